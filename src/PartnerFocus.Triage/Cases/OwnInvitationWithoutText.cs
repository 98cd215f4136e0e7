using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A meeting you call is yours for now, unless it is work that others can carry.</summary>
internal sealed class OwnInvitationWithoutText() : TriageCase(
    "own-invitation",
    new LocalText("Wat je zelf belegt, is voorlopig van jou, tenzij het werk is dat anderen dragen.", "A meeting you call is yours for now, unless it is work that others can carry."),
    new LocalText("Eigen uitnodiging aan drie mensen zonder tekst.", "Your own invitation to three people, with no text."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var silent = roster.Convener is Convener.Self or Convener.Assistant && !reading.Purpose.IsKnown && reading.Weight.Weight != Weight.Sub;
        var open = silent || (roster.Convener == Convener.Self && reading.Meeting.Series is null && reading.Field != FieldFit.Outside && reading.StandIn is null && !reading.ShowsWork);
        return !open ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = !silent ? new LocalText("Je belegde dit zelf, en niets lijkt op werk dat een ander kan dragen.", "You called this yourself, and nothing looks like work that others can carry.")
                : new LocalText("Je belegde dit zelf, zonder te zeggen waarvoor.", "You called this yourself, without saying what for."),
            Quote = reading.Lead.Quote,
            Contribution = new LocalText($"Zeg wat {Wording.Subject(reading).Nl} moet opleveren, of geef het door.", $"Say what should come of {Wording.Subject(reading).En}, or pass it on."),
            Task = FocusTask.Expertise,
            Leaf = Leaves.OfAttended(reading),
            ReadsText = false,
        };
    }
}
