using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Finds where the text names the partner apart from any question: "we count on Anna", "without you this makes no sense". Not where it
/// denies, greets, thanks, copies in, quotes or lists who is there. Who opens, presents or says a few words is counted on: somebody has to.
/// </summary>
internal sealed partial class NamedReader(ConceptFinder concepts, Vocabulary words)
{
    /// <param name="entry">The entry.</param>
    /// <param name="roster">Who is at the table.</param>
    /// <param name="names">Finds the partner's name.</param>
    /// <param name="ask">The question to the partner; its own words are no second mention.</param>
    public Named? Read(EntryText entry, Roster roster, NameFinder names, Ask? ask)
    {
        if (roster.IsOwnEntry || !(names.MayFind(entry.Body) || entry.BodyConcepts.Has(Concept.SecondPerson)))
        {
            return null;
        }

        var text = entry.Body.Text;
        var opening = entry.Opening;
        var sure = names.Find(entry.Body, roster.OtherNames).Where(m => m.IsSure).ToList();
        var isGreeted = opening is not null && !TextOpening.GreetsOthersToo(entry, opening) && sure.Exists(m => IsGreeting(text, m, opening) && !Performs(entry, m));
        Named? told = null;
        foreach (var mention in sure.Where(m => (!IsGreeting(text, m, opening) || Performs(entry, m)) && !IsAside(entry, m)))
        {
            var sentence = NameInClause.Sentence(text, mention.Start, mention.Length);
            if (ask is not null && (ask.Quote.Words.Contains(sentence.TrimEnd(Ends), StringComparison.Ordinal) || sentence.Contains(ask.Quote.Words.TrimEnd(Ends), StringComparison.Ordinal)))
            {
                continue;
            }

            var named = new Named(new Quote(sentence, MeetingField.Text), !IsOnlyTold(text, mention, sentence, Performs(entry, mention)), Wants().IsMatch(sentence));
            if (named.IsWanted)
            {
                return named;
            }

            told ??= named;
        }

        return Spoken(entry, roster, isGreeted) ?? told;
    }

    /// <summary>"OK to go 12??": how often it is asked makes it no other sentence.</summary>
    private static readonly char[] Ends = ['?', '!', '.', ' '];

    /// <summary>"You are announced as the speaker", "zonder jou gaat het niet": said to several, and in doubt to the partner.</summary>
    private static Named? Spoken(EntryText entry, Roster roster, bool isGreeted)
    {
        if (roster.IsConvenedForMe || roster.IsOptional)
        {
            return null;
        }

        var hits = entry.BodyConcepts;
        var saysWithout = hits.Has(Concept.SecondPerson) && WithoutYou().IsMatch(entry.Body.Text);
        if ((isGreeted || roster.IsTalkBetweenTwo || roster.Convener is Convener.Client or Convener.Outsider) && Billed(entry) is { } billed)
        {
            return new Named(billed, true, true);
        }

        foreach (var you in hits.Of(Concept.SecondPerson))
        {
            var sentence = NameInClause.Sentence(entry.Body.Text, you.Start, you.Length);
            var role = hits.Of(Concept.RoleInName).Any(r => r.Sentence == you.Sentence && r.Start > you.Start);
            if (saysWithout && CannotWithoutYou().IsMatch(sentence))
            {
                return new Named(new Quote(sentence, MeetingField.Text), true, true);
            }

            if (!NameInClause.IsNegative(sentence) && !sentence.Contains('?', StringComparison.Ordinal) && (role || (saysWithout && WithoutYou().IsMatch(sentence) && !DoesWithoutYou().IsMatch(sentence)) || AnsweringYou().IsMatch(sentence) || (isGreeted && CountsOnYou().IsMatch(sentence))))
            {
                return new Named(new Quote(sentence, MeetingField.Text), true, true);
            }
        }

        return null;
    }

    /// <summary>"You are on at eleven", "we've got you down for twenty minutes": the programme has the partner in it.</summary>
    private static Quote? Billed(EntryText entry)
    {
        var hits = entry.BodyConcepts;
        foreach (var slot in hits.Of(Concept.Billed).Where(b => hits.Of(Concept.SecondPerson).Any(y => y.Sentence == b.Sentence)))
        {
            var sentence = NameInClause.Sentence(entry.Body.Text, slot.Start, slot.Length);
            if (!NameInClause.IsNegative(sentence))
            {
                return new Quote(sentence, MeetingField.Text);
            }
        }

        return null;
    }

    /// <summary>"Anna opens the evening", "om drie uur geeft Anna het startschot", "welcome by Anna": a part of it that is hers to do.</summary>
    private static bool Performs(EntryText entry, NameMention mention)
    {
        var (text, end) = (entry.Body.Text, mention.Start + mention.Length);
        return entry.BodyConcepts.Of(Concept.Performs).Any(act => act.Start >= end
            ? act.Start - end <= FarthestAct && BetweenNameAndAct().IsMatch(text[end..act.Start])
            : act.Start + act.Length <= mention.Start && BetweenActAndName().IsMatch(text[(act.Start + act.Length)..mention.Start]));
    }

    /// <summary>So far behind the name its verb may stand.</summary>
    private const int FarthestAct = 30;

    [GeneratedRegex(@"^[^.!?;:,\n]*$")]
    private static partial Regex BetweenNameAndAct();

    [GeneratedRegex(@"^\s*(?:door|by|:|-|–)?\s*(?:(?:mw|mevr|mevrouw|mr|ms|mrs|dr|prof|de heer|dhr)\.?\s+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenActAndName();

    private static bool IsGreeting(string text, NameMention mention, Match? opening) => opening is not null
        && LineAround(text, mention.Start).StartsWith(opening.Value, StringComparison.Ordinal)
        && mention.Start - (text.LastIndexOf('\n', mention.Start) + 1) < opening.Length;

    private bool IsAside(EntryText entry, NameMention mention)
    {
        var text = entry.Body.Text;
        var end = mention.Start + mention.Length;
        var line = LineAround(text, mention.Start);
        var at = mention.Start - (text.LastIndexOf('\n', mention.Start) + 1);
        return (end < text.Length && text[end] == '@')
            || QuestionSyntax.NamedAside().IsMatch(line[..at])
            || (Thanks().IsMatch(line) && !Performs(entry, mention)) || GreetingAlone().IsMatch(line) || (RowOfNames().IsMatch(line) && !Performs(entry, mention)) || Listed().IsMatch(line[..at])
            || IsQuoted(line, at)
            || NameInClause.IsDenied(text, mention.Start, mention.Length)
            || (!Performs(entry, mention) && concepts.FindIn(entry.Body, entry.BodyConcepts, NameInClause.Around(text, mention.Start, mention.Length)).Hits.Has(Concept.Presents));
    }

    /// <summary>Told of rather than wanted: hers, by her, settled with her, away, done, only if need be, or who leads a meeting of others.</summary>
    private bool IsOnlyTold(string text, NameMention mention, string sentence, bool performs) =>
        (!performs && NameInClause.IsAttributed(text, mention.Start, mention.Length))
        || IfNeedBe().IsMatch(sentence) || OnlyCopied().IsMatch(sentence) || concepts.Find(words.Read(sentence)).Has(Concept.Optional, Concept.Copied, Concept.ForInfo)
        || (Away().IsMatch(sentence) || Done().IsMatch(text[(mention.Start + mention.Length)..])) && !Wants().IsMatch(sentence)
        || (!performs && LeadStatement.In(text, [mention]) is not null)
        || StaysAway().IsMatch(text[(mention.Start + mention.Length)..]);

    /// <summary>"Is Anna coming? She isn't", "of Anna komt; zij niet": the next clause takes it back.</summary>
    [GeneratedRegex(@"^[^.;?!,\n]{0,60}[.;?!,–—-]+\s*(?:but\s+|maar\s+|no\W+|nee\W+)?(?:she|he|they|zij|ze|hij)\s+(?:(?:is|are|will|can|does|do)(?:\s+not\b|n['’]t\b)|can(?:not|['’]t)\b|won['’]t\b|niet\b|(?:komt|is|gaat|kan|hoeft|wil|doet)\s+(?:er\s+|het\s+)?niet\b)(?!\s+(?:yet|nog))(?:[^.;?!\n]{0,40})", RegexOptions.IgnoreCase)]
    private static partial Regex StaysAway();

    private static ReadOnlySpan<char> LineAround(string text, int at)
    {
        var from = text.LastIndexOf('\n', at) + 1;
        var to = text.IndexOf('\n', at);
        return text.AsSpan(from..(to < 0 ? text.Length : to));
    }

    private static bool IsQuoted(ReadOnlySpan<char> line, int at) =>
        line[..at].LastIndexOfAny("“‘„«") is >= 0 and var open && line[open..at].IndexOfAny("”’»") < 0 && line[at..].IndexOfAny("”’»") >= 0
        || (line[..at].Count('"') % 2 == 1 && line[at..].Contains('"'));

    /// <summary>"It can do without you", "het lukt ook wel zonder jou": nobody is missed.</summary>
    [GeneratedRegex(@"\b(?:kan|kunnen|lukt|gaat|redden|can|could|manage|fine|do)\s+(?:(?:we|wij|ons|het|dit|dat|it|this|that|ook|prima|wel|best|goed|gewoon|easily|perfectly|well|just|fine|do|go|run|manage|be|done|quite)\s+){0,4}(?:zonder\s+(?:jou|u)|without\s+you)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoesWithoutYou();

    /// <summary>"She can't say yes without you", "zonder jou durven we niet": what is denied is doing it without the partner.</summary>
    [GeneratedRegex(@"\b(?:can['’]?t|cannot|can\s+not|won['’]t|will\s+not|couldn['’]t|not\s+allowed|dare\s+not|don['’]t\s+dare)\b[^.?!]{0,60}\bwithout\s+you\b|\b(?:kan|kunnen|mag|mogen|durf|durven|wil|willen|gaat|lukt|komen|kom)\b[^.?!]{0,40}\bniet\b[^.?!]{0,30}\bzonder\s+(?:jou|u)\b|\bzonder\s+(?:jou|u)\s+(?:kan|kunnen|mag|mogen|durf|durven|wil|willen|gaat|lukt|komen|kom)\b[^.?!]{0,40}\bniet\b", RegexOptions.IgnoreCase)]
    private static partial Regex CannotWithoutYou();

    [GeneratedRegex(@"\b(?:zonder\s+(?:jou|u)|without\s+you)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutYou();

    /// <summary>"We count on you", "jij moet hierbij zijn", in a text that greets the partner.</summary>
    [GeneratedRegex(@"\b(?:need|count(?:ing)?\s+on|rely(?:ing)?\s+on|depends?\s+on|want|hope|like)\b[^.]{0,20}\byou\b|\byou\s+(?:must|should|have\s+to|are\s+(?:needed|expected|required|wanted))\b|\b(?:rekenen|hopen|rekent|hopend|wachten|hangt)\b[^.]{0,20}\b(?:jou|u|je)\b|\b(?:jij|je|u)\b[^.]{0,30}\b(?:nodig|moet|verwacht|onmisbaar)\b|\b(?:moet|moeten|verwachten)\s+(?:jij|je|u)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountsOnYou();

    /// <summary>"You will be asked about the events of 3 May".</summary>
    [GeneratedRegex(@"\byou\s+(?:will|are\s+to)\s+be\s+(?:asked|heard|questioned|interviewed|examined)\b|\b(?:je|jij|u)\s+(?:wordt|zult)\b[^.]{0,40}\b(?:gehoord|ondervraagd|bevraagd|geïnterviewd|verhoord)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnsweringYou();

    [GeneratedRegex(@"\b(?:dank|bedankt|thanks|thank\s+you|groet(?:en|jes)?|hartelijks|regards|cheers|sincerely|gefeliciteerd|congratulations|hoogachtend)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();

    /// <summary>"Beste heer Lind," on a line of its own, below a heading or another letter.</summary>
    [GeneratedRegex(@"^\W*(?:beste|dear|geachte|hi|hoi|hallo|hey|dag|ha|lieve|hello|goedemorgen|goedemiddag|goedenavond|goedendag|good\s+(?:morning|afternoon|evening|day)|morning)\b[^,!:?]{1,40}[,!:]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex GreetingAlone();

    /// <summary>"Cas Vermeer, Anna Lind, Sem": a row of names, with or without what it is a row of.</summary>
    [GeneratedRegex(@"^\W*(?:\p{L}[\p{L} ]{1,20}:\s*)?(?:(?:mw|mr|mrs|ms|dr)\.?\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:van|de|der|den|von|la|el|\p{Lu}[\p{L}.'’-]*)){0,4}(?:\s*(?:\([^)]*\))?\s*(?:[,/&+;]|\ben\b|\band\b)\s*(?:(?:mw|mr|mrs|ms|dr)\.?\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:van|de|der|den|von|la|el|\p{Lu}[\p{L}.'’-]*)){0,4})*\W*$")]
    private static partial Regex RowOfNames();

    [GeneratedRegex(@"^\W*(?:aanwezig(?:en)?|aanwezigheid|deelnemers|genodigden|uitgenodigd|afwezig|afgemeld|bericht van verhindering|van|aan|to|from|cc|attendees|participants|present|invited|invitees|required|absent|apologies|regrets|who|wie|team|host|organisator|organizer|dial.?in|inbellen)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?:indien|zo|waar|als\s+het|wanneer|mocht|if|as|when|where)\s+(?:nodig|need(?:ed)?|necessary|required|be|possible|mogelijk|gewenst)\b|\bif\s+need\s+be\b|\bonly\s+if\s+(?:you|ur|u|she|he)\b|\balleen\s+als\s+(?:je|jij|u|ze|hij)\b|\bdesgewenst\b", RegexOptions.IgnoreCase)]
    private static partial Regex IfNeedBe();

    [GeneratedRegex(@"\b(?:on\s+(?:leave|holiday|vacation|sick)|away|out\s+of\s+office|met\s+(?:verlof|vakantie)|op\s+vakantie|afwezig|verhinderd|ziek|absent|elsewhere|elders|in\s+town|at\s+a\s+client|bij\s+een\s+(?:klant|cliënt))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Away();

    /// <summary>Why somebody is on the invitation, and that it is for nothing more: "copied for info", "ik zet je erbij zodat je het weet".</summary>
    [GeneratedRegex(@"\b(?:b?cc|cc['’]?ed|copied|copy|fyi|for\s+(?:your\s+)?info(?:rmation)?|ter\s+(?:info(?:rmatie)?|kennisname|kennisgeving)|zodat\s+(?:je|jij|u|ze|hij|zij)\s+(?:het|dit|\p{L}+\s+)?.{0,20}(?:weet|ziet|leest|kent)|so\s+(?:that\s+)?(?:you|she|he|they)\s+(?:knows?|sees?|can\s+see)|informed|op\s+de\s+hoogte|weet\s+ervan|aware|(?:put|added|included|meegenomen|toegevoegd|erbij\s+gezet|ontvangt\s+(?:deze|de)\s+(?:uitnodiging|mail|stukken)|receives?\s+(?:this|the)\s+(?:invitation|invite|mail|papers))|on\s+the\s+(?:chain|thread))\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyCopied();

    /// <summary>"Anna heeft de stukken gestuurd", "Anna sent the papers", "Anna has approved".</summary>
    [GeneratedRegex(@"^\s+(?:(?:heeft|had|has|have)\s+(?!to\b|te\b|nog\b|not\b|de\s+leiding|het\s+woord)(?:[^.!?;\n]{0,60})|(?:sent|wrote|asked|said|shared|approved|agreed|decided|signed|gave|stuurde|schreef|vroeg|zei|deelde|gaf|tekende|besloot)\b)", RegexOptions.IgnoreCase)]
    internal static partial Regex Done();

    [GeneratedRegex(@"\b(?:nodig|needs?|needed|required|vereist|rekenen|rekent|count(?:s|ing)?|rely|hopen|hoopt|hopes?|graag|please|must|moet|should|zonder|without|wil(?:len)?|wants?|would\s+like|onmisbaar|essential|mean\s+a\s+lot|alleen|only)\b", RegexOptions.IgnoreCase)]
    internal static partial Regex Wants();
}

/// <summary>Where the text names the partner, apart from a question.</summary>
/// <param name="Quote">The sentence.</param>
/// <param name="IsWanted">Whether the partner is wanted there, as far as words tell; else only told of.</param>
/// <param name="IsNeeded">Whether the words say so: "we need Anna", "without you".</param>
internal sealed record Named(Quote Quote, bool IsWanted, bool IsNeeded);
