using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A court appearance in your own name stays yours.</summary>
internal sealed partial class CourtAppearanceIsADuty() : TriageCase(
    "court",
    new LocalText("Een zitting op eigen naam blijft van jou.", "A court appearance in your own name stays yours."),
    new LocalText("‘C/13/712345 / HA ZA 25-101’, jij pleit.", "‘Hearing in the High Court’, you appear."),
    Principles.PersonalDuty)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var number = CaseNumberIn(reading.Meeting);
        var words = InTitle(reading) ?? InBody(reading);
        var summoned = reading.SaysYou || roster.IsConvenedForMe || reading.OwnNames.Count > 0 || reading.Carriers.Count == 0;
        // "BK-26/00417" says nothing alone; in a courtroom it is a case.
        var place = In(reading, entry.LocationConcepts, entry.Location.Text, MeetingField.Location) is not null && (words is not null || DocketNumber().IsMatch(reading.Meeting.Title));
        var seen = number is not null || place || words is { Field: MeetingField.Title } || (summoned && words is not null && entry.Count(Concept.Court) >= 2);
        // Whom a court or the other side asks beside the partner takes nothing off the duty; what a colleague convenes is the colleague's.
        var byDesk = (roster.Convener == Convener.House || reading.IsConvenedByHr) && entry.BodyConcepts.Has(Concept.SecondPerson) && !entry.Has(Concept.Broadcast, Concept.Optional);
        var named = summoned || ((roster.Convener is Convener.Outsider or Convener.Client || byDesk) && !IsAColleagues(reading));
        // Who may send a representative is not expected in person.
        var byProxy = reading.StandIn is not null && reading.OwnNames.Count == 0;
        if (!seen || !named || byProxy || roster.IsOptional || roster.Lists.Count > 0)
        {
            return null;
        }

        var pleads = reading.Firm.Profession == "law" || SpeaksFor(reading) || (roster.IsOwnEntry && reading.Client is not null && !entry.Has(Concept.RoleInName, Concept.Limit));
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = !summoned ? Confidence.Close : words is not null && (roster.IsOwnEntry || reading.OwnNames.Count > 0) ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Een zitting waar jij op naam verwacht wordt.", "A hearing at which you are expected by name."),
            Quote = words ?? (place ? new Quote(reading.Meeting.Location, MeetingField.Location) : null) ?? number!,
            Contribution = Says(reading, pleads),
            // Who pleads for a client brings expertise; who is summoned, or sits, does a duty.
            IsPersonal = !pleads && roster.ConvenerClient is null,
            Task = pleads ? FocusTask.Expertise : FocusTask.None,
            Leaf = pleads ? Leaf.Result : Leaf.InternalProcess,
        };
    }

    private static Quote? CaseNumberIn(Meeting meeting) =>
        MayHoldOne(meeting.Title) && CaseNumber().Match(meeting.Title) is { Success: true } inTitle ? new Quote(inTitle.Value, MeetingField.Title)
        : MayHoldOne(meeting.Text) && CaseNumber().Match(meeting.Text) is { Success: true } inText ? new Quote(inText.Value, MeetingField.Text)
        : null;

    /// <summary>Each of them has a figure beside a stroke.</summary>
    private static bool MayHoldOne(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('/', '-'); at >= 0;)
        {
            if ((at > 0 && char.IsDigit(text[at - 1])) || (at + 1 < text.Length && char.IsDigit(text[at + 1])))
            {
                return true;
            }

            var next = text.AsSpan(at + 1).IndexOfAny('/', '-');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static Quote? InTitle(MeetingReading reading) => In(reading, reading.Entry.TitleConcepts, reading.Entry.Title.Text, MeetingField.Title);

    private static Quote? InBody(MeetingReading reading) => In(reading, reading.Entry.BodyConcepts, reading.Entry.Body.Text, MeetingField.Text);

    private static Quote? In(MeetingReading reading, ConceptHits hits, string text, MeetingField field)
    {
        foreach (var hit in hits.Of(Concept.Court))
        {
            if (IsOfACourt(reading, hits, hit, text))
            {
                return new Quote(hits.Words(hit), field);
            }
        }

        return null;
    }

    /// <summary>
    /// A trial plot, a clinical trial and a hearing test sit in no court: the noun behind it says what kind of trial. Alone it is one of a
    /// court where lawyers meet, beside another word of the court, and where whoever convened speaks to you.
    /// </summary>
    private static bool IsOfACourt(MeetingReading reading, ConceptHits hits, ConceptHit hit, string text)
    {
        if (hits.Of(Concept.NoCourt).Any(n => n.Start <= hit.Start && n.Start + n.Length >= hit.Start + hit.Length))
        {
            return false;
        }

        if (!Trial().IsMatch(hits.Words(hit)))
        {
            return true;
        }

        var (entry, roster) = (reading.Entry, reading.Roster);
        return !(OtherHead().Match(text[(hit.Start + hit.Length)..]) is { Success: true } head && !CourtHead().IsMatch(head.Value))
            && (reading.Firm.Profession == "law" || entry.Has(Concept.RoleInName) || roster.IsOwnEntry || (roster.Convener == Convener.Outsider && reading.SaysYou)
                || Party().IsMatch(entry.Title.Text) || Party().IsMatch(entry.Body.Text)
                || entry.TitleConcepts.Of(Concept.Court).Concat(entry.BodyConcepts.Of(Concept.Court)).Any(c => c.Length > hit.Length));
    }

    [GeneratedRegex(@"^trials?$", RegexOptions.IgnoreCase)]
    private static partial Regex Trial();

    /// <summary>A noun right behind it, within the same phrase.</summary>
    [GeneratedRegex(@"^ \p{Ll}{3,}(?: \d)?")]
    private static partial Regex OtherHead();

    [GeneratedRegex(@"^ (?:day \d|date|bundle|judge|brief|window|prep|preparation|court|lawyer|attorney|team|testimony|hearing|strategy|exhibits?|opening|opens|begins|starts|resumes|continues|and|for|with|the|against|over|next|this|from|until|listed|set|is|was|will|has)(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex CourtHead();

    /// <summary>"Dorn v. Norberg".</summary>
    [GeneratedRegex(@"\bvs?\.?\s+\p{Lu}")]
    private static partial Regex Party();

    /// <summary>"Cas pleads", "Cas is the witness": the text gives the part to a colleague.</summary>
    private static bool IsAColleagues(MeetingReading reading)
    {
        var (body, concepts) = (reading.Entry.Body, reading.Entry.BodyConcepts);
        return concepts.Of(Concept.RoleInName).Any(hit =>
        {
            var words = body.Tokens.Where(t => t.Sentence == hit.Sentence).ToList();
            return reading.Persons.Named(TokenizedText.Of(body.Text[words[0].Start..words[^1].End]), reading.Roster).Any(reading.Roster.Colleagues.Contains);
        });
    }

    /// <summary>"Gemachtigde: mr. R. Maas" in a client's matter: tax advisers and patent attorneys plead as well.</summary>
    private static bool SpeaksFor(MeetingReading reading) => reading.Client is not null
        && reading.Entry.Lines.Any(line => Represents().IsMatch(line) && reading.OwnNames.Any(n => line.Contains(n.Words, StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(?:gemachtigden?|raads(?:man|vrouw|lieden)|vertegenwoordigers?|counsel for|representatives? (?:of|for)|(?:authori[sz]ed|professional|party) representatives?|(?:vertegenwoordigd|bijgestaan) door|represented by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Represents();

    /// <summary>Who pleads speaks for the client; a witness, a party or a judge speaks for nobody.</summary>
    private static LocalText Says(MeetingReading reading, bool pleads)
    {
        var (client, subject) = (Wording.ForWhom(reading), Wording.Subject(reading));
        return pleads && !reading.Entry.Has(Concept.RoleInName)
            ? new LocalText($"Voer zelf het woord {client.Nl}.", $"Speak {client.En} yourself.")
            : new LocalText($"Verschijn zelf bij {subject.Nl}: daar telt wat jij zegt.", $"Appear at {subject.En} yourself: it is what you say that counts there.");
    }

    [GeneratedRegex(@"\b[A-Z]{2,4}[- ]?\d{2}[-/]\d{3,6}\b")]
    private static partial Regex DocketNumber();

    [GeneratedRegex(@"\b\d{3}\.\d{3}\.\d{3}/\d{2}\b|\bC/\d{2}/\d{5,6}\b|\bHA ZA \d{2}[-/]\d+|\b[A-Z]{2,4}[- ]\d{2}[-/]\d{3,5}[- ][A-Z]{2,}\b|\b\d{1,2}:\d{2}-cv-\d{3,5}\b|\bSGR \d{2}/\d+|\bAWB \d{2}/\d+")]
    private static partial Regex CaseNumber();
}
