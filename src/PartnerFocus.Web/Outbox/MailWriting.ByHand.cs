using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox;

/// <summary>What leaves only when somebody sends it, and what others read of that.</summary>
internal sealed partial record MailWriting
{
    /// <summary>
    /// Whether somebody has to send what goes to these people. Of a meeting on whose list the partner is not, nothing goes to the organiser by itself: a human
    /// knows how the invitation came.
    /// </summary>
    private bool IsByHand(IReadOnlyList<MailPerson> to) => Settings.Mode == MailMode.Drafts || (Settings.OutsideByDraft && to.Any(IsOutside))
        || (Meeting is { Place: PartnersPlace.Onlooker } && to.Any(p => p.Address == Organiser?.Address));

    /// <summary>What goes to who convened it, as others read of it; null where it leaves by itself.</summary>
    private MailDraft? DraftToOrganiser =>
        Organiser is { } to && IsByHand([to]) ? new(to.Name.Length > 0 ? to.Name : to.Address, IsFromPartner ? null : Firm.FirstNameOf(Assistant!.Id)) : null;
}
