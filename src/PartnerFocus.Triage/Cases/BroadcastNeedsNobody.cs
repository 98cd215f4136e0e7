using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A broadcast to everybody needs nobody there for you.</summary>
internal sealed class BroadcastNeedsNobody() : TriageCase(
    "broadcast",
    new LocalText("Een uitzending aan allen heeft niemand nodig namens jou.", "A broadcast to everybody needs nobody there for you."),
    new LocalText("Livestream voor alle medewerkers.", "A livestream for all staff."),
    Principles.NobodyNeeded)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var words = reading.Entry.Find(Concept.Broadcast);
        var wide = roster.Lists.Count > 0 || roster.IsOptional || roster.Me is null || roster.Convener is Convener.House or Convener.Outsider;
        // Everybody is there already, week after week: nobody has to go for the partner.
        var standing = roster.Lists.Count > 0 && roster.IsInternal && reading.IsStanding && !reading.LeadsIt && reading.OwnNames.Count == 0;
        if (roster.IsConvenedForMe || !(roster.OnlyByList || (words is not null && wide) || standing))
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.LeaveOut,
            Confidence = roster.OnlyByList ? Confidence.Sure : Confidence.Likely,
            Text = roster.OnlyByList
                ? Listed(reading)
                : new LocalText("Bedoeld voor iedereen, ter informatie.", "Meant for everybody, for information."),
            Quote = words ?? new Quote(roster.Lists[0].Name ?? roster.Lists[0].Email, MeetingField.Attendees),
            Contribution = new LocalText($"Lees het verslag van {Wording.Subject(reading).Nl}, of kijk het terug als het je raakt.", $"Read the minutes of {Wording.Subject(reading).En}, or watch it later if it matters to you."),
            Leaf = Leaves.OfWork(reading),
            ReadsText = words is not null,
        };
    }

    private static LocalText Listed(MeetingReading reading) => Wording.IsAsked(reading)
        ? new LocalText("Je bent alleen via een lijst genodigd.", "You are invited only through a mailing list.")
        : new LocalText("Je bent alleen via een lijst genodigd; een vraag aan jou is niet gevonden.", "You are invited only through a mailing list; no question for you was found.");
}
