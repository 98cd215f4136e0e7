using System.Text.RegularExpressions;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds the explicit question to this partner: a line that addresses the partner and asks something.</summary>
internal sealed partial class QuestionReader(ConceptFinder concepts, TopicReader topics, RolesOfTheFirm roles, Vocabulary words)
{
    /// <summary>From this share of the meeting on, the part is the meeting.</summary>
    private const double NearlyAll = 0.8;

    public Ask? Read(
        Meeting meeting, EntryText entry, IReadOnlyList<AgendaLine> lines, Roster roster, NameFinder names, Partner partner, IReadOnlyList<TopicHit> meetingTopics)
    {
        var opening = TextOpening.Of(entry);
        var greets = Greets(entry, opening, roster, names);
        var address = new Address(entry, opening, names, roster, SpeaksToPartner(entry, opening, greets, roster), greets);
        var isHearing = entry.Has(Concept.Hearing) || entry.InTitle(Concept.Authority) is not null;
        var found = new List<Ask>();
        var title = new AgendaLine(entry.Title.Text, false, null, null);
        foreach (var line in Speaking(entry, title, lines, address))
        {
            // Whom the text greets is not whom the title asks.
            var asked = ReferenceEquals(line, title) ? address with { Greets = false } : address;
            foreach (var unit in Units(line, asked))
            {
                if (Judge(unit, line.IsItem, isHearing, asked) is { } said)
                {
                    found.Add(Build(unit, WithTime(line, lines), said, meeting, roster, partner, meetingTopics) with
                    {
                        Quote = new Quote(unit.Trim(), ReferenceEquals(line, title) ? MeetingField.Title : MeetingField.Text),
                    });
                }
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        if (roster is { Convener: Convener.Outsider, Outsiders: [{ Client: null }] } && (roster.Colleagues.Count == 0 || roster.Lists.Count > 0)
            && (entry.Has(Concept.Vendor) || entry.SignatureConcepts.Has(Concept.Vendor)))
        {
            return null;
        }

        // A stranger's opener on nothing the firm knows is no question to answer.
        var isStranger = roster.Convener == Convener.Outsider && (roster.IsTalkBetweenTwo || (roster.IsOptional && roster.Outsiders.All(o => o.Client is null)));
        var ask = found.Where(a => (!a.IsAmbiguous || Belongs(a, roster)) && (!isStranger || a.Field == FieldFit.Inside))
            .OrderBy(a => a.Field == FieldFit.Outside)
            .ThenBy(a => a.IsAmbiguous)
            .ThenBy(a => a.IsCall)
            .ThenBy(a => a.IsSlot)
            .ThenBy(a => a.Quote.Field == MeetingField.Title)
            .FirstOrDefault();
        return ask is not null && lines.Any(l => IsWantedThroughout(l.Text, address)) ? ask with { CoversAll = true } : ask;
    }

    /// <summary>"On art. 7 we would like to hear Anna", and elsewhere "art. 7, 15:10–15:30".</summary>
    private static AgendaLine WithTime(AgendaLine line, IReadOnlyList<AgendaLine> lines) =>
        line.Start is null && ItemReference.Timed(line, lines) is { } timed ? line with { Start = timed.Start, End = timed.End } : line;

    /// <summary>"We count on you for the whole meeting": then no part of it is enough.</summary>
    private bool IsWantedThroughout(string line, Address address) => Throughout().IsMatch(line) && SentenceEnd().Split(line).Any(s =>
        Throughout().IsMatch(s) && !Denied().IsMatch(s)
        && ((address.SecondPerson && concepts.Find(words.Read(s)).Has(Concept.SecondPerson)) || address.Names.Find(words.Read(s), address.Roster.OtherNames).Count > 0));

    private const int MostWordsInASlot = 4;

    /// <summary>The lines that say something to somebody; told from the words of the whole, so that no line is read again.</summary>
    private static IEnumerable<AgendaLine> Speaking(EntryText entry, AgendaLine title, IReadOnlyList<AgendaLine> lines, Address address)
    {
        // The title of an answered mail still carries the old question.
        if (!entry.IsReply && !SaysNothing(entry.Title, entry.TitleConcepts, 0, entry.Title.Text.Length, address))
        {
            yield return title;
        }

        var start = 0;
        foreach (var line in lines)
        {
            // The body is these lines, with one character between two; no phrase goes from one into the next.
            var end = start + line.Text.Length;
            if (!SaysNothing(entry.Body, entry.BodyConcepts, start, end, address))
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    /// <summary>Nobody is named, nothing is asked and nobody spoken to: most lines, so they are not cut into sentences.</summary>
    private static bool SaysNothing(TokenizedText text, ConceptHits hits, int start, int end, Address address) =>
        !text.Text.AsSpan(start, end - start).Contains('?') && !address.Names.MayFind(text, start, end)
        && !hits.HasBetween(start, end, Concept.SecondPerson, Concept.SignOff) && !hits.HasBetween(start, end, RolesOfTheFirm.All);

    /// <summary>An item is one thing; a paragraph is cut into sentences, a short call by name kept with what follows it.</summary>
    private IEnumerable<string> Units(AgendaLine line, Address address)
    {
        if (line.IsItem || line.Text.Length == 0)
        {
            return [line.Text];
        }

        var sentences = Sentences(line.Text);
        if (sentences.Count == 1)
        {
            return sentences;
        }

        // "At what loss do we walk away? That we would rather hear from Anna."
        var said = sentences.Select((s, i) => i > 0 && PointsBack().IsMatch(s) && EndsAsking().IsMatch(sentences[i - 1]) ? $"{sentences[i - 1]} {s}" : s).ToList();
        return said.Select((s, i) => i + 1 < said.Count && address.Names.Find(words.Read(s), address.Roster.OtherNames).Count > 0 && CallsByName().IsMatch(s) ? s + " " + said[i + 1] : s);
    }

    /// <summary>Cut like <see cref="Regex.Split(string)"/>, which makes a match of every place.</summary>
    private static List<string> Sentences(string line)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (var end in SentenceEnd().EnumerateMatches(line))
        {
            AddUnlessBlank(sentences, line, start, end.Index);
            start = end.Index + end.Length;
        }

        AddUnlessBlank(sentences, line, start, line.Length);
        return sentences;
    }

    private static void AddUnlessBlank(List<string> sentences, string line, int start, int end)
    {
        if (!line.AsSpan(start, end - start).IsWhiteSpace())
        {
            sentences.Add(start == 0 && end == line.Length ? line : line[start..end]);
        }
    }

    private Asked? Judge(string unit, bool isItem, bool isHearing, Address address)
    {
        var text = words.Read(unit);
        var mentions = address.Names.Find(text, address.Roster.OtherNames).Where(m => !IsAside(unit, m)).ToList();
        if (HasItsAnswer().IsMatch(unit) || TellsWhoLeads(unit, mentions))
        {
            return null;
        }

        var hits = concepts.Find(text);
        var second = hits.Has(Concept.SecondPerson);
        var asks = EndsAsking().IsMatch(unit) || hits.Has(Concept.AskPhrase, Concept.Decision)
            || (mentions.Count > 0 && (Wanted().IsMatch(unit) || (second && hits.Has(Concept.QuestionWord)) || Inversion().IsMatch(unit)));
        // "Anna, join us if you like": whoever may stay away is asked nothing.
        if ((mentions.Count > 0 || second) && hits.Has(Concept.Optional) && !EndsAsking().IsMatch(unit))
        {
            return null;
        }

        if (mentions.Count > 0)
        {
            var sure = mentions.Any(m => m.IsSure);
            return asks ? new Asked(false, !sure, false)
                : isItem && sure && (isHearing || IsNamedSlot(unit, text)) ? new Asked(true, false, false)
                : isItem && sure && !hits.Has(Concept.Presents) && CallsFirst(unit, mentions) ? new Asked(false, false, true)
                : null;
        }

        // Of a text that opens to the partner by name every question is one to the partner, but for finding a time.
        if (address.Greets && EndsAsking().IsMatch(unit) && !hits.Has(Concept.Scheduling))
        {
            return new Asked(false, false, false);
        }

        // Another of the firm's partners could be meant, unless that is who writes it.
        var onlyOne = address.Roster.House.Count <= (address.Roster.Convener == Convener.House ? 1 : 0);
        var byRole = onlyOne && roles.IsCalled(text, hits, hits.Has(Concept.AskPhrase) || Wanted().IsMatch(unit));
        var inPerson = address.SecondPerson && second && asks && !hits.Has(Concept.Scheduling);
        // Whoever is asked alone is asked to sign off, in so many words or not.
        var signsOff = hits.Has(Concept.SignOff) && !address.Roster.IsConvenedForMe && (address.SecondPerson || (onlyOne && address.Roster.IsInternal));
        return byRole || inPerson ? new Asked(false, false, false)
            : signsOff ? new Asked(false, false, !address.SecondPerson)
            : hits.Has(Concept.Decision, Concept.AskPhrase) && Jij().IsMatch(unit) && SaysJijToOne(address.Entry, address.Opening, address.Roster) ? new Asked(false, false, true)
            : null;
    }

    /// <summary>A statement that the partner leads asks nothing, unless something to decide stands behind it.</summary>
    private bool TellsWhoLeads(string unit, List<NameMention> mentions) =>
        !unit.Contains('?', StringComparison.Ordinal) && LeadStatement.In(unit, mentions) is { } said
        && !concepts.Find(words.Read(unit[(unit.IndexOf(said, StringComparison.Ordinal) + said.Length)..])).Has(Concept.Decision, Concept.AskPhrase);

    private Ask Build(string unit, AgendaLine line, Asked asked, Meeting meeting, Roster roster, Partner partner, IReadOnlyList<TopicHit> meetingTopics)
    {
        var own = topics.Read(unit);
        // A slot to be heard in stands apart from what the hearing as a whole is called.
        var subject = own.Count > 0 || asked.IsSlot ? own : meetingTopics;
        var share = line.Length is { } length && meeting.Length > NodaTime.Duration.Zero
            ? length.ToDuration().TotalMinutes / meeting.Length.TotalMinutes
            : 0;
        return new Ask
        {
            Quote = new Quote(unit.Trim(), MeetingField.Text),
            Field = FieldReader.Read(subject, partner),
            Topics = subject,
            Start = line.Start,
            End = line.End,
            IsSlot = asked.IsSlot,
            IsCall = asked.IsCall,
            IsAmbiguous = asked.IsAmbiguous,
            // A question in running text, with nobody beside the partner to carry the rest: there is no rest that could do without.
            CoversAll = roster.IsTalkBetweenTwo || share >= NearlyAll || (!line.IsItem && !roster.IsInternal && roster.Colleagues.Count == 0 && roster.House.Count == 0),
        };
    }

    /// <summary>With a namesake at the table a question is the partner's when it lies in the field, or when colleagues ask for a decision.</summary>
    private bool Belongs(Ask ask, Roster roster)
    {
        var own = topics.Read(ask.Quote.Words).Count > 0;
        var decides = concepts.Find(words.Read(ask.Quote.Words)).Has(Concept.Decision);
        return ask.Field == FieldFit.Inside && (own || decides) && (own || roster.IsInternal);
    }

    private bool SpeaksToPartner(EntryText entry, Match? opening, bool greets, Roster roster)
    {
        if (roster.IsConvenedForMe || (roster.Convener == Convener.Outsider && entry.Has(Concept.Vendor)))
        {
            return false;
        }

        return greets || (roster.IsTalkBetweenTwo && !roster.IsOptional && !GreetsAGroup(opening));
    }

    private bool Greets(EntryText entry, Match? opening, Roster roster, NameFinder names) =>
        !roster.IsConvenedForMe && opening is not null && !TextOpening.GreetsOthersToo(entry, opening)
        && names.Find(words.Read(opening.Value), roster.OtherNames).Count > 0;

    /// <summary>
    /// Dutch says "jij" to one person. Among several, with nobody called by name, a colleague who does means whoever the decision is up
    /// to: it may be the partner.
    /// </summary>
    private bool SaysJijToOne(EntryText entry, Match? opening, Roster roster)
    {
        if (roster.Convener != Convener.Colleague || roster.IsTalkBetweenTwo || roster.IsOptional || roster.Lists.Count > 0 || GreetsAGroup(opening))
        {
            return false;
        }

        var called = roster.OtherNames.Select(n => TokenizedText.Fold(n.Split(' ', '.', '@', ',')[0])).ToHashSet();
        return entry.Body.Tokens.All(t => !called.Contains(t.Folded));
    }

    [GeneratedRegex(@"\b(jij|jou|jouw)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Jij();

    private bool GreetsAGroup(Match? opening) =>
        opening is not null && concepts.Find(words.Read(opening.Value)).Has(Concept.GroupGreeting);

    /// <summary>"cc Marieke", "on behalf of Marieke": named, but not addressed.</summary>
    private static bool IsAside(string unit, NameMention mention) => NamedAside().IsMatch(unit[..mention.Start]);

    /// <summary>"Anna: the lenders' letter" at the head of an item, or "for Anna" in it.</summary>
    private static bool CallsFirst(string unit, List<NameMention> mentions) => mentions.Any(m =>
        CallBefore().IsMatch(unit[..m.Start]) && (CallAfter().IsMatch(unit[(m.Start + m.Length)..]) || CallFor().IsMatch(unit[..m.Start])));

    /// <summary>"10:00 A. Jansen": a time and hardly more than a name is a slot in somebody's programme.</summary>
    private static bool IsNamedSlot(string unit, TokenizedText text) =>
        ItemSyntax.KindOf(unit) == ItemKind.Clock && text.Tokens.Count(t => !t.Folded.All(char.IsDigit)) <= MostWordsInASlot;

    private sealed record Address(EntryText Entry, Match? Opening, NameFinder Names, Roster Roster, bool SecondPerson, bool Greets);

    private sealed record Asked(bool IsSlot, bool IsAmbiguous, bool IsCall);

    [GeneratedRegex(@"(?<=[.!?])(?<!\b(?:mw|mr|mrs|ms|dr|drs|dhr|art|nr|no|st|ca|bijv|evt|incl|p|ir|prof|ing|vz|v|d|i|jl|resp|t|\p{L})\.)\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*(dat|die|daar|this|that|it)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PointsBack();

    /// <summary>"Mirjam: who delivers Poland? -> Marta".</summary>
    [GeneratedRegex(@"\?\s*(->|=>|→|➔|➡|⇒)\s*\p{L}")]
    private static partial Regex HasItsAnswer();

    [GeneratedRegex(@"\?+\W*$|\?+\s+(?![^(]*\))")]
    private static partial Regex EndsAsking();

    [GeneratedRegex(@"^\W*@?[\w.]+(\s[\w.]+){0,2}\s*[,:!–-]\s*\S*.*[.!]?$")]
    private static partial Regex CallsByName();

    [GeneratedRegex(@"^[\W\d]*(mw|mr|dr|mevr|mevrouw|de heer|dhr|ms|mrs)?\W*$|\b(voor|for|aan|to)\W*(mw|mr|dr|mevrouw|ms|mrs)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex CallBefore();

    [GeneratedRegex(@"\b(voor|for|aan|to)\W*(mw|mr|dr|mevrouw|ms|mrs)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex CallFor();

    [GeneratedRegex(@"^\s*[:,–—-]\s*\S")]
    private static partial Regex CallAfter();

    [GeneratedRegex(@"\b(gehele|hele|volledige|volle|whole|entire|full)\s+(\p{L}+\s)?(vergadering|bijeenkomst|zitting|sessie|overleg|bespreking|ochtend|middag|dag|meeting|session|hearing|morning|afternoon|day)\b|\bthroughout\b|\bvan begin tot (het )?eind|\bfrom start to finish\b", RegexOptions.IgnoreCase)]
    private static partial Regex Throughout();

    /// <summary>"Ingrid wants to talk to Vera", "bewoners willen de directeur spreken".</summary>
    [GeneratedRegex(@"\b(wil|willen|wenst|wensen|verzoekt|verzoeken|verwacht|verwachten|eist|eisen|hoopt|wants?|would like|wishes|expects?|insists?|hopes)\b[^.?!;]{0,60}\b(spreken|horen|zien|ontmoeten|bellen|erbij|aanwezig|speak|see|meet|hear|talk|call|present|join|there)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\b(niet|geen|zonder|hoeft|hoef|not|no|without|n't)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    /// <summary>Dutch asks by turning verb and person round: "teken jij", not "dat jij tekent".</summary>
    [GeneratedRegex(@"(?<![\w'])(?!(?:dat|die|als|of|wat|en|maar|omdat|zodat|wie|want|hoe|waar|om|toen|met|voor|van|aan|door|bij|over|naast|behalve|anders|dan)\s)\p{L}{2,}\s+(?:jij|u)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Inversion();

    [GeneratedRegex(@"\b(cc|bcc|namens|on behalf of|via|ook aan|kopie aan|copy to|vervangt|instead of)\W*(mw|mr|dr|mevrouw|de heer)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NamedAside();
}
