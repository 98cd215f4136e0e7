using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;

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

        return meeting.Standing!.Chosen == meeting.Advice.Verdict ? CardState.Agreed : CardState.Overruled;
    }

    /// <summary>"Ligt bij Saskia", "Je houdt het zelf", …; empty when there is nothing to say.</summary>
    public static string StateText(WeekReader reader, WeekMeeting meeting)
    {
        var words = reader.Words;
        if (meeting.Objection is { } objection)
        {
            return words["State.Objection", reader.FirstName(objection.By)];
        }

        if (meeting.HasMoved)
        {
            return words["State.Moved"];
        }

        if (meeting.Prepared is { } prepared)
        {
            return words["State.Prepared", reader.FirstName(prepared.By)];
        }

        if (meeting.Standing is not { } choice)
        {
            return "";
        }

        if (meeting.Delegation is { State: not DelegationState.Withdrawn })
        {
            return OfDelegation(reader, meeting);
        }

        return choice.Chosen == choice.Advised ? words["State.Agreed"]
            : choice.Chosen == Verdict.Attend ? reader.Say("State.Kept")
            : words["State.Otherwise"];
    }

    /// <summary>How a delegation stands; with the reason where somebody gave one.</summary>
    public static string OfDelegation(WeekReader reader, WeekMeeting meeting)
    {
        var row = meeting.Delegation!;
        var state = row.StateAt(meeting.Meeting.Start.ToInstant(), reader.Week.Now);
        var text = state == DelegationState.Lapsed
            ? reader.Say("State.Lapsed")
            : Standing.Of(row, state, reader.Firm).In(WeekWords.Language);
        return state is DelegationState.Rejected or DelegationState.Declined && row.Reason.Length > 0 ? $"{text}: {row.Reason}" : text;
    }

    /// <summary>"Tot Saskia ja zegt, ga jij."; empty once somebody accepted, or nobody is asked.</summary>
    public static string Until(WeekReader reader, WeekMeeting meeting)
    {
        var asked = meeting.Standing is null ? meeting.Prepared?.DelegateeId ?? meeting.FirstCandidate?.PersonId
            : meeting.Delegation is { State: DelegationState.Confirmed or DelegationState.Approved } open ? open.DelegateeId
            : null;
        return asked is null ? "" : reader.Say("Until", reader.FirstName(asked));
    }

    /// <summary>What agreeing comes down to, with who is asked.</summary>
    public static string Proposal(WeekReader reader, WeekMeeting meeting)
    {
        var verdict = meeting.Prepared?.Chosen ?? meeting.Advice.Verdict;
        var name = reader.Words["Verdict." + verdict];
        var who = meeting.Prepared is { } prepared ? prepared.DelegateeId : meeting.FirstCandidate?.PersonId;
        return verdict switch
        {
            Verdict.Delegate when who is not null => $"{name} · {reader.FirstName(who)}",
            Verdict.AttendPart when who is not null => $"{name} · {reader.Words["Proposal.Rest", reader.FirstName(who)]}",
            _ => name,
        };
    }

    /// <summary>The top contribution: the partner's own words, else the advised sentence.</summary>
    public static string Contribution(WeekMeeting meeting)
    {
        var choice = meeting.Standing ?? meeting.Prepared;
        return choice?.TopContribution
            ?? (choice is not null && choice.Chosen != meeting.Advice.Verdict && choice.Reason.Length > 0
                ? choice.Reason
                : meeting.Advice.TopContribution.In(WeekWords.Language));
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
    public static string? Part(WeekWords words, Assessment advice) => advice.Part switch
    {
        null => null,
        { Start: { } start, End: { } end } => words["Part.Time", WeekWords.Span(start.TimeOfDay, end.TimeOfDay)],
        { Start: { } start } => words["Part.From", WeekWords.Time(start.TimeOfDay)],
        { Item.Length: > 0 } part => words["Part.Item", part.Item],
        _ => words["Part.Unknown"],
    };
}
