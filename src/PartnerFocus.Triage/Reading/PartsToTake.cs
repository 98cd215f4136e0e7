namespace PartnerFocus.Triage.Reading;

/// <summary>Which parts of a meeting can be somebody's: its items, and what else has a time of its own or asks the partner.</summary>
internal static class PartsToTake
{
    public static MeetingParts Of(MeetingReading reading)
    {
        var items = reading.Lines.Where(l => l.Text.Trim().Length > 0 && (l.IsItem || l is { Start: not null, End: not null }))
            .Select(l => new MeetingPart(l.Text.Trim(), l.Start, l.End)).DistinctBy(p => p.Item).ToList();
        if (reading.Ask is not { CoversAll: false } ask || (ask.Item is null && ask.Quote.Field != MeetingField.Text))
        {
            return new MeetingParts(items, null);
        }

        var words = (ask.Item ?? ask.Quote.Words).Trim();
        if (items.Find(i => i.Item.Contains(words, StringComparison.Ordinal) || words.Contains(i.Item, StringComparison.Ordinal)) is { } asked)
        {
            return new MeetingParts(items, asked);
        }

        var alone = new MeetingPart(words, ask.Start, ask.End);
        return new MeetingParts([.. items, alone], alone);
    }
}
