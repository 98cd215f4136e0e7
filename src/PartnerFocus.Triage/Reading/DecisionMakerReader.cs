using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds who of the people from outside can decide, by the titles that stand with their names, here or in other meetings.</summary>
internal sealed partial class DecisionMakerReader(NameTexts names)
{
    private const int ShortestName = 3;

    /// <summary>The titles that one meeting gives to people outside the firm.</summary>
    public IReadOnlyList<KnownTitle> Titles(Meeting meeting, EntryText entry, Roster roster) => roster.IsInternal
        ? []
        : Here(meeting, entry, roster.Outsiders, Concept.DecisionMaker).ConvertAll(h => new KnownTitle(h.Person.Attendee.Email, h.Title, meeting.Title.Trim()));

    /// <param name="meeting">The meeting: whoever has a secretary who convenes it decides ("EA to Hugo Lang").</param>
    /// <param name="entry">What it says.</param>
    /// <param name="roster">Who is at the table.</param>
    /// <param name="known">Titles that other meetings gave.</param>
    public DecisionMakers Read(Meeting meeting, EntryText entry, Roster roster, KnownTitles known)
    {
        if (roster.IsInternal)
        {
            return DecisionMakers.None;
        }

        var convener = meeting.Organizer?.Name ?? "";
        var deciding = Here(meeting, entry, roster.Outsiders, Concept.DecisionMaker);
        if (SecretaryOf().IsMatch(convener))
        {
            foreach (var person in roster.Outsiders)
            {
                if (!IsAmong(deciding, person) && IsServed(person, convener))
                {
                    deciding.Add(new Titled(person, convener, new Quote(convener, MeetingField.Organizer)));
                }
            }
        }

        foreach (var person in roster.Outsiders)
        {
            if (!IsAmong(deciding, person) && IsTheClient(person))
            {
                deciding.Add(new Titled(person, person.Attendee.Name!, AtTable(meeting, person)));
            }
        }

        foreach (var person in roster.Outsiders)
        {
            if (!IsAmong(deciding, person) && known.Of(person.Attendee.Email) is { } title)
            {
                deciding.Add(new Titled(person, title.Title, AtTable(meeting, person) with { FromElsewhere = title }));
            }
        }

        var executing = new List<Titled>();
        foreach (var titled in Here(meeting, entry, roster.Outsiders, Concept.Executor))
        {
            if (!IsAmong(deciding, titled.Person))
            {
                executing.Add(titled);
            }
        }

        return new DecisionMakers(deciding, executing);
    }

    private static bool IsAmong(List<Titled> deciding, Outsider person)
    {
        foreach (var one in deciding)
        {
            if (one.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsServed(Outsider outsider, string convener) =>
        outsider.Attendee.Name is { Length: >= ShortestName } name && !IsOffice(name) && SecretaryOf().Match(convener) is { Success: true } secretary
        && TokenizedText.Of(convener[(secretary.Index + secretary.Length)..]).Tokens.Any(t => TokenizedText.Of(name).Tokens.Any(n => n.Length >= ShortestName && n.Folded == t.Folded));

    /// <summary>Who is a client as a person decides for oneself: "mw. Van Rossum", or "Marianne Brandt / Brandt Holding", at the table.</summary>
    private bool IsTheClient(Outsider outsider)
    {
        if (outsider is not { Client: { } client, Attendee.Name: { Length: >= ShortestName } name })
        {
            return false;
        }

        var person = names.Of(name).Text.Tokens;
        return Array.Exists(CalledAs.GetValue(client, Called), called => called[^1] == person[^1].Folded && Array.TrueForAll(called, c => Array.Exists(person, p => p.Folded == c)));
    }

    // Asked of everybody of a client at every table; gone with the client.
    private static readonly ConditionalWeakTable<Client, string[][]> CalledAs = [];

    private static string[][] Called(Client client) =>
    [
        .. client.Name.Split('/', '(', ')').Select(part => TokenizedText.Of(part).Tokens.Select(t => t.Folded).Where(t => t.Length > 1 && !NameAndTitle.IsSalutation(t)).ToArray())
            .Where(called => called is [.., { Length: >= ShortestName }]),
    ];

    [GeneratedRegex(@"\b(EA|PA|assistant|secretary|executive assistant|office|secretariaat|secretaresse|managementassistent|bureau|assistente?)\s+(to|of|van|for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecretaryOf();

    /// <summary>"Office of the Chief Executive" sends for somebody, and is nobody at the table.</summary>
    public static bool IsOffice(string name) => Office().IsMatch(name);

    [GeneratedRegex(@"^\s*(?:the\s+)?(?:private\s+)?(?:office|secretariat|secretariaat|directiesecretariaat|bestuurssecretariaat|bureau)\s+(?:of|to|van|voor)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Office();

    private List<Titled> Here(Meeting meeting, EntryText entry, IReadOnlyList<Outsider> outsiders, Concept concept)
    {
        var found = new List<Titled>();
        foreach (var outsider in outsiders)
        {
            var name = outsider.Attendee.Name ?? outsider.Attendee.Email;
            var said = names.Of(name);
            if (!said.IsOffice && said.Concepts.Has(concept))
            {
                found.Add(new Titled(outsider, name, AtTable(meeting, outsider)));
            }
            else if ((NameAndTitle.In(entry.Body, entry.BodyConcepts, said, concept) ?? NameAndTitle.In(entry.Signature, entry.SignatureConcepts, said, concept)) is { } title)
            {
                found.Add(new Titled(outsider, title, new Quote(title, MeetingField.Text)));
            }
        }

        return found;
    }

    /// <summary>The person as invited, or as who convened.</summary>
    private static Quote AtTable(Meeting meeting, Outsider outsider)
    {
        var (person, isInvited) = (outsider.Attendee, meeting.Attendees.Any(a => outsider.Attendee.Email.Length > 0 && a.Email == outsider.Attendee.Email || a.Name is not null && a.Name == outsider.Attendee.Name));
        return new Quote(string.IsNullOrEmpty(person.Name) ? person.Email : person.Name, isInvited ? MeetingField.Attendees : MeetingField.Organizer);
    }
}

/// <summary>Who of the other side decides, and who executes, each with the words that say so.</summary>
internal sealed record DecisionMakers(IReadOnlyList<Titled> Deciding, IReadOnlyList<Titled> Executing)
{
    public static DecisionMakers None { get; } = new([], []);
}

/// <summary>Somebody from outside with a title.</summary>
/// <param name="Person">Who.</param>
/// <param name="Title">The words that say so, the name among them, wherever they stand.</param>
/// <param name="Quote">What this entry shows of it: those words, or the person.</param>
internal sealed record Titled(Outsider Person, string Title, Quote Quote);
