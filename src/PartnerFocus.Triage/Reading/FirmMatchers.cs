using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>The readers that depend on the firm only, prepared once for thousands of meetings.</summary>
internal sealed class FirmMatchers
{
    /// <summary>A quarter of a few partners, at some ten kilobytes a meeting.</summary>
    public const int RememberedMeetings = 1024;

    public FirmMatchers(FirmProfile firm)
    {
        Concepts = new ConceptFinder(firm.Settings.Words);
        Texts = new EntryTexts(Concepts);
        Topics = new TopicReader(firm.Topics);
        Clients = new ClientReader(firm.Clients);
        GroupClients = new GroupClientReader(firm.Clients, firm.Topics);
        Roster = new RosterReader(firm);
        Persons = new PersonReader(firm);
        DecisionMakers = new DecisionMakerReader(Concepts);
        Questions = new QuestionReader(Concepts, Topics);
    }

    /// <summary>What each partner's meetings said already of people outside the firm.</summary>
    public Memo<MeetingSeen, IReadOnlyList<(string Email, string Title)>> TitlesSeen { get; } = new(RememberedMeetings);

    public ConceptFinder Concepts { get; }

    public EntryTexts Texts { get; }

    public TopicReader Topics { get; }

    public ClientReader Clients { get; }

    public GroupClientReader GroupClients { get; }

    public RosterReader Roster { get; }

    public PersonReader Persons { get; }

    public DecisionMakerReader DecisionMakers { get; }

    public QuestionReader Questions { get; }
}
