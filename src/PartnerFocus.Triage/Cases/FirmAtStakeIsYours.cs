using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Where the firm itself or people's jobs are at stake, you decide with the others.</summary>
internal sealed partial class FirmAtStakeIsYours() : TriageCase(
    "firm-at-stake",
    new LocalText("Waar het kantoor zelf of iemands baan op het spel staat, beslis je mee.", "Where the firm itself or people's jobs are at stake, you decide with the others."),
    new LocalText("‘Ze willen ons overnemen.’", "‘They offered to buy us.’"),
    Principles.Alignment)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var quote = reading.Entry.Find(Concept.FirmAtStake);
        if (quote is null || !roster.IsInternal || roster.IsOwnEntry || roster.IsOptional || roster.Lists.Count > 0 || reading.IsStanding
            || reading.StandIn is not null || reading.Entry.Has(Concept.Broadcast, Concept.Learning, Concept.Recruitment) || IsOthers(reading, quote))
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText("Hier staat het kantoor zelf of iemands baan op het spel.", "The firm itself, or people's jobs, are at stake here."),
            Quote = quote,
            Contribution = new LocalText($"Beslis bij {Wording.Subject(reading).Nl} mee: dit gaat boven ieders mandaat.", $"Decide with them at {Wording.Subject(reading).En}: this is beyond anybody's mandate."),
            Task = FocusTask.Alignment,
            SaysPurpose = true,
            Leaf = Leaf.Vision,
        };
    }

    /// <summary>A client's reorganisation, or the daily work of a firm that advises on them; what is to be done with "us" is never another's.</summary>
    private static bool IsOthers(MeetingReading reading, Quote quote) => !Ours().IsMatch(quote.Words)
        && (reading.Client is not null || reading.IsClientTime || reading.Topics.Any(t => t.Quote.Words.Contains(quote.Words, StringComparison.OrdinalIgnoreCase) || quote.Words.Contains(t.Quote.Words, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\b(?:us|our|ons|onze)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();
}
