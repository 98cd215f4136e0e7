using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>Writes the messages about one choice of one partner.</summary>
/// <param name="Meeting">As it is on the agenda; null when it is no longer there.</param>
/// <param name="At">The moment of writing.</param>
internal sealed partial record MailWriting(Choice Choice, MeetingOnAgenda? Meeting, FirmProfile Firm, MailSettings Settings, string PublicAddress, Instant At)
{
    /// <summary>The language each member chose for the screen, by member id; who is not in it chose none.</summary>
    public IReadOnlyDictionary<string, Language> Chosen { get; init; } = new Dictionary<string, Language>();

    private Partner Partner => Firm.FindPartner(Choice.PartnerId)!;

    private Person? Assistant => Partner.Assistant is { } id ? Firm.FindPerson(id) : null;

    private bool IsFromPartner => Settings.SendsAsPartner || Assistant is null;

    private MailPerson Sender => IsFromPartner ? new(Partner.Name, Partner.Email) : new(Assistant!.Name, Assistant.Email);

    private CalAddress PartnerAddress =>
        new() { Name = Partner.Name, Email = Partner.Email, SentBy = IsFromPartner ? null : Sender.Address };

    /// <summary>In whose name it leaves (firm member id).</summary>
    public string SenderId => IsFromPartner ? Partner.Id : Assistant!.Id;

    /// <summary>When it may leave, where that is not the end of the window: news is no decision that could be undone.</summary>
    public Instant? ReadyAt { get; init; }

    /// <summary>Whether it replaces what has not left and told of another end or place.</summary>
    public bool IsAnew { get; init; }

    /// <summary>Whether it adds to what its readers were sent before, and says so.</summary>
    public bool IsAddition { get; init; }

    /// <summary>SEQUENCE at the least of what goes to the delegatee, or to everybody: what was told before has to be replaced.</summary>
    public int Sequence { get; init; }

    /// <summary>The end of the time in which the decision can be undone without anybody hearing of it.</summary>
    public Instant LeavesAt => ReadyAt ?? Settings.UndoEnds(Firm, At, Begins);

    /// <summary>When the meeting begins: of one that was moved, what comes first.</summary>
    private Instant Begins
    {
        get
        {
            var (chosen, now) = (Series?.Time.Start ?? Choice.Start, Meeting?.Start.InZoneLeniently(Firm.TimeZone).ToInstant());
            return Series is null && now > At && (now < chosen || chosen <= At) ? now.Value : chosen;
        }
    }

    /// <summary>Until when an answer to what is chosen is waited for.</summary>
    public Instant AnswerBefore => CourseRules.AnswerBefore(Choice.Chosen, Choice.Start, LeavesAt, Firm.TimeZone);

    /// <summary>Whether a member of the firm convened the meeting.</summary>
    public bool IsOrganiser(string memberId) => MemberOf(memberId) is { } member && Meeting?.Event.Organizer?.Email == member.Address;

    /// <summary>Whether a member of the firm is in the meeting only by what was sent here; so is one of a meeting that is no longer there.</summary>
    public bool IsAddedBy(string memberId) =>
        MemberOf(memberId) is { } member && Meeting?.IsOnlyAddedHere(member.Address, Partner.Email) != false;

    /// <summary>Whether a member of the firm is in the meeting in their own right: that invitation is theirs, and stays as it is.</summary>
    public bool IsInvited(string memberId) => MemberOf(memberId) is { } member && Meeting?.Invites(member.Address, Partner.Email) == true;

    /// <summary>
    /// Whether who comes answers the organiser as the one in the partner's place. Who was invited as well gives an answer of their own,
    /// and of who is not on the list no program could place it.
    /// </summary>
    public bool AnswersAsSubstitute(string memberId) => Meeting is { Place: PartnersPlace.Guest, Organiser: not null } && !IsInvited(memberId);

    /// <summary>Whether a message goes to that member of the firm.</summary>
    public bool IsTo(OutgoingMail mail, string memberId) => MemberOf(memberId)?.Address == mail.To[0].Address;

    /// <summary>The delegatee hears of it: asked, or with the meeting, or that nothing is left to do.</summary>
    /// <param name="follows">The message it makes up for; null for a first one.</param>
    /// <param name="why">Why nothing is left to do: one of <see cref="WithdrawalReason"/>, or anything else.</param>
    public OutgoingMail? ToDelegatee(MailKind kind, Delegation row, OutgoingMail? follows = null, string why = "")
    {
        // The lead may have named somebody else since.
        var reader = follows is { Kind: MailKind.Ask } asked ? IdOf(asked.To[0]) ?? row.DelegateeId : row.DelegateeId;
        var to = MemberOf(reader);
        if (to is null)
        {
            return null;
        }

        var words = To(reader, WithTerms(Words(LanguageOf(reader), isFormal: false, isSilent: why == WithdrawalReason.Private), row));
        var isInvited = IsInvited(reader);
        var cancellation = kind is MailKind.Ask or MailKind.Invitation ? null : Cancellation(to, row, follows, why);
        var link = $"{PublicAddress.TrimEnd('/')}/delegations#d-{row.Id:N}";
        var first = Firm.FirstNameOf(reader);
        // Who was only asked, and said nothing yet, is thanked for nothing.
        var hadYes = follows?.Kind != MailKind.Ask;
        var (text, method, calendar) = kind switch
        {
            MailKind.Ask => (DelegateeWords.Ask(words, first, row.Mandate, link), null, null),
            MailKind.Invitation => (
                DelegateeWords.Invitation(words, first, row.Mandate, link, HowItComes(isInvited, row), isInvited, OthersStay(words, row)), "REQUEST", isInvited ? null : Invitation(to, row)),
            _ when isInvited && why != WithdrawalReason.Gone => (DelegateeWords.StaysInvited(words, first, Why(words, why), why == WithdrawalReason.Moved, hadYes), null, null),
            _ => (DelegateeWords.NoLonger(words, first, Why(words, why), isInvited ? InvitationLeft.None : Left(follows, cancellation), row is { State: DelegationState.Declined, IsOtherWay: false }, hadYes), "CANCEL", isInvited ? null : cancellation),
        };
        if (kind == MailKind.Ask && row is { AsksSeries: true, SeriesUntil: { } until })
        {
            var day = until.InZone(Firm.TimeZone).Date;
            text = SeriesOutlook.OffersAll(Ahead)
                ? DelegateeWords.AskSeries(words, first, row.Mandate, link, day, row.PartnersUntil?.InZone(Firm.TimeZone).Date, Ahead is null ? "" : DelegateeWords.Covers(words, Ahead))
                : DelegateeWords.Ask(words, first, row.Mandate, link, DelegateeWords.ThisOnly(words, day));
        }

        return Mail(kind, [to], words, text, calendar is null ? null : method, calendar, row.Id, follows);
    }

    /// <summary>The organiser hears of it, or is asked.</summary>
    /// <param name="row">Who takes it over; null where nobody does.</param>
    public OutgoingMail? ToOrganiser(MailKind kind, Delegation? row = null, OutgoingMail? follows = null)
    {
        var to = follows?.To[0] ?? Organiser;
        var delegatee = row is null ? null : MemberOf(row.DelegateeId);
        var about = follows is null ? Named : NowOrTold(follows);
        if (to is null || (row is not null && delegatee is null))
        {
            return null;
        }

        var words = WithCompany(Words(follows?.Language ?? LanguageOf(to), isFormal: IsOutside(to), isNow: follows is not null), row);
        var reader = ReaderName(to, words);
        var isInvited = row is not null && IsInvited(row.DelegateeId);
        LocalDateTime? before = AnswerBefore < Choice.Start ? AnswerBefore.InZone(Firm.TimeZone).LocalDateTime : null;
        var text = kind switch
        {
            MailKind.BothCome => OrganiserWords.BothCome(words, reader, delegatee!, isInvited, isAddition: IsAddition),
            MailKind.WhoComes when ToldPart is { } was => OrganiserWords.OtherPart(words, reader, new(Part, PartSpan), PartInWords(was)),
            MailKind.WhoComes when IsBeside => OrganiserWords.WhoComesBeside(words, reader, delegatee!, isInvited, HasOnePart ? Part : null, HasOnePart ? PartSpan : null),
            MailKind.WhoComes when IsCalledIn => OrganiserWords.WhoComesCallingIn(words, reader, delegatee!, isInvited, HelpMinutes!.Value),
            MailKind.PartOnly => OrganiserWords.PartOnly(words, reader, Part, PartSpan!.Value),
            MailKind.WhoComes => OrganiserWords.WhoComes(words, reader, delegatee!, isInvited),
            MailKind.MayComeInstead when row!.GoesBeside => OrganiserWords.MayComeToo(words, reader, delegatee!, before),
            MailKind.MayComeInstead => OrganiserWords.MayComeInstead(words, reader, delegatee!, isInvited, before),
            MailKind.ComesAfterAll when delegatee is not null => OrganiserWords.ComesAlone(words, reader, delegatee, !IsLeftOut),
            MailKind.ComesAfterAll when Series is { IsReview: true } => OrganiserWords.ComesAgain(words, reader),
            MailKind.ComesAfterAll when IsLeftOut || follows is { Kind: MailKind.LooksAgain or MailKind.Question } => OrganiserWords.ComesThen(words, reader),
            MailKind.ComesAfterAll => OrganiserWords.ComesAfterAll(words, reader),
            MailKind.LooksAgain => OrganiserWords.LooksAgain(words, reader),
            MailKind.LeaveOut => OrganiserWords.LeaveOut(words, reader),
            _ => OrganiserWords.Question(words, reader, before),
        };
        // Of what is left out the partner's own decline is the answer.
        // Where the list is there without the partner, a program has no place for the answer (RFC 5546 §3.2.3): the words have to do.
        var isSaidElse = IsLeftOut && kind == MailKind.ComesAfterAll && row is not null;
        var calendar = about is null || isSaidElse || Meeting is { HasName: false } or { Place: PartnersPlace.Onlooker } ? null : Answer(kind, about, delegatee, isInvited, text);
        var method = calendar is null ? null : IsCounter(kind) ? "COUNTER" : "REPLY";
        return Mail(kind, [to], words, text, method, calendar, row?.Id, follows);
    }

    /// <summary>Everybody in a meeting of the partner's own hears who leads it.</summary>
    public OutgoingMail? ToAll(MailKind kind, Delegation row, OutgoingMail? follows = null)
    {
        if (Meeting is null || MemberOf(row.DelegateeId) is not { } delegatee)
        {
            return null;
        }

        // Who only came to lead it hears that by a message of its own, which takes the meeting out of that calendar again.
        var (others, isBack) = (Meeting.Others(Partner.Email).Select(a => new MailPerson(a.Name ?? "", a.Email)), kind is MailKind.UpdateBack or MailKind.NobodyLeads);
        MailPerson[] to = [.. (isBack ? others : others.Append(delegatee)).Where(a => a.Address != Sender.Address).DistinctBy(p => p.Address)];
        if (to.Length == 0)
        {
            return null;
        }

        var words = WithCompany(Words(follows?.Language ?? ReadersLanguage, isFormal: to.Any(IsOutside), isNow: follows is not null), row);
        var text = kind switch
        {
            MailKind.Update when ToldPart is { } was => OrganiserWords.OtherPart(words, "", new(Part, PartSpan), PartInWords(was), isOwn: true),
            MailKind.Update when IsAddition && IsCalledIn => OrganiserWords.JoinsAsWell(words, delegatee, HelpMinutes!.Value, IsAnew),
            MailKind.Update when IsAddition => OrganiserWords.NoLongerJoins(words, delegatee, IsAnew),
            MailKind.Update => OrganiserWords.Update(words, delegatee, !IsBeside ? null : HasOnePart ? Part ?? "" : "", IsCalledIn ? HelpMinutes : null, IsAnew),
            MailKind.BothCome => OrganiserWords.BothCome(words, "", delegatee, null, IsAnew, IsAddition),
            MailKind.NobodyLeads => OrganiserWords.NobodyLeads(words, delegatee),
            _ when follows is { Kind: MailKind.BothCome } => OrganiserWords.ComesAlone(words, "", delegatee),
            _ => OrganiserWords.UpdateBack(words, Meeting.Start.InZoneLeniently(Firm.TimeZone).ToInstant() != Choice.Start),
        };
        var about = follows is { IsSeries: true } && Series is not null && !HasMovedWhole ? Told(follows) : Named;
        // Whether it is called off is for the partner's own program to say.
        var calendar = !Meeting.HasName || about is null || kind == MailKind.NobodyLeads ? null
            : kind == MailKind.BothCome ? SchedulingMessage.UpdateBeside(about, PartnerAddress, Address(delegatee), At, Sequence)
            : SchedulingMessage.Update(about, PartnerAddress, isBack ? null : Address(delegatee), PartnerStays, At, Sequence);
        return Mail(kind, to, words, text, calendar is null ? null : "REQUEST", calendar, row.Id, follows);
    }

    /// <summary>Whether the partner comes as well, for a part.</summary>
    private bool IsBeside => Choice.Chosen == Verdict.AttendPart;

    /// <summary>For how many minutes who goes called the partner in, and the partner comes; null where that is not so.</summary>
    public int? HelpMinutes { get; init; }

    /// <summary>Whether everybody in a meeting of the partner's own may expect the partner for some of it.</summary>
    private bool PartnerStays => IsBeside || IsCalledIn;

    /// <summary>Of a series only where it is the same each time: what one meeting's text asks is not asked of another.</summary>
    private bool HasOnePart => Series?.HasOnePart != false;

    private Language ReadersLanguage => (Meeting is null ? null : MeetingLanguage.Of(Meeting.Event.Summary + "\n" + Meeting.Event.Description)) ?? LanguageOf(Choice.PartnerId);

    /// <summary>Who convened it, as a reader; null where nobody can be written to.</summary>
    private MailPerson? Organiser => Meeting?.Organiser is { } organiser ? new(organiser.Name ?? "", organiser.Email) : null;

    private Language LanguageOf(string memberId) => Chosen.TryGetValue(memberId, out var chosen) ? chosen : Settings.Language;

    /// <summary>What a colleague chose, else what the meeting is written in.</summary>
    private Language LanguageOf(MailPerson reader) => IdOf(reader) is { } id && Chosen.TryGetValue(id, out var chosen) ? chosen : ReadersLanguage;

    private string? IdOf(MailPerson person) => IdOf(person, Firm);

    /// <summary>The firm member with that address; null where nobody has it.</summary>
    public static string? IdOf(MailPerson person, FirmProfile firm) =>
        firm.People.FirstOrDefault(p => p.Email == person.Address)?.Id ?? firm.Partners.FirstOrDefault(p => p.Email == person.Address)?.Id;

    private MailPerson? MemberOf(string id) => Firm.FindPerson(id) is { } person
        ? new(person.Name, person.Email)
        : Firm.FindPartner(id) is { } partner ? new(partner.Name, partner.Email) : null;

    private bool IsOutside(MailPerson person) => !Firm.Domains.Any(d => person.Address.EndsWith("@" + d, StringComparison.OrdinalIgnoreCase));

    private string ReaderName(MailPerson to, MailWords words) => IdOf(to) is { } known
        ? Firm.FirstNameOf(known)
        : Firm.Clients.Any(c => c.Name == to.Name) ? "" : words.IsFormal ? PersonName.Of(to.Name) : PersonName.FirstOf(to.Name);

    /// <param name="isNow">Whether it speaks of when the meeting is by now, not of when it was chosen for: who comes again comes then.</param>
    private MailWords Words(Language language, bool isFormal, bool isSilent = false, bool isNow = false) => new(
        new MailMatter
        {
            Title = isSilent || Choice.IsPrivate ? "" : Quote.OneLine(Choice.Title),
            Start = ((Series is null || HasMovedWhole) && isNow ? Meeting?.Start : null) ?? (Series?.Time.Start ?? Choice.Start).InZone(Firm.TimeZone).LocalDateTime,
            End = ((Series is null || HasMovedWhole) && isNow ? Meeting?.End : null) ?? (Series?.Time.End ?? Choice.End).InZone(Firm.TimeZone).LocalDateTime,
            Series = Series is null ? null : new MailSeries(Series.Until?.InZone(Firm.TimeZone).Date, Series.Without, Series.Others) { Last = Series.Last },
            IsAllDay = Meeting?.Event.IsAllDay == true,
            IsOnline = Meeting is { Event: var entry } && MeetingSpot.IsOnline(entry.Location, entry.Description),
            Part = !HasPart ? null : (Quote.OneLine(PartInWords(AssessmentSnapshot.Read(Choice.Assessment).Part).Item ?? ""), PartSpan),
            IsPartPlanned = IsPartPlanned,
            PartnerName = Partner.Name,
            PartnerFirst = Firm.FirstNameOf(Partner.Id),
            SenderName = Sender.Name,
            IsFromPartner = IsFromPartner,
            FirmName = Firm.Name,
        },
        language,
        isFormal);

    /// <returns>Null where its only reader is who sends it: nobody writes to themselves what they said or did. What the own calendar has to take does go.</returns>
    /// <param name="from">Null for <see cref="Sender"/>.</param>
    /// <param name="answersTo">Null for <see cref="RepliesTo"/>.</param>
    private OutgoingMail? Mail(
        MailKind kind, IReadOnlyList<MailPerson> to, MailWords words, MailText text, string? method, string? calendar, Guid? delegation, OutgoingMail? follows, MailPerson? from = null, MailPerson? answersTo = null)
    {
        var sender = from ?? Sender;
        if (kind != MailKind.OwnPlaceCopy && to.All(p => p.Address == sender.Address))
        {
            return null;
        }

        var id = Guid.CreateVersion7();
        var isOutside = to.Any(IsOutside);
        return new OutgoingMail
        {
            Id = id,
            MessageId = $"<{id:N}@{Partner.Email.Split('@')[^1]}>",
            PartnerId = Partner.Id,
            ChoiceId = Choice.Id,
            DelegationId = delegation,
            Kind = kind,
            FollowsId = follows?.Id,
            IsSeries = Series is not null,
            From = sender,
            ReplyTo = answersTo ?? RepliesTo,
            To = to,
            IsOutside = isOutside,
            Language = words.Language,
            Subject = text.Subject,
            Text = text.Body,
            Method = method,
            Calendar = calendar,
            CreatedAt = At,
            LeavesAt = LeavesAt,
            NextTryAt = LeavesAt,
            State = IsByHand(to) || kind is MailKind.Update or MailKind.UpdateBack or MailKind.NobodyLeads or MailKind.BothCome
                || (kind == MailKind.OtherCompany && Meeting is { IsOfOthers: false })
                ? MailState.Draft
                : MailState.Waiting,
        };
    }
}
