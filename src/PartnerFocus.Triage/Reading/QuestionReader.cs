using System.Text.RegularExpressions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using static PartnerFocus.Triage.Reading.QuestionSyntax;

namespace PartnerFocus.Triage.Reading;

/// <summary>Finds the explicit question to this partner: a line that addresses the partner and asks something.</summary>
internal sealed class QuestionReader(ConceptFinder concepts, TopicReader topics, RolesOfTheFirm roles, Vocabulary words)
{
    private readonly QuestionSubject subjects = new(topics, words);

    /// <summary>From this share of the meeting on, the part is the meeting.</summary>
    private const double NearlyAll = 0.8;

    public Ask? Read(
        Meeting meeting, EntryText entry, IReadOnlyList<AgendaLine> lines, Roster roster, NameFinder names, Partner partner, IReadOnlyList<TopicHit> meetingTopics)
    {
        var opening = entry.Opening;
        var greets = Greets(entry, opening, roster, names);
        var address = new Address(entry, opening, names, roster, SpeaksToPartner(entry, opening, greets, roster), greets, entry.Body, entry.BodyConcepts);
        var isHearing = entry.Has(Concept.Hearing) || entry.InTitle(Concept.Authority) is not null;
        var found = new List<Ask>();
        var title = new AgendaLine(entry.Title.Text, false);
        foreach (var line in Speaking(entry, title, lines, address))
        {
            // Whom the text greets is not whom the title asks.
            var asked = ReferenceEquals(line, title) ? address with { Greets = false, Text = entry.Title, Concepts = entry.TitleConcepts } : address;
            foreach (var unit in Units(line, asked))
            {
                if (Judge(unit, line.IsItem, isHearing, asked) is { } said)
                {
                    var pointed = ItemReference.Find(unit, line, lines);
                    found.Add(Build(unit, line, pointed, said, new QuestionSetting(meeting, entry, lines, roster, partner, meetingTopics)) with
                    {
                        Quote = new Quote(unit.Trim(), ReferenceEquals(line, title) ? MeetingField.Title : MeetingField.Text),
                    });
                }
            }
        }

        return found.Count == 0 ? null : Best(found, entry, lines, address);
    }

    private Ask? Best(List<Ask> found, EntryText entry, IReadOnlyList<AgendaLine> lines, Address address)
    {
        var roster = address.Roster;
        if (VendorsOpener.Sells(entry, roster) || (found.TrueForAll(a => a.Field != FieldFit.Inside || EmptyQuestion.Opens(a.Quote.Words)) && VendorsOpener.Offer(entry, roster, concepts) is not null))
        {
            return null;
        }

        // A stranger's opener on nothing the firm knows is no question to answer.
        var isStranger = roster.Convener == Convener.Outsider && (roster.IsTalkBetweenTwo || (roster.IsOptional && roster.Outsiders.All(o => o.Client is null)));
        var ask = found.Where(a => (!a.IsAmbiguous || Belongs(a, roster)) && (!isStranger || a.Field == FieldFit.Inside))
            .OrderBy(a => a.Field switch { FieldFit.Inside => 0, FieldFit.Unknown => 1, _ => 2 })
            .ThenBy(a => a.IsAmbiguous)
            .ThenBy(a => a.IsCall)
            .ThenBy(a => a.IsSlot)
            .ThenBy(a => a.Quote.Field == MeetingField.Title)
            .FirstOrDefault();
        return ask is not null && lines.Any(l => IsWantedThroughout(l.Text, address)) ? ask with { CoversAll = true } : ask;
    }

    /// <summary>"We count on you for the whole meeting": then no part of it is enough.</summary>
    private bool IsWantedThroughout(string line, Address address) => Throughout().IsMatch(line) && SentenceEnd().Split(line).Any(s =>
        Throughout().IsMatch(s) && !Denied().IsMatch(s)
        && ((address.SecondPerson && concepts.Find(words.Read(s)).Has(Concept.SecondPerson)) || address.Names.Find(words.Read(s), address.Roster.OtherNames).Count > 0));

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
    private List<string> Units(AgendaLine line, Address address)
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

        // "At what loss do we walk away? That we would rather hear from Anna." And "only if she agrees can we order. Anna?"
        var said = sentences.Select((s, i) => i > 0 && ((PointsBack().IsMatch(s) && EndsAsking().IsMatch(sentences[i - 1])) || OnlyTurnsTo().IsMatch(s)) ? $"{sentences[i - 1]} {s}" : s).ToList();
        return said.Select((s, i) => i + 1 < said.Count && CallsByName().IsMatch(s) && address.Names.Find(words.Read(s), address.Roster.OtherNames) is { Count: > 0 } called && !DecidedAlready.Is(s, [.. called], concepts.Find(words.Read(s)))
            ? said[i + 1].StartsWith(s, StringComparison.Ordinal) ? said[i + 1] : s + " " + said[i + 1] : s).ToList();
    }

    private Asked? Judge(string unit, bool isItem, bool isHearing, Address address)
    {
        var (text, hits) = concepts.FindIn(address.Text, address.Concepts, unit);
        if (Addressed(unit, address.Names.Find(text, address.Roster.OtherNames)) is not { } mentions)
        {
            return null;
        }

        var hasMark = unit.Contains('?', StringComparison.Ordinal);
        if ((hasMark && HasItsAnswer().IsMatch(unit)) || (InvitesAlong().IsMatch(unit) && address.Entry.InTitle(Concept.Social) is not null) || TellsWhoLeads(unit, mentions) || EmptyQuestion.Is(unit, address.Roster) || VendorsOpener.IsOffer(unit, address.Roster, hits))
        {
            return null;
        }

        if (DecidedAlready.Is(unit, mentions, hits) || (mentions.Count == 0 && EmptyQuestion.AsksForSomebody(hits)))
        {
            return null;
        }

        var second = hits.Has(Concept.SecondPerson);
        var endsAsking = hasMark && EndsAsking().IsMatch(unit);
        var asks = endsAsking || hits.Has(Concept.AskPhrase, Concept.Decision)
            || (mentions.Count > 0 && (Wanted().IsMatch(unit) || (second && hits.Has(Concept.QuestionWord)) || Inversion().IsMatch(unit)));
        // "Anna, for info" is told, and "Anna, join us if you like" may stay away: neither is asked anything.
        var isOnlyTold = hits.Has(Concept.ForInfo, Concept.Copied) && !hits.Has(Concept.AskPhrase);
        if ((isOnlyTold || ((mentions.Count > 0 || second) && hits.Has(Concept.Optional))) && !endsAsking)
        {
            return null;
        }

        return mentions.Count > 0 ? JudgeNamed(unit, text, hits, mentions, asks, isItem, isHearing) : JudgeSpoken(unit, text, hits, asks, isItem, address);
    }

    private Asked? JudgeNamed(string unit, TokenizedText text, ConceptHits hits, List<NameMention> mentions, bool asks, bool isItem, bool isHearing)
    {
        var sure = mentions.Any(m => m.IsSure);
        if (asks && !EndsAsking().IsMatch(unit) && mentions.All(m => OnlyPresents(unit, m)))
        {
            // "Anna presents, the board decides": she is called there, and not asked to decide.
            return sure && (isItem || ItemReference.IsIn(unit)) ? new Asked(false, false, true) : null;
        }

        if (!asks && !isItem && sure && IsWantedAtAPoint(unit, mentions, hits))
        {
            return new Asked(false, false, true);
        }

        return asks ? new Asked(false, !sure, false, IsWanted(unit, isItem, hits))
            : isItem && sure && (isHearing || IsNamedSlot(unit, text)) ? new Asked(true, false, false)
            : isItem && sure && !hits.Has(Concept.Presents) && CallsFirst(unit, mentions) ? new Asked(false, false, true)
            : null;
    }

    /// <summary>Of what names the partner nowhere: it speaks to the partner all the same, by the greeting, the role or "you".</summary>
    private Asked? JudgeSpoken(string unit, TokenizedText text, ConceptHits hits, bool asks, bool isItem, Address address)
    {
        if (CallsAnother(text, address.Roster))
        {
            return null;
        }

        // Of a text that opens to the partner by name every question is one to the partner, but for finding a time.
        if (address.Greets && EndsAsking().IsMatch(unit) && !hits.Has(Concept.Scheduling))
        {
            return new Asked(false, false, false);
        }

        // Another of the firm's partners could be meant, unless that is who writes it.
        var onlyOne = address.Roster.House.Count <= (address.Roster.Convener == Convener.House ? 1 : 0);
        var wanted = Wanted().IsMatch(unit);
        var isFromOutside = address.Roster.Convener is Convener.Client or Convener.Outsider && !wanted;
        var byRole = onlyOne && roles.IsCalled(text, hits, hits.Has(Concept.AskPhrase) || wanted, isFromOutside);
        var second = hits.Has(Concept.SecondPerson);
        var inPerson = address.SecondPerson && second && asks && !hits.Has(Concept.Scheduling);
        var atPoint = address.SecondPerson && second && !asks && !isItem && Needs().IsMatch(unit) && ItemReference.IsIn(unit) && !NameInClause.IsNegative(unit);
        // Whoever is asked alone is asked to sign off, in so many words or not.
        var signsOff = hits.Has(Concept.SignOff) && !address.Roster.IsConvenedForMe && (address.SecondPerson || (onlyOne && address.Roster.IsInternal));
        return byRole || inPerson ? new Asked(false, false, false, IsWanted(unit, isItem, hits))
            : atPoint ? new Asked(false, false, true)
            : signsOff ? new Asked(false, false, !address.SecondPerson)
            : hits.Has(Concept.Decision, Concept.AskPhrase) && Jij().IsMatch(unit) && SaysJijToOne(address.Entry, address.Opening, address.Roster) ? new Asked(false, false, true)
            : null;
    }

    /// <summary>"Sem, can you say whether we manage?": asked of whoever is called first.</summary>
    private static bool CallsAnother(TokenizedText unit, Roster roster) =>
        unit.Tokens is [var first, ..] && first.Length > 1 && char.IsUpper(unit.Text[first.Start]) && QuestionSubject.IsOther(roster, first.Folded);

    /// <summary>A statement that the partner leads asks nothing, unless something to decide stands behind it.</summary>
    private bool TellsWhoLeads(string unit, List<NameMention> mentions) =>
        !unit.Contains('?', StringComparison.Ordinal) && LeadStatement.In(unit, mentions) is { } said
        && !concepts.Find(words.Read(unit[(unit.IndexOf(said, StringComparison.Ordinal) + said.Length)..])).Has(Concept.Decision, Concept.AskPhrase);

    /// <summary>"Anna presents", and nothing wanted of her in the same breath.</summary>
    private bool OnlyPresents(string unit, NameMention mention)
    {
        var said = concepts.Find(words.Read(NameInClause.Around(unit, mention.Start, mention.Length)));
        return said.Has(Concept.Presents) && !said.Has(Concept.Decision, Concept.AskPhrase);
    }

    /// <summary>"Anna only for item 2", "we need Anna for the last ten minutes": what names her names the part as well.</summary>
    private static bool IsWantedAtAPoint(string unit, List<NameMention> mentions, ConceptHits hits) =>
        (ItemReference.IsIn(unit) || ItemSyntax.Edge(unit) is not null) && !hits.Has(Concept.Presents, Concept.Answered)
        && mentions.Exists(m => m.IsSure && !NameInClause.IsAttributed(unit, m.Start, m.Length));

    /// <summary>They want the partner there, and say no item or matter: then it is no part of the meeting that asks.</summary>
    private static bool IsWanted(string unit, bool isItem, ConceptHits hits) =>
        !isItem && Wanted().IsMatch(unit) && !EndsAsking().IsMatch(unit) && !hits.Has(Concept.Decision) && !ItemReference.IsIn(unit);

    private Ask Build(string unit, AgendaLine line, AgendaLine? pointed, Asked asked, QuestionSetting setting)
    {
        var subject = subjects.Read(unit, line, pointed, asked.IsSlot, setting);
        var at = line.Start is null && pointed is not null ? pointed : line;
        var share = at.Length is { } length && setting.Meeting.Length > NodaTime.Duration.Zero
            ? length.ToDuration().TotalMinutes / setting.Meeting.Length.TotalMinutes
            : 0;
        var roster = setting.Roster;
        // A question in running text, with nobody beside the partner to carry the rest: there is no rest that could do without.
        var alone = roster.IsTalkBetweenTwo || (!line.IsItem && !roster.IsInternal && roster.Colleagues.Count == 0 && roster.House.Count == 0);
        return new Ask
        {
            Quote = new Quote(unit.Trim(), MeetingField.Text),
            Field = subject.Field,
            Topics = subject.Topics,
            IsBorrowed = subject.IsBorrowed,
            Item = pointed is { IsItem: true } ? pointed.Text.Trim() : null,
            Start = at.Start,
            End = at.End,
            IsSlot = asked.IsSlot,
            IsCall = asked.IsCall,
            IsAmbiguous = asked.IsAmbiguous,
            CoversAll = (asked.IsWhole && at.Start is null) || share >= NearlyAll || (alone && pointed is null),
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

        var called = roster.OtherNames.Select(QuestionSubject.FirstName).ToHashSet();
        return entry.Body.Tokens.All(t => !called.Contains(t.Folded));
    }

    private bool GreetsAGroup(Match? opening) =>
        opening is not null && concepts.Find(words.Read(opening.Value)).Has(Concept.GroupGreeting);

    private sealed record Address(EntryText Entry, Match? Opening, NameFinder Names, Roster Roster, bool SecondPerson, bool Greets, TokenizedText Text, ConceptHits Concepts);

    private sealed record Asked(bool IsSlot, bool IsAmbiguous, bool IsCall, bool IsWhole = false);
}
