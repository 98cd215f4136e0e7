using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>The readers that depend on the firm only, prepared once for thousands of meetings.</summary>
internal sealed class FirmMatchers
{
    /// <summary>
    /// A quarter of one partner, at a few kilobytes a meeting; weeks that were shown are kept whole beside it. More is not better: what is
    /// kept for long is moved by the collector from one generation to the next, and then collected in the last one.
    /// </summary>
    public const int RememberedMeetings = 256;

    /// <summary>What is asked for more than once while a week is assessed, and hardly afterwards: words, and who is at the table.</summary>
    private const int MeetingsAtHand = 128;

    private readonly Dictionary<string, NameFinder> partnerNames;

    public FirmMatchers(FirmProfile firm)
    {
        Concepts = new ConceptFinder(firm.Settings.Words, Words);
        Texts = new EntryTexts(Concepts, Words);
        Names = new NameTexts(Concepts, Words);
        Topics = new TopicReader(firm.Topics, Words);
        Clients = new ClientReader(firm.Clients, Words);
        GroupClients = new GroupClientReader(firm.Clients, firm.Topics);
        Roster = new RosterReader(firm);
        Persons = new PersonReader(firm, Words);
        DecisionMakers = new DecisionMakerReader(Names);
        Questions = new QuestionReader(Concepts, Topics, new RolesOfTheFirm(firm), Words);
        Named = new NamedReader(Concepts, Words);
        Threads = new ThreadReader(Concepts, Topics, Words);
        var names = new PhraseIndex<NameOfPartner>(Words);
        partnerNames = firm.Partners.ToDictionary(p => p.Id, p => new NameFinder(p, names, firm.Name));
    }

    /// <summary>What each partner's meetings showed at a first glance.</summary>
    public Memo<MeetingSeen, MeetingGlance> Glances { get; } = new(MeetingsAtHand);

    /// <summary>The titles they give to people outside the firm, which every assessment of a week asks for: few, and kept longer.</summary>
    public Memo<MeetingSeen, IReadOnlyList<KnownTitle>> Titles { get; } = new(RememberedMeetings);

    /// <summary>The words of all readers: one look-up per word answers for every one of them.</summary>
    public Vocabulary Words { get; } = new();

    public ConceptFinder Concepts { get; }

    public EntryTexts Texts { get; }

    public NameTexts Names { get; }

    public TopicReader Topics { get; }

    public ClientReader Clients { get; }

    public GroupClientReader GroupClients { get; }

    public RosterReader Roster { get; }

    public PersonReader Persons { get; }

    public DecisionMakerReader DecisionMakers { get; }

    public QuestionReader Questions { get; }

    public NamedReader Named { get; }

    public ThreadReader Threads { get; }

    /// <summary>Finds where a text names that partner of the firm.</summary>
    public NameFinder NamesOf(Partner partner) => partnerNames[partner.Id];
}
