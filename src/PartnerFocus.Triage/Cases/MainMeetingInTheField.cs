using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A main meeting in your field is yours until it says whose it is.</summary>
internal sealed class MainMeetingInTheField() : TriageCase(
    "main-in-field",
    new LocalText("Een hoofdbijeenkomst in je vakgebied is van jou tot er staat van wie wel.", "A main meeting in your field is yours until it says whose it is."),
    new LocalText("Een eindpresentatie bij een gemeente, belegd door een collega.", "A final presentation to a council, called by a colleague."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var main = reading.Weight is { Weight: Weight.Main, IsClose: false } && reading.Field == FieldFit.Inside && reading.Meeting.Series is null;
        if (!main || roster.IsOwnEntry || roster.IsOptional || roster.OnlyByList || reading.StandIn is not null || reading.IsAnsweredBelow || reading.Excused is not null)
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText("Een hoofdbijeenkomst in je vakgebied; wie hem leidt, staat er niet.", "A main meeting in your field; who leads it, it does not say."),
            Quote = reading.Topics[0].Quote,
            Contribution = new LocalText($"Wees bij {Wording.Subject(reading).Nl}, of spreek af wie het woord voert.", $"Be at {Wording.Subject(reading).En}, or agree on who speaks."),
            Task = FocusTask.Expertise,
            LeavesPurposeOpen = true,
            Leaf = Wording.Leaf(reading),
            TurnsOnField = true,
        };
    }
}
