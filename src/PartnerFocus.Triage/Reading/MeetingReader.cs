using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Asks every reader about one meeting. Made once per firm and partner; its matchers are then only read.</summary>
internal sealed class MeetingReader
{
    private readonly FirmProfile firm;
    private readonly FirmMatchers matchers;
    private readonly Partner partner;
    private readonly NameFinder partnerNames;
    private readonly LearningReader learning;

    public MeetingReader(FirmProfile firm, FirmMatchers matchers, Partner partner)
    {
        this.firm = firm;
        this.matchers = matchers;
        this.partner = partner;
        partnerNames = matchers.NamesOf(partner);
        learning = new LearningReader(partner.ChosenLearning);
    }

    public string PartnerId => partner.Id;

    /// <summary>The titles other meetings give to people outside the firm; what is private tells nothing about another meeting.</summary>
    public KnownTitles KnownTitles(IEnumerable<Meeting> meetings) => new(meetings.Where(m => !m.IsPrivate).SelectMany(TitlesIn));

    private IReadOnlyList<(string Email, string Title)> TitlesIn(Meeting meeting) => Glance(meeting).Titles;

    private MeetingGlance Glance(Meeting meeting) => matchers.Glances.Get(new MeetingSeen(partner.Id, meeting), seen =>
    {
        var (entry, roster) = (matchers.Texts.Of(seen.Meeting), matchers.Roster.Read(seen.Meeting, partner));
        return new MeetingGlance(entry, roster, matchers.DecisionMakers.Titles(entry, roster));
    });

    public MeetingReading Read(Meeting meeting, KnownTitles knownTitles)
    {
        var (entry, roster, _) = Glance(meeting);
        var topics = matchers.Topics.Read(entry);
        var lines = AgendaReader.Read(entry.Lines, meeting.Start.LocalDateTime, meeting.End.LocalDateTime);
        var client = matchers.Clients.Read(entry, roster);
        var organizer = matchers.Concepts.Find(matchers.Words.Read(meeting.Organizer?.Name ?? meeting.Organizer?.Email ?? ""));
        var hasAuthority = HasAuthority(roster, organizer);
        var people = matchers.DecisionMakers.Read(entry, roster, knownTitles, meeting.Organizer?.Name ?? "");
        return new MeetingReading
        {
            Firm = firm,
            Partner = partner,
            Meeting = meeting,
            Entry = entry,
            Lines = lines,
            Roster = roster,
            ClientFact = client.Client is null && !client.SeveralMatters ? GroupByTopic(entry, topics) ?? client : client,
            Topics = topics,
            Field = FieldReader.Read(topics, partner),
            Weight = WeightReader.Read(meeting, entry, people),
            Lead = LeadReader.Read(meeting, entry, roster, partnerNames),
            DecisionMakers = people,
            KnownTitles = knownTitles,
            Purpose = PurposeReader.Read(entry, roster, topics, () => Silent(roster, client)),
            Persons = matchers.Persons,
            Ask = matchers.Questions.Read(meeting, entry, lines, roster, partnerNames, partner, topics),
            Subject = matchers.Persons.Subject(entry, roster, partner),
            Mandate = MandateReader.Read(entry, roster, matchers.Persons) ?? entry.Find(Concept.Mandate),
            BindingAct = BindingActReader.Read(entry, roster, matchers.Persons, partnerNames, hasAuthority),
            HasAuthority = hasAuthority,
            AsksForSomebody = StandInReader.Read(entry, roster, partnerNames),
            OwnNames = OwnNames(entry, roster),
            OrganizerConcepts = organizer,
            IsConvenedByHr = IsHr(roster, organizer),
            ChosenLearning = learning.Read(entry)
                ?? (learning.IsIn(meeting.Organizer?.Name ?? "") ? new Quote(meeting.Organizer!.Name!, MeetingField.Organizer) : null),
        };
    }

    /// <summary>A client that is a group (patients of a clinic) has no address: its name and the topic tell.</summary>
    private ClientFact? GroupByTopic(EntryText entry, IReadOnlyList<TopicHit> topics)
    {
        if (!entry.Has(Concept.Clinic) && topics.All(t => t.Quote.Field != MeetingField.Title))
        {
            return null;
        }

        return matchers.GroupClients.Find(topics, entry.Has(Concept.Clinic));
    }

    /// <summary>An inspector, a regulator or the like convened it or sits at the table, by name or by address.</summary>
    private bool HasAuthority(Roster roster, ConceptHits organizer) => (roster.Convener is Convener.Outsider && organizer.Has(Concept.Authority))
        || roster.Outsiders.Any(o => o.Client is null && matchers.Concepts.Find(matchers.Words.Read($"{o.Attendee.Name} {Domain(o.Attendee.Email)}")).Has(Concept.Authority));

    private static string Domain(string email) => email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..].Replace('.', ' ').Replace('-', ' ').ToUpperInvariant();

    /// <summary>By its name, or by support staff whose work it is.</summary>
    private bool IsHr(Roster roster, ConceptHits organizer) =>
        roster.ConvenerPerson is { } person
            ? !matchers.Persons.CanCarry(person)
            : roster.Convener == Convener.House && organizer.Has(Concept.HrDesk);

    /// <summary>Names say who, not what for.</summary>
    private HashSet<string> Silent(Roster roster, ClientFact client)
    {
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (IEnumerable<string>)[.. roster.OtherNames, partner.Name, .. partner.Aliases, client.Client?.Name ?? "", .. client.Client?.Aliases ?? []])
        {
            foreach (var token in matchers.Words.Read(name).Tokens)
            {
                silent.Add(token.Folded);
            }
        }

        return silent;
    }

    private List<Quote> OwnNames(EntryText entry, Roster roster)
    {
        var found = new List<Quote>();
        Add(entry.Title, MeetingField.Title);
        Add(entry.Body, MeetingField.Text);
        return found;

        void Add(TokenizedText text, MeetingField field)
        {
            foreach (var mention in partnerNames.Find(text, roster.OtherNames))
            {
                if (mention.IsSure)
                {
                    found.Add(new Quote(text.Text.Substring(mention.Start, mention.Length), field));
                }
            }
        }
    }
}

/// <summary>What a meeting shows before it is weighed.</summary>
/// <param name="Entry">Title and text, cut into words.</param>
/// <param name="Roster">Who is at the table.</param>
/// <param name="Titles">The titles it gives to people outside the firm.</param>
internal sealed record MeetingGlance(EntryText Entry, Roster Roster, IReadOnlyList<(string Email, string Title)> Titles);
