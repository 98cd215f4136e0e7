using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Direction, coherence and the long term stay yours.</summary>
internal sealed class StrategyIsAlignment() : TriageCase(
    "strategy",
    new LocalText("Koers, samenhang en de lange termijn blijven van jou.", "Direction, coherence and the long term stay yours."),
    new LocalText("‘Waar staan we in 2030?’ met de raad van bestuur.", "‘Where are we in 2030?’ with the board."),
    Principles.Alignment)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var table = roster.House.Count > 0 || roster.IsConvenedForMe || entry.InTitle(Concept.ManagementTeam, Concept.Owners) is not null
            || ((roster.Convener == Convener.Colleague || reading.IsJotted) && entry.InTitle(Concept.Strategy) is not null);
        var quote = entry.Find(Concept.Strategy);
        var isOurs = roster.ClientPeople.Count == 0 && reading.Client is null && (!roster.IsOwnEntry || reading.IsJotted);
        if (quote is null || !table || !isOurs || roster.IsOptional || roster.OnlyByList || Runs(reading))
        {
            return null;
        }

        var firm = entry.Count(Concept.Strategy) >= 2 || entry.InTitle(Concept.Strategy) is not null;
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = reading.IsJotted ? Confidence.Close : firm && !entry.Has(Concept.Operations) ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Gaat over de koers of de langere termijn, niet over de uitvoering.", "About direction or the longer term, not about execution."),
            Quote = quote,
            Contribution = new LocalText($"Bewaak in {Wording.Subject(reading).Nl} dat alles klopt met je visie.", $"Make sure in {Wording.Subject(reading).En} that everything fits your vision."),
            Task = FocusTask.Alignment,
            SaysPurpose = true,
            Leaf = Leaf.Vision,
        };
    }

    /// <summary>Execution that mentions a year or a strategy in passing.</summary>
    private static bool Runs(MeetingReading reading)
    {
        var entry = reading.Entry;
        return entry.Has(Concept.Broadcast, Concept.Recruitment) || reading.StandIn is not null || reading.Roster.Lists.Count > 0
            || entry.Count(Concept.Operations) + entry.Count(Concept.SubWord) + entry.Count(Concept.TradeWord) > 2 * entry.Count(Concept.Strategy);
    }
}
