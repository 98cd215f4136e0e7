using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Words that several cases put into their sentences.</summary>
internal static class Wording
{
    private const int LongestItem = 90;

    /// <summary>The client by name, else "the client" as the profession says it.</summary>
    public static LocalText Client(MeetingReading reading) =>
        reading.Client is { } client ? new LocalText(client.Name, client.Name)
        : new LocalText("de " + reading.Firm.ClientTerm.Nl, "the " + reading.Firm.ClientTerm.En);

    /// <summary>"For Norsk Wind"; where no client is known "at ‘Hearing’", or whatever else names the meeting.</summary>
    public static LocalText ForWhom(MeetingReading reading) => reading.Client is { } client
        ? new LocalText("voor " + client.Name, "for " + client.Name)
        : new LocalText("bij " + Subject(reading).Nl, "at " + Subject(reading).En);

    /// <summary>What the meeting is called, or whom it is with when it has no name.</summary>
    public static LocalText Subject(MeetingReading reading) => reading.Called;

    /// <summary>The same, put together once per reading.</summary>
    public static LocalText Called(MeetingReading reading) =>
        Title(reading) is { } title ? new LocalText(title, title)
        : Table(reading) is { } who ? new LocalText($"het gesprek met {who}", $"the meeting with {who}")
        : Matter(reading) is { } matter ? new LocalText($"het gesprek over {matter.Nl}", $"the meeting on {matter.En}")
        : new LocalText("dit gesprek", "this meeting");

    /// <summary>A sentence about an entry that nothing more is said of: "‘Dentist’: this time is yours."</summary>
    public static LocalText Under(MeetingReading reading, string nl, string en)
    {
        var who = Title(reading) ?? Table(reading);
        var name = who is null ? Matter(reading) : new LocalText(who, who);
        return name is null ? new LocalText(Capital(nl), Capital(en)) : new LocalText($"{name.Nl}: {nl}", $"{name.En}: {en}");
    }

    /// <summary>Who asks, as the entry names them.</summary>
    public static LocalText Convener(MeetingReading reading) =>
        (reading.Roster.ConvenerPerson?.Name ?? reading.Roster.ConvenerWords) is { Length: > 0 } name ? new LocalText(name, name)
        : new LocalText("de organisator van " + Subject(reading).Nl, "the organiser of " + Subject(reading).En);

    /// <summary>The words of a question, short enough for one sentence.</summary>
    public static string Shortened(string words) =>
        words.Length <= LongestItem ? words : words[..(words.LastIndexOf(' ', LongestItem - 2) is > 0 and var space ? space : LongestItem - 2)] + " …";

    /// <summary>What an entry shows that no words argue about: its title, else who sent it, else its first words; null when it has none.</summary>
    public static Quote? Seen(MeetingReading reading) =>
        reading.Meeting.Title.Trim() is { Length: > 0 } title ? new Quote(title, MeetingField.Title)
        : reading.Roster.ConvenerWords.Length > 0 ? new Quote(reading.Roster.ConvenerWords, MeetingField.Organizer)
        : reading.Entry.Body.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..] ? new Quote(first, MeetingField.Text)
        : reading.Meeting.Location.Length > 0 ? new Quote(reading.Meeting.Location, MeetingField.Location)
        : null;

    /// <summary>The sentence, with where it was read that somebody decides when that was another meeting.</summary>
    public static LocalText WithSource(LocalText text, Quote? quote) => quote?.FromElsewhere is not { } known ? text
        : known.SeenIn.Length > 0 ? new LocalText($"{text.Nl} ‘{known.Title}’ staat in een andere afspraak: ‘{known.SeenIn}’.", $"{text.En} ‘{known.Title}’ is from another meeting: ‘{known.SeenIn}’.")
        : new LocalText($"{text.Nl} ‘{known.Title}’ staat in een andere afspraak.", $"{text.En} ‘{known.Title}’ is from another meeting.");

    /// <summary>Who convened without standing among those invited is seen as who convened, by the name the entry has.</summary>
    public static Quote? Placed(MeetingReading reading, Quote? quote) =>
        quote is { Field: MeetingField.Attendees } && reading.Meeting.Organizer is { } organizer && !IsInvited(reading.Meeting, organizer)
        && (quote.Words == organizer.Name || quote.Words == organizer.Email || quote.Words == reading.Roster.ConvenerPerson?.Name)
            ? quote with { Words = reading.Roster.ConvenerWords, Field = MeetingField.Organizer }
            : quote;

    private static bool IsInvited(Meeting meeting, MeetingOrganizer organizer) => meeting.Attendees.Any(a => a.Email == organizer.Email);

    /// <summary>Whether something in the entry asks for the partner: a question, an act that binds, what is above the others, the person, or the name.</summary>
    public static bool IsAsked(MeetingReading reading) =>
        reading.Ask is not null || reading.BindingAct is not null || reading.Mandate is not null || reading.Named is not null || reading.Entry.Has(Lexicon.Concept.InPerson);

    /// <summary>Who convened it, else the first of the highest level who can carry it; null when there is none. Nobody carries a talk that is about them.</summary>
    public static string? Carrier(MeetingReading reading)
    {
        var convener = reading.Roster.ConvenerPerson?.Id;
        var about = Appraisals.About(reading)?.Id ?? (reading.IsNamedInTitle && reading.Subject!.Id != convener ? reading.Subject.Id : null);
        Person? first = null;
        foreach (var person in reading.Roster.Colleagues)
        {
            if (reading.Persons.CanCarry(person) && person.Id != about
                && (first is null || (first.Id != convener && (person.Id == convener || reading.Persons.LevelOf(person) > reading.Persons.LevelOf(first)))))
            {
                first = person;
            }
        }

        return first?.Name;
    }

    private static string? Title(MeetingReading reading) => reading.Meeting.Title.Trim() is { Length: > 0 } title ? $"‘{title}’" : null;

    /// <summary>Who convened it, else the first by name of those at the table; null when there is nobody else.</summary>
    private static string? Table(MeetingReading reading)
    {
        var roster = reading.Roster;
        return !roster.IsConvenedForMe && roster.ConvenerWords.Length > 0 ? roster.ConvenerPerson?.Name ?? roster.ConvenerWords
            : roster.Colleagues.Select(p => p.Name)
                .Concat(roster.House.Concat(roster.Outsiders.Select(o => o.Attendee)).Concat(roster.Lists).Select(a => string.IsNullOrEmpty(a.Name) ? a.Email : a.Name))
                .Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static LocalText? Matter(MeetingReading reading) =>
        reading.Client is { } client ? new LocalText(client.Name, client.Name)
        : reading.Topics is [var first, ..] ? reading.Firm.Topics.First(t => t.Id == first.TopicId).Name
        : reading.Ask is { } ask && Shortened(ask.Quote.Words) is var item ? new LocalText($"‘{item}’", $"‘{item}’")
        : null;

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
