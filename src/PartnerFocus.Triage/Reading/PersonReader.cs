using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds which colleague a meeting is about, and knows the firm's levels and lines.</summary>
internal sealed class PersonReader
{
    /// <summary>The firm's two highest levels below partner are its most senior people.</summary>
    private const int SeniorLevels = 2;

    private readonly FirmProfile firm;
    private readonly PhraseIndex<Person> names;
    private readonly List<(string Level, Phrase Words)> seniorLevels;
    private readonly HashSet<string> nameWords = [];

    public PersonReader(FirmProfile firm, Vocabulary words)
    {
        names = new PhraseIndex<Person>(words);
        seniorLevels = [.. firm.Levels.Skip(Math.Max(0, firm.Levels.Count - SeniorLevels)).Select(l => (l, Phrase.Parse(l)))];
        this.firm = firm;
        nameWords.UnionWith(firm.People.SelectMany(p => p.Aliases.Append(p.Name)).Concat(firm.Partners.SelectMany(p => p.Aliases.Append(p.Name)))
            .SelectMany(n => TokenizedText.Of(n).Tokens).Select(t => t.Folded));
        foreach (var person in firm.People)
        {
            var first = person.Name.Split(' ')[0];
            foreach (var name in person.Aliases.Append(person.Name).Append(first).Append(Initials(person.Name)).Distinct())
            {
                names.Add(Phrase.Parse(name, inflects: false), person);
            }
        }
    }

    /// <summary>The colleagues a text names, those at the table first.</summary>
    public IReadOnlyList<Person> Named(TokenizedText text, Roster roster) =>
        names.Find(text) is { Count: > 0 } found
            ? found.Count == 1 ? [found[0].Value] : TableFirst(found, roster)
            : [];

    /// <summary>Every mention of a colleague, in the order of the text; to read only.</summary>
    public List<PhraseHit<Person>> Mentions(TokenizedText text) => names.Find(text);

    // Apart: what the closure holds is allocated on entry.
    private static List<Person> TableFirst(List<PhraseHit<Person>> found, Roster roster) =>
        found.Select(h => h.Value).Distinct().OrderByDescending(p => roster.Colleagues.Contains(p)).ToList();

    /// <summary>Whom a talk is about: named in the title, else the only colleague who is not there to keep the file or to lead.</summary>
    public Person? Subject(EntryText entry, Roster roster, Partner partner)
    {
        var (colleagues, convener) = (roster.Colleagues, roster.ConvenerPerson?.Id);
        foreach (var named in Named(entry.Title, roster))
        {
            if (named.Id != convener || colleagues.Count == 1)
            {
                return named;
            }
        }

        // Of several who were invited the one of the lowest level.
        Person? only = null, lowest = null;
        var others = 0;
        foreach (var person in colleagues)
        {
            if (person.Id != partner.Assistant || colleagues.Count == 1)
            {
                (only, others) = (person, others + 1);
                lowest = person.Id != convener && (lowest is null || LevelOf(person) < LevelOf(lowest)) ? person : lowest;
            }
        }

        return others == 1 ? only : lowest;
    }

    /// <summary>Who rehearses, as the title tells ("Joe mock panel", not "mock panel with Joe"): the others hear them. Null when it tells of nobody.</summary>
    public Person? Rehearsing(EntryText entry) =>
        entry.TitleConcepts.Has(Concept.Rehearsal) && names.Find(entry.Title) is [var one] && !(one.At > 0 && Beside.Contains(entry.Title.Tokens[one.At - 1].Folded)) ? one.Value : null;

    private static readonly HashSet<string> Beside = ["with", "w", "met", "by", "door", "bij", "and", "en"];

    /// <summary>Whether a word, folded, is part of the name of somebody of the firm.</summary>
    public bool IsNameWord(string word) => nameWords.Contains(word);

    public int LevelOf(Person person) => firm.LevelOf(person);

    public bool IsSenior(Person person) => LevelOf(person) >= firm.Levels.Count - SeniorLevels;

    /// <summary>Of the highest level below partner.</summary>
    public bool IsHighest(Person person) => LevelOf(person) == firm.Levels.Count - 1;

    /// <summary>Support staff keep files and rooms; they do not carry a meeting.</summary>
    public bool CanCarry(Person person) => LevelOf(person) > 0;

    /// <summary>Reports to the partner, with nobody else in between who leads the team.</summary>
    public bool IsDirectReportWithoutOtherLead(Person person, Partner partner)
    {
        var lead = firm.Teams.FirstOrDefault(t => t.Id == person.Team)?.Lead;
        return person.ReportsTo == partner.Id && (lead is null || lead == partner.Id || lead == person.Id);
    }

    /// <summary>"Someone senior to sit in" is whoever sits in, and not who applies.</summary>
    private static readonly HashSet<string> Anybody = ["someone", "somebody", "anyone", "anybody", "iemand"];

    /// <summary>A word of the two highest levels, as the firm calls them, in the title or the text.</summary>
    public Quote? SeniorLevelNamed(EntryText entry) => SeniorLevelIn(entry.Title, MeetingField.Title) ?? SeniorLevelIn(entry.Body, MeetingField.Text);

    /// <summary>The words of the level that stand there; of two that fit ("tandarts" in "tandarts-specialist") the highest.</summary>
    private Quote? SeniorLevelIn(TokenizedText text, MeetingField field)
    {
        for (var level = seniorLevels.Count - 1; level >= 0; level--)
        {
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                if (seniorLevels[level].Words.Matches(text.Tokens, i) is > 0 and var words && !(i > 0 && Anybody.Contains(text.Tokens[i - 1].Folded)))
                {
                    return new Quote(text.Text[text.Tokens[i].Start..text.Tokens[i + words - 1].End], field);
                }
            }
        }

        return null;
    }

    private static string Initials(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = string.Concat(words.Select(w => w[0]));
        return letters.Length >= 2 && letters.All(char.IsUpper) ? letters : name;
    }
}
