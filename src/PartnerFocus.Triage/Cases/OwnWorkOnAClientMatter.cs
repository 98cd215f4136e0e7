using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>An own work block on a client's matter asks whether the team could do it.</summary>
internal sealed class OwnWorkOnAClientMatter() : TriageCase(
    "own-work",
    new LocalText("Een eigen werkblok voor een klant vraagt of het team het kan.", "An own work block on a client's matter asks whether the team could do it."),
    new LocalText("‘Memo Noordzee afmaken’ zonder anderen.", "‘Finish the Noordzee memo’ with nobody else."))
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var isWork = reading.Roster.IsOwnEntry && !reading.Meeting.IsAllDay && reading.Client is not null && reading.ClientFact.Quote?.Field != MeetingField.Location
            && !reading.Entry.Has(Concept.Court, Concept.OnCall, Concept.RoleInName);
        var client = Wording.Client(reading);
        return !isWork ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText($"Eigen werkblok voor {client.Nl}. Zou iemand van je team dit kunnen doen?", $"Own work block for {client.En}. Could somebody of your team do this?"),
            Quote = reading.ClientFact.Quote,
            Contribution = new LocalText($"Doe alleen wat voor {client.Nl} jouw expertise vraagt.", $"Do only what asks for your expertise for {client.En}."),
            Task = FocusTask.Expertise,
            Leaf = Leaf.ClientProcess,
        };
    }
}
