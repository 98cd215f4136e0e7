using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>When a limit is crossed, you step in.</summary>
internal sealed class LimitIsCrossed() : TriageCase(
    "limit-crossed",
    new LocalText("Wordt een grens overschreden, dan stap je in.", "When a limit is crossed, you step in."),
    new LocalText("Spoedoverleg over een aansprakelijkstelling.", "An urgent meeting about a claim against the firm."))
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var quote = entry.Find(Concept.Limit);
        if (quote is null || roster.IsOptional || roster.OnlyByList || roster.IsOwnEntry || entry.Has(Concept.Broadcast, Concept.Learning, Concept.Vendor))
        {
            return null;
        }

        // Where claims or incidents are the firm's daily work, the word alone crosses no limit.
        var daily = reading.Topics.Any(t => quote.Words.Contains(t.Quote.Words, StringComparison.OrdinalIgnoreCase));
        if (reading.IsStanding || (daily && (reading.Carriers.Any() || reading.Field == FieldFit.Outside)))
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = daily ? Confidence.Close : Confidence.Likely,
            Text = new LocalText("Hier wordt een grens overschreden.", "A limit is crossed here."),
            Quote = quote,
            Contribution = new LocalText($"Stap in bij {Wording.Subject(reading).Nl}: besluit wat boven het mandaat van anderen gaat.", $"Step in at {Wording.Subject(reading).En}: decide what goes beyond the others' mandate."),
            Task = FocusTask.Alignment,
            Leaf = Wording.Leaf(reading),
        };
    }
}
