using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>When a limit is crossed, you step in.</summary>
internal sealed class LimitIsCrossed() : TriageCase(
    "limit-crossed",
    new LocalText("Wordt een grens overschreden, dan stap je in.", "When a limit is crossed, you step in."),
    new LocalText("Spoedoverleg over een aansprakelijkstelling.", "An urgent meeting about a claim against the firm."),
    Principles.Limit)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        // What is above everybody else's mandate is so whatever their daily work is.
        var mandate = entry.Find(Concept.Mandate);
        var quote = mandate ?? entry.Find(Concept.Limit);
        if (quote is null || roster.IsOptional || roster.OnlyByList || roster.IsOwnEntry || entry.Has(Concept.Broadcast, Concept.Learning, Concept.Vendor))
        {
            return null;
        }

        // Where claims or incidents are the firm's daily work, the word alone crosses no limit.
        var daily = mandate is null && reading.Topics.Any(t => quote.Words.Contains(t.Quote.Words, StringComparison.OrdinalIgnoreCase));
        if ((mandate is null && reading.IsStanding) || (daily && (reading.Carriers.Any() || reading.Field == FieldFit.Outside)))
        {
            return null;
        }

        var item = Item(reading, quote);
        return new CaseFinding
        {
            Verdict = item is null ? Verdict.Attend : Verdict.AttendPart,
            Part = item is null ? null : new MeetingPart(item.Text.Trim(), item.Start, item.End),
            Confidence = daily ? Confidence.Close : Confidence.Likely,
            Text = new LocalText("Hier wordt een grens overschreden.", "A limit is crossed here."),
            Quote = quote,
            Contribution = new LocalText($"Stap in bij {Wording.Subject(reading).Nl}: besluit wat boven het mandaat van anderen gaat.", $"Step in at {Wording.Subject(reading).En}: decide what goes beyond the others' mandate."),
            Task = FocusTask.Alignment,
            Leaf = Wording.Leaf(reading),
        };
    }

    /// <summary>The one item of several where the limit comes up; null when it is what the meeting is about.</summary>
    private static AgendaLine? Item(MeetingReading reading, Quote quote) =>
        quote.Field != MeetingField.Text || reading.Entry.InTitle(Concept.Limit, Concept.Mandate, Concept.Urgent) is not null ? null
        : reading.Lines.FirstOrDefault(l => l.IsItem && l.Text.Contains(quote.Words, StringComparison.Ordinal));
}
