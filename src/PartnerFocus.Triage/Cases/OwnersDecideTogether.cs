using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Nobody else sits in your chair at the owners' meeting.</summary>
internal sealed class OwnersDecideTogether() : TriageCase(
    "owners",
    new LocalText("In de vergadering van eigenaren zit niemand anders op je stoel.", "Nobody else sits in your chair at the owners' meeting."),
    new LocalText("De maatschapsvergadering.", "The partners' meeting."),
    Principles.Alignment)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var fellows = reading.FellowPartners.Count > 0;
        // Of two who talk alone the other is an owner as far as the file tells: whoever else works there stands in it, or is a desk.
        var between = roster.Convener == Convener.House && roster.IsTalkBetweenTwo && !reading.IsConvenedByHr && reading.Client is null && reading.Meeting.Series is null && NamesAPerson(roster);
        var among = (roster.House.Count >= 2 || between || (fellows && reading.Client is null)) && reading.Carriers.Count == 0;
        // Called so, it is theirs, though a colleague explains the figures or the file knows of no other partner.
        var called = reading.Client is null && entry.InTitle(Concept.Owners) is { } owners && (fellows || roster.House.Count > 0 || IsTheirMeeting(owners.Words)) ? owners : null;
        var quote = among ? entry.Find(Concept.Owners, Concept.Strategy) ?? ByName(reading) : called;
        // What only owners decide on, told by one of them: what it is called does not matter then.
        var peer = fellows || (roster.Convener == Convener.House && roster.IsTalkBetweenTwo && !reading.IsConvenedByHr);
        var matter = peer && reading.Client is null && (among || roster.Convener is Convener.House or Convener.Self or Convener.Assistant) && !IsDaily(reading) ? entry.Find(Concept.OwnersMatter) : null;
        quote ??= matter;
        if (quote is null || !roster.IsInternal || roster.Lists.Count > 0 || roster.IsOptional || roster.IsOwnEntry)
        {
            return null;
        }

        var operational = !entry.Has(Concept.Strategy) && entry.Has(Concept.Operations);
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = quote == matter ? Confidence.Likely : operational || !(fellows || roster.House.Count > 0) ? Confidence.Close : among ? Confidence.Sure : Confidence.Likely,
            Text = operational
                ? new LocalText("Een vergadering van eigenaren, dit keer met alleen lopende zaken.", "An owners' meeting, this time with day-to-day items only.")
                : new LocalText("De koers van kantoor, met de andere eigenaren.", "The firm's course, with the other owners."),
            Quote = quote,
            Contribution = operational
                ? new LocalText($"Stem mee bij {Wording.Subject(reading).Nl}, en houd het kort.", $"Cast your vote at {Wording.Subject(reading).En}, and keep it short.")
                : new LocalText($"Breng je visie in bij {Wording.Subject(reading).Nl}.", $"Bring your vision to {Wording.Subject(reading).En}."),
            Task = FocusTask.Alignment,
            Leaf = operational ? Leaf.InternalProcess : Leaf.Vision,
        };
    }

    /// <summary>"Frouke Wierda", not "Facilities" or "Secretariaat".</summary>
    private static bool NamesAPerson(Roster roster) => roster.House is [{ Name: { } name }] && name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 2 or 3 or 4 } words && words.All(w => char.IsLetter(w[0]));

    /// <summary>A firm that advises on profit and partners writes these words of others.</summary>
    private static bool IsDaily(MeetingReading reading) => reading.Entry.Find(Concept.OwnersMatter) is { } matter
        && reading.Topics.Any(t => t.Quote.Words.Contains(matter.Words, StringComparison.OrdinalIgnoreCase) || matter.Words.Contains(t.Quote.Words, StringComparison.OrdinalIgnoreCase));

    /// <summary>A word that owners alone use for their meeting; "partners" and "owners" may be anybody's.</summary>
    private static bool IsTheirMeeting(string words) =>
        words.Contains("maatschap", StringComparison.OrdinalIgnoreCase) || words.Contains("vennoten", StringComparison.OrdinalIgnoreCase)
        || words.Contains("vergadering", StringComparison.OrdinalIgnoreCase) || words.Contains("meeting", StringComparison.OrdinalIgnoreCase);

    private static Quote? ByName(MeetingReading reading) =>
        reading.Meeting.Organizer?.Name is { } name && name.Contains("maatschap", StringComparison.OrdinalIgnoreCase) ? new Quote(name, MeetingField.Organizer) : null;
}
