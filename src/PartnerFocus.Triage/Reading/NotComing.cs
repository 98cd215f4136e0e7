using System.Text.RegularExpressions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds of which colleagues title or text say that they will not be there: "Gwen is off", "Kerem kan die dag niet", "I can't make it" of
/// whoever convened it. Not what is only supposed ("als Gwen niet kan"), asked, or past. Source: domain, "Delegates".
/// </summary>
internal static partial class NotComing
{
    /// <param name="entry">The entry.</param>
    /// <param name="roster">Who is at the table, and who convened it.</param>
    /// <param name="persons">Finds the names of colleagues.</param>
    public static IReadOnlyList<Absentee> In(EntryText entry, Roster roster, PersonReader persons)
    {
        List<Absentee>? found = null;
        Add(entry.Title, MeetingField.Title);
        Add(entry.Body, MeetingField.Text);
        if (roster.ConvenerPerson is { } convener && OfTheWriter().Match(entry.Body.Text) is { Success: true } said)
        {
            (found ??= []).Add(new Absentee(convener, new Quote(said.Value, MeetingField.Text)));
        }

        return found is null ? [] : [.. found.DistinctBy(a => a.Person.Id)];

        void Add(TokenizedText text, MeetingField field)
        {
            var mentions = persons.Mentions(text);
            for (var i = 0; i < mentions.Count; i++)
            {
                if (SaidOf(text, mentions, i) is { } quote)
                {
                    (found ??= []).Add(new Absentee(mentions[i].Value, new Quote(quote, field)));
                }
            }
        }
    }

    /// <summary>What is said of the one named there, up to the next name; of several in a row what is said of the last.</summary>
    private static string? SaidOf(TokenizedText text, List<PhraseHit<Person>> mentions, int i)
    {
        var (name, end) = (text.Tokens[mentions[i].At], End(text, mentions[i]));
        var next = mentions.FindIndex(i + 1, m => text.Tokens[m.At].Start >= end);
        var (from, to) = NameInClause.SentenceAround(text.Text, name.Start, end);
        if (next >= 0 && text.Tokens[mentions[next].At].Start < to)
        {
            to = text.Tokens[mentions[next].At].Start;
            if (Row().IsMatch(text.Text.AsSpan(end, to - end)))
            {
                return SaidOf(text, mentions, next);
            }
        }

        if (to <= end || OnlySupposed().IsMatch(text.Text.AsSpan(from, name.Start - from)))
        {
            return null;
        }

        foreach (var said in StaysAway().EnumerateMatches(text.Text.AsSpan(end, to - end)))
        {
            if (said.Index <= Reach && !SomebodyElse().IsMatch(text.Text.AsSpan(end, said.Index)))
            {
                return text.Text[name.Start..(end + said.Index + said.Length)];
            }
        }

        return null;
    }

    /// <summary>So far behind the name it may be said, in characters.</summary>
    private const int Reach = 60;

    private static int End(TokenizedText text, PhraseHit<Person> mention) => text.Tokens[mention.At + mention.Words - 1].End;

    /// <summary>"Gwen and Kit are off".</summary>
    [GeneratedRegex(@"^\s*(?:,|&|/|\+|\ben\b|\band\b)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Row();

    /// <summary>"If Gwen is away", "als Gwen niet kan", "is Gwen off?", "while Gwen was off".</summary>
    [GeneratedRegex(@"\b(?:if|unless|in\s+case|when|while|whether|als|indien|mocht|tenzij|wanneer|toen|of)\s+(?:\S+\s+){0,2}$|\b(?:is|isn['’]t|are|kan|komt|will)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlySupposed();

    /// <summary>Between the name and what is said: another clause, another subject, or that it is not so.</summary>
    [GeneratedRegex(@"[:;]|\b(?:i|we|you|ik|wij|je|jij|jullie|u|whoever|wie|clients?|klant|cliënt|if|als|was|were|had|not)\b|n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex SomebodyElse();

    [GeneratedRegex("""
        \b(?:out\s+of\s+(?:the\s+)?office|ooo|on\s+(?:\w+\s+)?leave|on\s+(?:holiday|vacation|hols)|away(?!\s*day)|abroad|off\s+sick|off\s+(?:that|this|on|until|till|next)\b|called\s+in\s+sick|not\s+available|unavailable
          |at\s+the\s+dentist|double.?booked|(?:sends?|sent|sending|gives?|gave)\s+(?:his\s+|her\s+|their\s+)?(?:apologies|regrets)|(?:has\s+)?(?:declined|(?:recused|excused)\s+(?:him|her|them)sel(?:f|ves))
          |won['’]?t\s+be\s+(?:there|in|around|able|joining|coming|with\s+us)|(?:is\s+not|isn['’]?t|not)\s+(?:coming|joining|attending|around)|(?:deliberately\s+)not\s+(?:on|in)\b|conflicted\s+out)
        |(?:['’]s|\bis|\bare)\s+off(?=\s*(?:[.,;!?:()]|$|so\b|but\b|and\b|then\b|that\b|until\b|till\b|on\b|next\b|all\b|sick\b))
        |(?:['’]s|\bis)\s+(?:ill|sick)(?!\s+(?:pay|note|leave))
        |\bcan(?:not|['’]?t|\s+not)(?:\s+(?:make\s+(?:it|this|that|the|\w+day)\b|come\b(?!\s+(?:to|up|out))|attend\b|join\b|be\s+(?:there|with)\b|do\s+(?:it|this|that|then|\w+day)\b(?!\s+(?:alone|without|on\s+\w+\s+own)))|\s*(?:[.,;!)]|$))
        |\b(?:heeft\s+zich|is)\s+(?:\S+\s+){0,2}?(?:afgemeld|ziek\s*gemeld|verhinderd|teruggetrokken)\b|\b(?:verhinderd|afwezig|met\s+(?:verlof|vakantie|zwangerschapsverlof)|op\s+(?:vakantie|reis)|niet\s+(?:beschikbaar|aanwezig)|bij\s+de\s+tandarts|zegt\s+af|heeft\s+afgezegd|meldt\s+zich\s+af|is\s+ziek)\b
        |\b(?:is|zit)\s+(?:(?:er|dan|die\s+dag|die\s+middag|die\s+ochtend|die\s+week|zelf|helaas)\s+)*(?:weg|vrij|in\s+het\s+buitenland)\b
        |\b(?:is|kan|komt|mag)\s+(?:(?:er|hier|daar|dan|die\s+dag|die\s+middag|die\s+ochtend|deze\s+keer|dit\s+keer|zelf|helaas|bewust)\s+)*niet(?=\s+(?:bij|komen|aanwezig|meedoen|mee)\b|\s*(?:[.,;!)]|$))
        |\bniet\s+(?:kan|komt|kan\s+komen|bij\s+(?:is|kan|mag))\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex StaysAway();

    /// <summary>Whoever writes says it of themselves.</summary>
    [GeneratedRegex("""
        \bI(?:['’]m|\s+am|['’]ll\s+be|\s+will\s+be)\s+(?:away|off(?!\s+to)|on\s+(?:\w+\s+)?leave|on\s+(?:holiday|vacation)|out\s+of\s+(?:the\s+)?office|abroad|double.?booked)\b
        |\bI\s+(?:can(?:not|['’]?t|\s+not))(?:\s+(?:make\s+it|come|attend|join|be\s+there|do\s+(?:it|this|that|then|\w+day)\b)|\s+myself\b)
        |\bik\s+(?:ben|zit)\s+(?:(?:er|dan|die\s+dag|die\s+middag|die\s+ochtend|die\s+week|zelf|helaas)\s+)*(?:weg|vrij|verhinderd|afwezig|ziek|met\s+(?:verlof|vakantie)|op\s+(?:vakantie|reis)|in\s+het\s+buitenland|(?:er\s+)?niet(?=\s*(?:[.,;!)]|$)))
        |\bik\s+kan\s+(?:(?:er|dan|die\s+dag|die\s+middag|die\s+ochtend|zelf|helaas|deze\s+keer)\s+)+niet(?=\s+(?:bij|komen|aanwezig)\b|\s*(?:[.,;!)]|$))
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfTheWriter();
}

/// <summary>A colleague who will not be there.</summary>
/// <param name="Person">Who.</param>
/// <param name="Quote">The words that say so.</param>
internal sealed record Absentee(Person Person, Quote Quote);
