using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A meeting you call with a key client is yours until something shows otherwise.</summary>
internal sealed class YouConveneAKeyClient() : TriageCase(
    "convened-with-key-client",
    new LocalText("Wat je zelf met een belangrijke klant belegt, draag je zelf tot het tegendeel blijkt.", "A meeting you call with a key client is yours until something shows otherwise."),
    new LocalText("Eigen uitnodiging aan een belangrijke klant, zonder nadere tekst.", "Your own invitation to a key client, with no further text."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var convened = roster.Convener is Convener.Self or Convener.Assistant && roster.ClientPeople.Count > 0 && reading.Weight.Weight == Weight.Unknown;
        if (!convened || reading.Field == FieldFit.Outside || !(reading.IsDearClient || !reading.Purpose.IsKnown))
        {
            return null;
        }

        var client = Wording.Client(reading);
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = reading.IsDearClient && reading.Purpose.IsKnown ? Confidence.Likely : Confidence.Close,
            Text = new LocalText($"Jij nodigde {client.Nl} uit; niets zegt dat het een deelbijeenkomst is.", $"You invited {client.En}; nothing says it is a sub-meeting."),
            Quote = reading.Lead.Quote,
            Contribution = new LocalText($"Leid het gesprek met {client.Nl}, of zeg wie het kan overnemen.", $"Lead the talk with {client.En}, or say who can take it over."),
            Task = FocusTask.Expertise,
            LeavesPurposeOpen = true,
            Leaf = Leaves.OfAttended(reading),
            ReadsText = false,
        };
    }
}
