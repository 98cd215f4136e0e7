using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox;

/// <summary>What somebody reads who goes along with the delegatee.</summary>
internal sealed partial record MailWriting
{
    /// <summary>Who goes along hears so once the delegatee said yes, or (making up for that) that it is off; null where there is nobody to tell.</summary>
    public OutgoingMail? ToCompanion(Delegation row, OutgoingMail? follows = null, string why = "")
    {
        if (row.TogetherWithId is not { } id || MemberOf(id) is not { } to || MemberOf(row.DelegateeId) is not { } delegatee || Walls.Bar(Firm, id, Choice))
        {
            return null;
        }

        var words = Words(LanguageOf(id), isFormal: false, isSilent: why == WithdrawalReason.Private);
        var (first, link) = (Firm.FirstNameOf(id), $"{PublicAddress.TrimEnd('/')}/delegations");
        return follows is null
            ? Mail(MailKind.Along, [to], words, DelegateeWords.Along(words, first, delegatee.Name, Firm.FirstNameOf(row.DelegateeId), link), null, null, row.Id, null)
            : Mail(MailKind.NoLonger, [to], words, DelegateeWords.NoLonger(words, first, Why(words, why), InvitationLeft.None), null, null, row.Id, follows);
    }

    /// <summary>The words with who goes along, and as what the delegatee goes.</summary>
    private MailWords WithTerms(MailWords words, Delegation row) => words with
    {
        About = words.About with { TogetherWith = row.TogetherWithId is { } id ? Firm.NameOf(id) : "", Condition = words.About.Title.Length == 0 && Choice.IsPrivate ? "" : row.Condition },
    };
}
