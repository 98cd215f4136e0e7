using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>Writes a choice into its row, and back out of it.</summary>
internal static class ChoiceRows
{
    private const int LongestTitle = 1000;
    private const int ChoicesBack = 8;

    /// <summary>A row for a meeting on which nothing was chosen before.</summary>
    public static Choice Begin(TriagedWeek week, WeekMeeting meeting, CurrentUser actor, Instant now) => new()
    {
        Id = Guid.CreateVersion7(),
        PartnerId = week.Partner.Id,
        Uid = meeting.Meeting.Uid,
        RecurrenceId = meeting.Meeting.RecurrenceId ?? "",
        Title = "",
        Start = meeting.Meeting.Start.ToInstant(),
        End = meeting.Meeting.End.ToInstant(),
        IsPrivate = meeting.Meeting.IsPrivate,
        State = ChoiceState.Undone,
        Advised = meeting.Advice.Verdict,
        Chosen = meeting.Advice.Verdict,
        Assessment = "",
        FirmVersionId = week.Firm.VersionId,
        ActId = Guid.Empty,
        At = now,
        By = actor.MemberId!,
    };

    public static void Fill(Choice row, TriagedWeek week, WeekMeeting meeting, ResolvedWish decided, CurrentUser actor, Guid act, Instant now)
    {
        var earlier = row.State == ChoiceState.Undone || meeting.HasMoved ? null : Earlier(row);
        row.AgendaId = meeting.AgendaId;
        row.Title = TitleOf(meeting.Meeting);
        row.ToldAs = null;
        row.Start = meeting.Meeting.Start.ToInstant();
        row.End = meeting.Meeting.End.ToInstant();
        row.ClientId = meeting.Advice.Facts.ClientId;
        row.IsPrivate = meeting.Meeting.IsPrivate;
        row.State = decided.IsPartners ? ChoiceState.Decided : ChoiceState.Prepared;
        row.Advised = meeting.Advice.Verdict;
        row.Chosen = decided.Verdict;
        row.Reason = decided.Reason;
        row.TopContribution = decided.TopContribution;
        row.DelegateeId = decided.DelegateeId;
        row.Assessment = (AssessmentSnapshot.Of(meeting.Assessed) with { OwnPart = decided.Part, Earlier = earlier }).Write();
        row.FirmVersionId = week.Firm.VersionId;
        row.ActId = act;
        row.At = now;
        row.By = actor.MemberId!;
    }

    /// <summary>What a choice keeps of a title.</summary>
    public static string TitleOf(Triage.Meeting meeting) => Quote.OneLine(meeting.Title.Length > LongestTitle ? meeting.Title[..LongestTitle] : meeting.Title);

    /// <summary>Changes the partner's words only, as an act of its own.</summary>
    public static void Reword(Choice row, string? words, Guid act, Instant now)
    {
        row.Assessment = (AssessmentSnapshot.Read(row.Assessment) with { Earlier = Earlier(row) }).Write();
        row.TopContribution = words;
        row.ActId = act;
        row.At = now;
    }

    /// <summary>Changes the partner's part only, as an act of its own: who takes the rest is asked nothing anew.</summary>
    public static void Repart(Choice row, ResolvedWish decided, Guid act, Instant now)
    {
        row.Assessment = (AssessmentSnapshot.Read(row.Assessment) with { OwnPart = decided.Part, Earlier = Earlier(row) }).Write();
        row.Reason = decided.Reason;
        row.ActId = act;
        row.At = now;
    }

    /// <summary>What a choice took the place of; null when there was nothing.</summary>
    public static EarlierChoice? Before(Choice row) => AssessmentSnapshot.Read(row.Assessment).Earlier;

    /// <summary>Puts back what a choice took the place of; without anything it counts as undone.</summary>
    public static void Restore(Choice row)
    {
        if (Before(row) is not { } earlier)
        {
            row.State = ChoiceState.Undone;
            row.TopContribution = null;
            row.DelegateeId = null;
            return;
        }

        row.State = earlier.State;
        row.Chosen = earlier.Chosen;
        row.Reason = earlier.Reason;
        row.TopContribution = earlier.TopContribution;
        row.DelegateeId = earlier.DelegateeId;
        row.By = earlier.By;
        row.At = Instant.FromUnixTimeTicks(earlier.AtTicks);
        row.ActId = earlier.ActId;
        if (earlier.Under is { } under)
        {
            row.FirmVersionId = earlier.FirmVersionId;
            row.Advised = under.Verdict;
            row.Assessment = under.Write();
        }
        else
        {
            row.Assessment = (AssessmentSnapshot.Read(row.Assessment) with { Earlier = null }).Write();
        }
    }

    /// <summary>A meeting of a series that somebody said yes to: chosen as the one the yes was given for, and part of no act of its own.</summary>
    public static Choice Covered(Choice head, Triage.Meeting meeting, Instant now)
    {
        var row = new Choice
        {
            Id = Guid.CreateVersion7(),
            PartnerId = head.PartnerId,
            Uid = head.Uid,
            RecurrenceId = meeting.RecurrenceId ?? "",
            Title = "",
            Start = meeting.Start.ToInstant(),
            End = meeting.End.ToInstant(),
            IsPrivate = meeting.IsPrivate,
            State = ChoiceState.Undone,
            Advised = head.Advised,
            Chosen = head.Chosen,
            Assessment = "",
            FirmVersionId = head.FirmVersionId,
            ActId = Guid.Empty,
            At = now,
            By = head.By,
        };
        Cover(row, head, meeting, now);
        return row;
    }

    /// <summary>The same, for a meeting on which a choice was undone before.</summary>
    public static void Cover(Choice row, Choice head, Triage.Meeting meeting, Instant now)
    {
        (row.AgendaId, row.ClientId, row.FirmVersionId, row.By, row.At) = (head.AgendaId, head.ClientId, head.FirmVersionId, head.By, now);
        row.Title = TitleOf(meeting);
        var zone = meeting.Start.Zone;
        var later = Period.Between(head.Start.InZone(zone).LocalDateTime, meeting.Start.LocalDateTime, PeriodUnits.Days | PeriodUnits.AllTimeUnits);
        (row.Start, row.End, row.IsPrivate, row.ToldAs) = (meeting.Start.ToInstant(), meeting.End.ToInstant(), meeting.IsPrivate, null);
        (row.State, row.Advised, row.Chosen, row.DelegateeId) = (ChoiceState.Decided, head.Advised, head.Chosen, head.DelegateeId);
        (row.Reason, row.TopContribution, row.ActId) = ("", null, Guid.CreateVersion7());
        row.Assessment = (AssessmentSnapshot.Read(head.Assessment).Later(later).AsSeen(meeting) with { Earlier = null }).Write();
    }

    public static Mandate MandateOf(MandateDraft draft) => new Mandate
    {
        ForWhom = draft.ForWhom,
        Asked = draft.Asked,
        CallMeWhen = draft.CallMeWhen,
        GivenResult = draft.Result,
        GivenNextStep = draft.NextStep,
        GivenReach = draft.Reach.Trim(),
    }.AsGiven();

    /// <summary>How a choice stands, as decisions name it.</summary>
    public static string StateName(Choice row) => row.State switch
    {
        ChoiceState.Decided => (row.Chosen == row.Advised ? "Agreed:" : "Overruled:") + row.Chosen,
        ChoiceState.Prepared => "Prepared:" + row.Chosen,
        _ => "Open",
    };

    private static EarlierChoice Earlier(Choice row)
    {
        var under = AssessmentSnapshot.Read(row.Assessment);
        return new(
            row.State, row.Chosen, row.Reason, row.TopContribution, row.DelegateeId, row.By, row.At.ToUnixTimeTicks(), row.ActId, row.FirmVersionId,
            under.Back(ChoicesBack) with { EndTicks = MeetingChange.EndOf(row, under).ToUnixTimeTicks() });
    }
}
