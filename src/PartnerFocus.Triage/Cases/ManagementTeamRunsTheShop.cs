using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Day-to-day items in your own management team are your deputy's.</summary>
internal sealed class ManagementTeamRunsTheShop() : TriageCase(
    "management-team",
    new LocalText("Alleen lopende zaken in je eigen managementteam doet je plaatsvervanger.", "Day-to-day items in your own management team are your deputy's."),
    new LocalText("MT met rooster, ICT en verlof op de agenda.", "Management team with rota, IT and leave on the agenda."),
    Principles.TheTeam)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var quote = entry.InTitle(Concept.ManagementTeam);
        if (quote is null || reading.Client is not null || !roster.IsInternal || roster.IsOptional || entry.Has(Concept.Strategy) || reading.Carriers.Count == 0 || !reading.Purpose.HasText)
        {
            return null;
        }

        var by = new ContributionBy(Says(ContributionBy.Name, ContributionBy.Name), Says("iemand van je team", "somebody on your team"));
        return new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = entry.Has(Concept.Operations) ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Je eigen managementteam, met alleen lopende zaken.", "Your own management team, with day-to-day items only."),
            Quote = entry.InBody(Concept.Operations) ?? quote,
            Contribution = by.Of(reading.Deputy is { } deputy ? reading.Firm.NameOf(deputy) : null),
            ContributionBy = by,
            Leaf = Leaf.InternalProcess,
        };

        LocalText Says(string nl, string en) => new(
            $"Laat {nl} {Wording.Subject(reading).Nl} voorzitten en je bijpraten over wat een grens raakt.",
            $"Let {en} chair {Wording.Subject(reading).En}, and tell you about anything that touches a limit.");
    }
}
