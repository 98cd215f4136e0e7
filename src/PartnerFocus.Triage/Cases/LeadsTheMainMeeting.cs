using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>You lead the main meeting as the connector with vision.</summary>
internal sealed class LeadsTheMainMeeting() : TriageCase(
    "leads-main",
    new LocalText("Je leidt de hoofdbijeenkomst als verbinder met visie.", "You lead the main meeting as the connector with vision."),
    new LocalText("De slotonderhandeling waarin jij het woord voert.", "The final negotiation in which you speak for the client."),
    Principles.LeadsTheMainMeeting)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (lead, weight, roster) = (reading.Lead, reading.Weight, reading.Roster);
        var said = lead.Kind == LeadKind.Said && weight.Weight != Weight.Sub;
        var main = reading.LeadsIt && weight.Weight == Weight.Main;
        if (roster.IsOwnEntry || roster.OnlyByList || !(said || main) || (roster.IsInternal && reading.Client is null))
        {
            return null;
        }

        if (reading.Field == FieldFit.Outside && !reading.IsKeyClient)
        {
            return null;
        }

        var client = Wording.Client(reading);
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = reading.Field == FieldFit.Outside || weight.IsClose ? Confidence.Close : Confidence.Sure,
            Text = reading.Field == FieldFit.Outside
                ? new LocalText("Een hoofdbijeenkomst van een belangrijke klant, al ligt het onderwerp buiten je vakgebied.", "A key client's main meeting, even though the topic is outside your field.")
                : new LocalText("Een hoofdbijeenkomst, en jij draagt die.", "A main meeting, and it rests on you."),
            Quote = (lead.Kind == LeadKind.Convenes ? weight.MainQuote : null) ?? lead.Quote,
            Contribution = new LocalText($"Leid {Wording.Subject(reading).Nl} voor {client.Nl} en houd het doel in het oog.", $"Lead {Wording.Subject(reading).En} for {client.En} and keep your eye on the ball."),
            Task = FocusTask.Expertise,
            LeavesPurposeOpen = true,
            Leaf = Leaves.OfAttended(reading),
            TurnsOnField = true,
        };
    }
}
