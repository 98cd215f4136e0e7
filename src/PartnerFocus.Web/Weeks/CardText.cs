using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>What a card and the panel say about where a meeting stands.</summary>
internal static class CardText
{
    public static CardState State(WeekReader reader, WeekMeeting meeting)
    {
        if (reader.Hides(meeting) || !meeting.AsksDecision)
        {
            return CardState.Still;
        }

        if (meeting.IsOpen)
        {
            return meeting.Prepared is null ? CardState.Open : CardState.Prepared;
        }

        if (meeting.Standing is not { } choice)
        {
            return CardState.Still;
        }

        return choice.Chosen == meeting.Advice.Verdict ? CardState.Agreed : CardState.Overruled;
    }

    public static string Title(WeekReader reader, WeekMeeting meeting) =>
        reader.Hides(meeting) ? reader.Words["Private"] : meeting.Meeting.Title.Length > 0 ? Quote.OneLine(meeting.Meeting.Title) : reader.Words["Untitled"];

    /// <summary>Within a sentence: the title in quotes, else "this meeting", as of one that is no longer there or is closed to the reader.</summary>
    public static string Named(WeekReader reader, WeekMeeting? meeting) =>
        meeting is { Meeting.Title.Length: > 0 } && !reader.Hides(meeting) ? Quote.Title(meeting.Meeting.Title) : reader.Words["ThisMeeting"];

    /// <summary>"Ligt bij Saskia", "Je houdt het zelf", …; empty when there is nothing to say.</summary>
    public static string StateText(WeekReader reader, WeekMeeting meeting)
    {
        var words = reader.Words;
        if (meeting is { HasBegun: true, Standing: null })
        {
            return meeting.IsLapsed ? Lapsed(reader, meeting) : "";
        }

        if (meeting.Objection is { } objection)
        {
            return words["State.Objection", reader.FirstName(objection.By)];
        }

        if (meeting.HasMoved)
        {
            return words["State.Moved", reader.Moment(meeting.Choice!.Start)];
        }

        if (meeting.Prepared is { } prepared)
        {
            return reader.Say("State.Prepared", reader.FirstName(prepared.By));
        }

        if (meeting.Standing is not { } choice)
        {
            return "";
        }

        if (meeting.Delegation is not null)
        {
            return meeting.HasNewAgenda ? $"{OfDelegation(reader, meeting).TrimEnd('.')}. {words["State.NewAgenda"]}" : OfDelegation(reader, meeting);
        }

        if (CourseBuilder.Standing(reader, meeting) is { } course)
        {
            return course;
        }

        return choice.Chosen == choice.Advised ? words["State.Agreed"]
            : choice.Chosen == Verdict.Attend ? reader.Say("State.Kept")
            : words["State.Otherwise"];
    }

    /// <summary>How a delegation stands, with the reason where somebody gave one; and as long as nobody accepted, that the partner goes.</summary>
    public static string OfDelegation(WeekReader reader, WeekMeeting meeting)
    {
        var row = meeting.Delegation!;
        var state = row.StateAt(meeting.Meeting.Start.ToInstant(), reader.Week.Now);
        var text = Standing.Of(row, state, reader.Firm, reader.IsPartner, reader.Week.Holders, meeting.IsUnasked, meeting.HasEnded, reader.Week.StandIns).In(WeekWords.Language);
        return state switch
        {
            DelegationState.Accepted when meeting is { AwaitsOrganiser: true, HasBegun: false } => $"{text}. {reader.Say("Course.UntilOrganiser")}",
            DelegationState.Accepted when row.GoesBeside => $"{text}: {Quote.Sentence(row.Condition)}{(meeting.HasEnded ? "" : " " + reader.Say("Condition.Rest"))}",
            DelegationState.Accepted or DelegationState.Done => text,
            DelegationState.Lapsed => Lapsed(reader, meeting),
            DelegationState.Confirmed or DelegationState.Approved => $"{text}. {Until(reader, meeting)}",
            DelegationState.Rejected or DelegationState.Declined when row.Reason.Length > 0 => $"{text}: {Quote.Sentence(row.Reason)} {PartnerGoes(reader, meeting)}",
            _ => $"{text}. {PartnerGoes(reader, meeting)}",
        };
    }

    /// <summary>"Mila heeft je nodig: 10 min, punt 3".</summary>
    public static string Help(WeekReader reader, HelpCall call) => call.AgendaItem.Length == 0
        ? reader.Say("Help.Card", reader.FirstName(call.By), call.Minutes)
        : reader.Say("Help.CardItem", reader.FirstName(call.By), call.Minutes, call.AgendaItem);

    private static string Lapsed(WeekReader reader, WeekMeeting meeting) =>
        meeting.HasEnded ? reader.Say("State.LapsedThen") : reader.Say("State.Lapsed");

    private static string PartnerGoes(WeekReader reader, WeekMeeting meeting) =>
        meeting.HasEnded ? reader.Say("State.Went") : reader.Say("State.Goes");

    /// <summary>"Tot Saskia ja zegt, ga jij."; empty once somebody accepted, or nobody is asked.</summary>
    public static string Until(WeekReader reader, WeekMeeting meeting)
    {
        var asked = meeting.Standing is null ? meeting.Prepared?.DelegateeId ?? meeting.FirstCandidate?.PersonId
            : meeting.Delegation is { State: DelegationState.Confirmed or DelegationState.Approved } open ? open.DelegateeId
            : null;
        return asked is null ? "" : reader.Say("Until", reader.FirstName(asked));
    }

    /// <summary>"jij", or the partner's initials to the assistant, while somebody is asked and nobody accepted; else empty.</summary>
    public static string Goes(WeekReader reader, WeekMeeting meeting) =>
        meeting is not { Standing: not null, Delegation: { } row } || (row.State is DelegationState.Accepted or DelegationState.Done && !meeting.AwaitsOrganiser && !meeting.GoesBeside) ? ""
        : reader.IsPartner ? reader.Words["You"] : reader.Initials(reader.Week.Partner.Id);

    /// <summary>What agreeing comes down to, with who is asked.</summary>
    public static string Proposal(WeekReader reader, WeekMeeting meeting)
    {
        var verdict = meeting.Prepared?.Chosen ?? meeting.Advice.Verdict;
        var name = reader.NameOf(verdict);
        var who = meeting.Prepared is { } prepared ? prepared.DelegateeId : meeting.FirstCandidate?.PersonId;
        return verdict switch
        {
            Verdict.Delegate when who is not null => $"{name} · {reader.FirstName(who)}",
            Verdict.AttendPart when who is not null => $"{name} · {reader.Words["Proposal.Rest", reader.FirstName(who)]}",
            _ => name,
        };
    }

    public static string Confidence(WeekWords words, Confidence confidence) => words["Confidence." + confidence];

    /// <summary>"hele dag", "13:00–14:30", "22:00–do 07:00".</summary>
    public static string Time(WeekWords words, Meeting meeting)
    {
        var (start, end) = (meeting.Start.LocalDateTime, meeting.End.LocalDateTime);
        if (meeting.IsAllDay)
        {
            var last = end.Date > start.Date ? end.Date.PlusDays(-1) : start.Date;
            return last > start.Date
                ? words["Time.AllDayUntil", $"{WeekWords.ShortDay(last)} {WeekWords.ShortDate(last)}"]
                : words["Time.AllDay"];
        }

        return start.Date == end.Date || (end.Date == start.Date.PlusDays(1) && end.TimeOfDay == default)
            ? WeekWords.Span(start.TimeOfDay, end.TimeOfDay)
            : $"{WeekWords.Time(start.TimeOfDay)}–{WeekWords.ShortDay(end.Date)} {WeekWords.Time(end.TimeOfDay)}";
    }

    /// <summary>"alleen 13:20–13:35", else "alleen: agenda item".</summary>
    public static string? Part(WeekReader reader, MeetingPart? known) => known switch
    {
        null => null,
        { Start: { } start, End: { } end } => reader.Words["Part.Time", WeekWords.Span(start.TimeOfDay, end.TimeOfDay)],
        { Start: { } start } => reader.Words["Part.From", WeekWords.Time(start.TimeOfDay)],
        { Item.Length: > 0 } part => reader.Words["Part.Item", part.Item],
        _ => reader.Say("Part.Unknown"),
    };
}
