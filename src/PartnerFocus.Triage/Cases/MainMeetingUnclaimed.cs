using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A main meeting is yours until it shows that the field or the lead is somebody else's.</summary>
internal sealed class MainMeetingUnclaimed() : TriageCase(
    "main-unclaimed",
    new LocalText("Een hoofdbijeenkomst is van jou tot blijkt dat het vak of de leiding van een ander is.", "A main meeting is yours until it shows that the field or the lead is somebody else's."),
    new LocalText("Een eindpresentatie bij een gemeente, belegd door een collega.", "A final presentation to a council, called by a colleague."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var main = reading.Weight is { Weight: Weight.Main, IsClose: false } && reading.Field != FieldFit.Outside && reading.Meeting.Series is null;
        if (!main || roster.IsOwnEntry || roster.IsOptional || roster.OnlyByList || reading.StandIn is not null || reading.IsAnsweredBelow || reading.Excused is not null)
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText("Een hoofdbijeenkomst; wie die leidt, staat er niet.", "A main meeting; it does not say who leads it."),
            Quote = reading.Weight.MainQuote,
            Contribution = new LocalText($"Wees bij {Wording.Subject(reading).Nl}, of spreek af wie dat leidt.", $"Be at {Wording.Subject(reading).En}, or agree on who leads."),
            Task = FocusTask.Expertise,
            LeavesPurposeOpen = true,
            Leaf = Leaves.OfAttended(reading),
            TurnsOnField = true,
        };
    }
}
