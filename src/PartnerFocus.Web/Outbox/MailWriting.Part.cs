using NodaTime;
using NodaTime.Text;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>The part of a meeting that is the partner's, and the own answer of who comes instead.</summary>
internal sealed partial record MailWriting
{
    /// <summary>When the part is; null where that is not known, or it is the whole.</summary>
    public Interval? PartTime => TimeOf(AssessmentSnapshot.Read(Choice.Assessment).Part);

    private Interval? TimeOf(OwnPart part)
    {
        if (MomentOf(part.Start) is not { } from || MomentOf(part.End) is not { } to)
        {
            return null;
        }

        return Choice.Start <= from && from < to && to <= Choice.End && to - from < Choice.End - Choice.Start ? new Interval(from, to) : null;
    }

    /// <summary>The parts that the meeting's own text gives, as it is now.</summary>
    public IReadOnlyList<MeetingPart> PartsOnAgenda { get; init; } = [];

    /// <summary>Whether the part comes up then by the meeting's own text: who wrote that need not be asked for it.</summary>
    private bool IsPartPlanned => AssessmentSnapshot.Read(Choice.Assessment).Part.AsPart() is { Start: not null, End: not null } part && PartsOnAgenda.Any(p => !p.SaysOtherTime && IsOn(p, part));

    private static bool IsOn(MeetingPart line, MeetingPart part) => line.Start == part.Start && line.End == part.End
        && (line.Item.Contains(part.Item.Trim(), StringComparison.Ordinal) || part.Item.Contains(line.Item.Trim(), StringComparison.Ordinal));

    private string? Part => AssessmentSnapshot.Read(Choice.Assessment).Part.Item;

    private Instant? MomentOf(string? local) =>
        local is not null && LocalDateTimePattern.ExtendedIso.Parse(local) is { Success: true } read ? read.Value.InZoneLeniently(Firm.TimeZone).ToInstant() : null;

    /// <summary>The same, in the firm's zone.</summary>
    private (LocalTime From, LocalTime To)? PartSpan =>
        PartTime is { } part ? (part.Start.InZone(Firm.TimeZone).TimeOfDay, part.End.InZone(Firm.TimeZone).TimeOfDay) : null;

    /// <summary>Who takes the rest hears for which part the partner comes now; null where nobody can be written to.</summary>
    public OutgoingMail? ToDelegateeOtherPart(Delegation row)
    {
        if (MemberOf(row.DelegateeId) is not { } to)
        {
            return null;
        }

        var words = To(row.DelegateeId, Words(LanguageOf(row.DelegateeId), isFormal: false));
        var text = DelegateeWords.OtherPart(words, Firm.FirstNameOf(row.DelegateeId), $"{PublicAddress.TrimEnd('/')}/delegations#d-{row.Id:N}", row.State == DelegationState.Approved);
        return Mail(MailKind.OtherPart, [to], words, text, null, null, row.Id, null);
    }

    /// <summary>Whether the partner comes for a part that can be told: not of a private meeting, nor of a series where it is another each time.</summary>
    public bool HasPart => !Choice.IsPrivate && IsBeside && HasOnePart;

    /// <summary>Whether a message to who takes the rest says for which part the partner comes now; where it names none, whether that was so when it was written.</summary>
    public bool SaysPart(OutgoingMail mail)
    {
        var words = Words(mail.Language, isFormal: false);
        return DelegateeWords.PartnersPartIn(words, mail.Text) is { } said ? said == DelegateeWords.PartnersPart(words) : IsPartOf(mail.CreatedAt);
    }

    /// <summary>Whether the partner came for the same part at that moment; false where that was not kept.</summary>
    public bool IsPartOf(Instant moment) => PartAt(moment) == AssessmentSnapshot.Read(Choice.Assessment).Part;

    /// <summary>
    /// Whether the own page of who takes the rest showed the part of now when that person decided: one chosen since the partner asked is shown once it can no longer be
    /// undone unnoticed, as <see cref="PartTold"/> says.
    /// </summary>
    public bool WasShownPart(Delegation row)
    {
        var moment = row.DecidedAt ?? row.ConfirmedAt;
        return PartAt(since => since > row.ConfirmedAt && Settings.UndoEnds(Firm, since, Choice.Start) > moment) == AssessmentSnapshot.Read(Choice.Assessment).Part;
    }

    /// <summary>For which part the partner came at that moment; null where that was not kept.</summary>
    private OwnPart? PartAt(Instant moment) => PartAt(since => since > moment);

    /// <summary>The newest part of those that were not chosen too late to count; null where that was not kept.</summary>
    private OwnPart? PartAt(Func<Instant, bool> isTooLate)
    {
        var (then, since) = Stored ?? (AssessmentSnapshot.Read(Choice.Assessment), Choice.At);
        while (isTooLate(since))
        {
            if (then.Earlier is not { Under: { } under } earlier)
            {
                return null;
            }

            (then, since) = (under, Instant.FromUnixTimeTicks(earlier.AtTicks));
        }

        return then.Part;
    }

    /// <summary>What the choice was made under before this act, and when: an act that is undone leaves no trace in the choice. Null where nothing of it changes now.</summary>
    public (AssessmentSnapshot Under, Instant At)? Stored { get; init; }

    /// <summary>What was told of the part, where what is written changes that and says so; null where it says nothing of before.</summary>
    public OwnPart? ToldPart { get; init; }

    /// <summary>The same as what changes what a message before told of the part; as it is where that one told of no other.</summary>
    /// <param name="told">It left, or leaves before.</param>
    public MailWriting Changing(OutgoingMail told)
    {
        var then = PartAt(told.CreatedAt);
        var isSaid = !told.IsSeries || (then is { Item.Length: > 0 } && told.Text.Contains(then.Item.Trim(), StringComparison.Ordinal));
        return IsBeside && isSaid && then != AssessmentSnapshot.Read(Choice.Assessment).Part ? this with { ToldPart = then ?? new OwnPart("", null, null) } : this;
    }

    /// <summary>The same as words name it, without the time that stands before the item; null where it is not known, or is that of the whole.</summary>
    private MailPart PartInWords(OwnPart part) => TimeOf(part) is { } time
        ? new(part.AsPart().Words, (time.Start.InZone(Firm.TimeZone).TimeOfDay, time.End.InZone(Firm.TimeZone).TimeOfDay))
        : new(part.Item, null);

    /// <summary>
    /// Who comes instead answers the organiser in person, as RFC 5546 has it beside the answer of who handed the place on; or (following
    /// that answer) cannot come after all. Whose place it was gets the same answer (§4.2.6, "to A and C"), in words of its own. Null where
    /// nothing can name the meeting.
    /// </summary>
    public OutgoingMail? OfDelegatee(MailKind kind, Delegation row, OutgoingMail? follows = null)
    {
        var isCopy = kind is MailKind.AcceptsCopy or MailKind.DeclinesCopy;
        var to = follows?.To[0] ?? (isCopy ? new MailPerson(Partner.Name, Partner.Email) : Organiser);
        var about = follows is not null ? Told(follows) : Meeting is { HasName: true } ? Named : null;
        if (to is null || about is null || MemberOf(row.DelegateeId) is not { } delegatee)
        {
            return null;
        }

        var from = IsFromPartner ? delegatee : Sender;
        var words = Words(follows?.Language ?? (isCopy ? LanguageOf(Partner.Id) : LanguageOf(to)), isFormal: IsOutside(to));
        var own = words with { About = words.About with { PartnerName = delegatee.Name, PartnerFirst = Firm.FirstNameOf(row.DelegateeId), SenderName = from.Name, Draft = isCopy ? DraftToOrganiser : null } };
        var reader = ReaderName(to, words);
        var answer = Address(delegatee) with
        {
            PartStat = follows is null ? ParticipationStatus.Accepted : ParticipationStatus.Declined,
            SentBy = from == delegatee ? null : from.Address,
        };
        var text = kind switch
        {
            MailKind.Accepts => OrganiserWords.Accepts(own, reader),
            MailKind.Declines => OrganiserWords.Declines(own, reader, Partner.Name),
            MailKind.AcceptsCopy => DelegatorWords.Accepts(own, reader),
            _ => DelegatorWords.Declines(own, reader),
        };
        var calendar = SchedulingMessage.ReplyAsDelegatee(about, new CalAddress { Name = Partner.Name, Email = Partner.Email }, answer, At);

        // Without an assistant replies go to the partner: who reads the own copy answers who wrote it.
        return Mail(kind, [to], words, text, "REPLY", calendar, row.Id, follows, from, isCopy && Assistant is null ? delegatee : null);
    }

    /// <summary>
    /// In the partner's own calendar stood who comes instead: what the organiser gets, the partner's own answer, puts the partner there again. Where it leaves in
    /// the partner's own name it goes to the sender: a calendar takes an own answer, and the delegatee did not give this one.
    /// </summary>
    /// <param name="row">Null where the partner decided to come at the time it was moved to.</param>
    /// <param name="follows">The copy of the delegatee's yes, or what was said here since.</param>
    /// <param name="isMoved">Whether the meeting was moved, so that nobody decided yet who comes.</param>
    public OutgoingMail? OwnPlace(Delegation? row, OutgoingMail follows, bool isMoved)
    {
        var about = isMoved || row is null ? NowOrTold(follows) : Told(follows);
        var delegatee = row is null ? null : MemberOf(row.DelegateeId);
        if (about is null || (row is not null && delegatee is null))
        {
            return null;
        }

        var words = Words(follows.Language, isFormal: false, isNow: true);
        words = words with { About = words.About with { IsToPartner = true } };
        var reader = Firm.FirstNameOf(Partner.Id);
        var text = isMoved ? DelegatorWords.LooksAgain(words, reader)
            : delegatee is null ? DelegatorWords.GoesThen(words, reader)
            : row is { GoesBeside: true, State: DelegationState.Accepted } ? DelegatorWords.BothGo(words, reader, delegatee.Name)
            : DelegatorWords.GoesAgain(words, reader, delegatee.Name, GoesForGood);
        var answer = PartnerAddress with { PartStat = isMoved ? ParticipationStatus.Tentative : ParticipationStatus.Accepted };
        return Mail(MailKind.OwnPlaceCopy, [new MailPerson(Partner.Name, Partner.Email)], words, text, "REPLY", SchedulingMessage.Reply(about, answer, At), row?.Id, follows);
    }
}
