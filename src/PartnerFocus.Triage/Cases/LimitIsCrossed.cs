using System.Text.RegularExpressions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>When a limit is crossed, you step in.</summary>
internal sealed partial class LimitIsCrossed() : TriageCase(
    "limit-crossed",
    new LocalText("Wordt een grens overschreden, dan stap je in.", "When a limit is crossed, you step in."),
    new LocalText("Spoedoverleg over een aansprakelijkstelling.", "An urgent meeting about a claim against the firm."),
    Principles.Limit)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        // What is above everybody else's mandate is so whatever their daily work is.
        var mandate = reading.Mandate;
        var quote = mandate ?? Seen(reading);
        var (harmed, leaves) = quote is null ? (HarmTold.In(reading), ClientLeaves.In(reading)) : (null, null);
        quote ??= harmed ?? leaves;
        var harm = HarmsPeople(reading);
        if (quote is null || roster.IsOptional || (roster.OnlyByList && !harm) || roster.IsOwnEntry || (mandate is null && !harm && IsAboutLimits(reading)))
        {
            return null;
        }

        var doubted = roster.OnlyByList || quote == Hushed(reading) || quote == OwnFault.In(entry.Body) || (reading.Client is not null && quote == reading.DeliveredFault)
            || (quote == leaves && !reading.IsDearClient);
        // Where claims or incidents are the firm's daily work, the word alone crosses no limit.
        var daily = mandate is null && IsDailyWork(reading, TokenizedText.Fold(quote.Words)) && Grave(entry) is null;
        if ((mandate is null && reading.IsStanding) || (daily && (reading.Carriers.Count > 0 || reading.Field == FieldFit.Outside)) || (mandate is null && IsOneOfARow(reading, quote)))
        {
            return null;
        }

        var item = Item(reading, quote);
        return new CaseFinding
        {
            Verdict = item is null ? Verdict.Attend : Verdict.AttendPart,
            Part = item is null ? null : new MeetingPart(item.Text.Trim(), item.Start, item.End),
            Confidence = daily || doubted ? Confidence.Close : Confidence.Likely,
            Text = new LocalText("Hier wordt een grens overschreden.", "A limit is crossed here."),
            Quote = quote,
            Contribution = Says(reading, harmed is not null, leaves is not null && harmed is null),
            Task = FocusTask.Alignment,
            SaysPurpose = true,
            Leaf = Leaves.OfPart(reading),
        };
    }

    /// <summary>"The complaint against Ms Lind": then there is nothing to decide for others.</summary>
    private static bool IsAgainstYou(MeetingReading reading) => reading.OwnNames.Any(n => n.Field == MeetingField.Text
        && reading.Entry.Body.Text.IndexOf(n.Words, StringComparison.Ordinal) is > 0 and var at && Against().IsMatch(reading.Entry.Body.Text.AsSpan(0, at)));

    [GeneratedRegex(@"\b(?:tegen|jegens|against)\s+(?:\p{L}{1,9}\.?\s+){0,3}$", RegexOptions.IgnoreCase)]
    private static partial Regex Against();

    private static LocalText Says(MeetingReading reading, bool isHarm, bool leaves)
    {
        var (subject, client) = (Wording.Subject(reading), Wording.Client(reading));
        return isHarm ? new LocalText($"Stap in bij {subject.Nl}: zorg eerst voor de mensen, en bepaal wat er nu gebeurt.", $"Step in at {subject.En}: see to the people first, and decide what happens now.")
            : leaves ? new LocalText($"Ga na wat {client.Nl} mist, en of wat jullie samen doen nog bij je visie past.", $"Find out what {client.En} misses, and whether what you do together still fits your vision.")
            : IsAgainstYou(reading) ? new LocalText($"Ga zelf naar {subject.Nl}, en laat je bijstaan: het gaat over jou.", $"Go to {subject.En} yourself, and have somebody beside you: it is about you.")
            : new LocalText($"Stap in bij {subject.Nl}: besluit wat boven het mandaat van anderen gaat.", $"Step in at {subject.En}: decide what goes beyond the others' mandate.");
    }

    /// <summary>
    /// The colleague a complaint or incident is about: the only one named in the sentence that tells of it, and not at the table. Whoever
    /// it is about does not answer for the firm.
    /// </summary>
    internal static Person? Concerned(MeetingReading reading)
    {
        var body = reading.Entry.Body;
        foreach (var hit in reading.Entry.BodyConcepts.Of(Concept.Limit))
        {
            var words = body.Tokens.Where(t => t.Sentence == hit.Sentence).ToList();
            var named = reading.Persons.Named(TokenizedText.Of(body.Text[words[0].Start..words[^1].End]), reading.Roster);
            if (named is [{ } one] && !reading.Roster.Colleagues.Contains(one))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>"Claim 7" is a clause with a number, and a claims history a form: neither is a claim against anybody.</summary>
    private static Quote? Seen(MeetingReading reading)
    {
        var entry = reading.Entry;
        return IsOver(entry) ? null
        : Told(reading) is { } quote && !(quote.Words.StartsWith("claim", StringComparison.OrdinalIgnoreCase) && (entry.Has(Concept.NoClaim) || ClaimNumber().IsMatch(entry.Title.Text) || ClaimNumber().IsMatch(entry.Body.Text))) ? quote
        : MoneyWantedBack.In(entry.Body) ?? Exposes(entry) ?? Failed(reading) ?? OwnFault.In(entry.Body) ?? (IsDisputed(reading) ? Grave(entry) : null) ?? Hushed(reading);
    }

    /// <summary>"Not by mail please": who of the firm wants nothing of it written down has something that must not get out.</summary>
    private static Quote? Hushed(MeetingReading reading) =>
        reading.Roster is { Convener: Convener.Colleague or Convener.House, IsInternal: true } && reading.Meeting.Series is null && !IsAnnounced(reading.Entry) ? reading.Entry.InBody(Concept.Hush) : null;

    private static bool IsAnnounced(EntryText entry) => entry.Has(Concept.Broadcast, Concept.Social, Concept.Birthday, Concept.Learning);

    /// <summary>
    /// "His solicitor wants our answer", "do we admit": where complaints are somebody's daily work, such words say of this one that it is
    /// more. Not once it was withdrawn or settled.
    /// </summary>
    private static Quote? Grave(EntryText entry)
    {
        foreach (var hit in entry.BodyConcepts.Of(Concept.Gravity))
        {
            var (from, to) = NameInClause.SentenceAround(entry.Body.Text, hit.Start, hit.End);
            if (!entry.BodyConcepts.HasBetween(from, to, Concept.Settled))
            {
                return new Quote(entry.BodyConcepts.Words(hit), MeetingField.Text);
            }
        }

        return null;
    }

    /// <summary>Two such words among colleagues tell of a dispute with the firm by themselves; but where disputes are the trade, of a client's.</summary>
    private static bool IsDisputed(MeetingReading reading) =>
        reading.Firm.Profession != "law" && reading.Roster.IsInternal && reading.Entry.BodyConcepts.Count(Concept.Gravity) > 1;

    /// <summary>What the firm delivered to a client turned out wrong, or its own people think of the insurer.</summary>
    private static Quote? Failed(MeetingReading reading) => reading.Client is null ? null
        : (reading.Roster.IsInternal ? DeliveredFault.WithInsurer(reading) : null)
            ?? (reading.Roster.Convener is Convener.Colleague or Convener.House ? reading.DeliveredFault : null);

    /// <summary>"Our insurer" is the firm's where the firm says it; a client who does has one as well.</summary>
    private static Quote? Told(MeetingReading reading)
    {
        var (entry, quote) = (reading.Entry, reading.Entry.Find(Concept.Limit));
        return quote is null || reading.Roster.Convener is not (Convener.Client or Convener.Outsider) || !IsOwnInsurer(entry, quote.Words) ? quote
            : entry.BodyConcepts.Of(Concept.Limit).Select(entry.BodyConcepts.Words).FirstOrDefault(w => !IsOwnInsurer(entry, w)) is { } other ? new Quote(other, MeetingField.Text)
            : null;
    }

    private static bool IsOwnInsurer(EntryText entry, string words) => Ours().Match(words) is { Success: true } ours && words[ours.Length..] is var rest
        && (entry.TitleConcepts.Of(Concept.Insurer).Any(i => entry.TitleConcepts.Words(i) == rest) || entry.BodyConcepts.Of(Concept.Insurer).Any(i => entry.BodyConcepts.Words(i) == rest));

    [GeneratedRegex(@"^(?:onze|our)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Ours();

    /// <summary>Something is broken or wrong, and people are on, under or in it meanwhile: neither word alone says so.</summary>
    private static Quote? Exposes(EntryText entry) => entry.Has(Concept.Defect) ? entry.Find(Concept.Exposed) : null;

    /// <summary>People of ours were hurt, says the firm or a client: calling it to everybody makes it no broadcast. A course on accidents hurts nobody.</summary>
    private static bool HarmsPeople(MeetingReading reading) =>
        reading.Roster.Convener is not (Convener.Outsider or Convener.OwnEntry) && !reading.Entry.Has(Concept.Learning)
        && (reading.Roster.OnlyByList ? reading.Entry.InTitle(Concept.Harm) : reading.Entry.Find(Concept.Harm)) is not null;

    /// <summary>"De klacht is ingetrokken", and nothing of the kind told without such an end.</summary>
    private static bool IsOver(EntryText entry)
    {
        var body = entry.BodyConcepts;
        return entry.InTitle(Concept.Limit) is null && body.Of(Concept.Limit) is { Count: > 0 } limits && limits.All(l => IsSettled(entry.Body.Text, body, l) || TakenBack().IsMatch(entry.Body.Text[(l.Start + l.Length)..]));
    }

    private static bool IsSettled(string text, ConceptHits hits, ConceptHit limit)
    {
        var (from, to) = NameInClause.SentenceAround(text, limit.Start, limit.End);
        return hits.Of(Concept.Settled).Any(s => s.Start >= from && s.End <= to && HasBeen().IsMatch(text.AsSpan(from..s.Start)));
    }

    /// <summary>"Recall?? no no: launch": the writer takes the word back.</summary>
    [GeneratedRegex(@"^\W{0,2}\?+\W*(?:no|nope|nee|niet|sorry|wait)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakenBack();

    [GeneratedRegex(@"\b(?:is|zijn|werd|was|were|has\s+been|have\s+been|been)\s+(?:(?:inmiddels|al|gisteren|vandaag|now|since|already|meanwhile|fully|volledig)\s+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex HasBeen();

    [GeneratedRegex(@"\bclaims?\s+\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClaimNumber();

    /// <summary>The word itself is what a topic of the firm is called by, in one form or another; part of a longer word is not enough ("data", "datalek").</summary>
    private static bool IsDailyWork(MeetingReading reading, string word) =>
        reading.Firm.Topics.Where(t => reading.Topics.Any(found => found.TopicId == t.Id))
            .SelectMany(t => t.Keywords.Append(t.Name.Nl).Append(t.Name.En)).Select(k => TokenizedText.Fold(k))
            .Any(k => k.Contains(word, StringComparison.Ordinal) || Inflection.IsFormOf(word, k)
                || (k.Length >= ShortestStem && word.StartsWith(k, StringComparison.Ordinal) && word.Length - k.Length <= LongestEnding));

    /// <summary>"Aansprakelijkheid" is "aansprakelijk" with an ending; shorter words are parts of too many others.</summary>
    private const int ShortestStem = 6;
    private const int LongestEnding = 4;

    /// <summary>"Imo, I want you there the first 30 mins": running text that says when.</summary>
    private static bool IsOwnTime(MeetingReading reading, AgendaLine line) =>
        line.Start is not null && reading.OwnNames.Any(n => line.Text.Contains(n.Words, StringComparison.Ordinal));

    /// <summary>"State of the works, complaints, planning": a heading under which nothing happened yet, in a sub-meeting a colleague carries.</summary>
    private static bool IsOneOfARow(MeetingReading reading, Quote quote) =>
        quote.Field == MeetingField.Text && reading.Weight is { Weight: Weight.Sub, IsClose: false } && reading.Carriers.Count > 0
        && reading.Entry.Count(Concept.Limit) == 1 && reading.Entry.BodyConcepts.Of(Concept.StandingHeading).Any(h => IsInARow(reading.Entry.Body.Text, h));

    private static bool IsInARow(string text, ConceptHit heading) => RowBefore().IsMatch(text.AsSpan(0, heading.Start)) && RowBehind().IsMatch(text.AsSpan(heading.End));

    [GeneratedRegex(@"[\p{L}:]\W?\s*[,:]\s*$")]
    private static partial Regex RowBefore();

    [GeneratedRegex(@"^\s*(?:,|\ben\b|\band\b)\s*\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex RowBehind();

    /// <summary>A course or broadcast on incidents, or somebody who sells something against them: none happened.</summary>
    private static bool IsAboutLimits(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var taught = entry.Count(Concept.Learning) + entry.Count(Concept.Broadcast);
        return entry.InTitle(Concept.Broadcast, Concept.Learning) is not null || (taught > 1 && roster.Convener == Convener.House) || (taught > 0 && roster.Lists.Count > 0)
            || (roster.Convener == Convener.Outsider && reading.Client is null && (taught > 0 || reading.Vendor is not null));
    }

    /// <summary>The one item of several where the limit comes up; null when it is what the meeting is about.</summary>
    private static AgendaLine? Item(MeetingReading reading, Quote quote) =>
        quote.Field == MeetingField.Text && reading.Lines.FirstOrDefault(l => (l.IsItem || IsOwnTime(reading, l)) && l.Text.Contains(quote.Words, StringComparison.Ordinal)) is { } line
        && (reading.Entry.InTitle(Concept.Limit, Concept.Mandate, Concept.Urgent) is null || IsKeptApart(reading, quote, line))
            ? line : null;

    /// <summary>"3. Do we admit it? Not a decision Cas or I can take (15 min)": the whole meeting is about it, and its colleagues say themselves which part is above them.</summary>
    private static bool IsKeptApart(MeetingReading reading, Quote quote, AgendaLine line) =>
        quote == reading.Mandate && line.Start is not null && reading.Carriers.Count > 0 && reading.Lines.Count(l => l.IsItem) > 2;
}
