using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A block of your own work on a client's matter raises the question whether the team could do it.</summary>
internal sealed class OwnWorkOnAClientMatter() : TriageCase(
    "own-work",
    new LocalText("Een eigen werkblok voor een klant vraagt of het team het kan.", "A block of your own work on a client's matter raises the question whether the team could do it."),
    new LocalText("‘Memo Noordzee afmaken’ zonder anderen.", "‘Finish the Noordzee memo’ with nobody else."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var isWork = reading.Roster.IsOwnEntry && !reading.Meeting.IsAllDay && (reading.Client is not null || reading.Entry.InTitle(Concept.Clinic) is not null) && reading.ClientFact.Quote?.Field != MeetingField.Location
            && !reading.Entry.Has(Concept.Court, Concept.OnCall, Concept.RoleInName);
        if (!isWork)
        {
            return null;
        }

        var (client, matter) = (Wording.Client(reading), Wording.ForWhom(reading));
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText($"Eigen werkblok voor {client.Nl}. Zou iemand van je team dit kunnen doen?", $"A block of your own work for {client.En}. Could somebody on your team do this?"),
            Quote = reading.ClientFact.Quote,
            Seen = reading.Entry.InTitle(Concept.Clinic),
            Contribution = new LocalText($"Doe alleen wat {matter.Nl} jouw expertise vraagt.", $"Do only what needs your expertise {matter.En}."),
            Task = FocusTask.Expertise,
            Leaf = Leaf.ClientProcess,
        };
    }
}
