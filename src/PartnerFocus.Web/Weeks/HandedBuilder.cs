using System.Globalization;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes what the panel says of a meeting that somebody took over: a call for help, who is told first, what came of it.</summary>
internal static class HandedBuilder
{
    /// <summary>Null where nobody is asked.</summary>
    public static HandedPage? Build(WeekReader reader, WeekMeeting meeting)
    {
        if (meeting.Delegation is not { } row)
        {
            return null;
        }

        var words = reader.Words;
        var call = row.State is DelegationState.Accepted or DelegationState.Done && meeting.Help is { State: not HelpState.TakenBack } help ? help : null;
        var tells = row is { WaitsForTheTelling: true, State: DelegationState.Confirmed } && !meeting.HasBegun;
        return new HandedPage
        {
            Id = row.Id,
            Version = row.Version,
            Write = Write(reader, meeting, row),
            Help = call is null ? null : Help(reader, call),
            HelpQuestion = call?.Question ?? "",
            HelpAnswer = call?.Answer ?? "",
            CanAnswer = reader.IsPartner && meeting.IsHelpAsked,
            TellFirst = tells ? About(reader, meeting) : null,
            Today = reader.Week.Now.InZone(reader.Week.Zone).Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Changed = meeting.HasNewAgenda && !meeting.HasBegun ? MeetingChange.Told(row.Changed, CurrentUser.Language) : "",
            PartGone = PartGone(reader, meeting),
            IsOfSeries = row is { State: DelegationState.Accepted, StandingId: not null },
            NobodyHears = !meeting.HasBegun && row.State is DelegationState.Confirmed or DelegationState.Approved or DelegationState.Accepted && !IsToldToAnybody(reader, meeting.Meeting)
                ? words["Handed.NobodyHears"]
                : "",
            CannotAlong = WantsCompany(row, meeting) ? words["Along.Cannot", reader.FirstName(row.CannotAlongId!)] : null,
            CannotAlongWhy = row.CannotAlongWhy,
            StandsAlone = words[row.State == DelegationState.Accepted ? "Along.Goes" : "Along.Asked", reader.FirstName(row.DelegateeId)],
            CanGoAlong = WantsCompany(row, meeting) && reader.IsPartner
                ? [.. DecisionRules.CanGoAlong(reader.Week, meeting, row.DelegateeId).Where(id => id != row.CannotAlongId).Select(id => (id, Named(reader, id, reader.Firm.NameOf(id))))]
                : [],
            OtherWay = meeting.HasOtherWay ? words["OtherWay.Title", reader.FirstName(row.DelegateeId)] : null,
            OtherWayWords = row.Reason,
            OtherWayYes = row.BetterId is { } better ? words["OtherWay.AskBetter", reader.FirstName(better)] : words["OtherWay.Agree", reader.FirstName(row.DelegateeId)],
            IsToBetter = row.BetterId is not null,
            Condition = row is { State: DelegationState.Accepted or DelegationState.Done, Condition.Length: > 0 } ? row.Condition : null,
            Repeat = reader.IsPartner && meeting.CanBeRepeated ? words["Repeat.Go", reader.FirstName(row.DelegateeId)] : null,
            Following = Following(reader, meeting, row),
            Outcome = row.Outcome,
            Next = Next(words, row),
            Worth = row.IsWorthRepeating is { } worth ? words[worth ? "Handed.Worth" : "Handed.NotWorth", reader.FirstName(row.DelegateeId)] : null,
        };
    }

    /// <summary>That the item for which the partner comes is not on the agenda any more, or at another time; empty where it never was, or is as it was.</summary>
    private static string PartGone(WeekReader reader, WeekMeeting meeting) => meeting is { HasOwnPart: true, Part: { Item: var item } part, Choice: { } choice } && item.Trim() is { Length: > 0 } line
        && AssessmentSnapshot.Read(choice.Assessment).Agenda?.Contains(line, StringComparison.Ordinal) == true
        && !OwnParts.Of(reader.Week, meeting).Items.Any(i => i.Item.Trim() == line && (part.Start is null || (i.Start, i.End) == (part.Start, part.End)))
            ? reader.Words["Handed.PartGone", OwnParts.Told(OwnPart.Of(part))]
            : "";

    /// <summary>The way to what somebody without an account answers, or tells afterwards; null where there is nothing to write down.</summary>
    private static string? Write(WeekReader reader, WeekMeeting meeting, Delegation row) => row.State switch
    {
        _ when reader.NoAccount(row.DelegateeId) is null => null,
        DelegationState.Approved when row.AskedAt <= reader.Week.Now && !meeting.HasBegun => reader.Words["Handed.Write", reader.FirstName(row.DelegateeId)],
        DelegationState.Accepted when meeting.HasEnded => reader.Words["Handed.WriteReport", reader.FirstName(row.DelegateeId)],
        _ => null,
    };

    /// <summary>The next step and who picks up the ball, as it was told afterwards; empty where nothing is left to do.</summary>
    public static string Next(WeekWords words, Delegation row) => row is not { State: DelegationState.Done, Mandate: var mandate } || mandate.NextStep.Length + mandate.NextStepOwner.Length == 0 ? ""
        : words["Handed.Next", mandate.NextStep.Length > 0 ? Quote.Sentence(mandate.NextStep) : "–.",
            Quote.Sentence(mandate.NextStepOwner.Length > 0 ? mandate.NextStepOwner : words["Handed.NoOwner"])];

    /// <summary>The name, with a note where that person has no account to say here that it does not fit.</summary>
    public static string Named(WeekReader reader, string memberId, string name) => reader.NoAccount(memberId) is null ? name : reader.Words["Else.NoAccount", name];

    private static bool WantsCompany(Delegation row, WeekMeeting meeting) =>
        row is { CannotAlongId: not null, TogetherWithId: null } && FlowRules.Open.Contains(row.State) && !meeting.HasBegun;

    private static FollowingPage? Following(WeekReader reader, WeekMeeting meeting, Delegation row)
    {
        if (!reader.IsPartner || !meeting.CanAskForMore || SeriesAhead.IsAskedEachTime(meeting.Meeting, reader.Week.Partner, reader.Firm))
        {
            return null;
        }

        var (review, who) = (WeekSeries.ReviewOf(reader.Week, meeting), reader.FirstName(row.DelegateeId));
        return new FollowingPage(
            reader.Words["Following.Go", who], reader.Words["Following.What", who],
            new ScopePage(review, WeekWords.DateWithYear(review.Last), "/series/" + Uri.EscapeDataString(reader.Week.Partner.Id), false));
    }

    /// <summary>"Vrij: 70 van de 90 minuten. Mila is er de hele tijd."; null where the part is not known.</summary>
    public static string? Freed(WeekReader reader, WeekMeeting meeting)
    {
        var (whole, there) = (meeting.Meeting.Interval.Duration, TimeSets.Length(WeekTimes.Attended(reader.Week, meeting)));
        if (meeting.Verdict != Triage.Verdict.AttendPart || there >= whole)
        {
            return null;
        }

        var freed = reader.Words["Handed.Freed", (int)(whole - there).TotalMinutes, (int)whole.TotalMinutes];
        return meeting.Delegation is { State: DelegationState.Accepted or DelegationState.Done } goes
            ? $"{freed} {reader.Words["Handed.Whole", reader.FirstName(goes.DelegateeId)]}"
            : freed;
    }

    /// <summary>Whether what leaves has a reader besides who takes it over: the organiser, or everybody in it where it is nobody's else.</summary>
    private static bool IsToldToAnybody(WeekReader reader, Triage.Meeting meeting)
    {
        var (partner, assistant) = (reader.Week.Partner.Email, reader.Week.Partner.Assistant is { } id ? reader.Firm.FindPerson(id)?.Email : null);
        return meeting.Organizer is { Email.Length: > 0 } organizer
            ? organizer.Email == partner || organizer.Email == assistant || ReadAddress.Is(organizer.Email)
            : meeting.Attendees.Any(a => a.Email != partner && a.Email.Contains('@', StringComparison.Ordinal));
    }

    private static string Help(WeekReader reader, HelpCall call) => call.State switch
    {
        HelpState.Asked => CardText.Help(reader, call),
        HelpState.Comes => reader.Say("Help.Comes", reader.FirstName(call.By), call.Minutes),
        HelpState.Answered => reader.Say("Help.Answered", reader.FirstName(call.By)),
        _ => reader.Say("Help.Cannot", reader.FirstName(call.By)),
    };

    private static string About(WeekReader reader, WeekMeeting meeting) =>
        meeting.Advice.Facts.AboutPersonId is { } id ? reader.FirstName(id) : reader.Words["Handed.ThePerson"];
}
