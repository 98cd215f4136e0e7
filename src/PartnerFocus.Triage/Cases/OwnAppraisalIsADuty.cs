using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Nobody can take over your own appraisal.</summary>
internal sealed class OwnAppraisalIsADuty() : TriageCase(
    "own-appraisal",
    new LocalText("Je eigen beoordeling neemt niemand over.", "Nobody can take over your own appraisal."),
    new LocalText("‘Uw gesprek in de tweejaarlijkse cyclus.’", "‘Your review with the board.’"),
    Principles.PersonalDuty)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var withoutTheOwnPeople = roster.House.Count > 0 && reading.Carriers.Count == 0 && roster.Lists.Count == 0 && roster.IsInternal;
        var quote = entry.Find(Concept.OwnAppraisal) ?? (withoutTheOwnPeople ? entry.Find(Concept.Appraisal) : null);
        if (quote is null || roster.IsConvenedForMe || roster.OnlyByList || roster.ClientPeople.Count > 0)
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Sure,
            Text = new LocalText("Het gaat over jou.", "It is about you."),
            Quote = quote,
            Contribution = new LocalText($"Kijk in {Wording.Subject(reading).Nl} eerlijk terug en vraag wat je nodig hebt.", $"Look back honestly in {Wording.Subject(reading).En} and ask for what you need."),
            Leaf = Leaf.Result,
        };
    }
}
