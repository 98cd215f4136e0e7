using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>What you convene without saying what for is yours for now.</summary>
internal sealed class OwnInvitationWithoutText() : TriageCase(
    "own-invitation",
    new LocalText("Wat je zelf belegt zonder te zeggen waarvoor, is voorlopig van jou.", "What you convene without saying what for is yours for now."),
    new LocalText("Eigen uitnodiging aan drie mensen zonder tekst.", "Your own invitation to three people without text."))
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var open = roster.Convener is Convener.Self or Convener.Assistant && !reading.Purpose.IsKnown && reading.Weight.Weight != Weight.Sub;
        return !open ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText("Je belegde dit zelf, zonder te zeggen waarvoor.", "You convened this yourself, without saying what for."),
            Quote = reading.Lead.Quote,
            Contribution = new LocalText($"Zeg wat {Wording.Subject(reading).Nl} moet opleveren, of geef het door.", $"Say what {Wording.Subject(reading).En} should bring, or pass it on."),
            Task = FocusTask.Expertise,
            Leaf = Wording.Leaf(reading),
            ReadsText = false,
        };
    }
}
