using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds whose matter a meeting is: by title, by who is at the table, by text, by place; in that order.</summary>
internal sealed class ClientReader
{
    private static readonly string[] LegalForms =
        ["bv", "nv", "plc", "llc", "ltd", "limited", "inc", "gmbh", "sa", "ag", "vof", "cv", "stichting", "vereniging", "gemeente", "the", "de", "het"];

    private readonly PhraseIndex<Client> names;
    private readonly Vocabulary words;

    public ClientReader(IReadOnlyList<Client> clients, Vocabulary words)
    {
        this.words = words;
        names = new PhraseIndex<Client>(words);
        foreach (var client in clients)
        {
            foreach (var name in client.Aliases.Append(client.Name).Append(WithoutLegalForm(client.Name)).Distinct())
            {
                names.Add(Phrase.Parse(name, inflects: false), client);
            }
        }
    }

    public ClientFact Read(EntryText entry, Roster roster)
    {
        var title = Named(entry.Title, MeetingField.Title);
        if (title.Count > 0)
        {
            var seated = title.Find(t => roster.ClientPeople.Any(o => o.Client == t.Client));
            return new ClientFact((seated ?? title[0]).Client, (seated ?? title[0]).Quote, false);
        }

        if (Seated(roster, roster.ClientPeople) is { } present)
        {
            return present;
        }

        var text = Named(entry.Body, MeetingField.Text);
        List<Client> known = text.Count < 2 ? [] : [.. text.Select(t => t.Client).Distinct()];
        if (known.Count > 1 && roster.IsInternal && !roster.IsOwnEntry)
        {
            return new ClientFact(null, text[0].Quote, known.Any(IsCurrent));
        }

        if (known.Count == 0 && text.Count == 0 && roster.IsInternal && !roster.IsOwnEntry)
        {
            if (entry.Find(Concept.Caseload) is { } cases)
            {
                return new ClientFact(null, cases, true);
            }

            // What is left of a thread is about what the thread was about.
            if (InThread(entry) is { } meant)
            {
                return new ClientFact(meant.Client, meant.Quote, false);
            }
        }

        var other = text.FirstOrDefault() ?? Named(entry.Location, MeetingField.Location).FirstOrDefault();
        return other is null ? ClientFact.None : new ClientFact(other.Client, other.Quote, false);
    }

    public static bool IsCurrent(Client client) => client.Tier is not (ClientTier.Prospect or ClientTier.Former);

    private static ClientFact? Seated(Roster roster, IReadOnlyList<Outsider> atTable)
    {
        if (roster.ConvenerClient is { } convener)
        {
            return new ClientFact(convener, new Quote(roster.ConvenerWords, MeetingField.Organizer), false);
        }

        if (atTable.Count == 0)
        {
            return null;
        }

        // Of several at the table the one whose people must be there, then the dearest, then the one with most of them.
        var first = atTable.OrderBy(o => o.Attendee.Role is AttendeeRole.Optional or AttendeeRole.NonParticipant)
            .ThenBy(o => o.Client!.Tier switch { ClientTier.Key => 0, ClientTier.Favourite => 1, ClientTier.Regular => 2, _ => 3 })
            .ThenByDescending(o => atTable.Count(other => other.Client == o.Client))
            .ThenBy(o => o.Client!.Id, StringComparer.Ordinal)
            .First();
        return new ClientFact(first.Client, new Quote(first.Attendee.Name ?? first.Attendee.Email, MeetingField.Attendees), false);
    }

    /// <summary>The one client the mails below name; null when they name none, or several.</summary>
    private NamedClient? InThread(EntryText entry)
    {
        var named = entry.IsReply ? entry.Below.SelectMany(m => Named(words.Read(string.Join('\n', m.Lines)), MeetingField.Text)).ToList() : [];
        return named.Count > 0 && named.TrueForAll(n => n.Client == named[0].Client) ? named[0] : null;
    }

    private List<NamedClient> Named(TokenizedText text, MeetingField field) =>
        names.Find(text) switch
        {
            [] => [],
            [var only] => [Client(only, text, field)],
            var found => [.. found.OrderByDescending(h => h.Words).ThenBy(h => h.At).Select(h => Client(h, text, field))],
        };

    private static NamedClient Client(PhraseHit<Client> hit, TokenizedText text, MeetingField field) =>
        new(hit.Value, new Quote(text.Text[text.Tokens[hit.At].Start..text.Tokens[hit.At + hit.Words - 1].End], field));

    /// <summary>"Norsk Wind" for "Norsk Wind AS"; the name itself where too little would be left.</summary>
    public static string WithoutLegalForm(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !LegalForms.Contains(TokenizedText.Fold(w.Replace(".", "", StringComparison.Ordinal))))
            .ToList();
        return words.Count >= 2 ? string.Join(' ', words) : name;
    }

    private sealed record NamedClient(Client Client, Quote Quote);
}

/// <summary>Whose matter it is.</summary>
/// <param name="Client">The client; null when none, or when several matters are on the table.</param>
/// <param name="Quote">The words or address seen.</param>
/// <param name="SeveralMatters">Several clients' matters, at least one of them current.</param>
internal sealed record ClientFact(Client? Client, Quote? Quote, bool SeveralMatters)
{
    public static ClientFact None { get; } = new(null, null, false);
}
