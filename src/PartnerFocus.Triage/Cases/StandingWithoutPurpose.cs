using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A standing series without a purpose can do without you.</summary>
internal sealed class StandingWithoutPurpose() : TriageCase(
    "standing-without-purpose",
    new LocalText("Een vaste reeks zonder doel kan zonder jou.", "A standing series without a purpose can do without you."),
    new LocalText("Maandelijks ‘overleg’ zonder agenda met een groep.", "A monthly ‘meeting’ with a group and no agenda."),
    Principles.NobodyNeeded)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var drifting = reading.Meeting.Series is not null && !reading.Purpose.IsKnown && !roster.IsConvenedForMe && roster.Others > 1 && !reading.IsDearClient;
        return !drifting ? null : new CaseFinding
        {
            Verdict = Verdict.LeaveOut,
            Confidence = Confidence.Close,
            Text = new LocalText("Keert steeds terug zonder te zeggen waarvoor.", "Keeps coming back without saying what for."),
            Quote = reading.Meeting.Series?.Rule is { } rule ? new Quote(rule, MeetingField.Series) : null,
            Seen = new Quote("RDATE", MeetingField.Series),
            Contribution = new LocalText($"Sla {Wording.Subject(reading).Nl} over tot er een vraag aan jou is.", $"Skip {Wording.Subject(reading).En} until there is a question for you."),
            Leaf = Leaves.OfWork(reading),
            ReadsText = false,
        };
    }
}
