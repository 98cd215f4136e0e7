using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox;

/// <summary>What somebody reads who goes along with the delegatee.</summary>
internal sealed partial record MailWriting
{
    /// <summary>That somebody goes along to the meetings of a series at which that one has nothing else.</summary>
    public OutgoingMail? ToCompanionOfSeries(Delegation row) => (this with { Series = SeriesAlong ?? Series }).ToCompanion(row);

    /// <summary>Who goes along hears so once the delegatee said yes, or (making up for that) that it is off; null where there is nobody to tell.</summary>
    public OutgoingMail? ToCompanion(Delegation row, OutgoingMail? follows = null, string why = "")
    {
        if (row.TogetherWithId is not { } id || MemberOf(id) is not { } to || MemberOf(row.DelegateeId) is not { } delegatee || Walls.Bar(Firm, id, Choice))
        {
            return null;
        }

        var words = To(id, Words(LanguageOf(id), isFormal: false, isSilent: why == WithdrawalReason.Private));
        var (first, link) = (Firm.FirstNameOf(id), $"{PublicAddress.TrimEnd('/')}/delegations");
        if (follows is null && IsThereAnyway(id))
        {
            return Mail(MailKind.Along, [to], words, DelegateeWords.ThereAnyway(words, first, delegatee.Name, Firm.FirstNameOf(row.DelegateeId), link, row.GoesBeside), null, null, row.Id, null);
        }

        if (follows is not null && IsThereAnyway(id))
        {
            return Mail(MailKind.NoLonger, [to], words, DelegateeWords.StaysAnyway(words, first, Firm.FirstNameOf(row.DelegateeId), Why(words, why)), null, null, row.Id, follows);
        }

        return follows is null
            ? Mail(MailKind.Along, [to], words, DelegateeWords.Along(words, first, delegatee.Name, Firm.FirstNameOf(row.DelegateeId), link, row.GoesBeside), null, null, row.Id, null)
            : Mail(MailKind.NoLonger, [to], words, DelegateeWords.NoLonger(words, first, Why(words, why), InvitationLeft.None), null, null, row.Id, follows);
    }

    /// <summary>Whether somebody goes along to all of a series that is told of.</summary>
    private bool IsAlongThroughout => Series is { } all && SeriesAlong is { } along && along.RecurrenceId == all.RecurrenceId && along.Without.SequenceEqual(all.Without);

    /// <summary>The words with who goes along, for those who hear who comes.</summary>
    private MailWords WithCompany(MailWords words, Delegation? row) =>
        (Series is null || row is null ? row : IsAlongThroughout ? AlongOnce : null)?.TogetherWithId is { } id && MemberOf(id) is { } along && !Walls.Bar(Firm, id, Choice)
            && !IsThereAnyway(id)
            ? words with { About = words.About with { Companion = along } }
            : words with { About = words.About with { IsFirstTime = row is not null && ReasonList.Read(row.Reasons).Any(r => r.Kind == DelegateReasonKind.Together) } };

    /// <summary>Whether somebody is in the meeting in their own right, or convened it: nobody is told of that one as new, and that one is not asked to go along.</summary>
    private bool IsThereAnyway(string memberId) => IsInvited(memberId) || IsOrganiser(memberId);

    /// <summary>
    /// Who convened it, or everybody in a meeting of the partner's own, hears that somebody else goes along than was told, or nobody. Null where that is what was told,
    /// or nobody can be written to.
    /// </summary>
    /// <param name="told">The newest that says who comes, and left.</param>
    public OutgoingMail? OfCompany(Delegation row, OutgoingMail told)
    {
        var (was, goes) = (CompanyIn(told, row), row.TogetherWithId);
        if (goes == was || Choice.IsPrivate || MemberOf(row.DelegateeId) is not { } delegatee)
        {
            return null;
        }

        var now = goes is null || Walls.Bar(Firm, goes, Choice) || IsThereAnyway(goes) ? null : MemberOf(goes);
        MailPerson[] to = [.. told.To.Where(p => p.Address != delegatee.Address && p.Address != Sender.Address && p.Address != now?.Address && (was is null || p.Address != MemberOf(was)!.Address))];
        if ((was is null && now is null) || to.Length == 0)
        {
            return null;
        }

        var isOwn = Meeting is { IsOfOthers: false };
        var words = Words(told.Language, isFormal: to.Any(IsOutside), isNow: true);
        var text = OrganiserWords.OtherCompany(words, isOwn ? "" : ReaderName(to[0], words), delegatee, was is null ? null : MemberOf(was), now, isOwn, told.Kind == MailKind.MayComeInstead);
        return Mail(MailKind.OtherCompany, to, words, text, null, null, row.Id, null);
    }

    /// <summary>Who goes along with the delegatee by what a message says (firm member id); null where it names nobody.</summary>
    public string? CompanyIn(OutgoingMail mail, Delegation row) => Firm.People.OrderByDescending(p => p.Name.Length)
        .FirstOrDefault(p => p.Id != row.DelegateeId && OrganiserWords.NamesCompany(Words(mail.Language, isFormal: false), mail.Text, Firm.NameOf(row.DelegateeId), p.Name))?.Id;

    /// <summary>Whether a message is to who goes along now, and not to one before.</summary>
    public bool IsToCompanion(Delegation row, OutgoingMail mail) => row.TogetherWithId is { } id && MemberOf(id)?.Address == mail.To[0].Address;

    /// <summary>That who was to go along cannot, to the delegatee or the partner; or who goes along instead. Null where there is nobody to tell, or nothing may be said.</summary>
    public OutgoingMail? OfCompanion(MailKind kind, Delegation row)
    {
        var (isCopy, cannot) = (kind == MailKind.AlongCannotCopy, row.CannotAlongId);
        var reader = isCopy ? row.PartnerId : row.DelegateeId;
        if (cannot is null || MemberOf(cannot) is not { } companion || MemberOf(reader) is not { } to || Walls.Bar(Firm, reader, Choice) || (Choice.IsPrivate && !isCopy))
        {
            return null;
        }

        var from = IsFromPartner ? companion : Sender;
        var words = To(reader, Words(LanguageOf(reader), isFormal: false));
        var (first, who, link) = (Firm.FirstNameOf(reader), Firm.FirstNameOf(cannot), PublicAddress.TrimEnd('/'));
        var text = kind switch
        {
            MailKind.AlongCannot => DelegateeWords.AlongCannot(words, first, who, $"{link}/delegations#d-{row.Id:N}"),
            MailKind.AlongNamed => DelegateeWords.AlongNamed(words, first, who, Firm.NameOf(row.TogetherWithId!), $"{link}/delegations#d-{row.Id:N}"),
            _ => DelegatorWords.AlongCannot(words with { About = words.About with { PartnerName = companion.Name, SenderName = from.Name } }, first, who, Firm.FirstNameOf(row.DelegateeId), row.CannotAlongWhy.Length > 0),
        };

        // The partner hears it from who cannot, on behalf where the server may not send as that one, and the answer is for that one.
        return isCopy ? Mail(kind, [to], words, text, null, null, row.Id, null, from, companion) : Mail(kind, [to], words, text, null, null, row.Id, null);
    }

    /// <summary>The words with who goes along, and as what the delegatee goes.</summary>
    private MailWords WithTerms(MailWords words, Delegation row) => words with
    {
        About = words.About with
        {
            TogetherWith = row.TogetherWithId is { } id ? Firm.NameOf(id) : "",
            Condition = words.About.Title.Length == 0 && Choice.IsPrivate ? "" : row.Condition,
            AwaitsOrganiser = FirstOnYes(row) == MailKind.MayComeInstead,
        },
    };
}
