using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Everything the readers found in one entry: what the cases decide on.</summary>
internal sealed record MeetingReading
{
    public required FirmProfile Firm { get; init; }

    public required Partner Partner { get; init; }

    public required Meeting Meeting { get; init; }

    public required EntryText Entry { get; init; }

    /// <summary>The lines of the text, agenda items on the clock.</summary>
    public required IReadOnlyList<AgendaLine> Lines { get; init; }

    public required Roster Roster { get; init; }

    public required ClientFact ClientFact { get; init; }

    public required IReadOnlyList<TopicHit> Topics { get; init; }

    public required FieldFit Field { get; init; }

    public required WeightFact Weight { get; init; }

    public required LeadFact Lead { get; init; }

    public required DecisionMakers DecisionMakers { get; init; }

    /// <summary>What other meetings call people outside the firm.</summary>
    public required KnownTitles KnownTitles { get; init; }

    public required PurposeFact Purpose { get; init; }

    public required PersonReader Persons { get; init; }

    /// <summary>The explicit question to the partner; null when there is none.</summary>
    public Ask? Ask { get; init; }

    /// <summary>Whether the partner answered, in the mails quoted below, what one of them asks.</summary>
    public bool IsAnsweredBelow { get; init; }

    /// <summary>Where the text names the partner apart from that question; null where it does not, or only denies, greets, thanks or lists.</summary>
    public Named? Named { get; init; }

    /// <summary>The colleague an appraisal, application or talk is about.</summary>
    public Person? Subject => subject.Of(this, r => r.Persons.Subject(r.Entry, r.Roster, r.Partner));

    /// <summary>The concepts in the organiser's name.</summary>
    public required ConceptHits OrganizerConcepts { get; init; }

    /// <summary>What says that somebody applies; an interview is one when the personnel desk convenes it.</summary>
    public Quote? Recruitment => Entry.Find(Concept.Recruitment) ?? (IsConvenedByHr && OwnNames.All(n => n.Field != MeetingField.Text) ? Entry.InTitle(Concept.Hearing) : null);

    /// <summary>What says that a stranger wants to sell something, the sender's function below the text included.</summary>
    public Quote? Vendor => Entry.Find(Concept.Vendor)
        ?? (Roster.Convener == Convener.Outsider && Entry.SignatureConcepts.Quote(Concept.Vendor) is { } sender ? new Quote(sender, MeetingField.Text) : null)
        ?? (Roster.Convener == Convener.Outsider && Entry.IsMassMail ? new Quote(Meeting.Organizer?.Name ?? Meeting.Organizer!.Email, MeetingField.Organizer) : null);

    /// <summary>What a stranger offers to show; null when nobody does.</summary>
    public Quote? Offer { get; init; }

    /// <summary>The words of the organiser's name that speak of the concept; null when none do.</summary>
    public Quote? OrganizerSays(Concept concept) =>
        OrganizerConcepts.Quote(concept) is { } words ? new Quote(words, MeetingField.Organizer) : null;

    /// <summary>Whether the desk that keeps personnel files convened it.</summary>
    public required bool IsConvenedByHr { get; init; }

    /// <summary>Whom the title names with a title of courtesy, though nobody of that name is invited; null when it names nobody so.</summary>
    public string? NamesOutsider => BookedByAssistant.NamesOutsider(Meeting.Title) is { } named && !IsListed(TokenizedText.Of(named).Tokens[^1].Folded) ? named : null;

    /// <summary>Of the firm, or at the table.</summary>
    private bool IsListed(string surname) => Persons.IsNameWord(surname)
        || Roster.Outsiders.Any(o => TokenizedText.Fold(o.Attendee.Name ?? "").Contains(surname, StringComparison.Ordinal));

    /// <summary>Noted in the own agenda without anybody in it, though its title tells of others: it says too little, not that the time is free.</summary>
    public bool IsJotted => Roster.IsOwnEntry && !Meeting.IsAllDay && Entry.InTitle(Concept.Reflection) is null
        && (IsNamedInTitle || Entry.InTitle(Concept.Gathering, Concept.Appraisal, Concept.ManagementTeam, Concept.Recruitment, Concept.Hearing) is not null);

    /// <summary>Whether the title names that colleague.</summary>
    public bool IsNamedInTitle => isNamedInTitle ??= Subject is { } subject && Persons.Named(Entry.Title, Roster).Contains(subject);

    private bool? isNamedInTitle;

    /// <summary>
    /// The words that ask for somebody of the firm, whoever it may be; null when none do. Words that only describe whom it takes say
    /// nothing against the people who decide at a key or favourite client being at the table.
    /// </summary>
    public Quote? StandIn => AsksForSomebody is { } asked && (asked.IsRequest || !IsDearClient || DecisionMakers.Deciding.Count == 0) ? asked.Quote : null;

    /// <summary>What binds whoever does it, and is the partner's to do; null when nothing is.</summary>
    public BindingAct? BindingAct { get; init; }

    /// <summary>Whether an inspector, a regulator or the like convened it or sits at the table.</summary>
    public bool HasAuthority { get; init; }

    /// <summary>What says that it goes beyond what anybody else may decide; null when nothing does.</summary>
    public Quote? Mandate { get; init; }

    /// <summary>What the words say, whoever is at the table.</summary>
    public StandIn? AsksForSomebody { get; init; }

    /// <summary>Finds the names of the partner.</summary>
    public required NameFinder PartnerNames { get; init; }

    /// <summary>Where the text names the partner for sure.</summary>
    public IReadOnlyList<Quote> OwnNames => field ??= PartnerNames.SureIn(Entry, Roster.OtherNames);

    /// <summary>What the meeting is called, or whom it is with when it has no name; in most sentences about it.</summary>
    public LocalText Called => field ??= Cases.Wording.Called(this);

    /// <summary>The words of the title that say somebody is away; null when it does not.</summary>
    public Quote? Absence => AbsenceInTitle.Of(Entry, Persons);

    /// <summary>The colleagues of whom title or text say that they will not be there.</summary>
    public IReadOnlyList<Absentee> NotComing => field ??= Reading.NotComing.In(Entry, Roster, Persons);

    /// <summary>What the firm delivered to somebody and turned out wrong.</summary>
    public Quote? DeliveredFault => delivered.Of(this, r => Reading.DeliveredFault.In(r.Entry));

    /// <summary>Whether something is said to be wrong, whoever's it is.</summary>
    public bool IsFaultHinted => isFaultHinted ??= Reading.DeliveredFault.IsHinted(Entry);

    /// <summary>What says that it is an appraisal; null when nothing does.</summary>
    public Quote? Appraisal => appraisal.Of(this, Cases.Appraisals.Seen);

    /// <summary>What says that several are appraised at once; null when nothing does.</summary>
    public Quote? AppraisalRound => appraisalRound.Of(this, Cases.Appraisals.Round);

    private Once<Person?> subject;
    private Once<Quote?> delivered;
    private Once<Quote?> appraisal;
    private Once<Quote?> appraisalRound;
    private bool? isFaultHinted;

    /// <summary>
    /// "Ms Lind on standby, no need to dial in": the words that let the partner stay away, by name; null where none do, or only for an item of it.
    /// </summary>
    public Quote? Excused => OwnNames.Count == 0 || Ask is not null ? null : OptionalIn(static (reading, sentence) => reading.OwnNames.Any(n => n.Field == MeetingField.Text && sentence.Contains(n.Words, StringComparison.Ordinal)));

    /// <summary>
    /// "Looping in Ms Lind", "Anna voor de vorm erbij": why the partner is on the invitation, by name, and that it is for nothing more; null where
    /// the sentence asks or wants something besides.
    /// </summary>
    public Quote? CopiedIn
    {
        get
        {
            if (OwnNames.Count == 0 || Ask is not null || Named is { IsWanted: true })
            {
                return null;
            }

            foreach (var hit in Entry.BodyConcepts.Of(Concept.Copied))
            {
                var (from, to) = NameInClause.SentenceAround(Entry.Body.Text, hit.Start, hit.End);
                var sentence = Entry.Body.Text[from..to];
                if (OwnNames.Any(n => n.Field == MeetingField.Text && sentence.Contains(n.Words, StringComparison.Ordinal))
                    && !Entry.BodyConcepts.HasBetween(from, to, Concept.Decision, Concept.AskPhrase))
                {
                    return new Quote(Entry.BodyConcepts.Words(hit), MeetingField.Text);
                }
            }

            return null;
        }
    }

    /// <summary>Words of the text that say one may stay away, of the whole of it and not of a numbered item, in a sentence that does.</summary>
    public Quote? OptionalIn(Func<MeetingReading, string, bool> counts)
    {
        foreach (var hit in Entry.BodyConcepts.Of(Concept.Optional))
        {
            var (from, to) = NameInClause.SentenceAround(Entry.Body.Text, hit.Start, hit.End);
            if (Entry.Body.Text[from..to] is var sentence && !ItemReference.IsIn(sentence) && counts(this, sentence))
            {
                return new Quote(Entry.BodyConcepts.Words(hit), MeetingField.Text);
            }
        }

        return null;
    }

    /// <summary>What the partner chose to learn, found in the entry.</summary>
    public Quote? ChosenLearning { get; init; }

    /// <summary>Who stands in for the partner: the lead of the own team, else its highest level that is there.</summary>
    public string? Deputy
    {
        get
        {
            var lead = Firm.Teams.FirstOrDefault(t => t.Id == Partner.Team)?.Lead;
            return lead is not null && lead != Partner.Id ? lead
                : Carriers.Where(p => p.ReportsTo == Partner.Id).MaxBy(Persons.LevelOf)?.Id;
        }
    }

    public Client? Client => ClientFact.Client;

    /// <summary>A key or favourite client, of the firm or of this partner.</summary>
    public bool IsDearClient => Client is { } c
        && (c.Tier is ClientTier.Key or ClientTier.Favourite || Partner.KeyClients.Contains(c.Id) || Partner.FavouriteClients.Contains(c.Id));

    public bool IsKeyClient => Client is { } c && (c.Tier == ClientTier.Key || Partner.KeyClients.Contains(c.Id));

    public bool LeadsIt => Lead.Kind != LeadKind.None;

    /// <summary>Whether patients, residents or other people the firm exists for are what it is about.</summary>
    public Quote? GroupClient =>
        Entry.Find(Concept.GroupClient) ?? (Firm.Profession == "medical" ? Entry.Find(Concept.Patients) : null);

    public bool IsClientTime =>
        Client is { } client
            ? Roster.ClientPeople.Count > 0 || (!Roster.IsInternal && !Roster.IsOwnEntry) || ClientReader.IsCurrent(client)
            : ClientFact.SeveralMatters || GroupClient is not null;

    /// <summary>
    /// Whether anything in it is known for what it is: whose matter, on what subject, what kind of meeting, or a question that was answered.
    /// That its words are words is not enough: what nobody understood may be anything.
    /// </summary>
    public bool IsUnderstood => Meeting.Series is not null || Client is not null || IsClientTime || Topics.Count > 0 || IsAnsweredBelow || (Entry.IsReply && Entry.Has(Concept.Answered))
        || Entry.Has(Kinds);

    /// <summary>Whether it looks like work in hand, which others can carry: a sub-meeting, figures, a draft, a list.</summary>
    public bool ShowsWork => Weight.Weight == Triage.Weight.Sub
        || Entry.Has(Concept.DeskWork, Concept.Operations, Concept.WorkSession, Concept.Progress, Concept.Learning, Concept.Social, Concept.ForInfo, Concept.Answered, Concept.Recruitment, Concept.Bid);

    /// <summary>
    /// A single meeting the partner is asked for, of which nothing was found that says who can do it, what is done there or that it was done:
    /// that no question was found is then all there is.
    /// </summary>
    private bool IsBare => Meeting.Series is null && !IsStanding && Roster is { IsOptional: false, Lists.Count: 0 } && !IsConvenedByHr
        && Ask is null && StandIn is null && !Entry.Has(Concept.SomePerson, Concept.SendSomeone) && !IsAnsweredBelow && !ShowsWork;

    /// <summary>
    /// A colleague calls the partner and others together, without a client. It may be that something happened, or that they do not dare to
    /// decide, in whatever words.
    /// </summary>
    public bool IsUnexplainedCall => IsBare && Roster is { Convener: Convener.Colleague, ClientPeople.Count: 0 } && Named is null && Weight.Weight == Triage.Weight.Unknown;

    /// <summary>It lies in the partner's own field, somebody from outside is there, and nothing says that it is no more than work.</summary>
    public bool IsOpenInTheField => IsBare && Field == FieldFit.Inside && !Roster.IsInternal && !Roster.IsConvenedForMe;

    /// <summary>What tells the kind of a meeting, whatever it is about.</summary>
    private static ReadOnlySpan<Concept> Kinds =>
    [
        Concept.SubWord, Concept.TradeWord, Concept.Progress, Concept.WorkSession, Concept.Operations, Concept.Appraisal, Concept.Recruitment, Concept.Learning,
        Concept.Social, Concept.Broadcast, Concept.ManagementTeam, Concept.Bid, Concept.Negotiation, Concept.Patients, Concept.Clinic, Concept.DeskWork, Concept.Vendor,
    ];

    /// <summary>Days between two occurrences; null for a single entry or an unknown rhythm.</summary>
    public double? Rhythm => Meeting.Series?.Frequency;

    /// <summary>Returns so often that it must be execution.</summary>
    public bool IsStanding => Rhythm is <= 31 || (Meeting.Series is not null && Rhythm is null) || Entry.InTitle(Concept.Standing) is not null;

    /// <summary>Whether any of it falls within the firm's working hours.</summary>
    public bool IsWorkingTime => Firm.WorkingHours.Days.Contains(Meeting.Start.DayOfWeek)
        && Meeting.Start.TimeOfDay < Firm.WorkingHours.End && (Meeting.End.TimeOfDay > Firm.WorkingHours.Start || Meeting.End.Date > Meeting.Start.Date);

    /// <summary>Somebody of the highest level with the talent that is asked for: then it is not the partner's top expertise. Null when nobody is.</summary>
    public Person? EquallyCapable =>
        (Ask is { Topics.Count: > 0 } ask ? ask.Topics : Topics) is [{ } first, ..]
            ? Firm.People.FirstOrDefault(p => Persons.IsHighest(p) && p.Talents.Contains(first.TopicId) && (Client is null || !p.BarredFrom.Contains(Client.Id)))
            : null;

    /// <summary>Colleagues at the table who could carry the meeting for the firm; the own assistant keeps the diary, and carries nothing.</summary>
    public IReadOnlyList<Person> Carriers => field ??= Roster.Colleagues.Count == 0 ? [] : Roster.Colleagues.Where(p => p.Id != Partner.Assistant && Persons.CanCarry(p)).ToList();

    /// <summary>Other partners of the firm who are there.</summary>
    public IReadOnlyList<MeetingAttendee> FellowPartners =>
        field ??= Roster.House.Count == 0 ? [] : [.. Roster.House.Where(h => Firm.Partners.Any(p => p.Id != Partner.Id && p.Email == h.Email))];

    /// <summary>
    /// "You" and "u" from outside mean the senior who is asked: the partner, whatever colleagues are asked as well, unless a fellow partner
    /// is there or the text opens to a colleague.
    /// </summary>
    public bool SpeaksToMe => Roster.Convener is Convener.Outsider or Convener.Client && Roster.Me is { Role: AttendeeRole.Required or AttendeeRole.Chair } && FellowPartners.Count == 0
        && !(Entry.Opening is { } opening && Persons.Named(TokenizedText.Of(opening.Value), Roster).Count > 0);

    /// <summary>Whether a text from outside says "you".</summary>
    public bool SaysYou => SpeaksToMe && Entry.BodyConcepts.Has(Concept.SecondPerson);
}
