using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A standing circle of peers from elsewhere feeds the vision.</summary>
internal sealed class PeersFromElsewhereStay() : TriageCase(
    "peer-group",
    new LocalText("Een vaste kring van vakgenoten van elders voedt de visie.", "A standing circle of peers from elsewhere feeds the vision."),
    new LocalText("Elke vier weken intervisie met mensen van andere organisaties.", "Peer supervision every four weeks with people from other organisations."),
    Principles.Vision)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var peers = roster.Convener == Convener.Outsider && reading.Meeting.Series is not null && roster.Colleagues.Count == 0
            && roster.House.Count == 0 && roster.Lists.Count == 0 && roster.ClientPeople.Count == 0 && !roster.IsOptional;
        if (!peers)
        {
            return null;
        }

        var places = roster.Outsiders.Select(o => o.Attendee.Email[(o.Attendee.Email.IndexOf('@', StringComparison.Ordinal) + 1)..]).Distinct().Count();
        var quote = reading.Entry.Find(Concept.Reflection, Concept.Mentored) ?? reading.OrganizerSays(Concept.Reflection) ?? reading.OrganizerSays(Concept.Mentored);
        // Two places in working time may do business; in the evening, with no subject of the firm's, they are friends of the trade.
        var circle = places > 2 || (places == 2 && !reading.IsWorkingTime && reading.Topics.All(t => t.Quote.Field != MeetingField.Title) && reading.Vendor is null);
        return quote is null && !circle ? null : new CaseFinding
        {
            Verdict = Verdict.Protect,
            Confidence = quote is null ? Confidence.Likely : Confidence.Sure,
            Text = new LocalText("Een vaste kring van mensen van elders, zonder klant of collega.", "A standing circle of people from elsewhere, no client and no colleague."),
            Quote = quote ?? new Quote(roster.Outsiders[0].Attendee.Name ?? roster.Outsiders[0].Attendee.Email, MeetingField.Attendees),
            Contribution = new LocalText($"Breng bij {Wording.Subject(reading).Nl} in wat je bezighoudt en luister.", $"Bring what is on your mind to {Wording.Subject(reading).En}, and listen."),
            Task = FocusTask.VisionDevelopment,
            Leaf = Leaf.Vision,
            ReadsText = false,
        };
    }
}
