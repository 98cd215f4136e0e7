using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>An invitation to a key client's table is yours to enjoy.</summary>
internal sealed class KeyClientInvitesYou() : TriageCase(
    "client-invites",
    new LocalText("Wie bij een belangrijke klant aan tafel wordt genood, is welkom.", "An invitation to a key client's table is yours to enjoy."),
    new LocalText("Etentje op uitnodiging van de directeur van een belangrijke klant.", "Dinner at the invitation of a key client's director."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Entry.Find(Concept.Social);
        var client = Wording.Client(reading);
        return quote is null || reading.Roster.Convener != Convener.Client || !reading.IsDearClient || reading.Roster.IsOptional ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText($"Gezelligheid op uitnodiging van {client.Nl}: het hoeft niet, het mag.", $"A social evening at the invitation of {client.En}: no need to go, but you are welcome."),
            Quote = quote,
            Contribution = new LocalText($"Wees gast van {client.Nl} en luister.", $"Be {client.En}'s guest, and listen."),
            Task = FocusTask.Expertise,
            Leaf = Leaf.ClientProcess,
        };
    }
}
