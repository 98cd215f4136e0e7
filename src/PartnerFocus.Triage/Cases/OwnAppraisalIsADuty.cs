using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Nobody takes over your own appraisal.</summary>
internal sealed class OwnAppraisalIsADuty() : TriageCase(
    "own-appraisal",
    new LocalText("Je eigen beoordeling neemt niemand over.", "Nobody takes over your own appraisal."),
    new LocalText("‘Uw gesprek in de tweejaarlijkse cyclus.’", "‘Your review with the board.’"))
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Entry.Find(Concept.OwnAppraisal);
        if (quote is null || reading.Roster.IsConvenedForMe || reading.Roster.OnlyByList || reading.Roster.ClientPeople.Any())
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Sure,
            Text = new LocalText("Het gaat over jou.", "It is about you."),
            Quote = quote,
            Contribution = new LocalText("Kijk eerlijk terug en vraag wat je nodig hebt.", "Look back honestly and ask for what you need."),
            Leaf = Leaf.Result,
        };
    }
}
