namespace PartnerFocus.Web.Weeks;

/// <summary>The step before many are agreed with in one act: their names.</summary>
public sealed record ClearPage
{
    public required WeekAddress Here { get; init; }

    public required string Dates { get; init; }

    public required bool IsPartner { get; init; }

    /// <summary>What the assistant prepared.</summary>
    public required IReadOnlyList<MeetingCard> Prepared { get; init; }

    /// <summary>What is clear, or was selected.</summary>
    public required IReadOnlyList<MeetingCard> Clear { get; init; }

    /// <summary>What is looked at one by one, and why.</summary>
    public required IReadOnlyList<(MeetingCard Card, string Why)> OneByOne { get; init; }

    public bool IsSelection { get; init; }

    /// <summary>What agreeing with all of them comes to.</summary>
    public string WhatIf { get; init; } = "";

    public int Count => Prepared.Count + Clear.Count;
}

/// <summary>Makes that step.</summary>
internal static class ClearBuilder
{
    /// <param name="selected">Keys of the meetings that were selected; empty for all that are clear.</param>
    public static ClearPage Build(WeekReader reader, IReadOnlyCollection<string> selected)
    {
        var cards = new CardBuilder(reader);
        var open = reader.Week.Meetings.Where(m => m.IsOpen && !reader.Hides(m))
            .Where(m => selected.Count == 0 || selected.Contains(m.Key)).ToList();
        var prepared = reader.IsPartner ? open.Where(m => m.Prepared is not null && WhyAlone(reader, m) is null).ToList() : [];
        var clear = open.Where(m => m.Prepared is null && (selected.Count > 0 ? WhyAlone(reader, m) is null : m.IsClear)).ToList();
        return new ClearPage
        {
            Here = reader.Here,
            Dates = WeekWords.Range(reader.Week.Week.Monday, reader.Week.Week.Sunday),
            IsPartner = reader.IsPartner,
            Prepared = [.. prepared.Select(cards.Of)],
            Clear = [.. clear.Select(cards.Of)],
            OneByOne = [.. open.Where(m => m.Prepared is null || reader.IsPartner).Select(m => (Meeting: m, Why: WhyAlone(reader, m))).Where(m => m.Why is not null).Select(m => (cards.Of(m.Meeting), m.Why!))],
            IsSelection = selected.Count > 0,
            WhatIf = Weeks.WhatIf.OfThese(reader, [.. prepared.Concat(clear).Select(m => m.Key)]),
        };
    }

    private static string? WhyAlone(WeekReader reader, WeekMeeting meeting)
    {
        if (meeting.Objection is { } objection)
        {
            return reader.Words["Alone.Objection", reader.FirstName(objection.By)];
        }

        return meeting.Advice.Facts.IsAppraisal ? reader.Words["Alone.Appraisal"]
            : meeting.CameBack ? CardText.OfDelegation(reader, meeting)
            : meeting.AdviceAsksSomebody && meeting.FirstCandidate is null && meeting.Prepared?.DelegateeId is null ? reader.Words["Alone.Nobody"]
            : null;
    }
}
