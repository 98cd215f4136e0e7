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
    private readonly Func<MeetingSeen, MeetingGlance> glance;
    private readonly Func<MeetingSeen, IReadOnlyList<KnownTitle>> titles;

    public MeetingReader(FirmProfile firm, FirmMatchers matchers, Partner partner)
    {
        this.firm = firm;
        this.matchers = matchers;
        this.partner = partner;
        partnerNames = matchers.NamesOf(partner);
        learning = new LearningReader(partner.ChosenLearning);
        glance = seen => new MeetingGlance(matchers.Texts.Of(seen.Meeting), matchers.Roster.Read(seen.Meeting, partner));
        titles = seen => Glance(seen) is var (entry, roster) ? matchers.DecisionMakers.Titles(seen.Meeting, entry, roster) : [];
    }

    public string PartnerId => partner.Id;

    /// <summary>The titles other meetings give to people outside the firm; what is private tells nothing about another meeting.</summary>
    public KnownTitles KnownTitles(IEnumerable<Meeting> meetings) => new(meetings.Where(m => !m.IsPrivate).SelectMany(TitlesIn));

    private IReadOnlyList<KnownTitle> TitlesIn(Meeting meeting) => matchers.Titles.Get(new MeetingSeen(partner.Id, meeting), titles);

    private MeetingGlance Glance(MeetingSeen seen) => matchers.Glances.Get(seen, glance);

    public MeetingReading Read(Meeting meeting, KnownTitles knownTitles)
    {
        var (entry, invited) = Glance(new MeetingSeen(partner.Id, meeting));
        var topics = matchers.Topics.Read(entry);
        var lines = AgendaReader.Read(entry.Lines, meeting.Start.LocalDateTime, meeting.End.LocalDateTime);
        var client = matchers.Clients.Read(entry, invited);
        var roster = BookedByAssistant.Meant(invited, partner, meeting, entry, client, topics);
        var convener = matchers.Names.Of(meeting.Organizer?.Name ?? meeting.Organizer?.Email ?? "");
        var organizer = convener.Concepts;
        var hasAuthority = HasAuthority(roster, organizer);
        var ask = matchers.Questions.Read(meeting, entry, lines, roster, partnerNames, partner, topics);
        var thread = matchers.Threads.Read(entry, roster, partnerNames, partner);
        ask ??= thread.Open;
        var field = FieldReader.Read(topics, partner);
        var people = matchers.DecisionMakers.Read(meeting, entry, roster, knownTitles);
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
            Field = field,
            Weight = WeightReader.Read(meeting, entry, people, new Matter(topics, field == FieldFit.Inside && client.Client is not null)),
            Lead = LeadReader.Read(meeting, entry, roster, partnerNames),
            DecisionMakers = people,
            KnownTitles = knownTitles,
            Purpose = PurposeReader.Read(entry, roster, topics, NamesAround(roster, client)),
            Persons = matchers.Persons,
            Ask = ask,
            IsAnsweredBelow = thread.IsAnswered,
            Offer = VendorsOpener.Offer(entry, roster, matchers.Concepts),
            Named = matchers.Named.Read(entry, roster, partnerNames, ask),
            Mandate = MandateReader.Read(entry, roster, matchers.Persons) ?? entry.Find(Concept.Mandate),
            BindingAct = BindingActReader.Read(entry, roster, matchers.Persons, partnerNames, hasAuthority, IsOwnersOnly(roster)),
            HasAuthority = hasAuthority,
            AsksForSomebody = StandInReader.Read(entry, roster, partnerNames),
            PartnerNames = partnerNames,
            OrganizerConcepts = organizer,
            IsConvenedByHr = IsHr(roster, organizer),
            ChosenLearning = learning.Read(entry, meeting.Organizer?.Name is null ? null : convener.Text, organizer, roster.Convener == Convener.Outsider && meeting.Series?.Rule?.Contains("COUNT=", StringComparison.Ordinal) is true),
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
        || roster.Outsiders.Any(o => o.Client is null && matchers.Names.Of($"{o.Attendee.Name} {Domain(o.Attendee.Email)}").Concepts.Has(Concept.Authority));

    private bool IsOwnersOnly(Roster roster) =>
        roster.House.Count > 0 && roster.Colleagues.Count == 0 && roster.House.All(h => firm.Partners.Any(p => p.Email == h.Email));

    private static string Domain(string email) => email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..].Replace('.', ' ').Replace('-', ' ').ToUpperInvariant();

    /// <summary>By its name, or by support staff whose work it is.</summary>
    private bool IsHr(Roster roster, ConceptHits organizer) =>
        roster.ConvenerPerson is { } person
            ? !matchers.Persons.CanCarry(person)
            : roster.Convener == Convener.House && organizer.Has(Concept.HrDesk);

    /// <summary>Names say who, not what for.</summary>
    private IEnumerable<TokenizedText> NamesAround(Roster roster, ClientFact client)
    {
        foreach (var other in roster.OtherNames)
        {
            yield return matchers.Names.Of(other).Text;
        }

        yield return matchers.Names.Of(partner.Name).Text;
        foreach (var alias in partner.Aliases)
        {
            yield return matchers.Names.Of(alias).Text;
        }

        if (client.Client is { } named)
        {
            foreach (var name in named.Aliases.Append(named.Name))
            {
                yield return matchers.Names.Of(name).Text;
            }
        }
    }
}

/// <summary>What a meeting shows before it is weighed.</summary>
/// <param name="Entry">Title and text, cut into words.</param>
/// <param name="Roster">Who is at the table.</param>
internal sealed record MeetingGlance(EntryText Entry, Roster Roster);
