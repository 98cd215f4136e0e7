using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>What would leave of a choice that is not made yet: who decides reads what the organiser will.</summary>
public sealed partial class WhatLeaves
{
    /// <param name="choice">As it would be; not in the store.</param>
    /// <returns>The question or the decline; null where nobody would be written to.</returns>
    public async Task<OutgoingMail?> WouldSayAsync(Choice choice, CurrentFirm firm, CancellationToken cancel) =>
        !choice.IsPrivate && KindOf(choice) is { } kind and (MailKind.LeaveOut or MailKind.Question)
            && await WritingAsync(choice, firm, cancel) is { Meeting.IsOfOthers: true } writing ? writing.ToOrganiser(kind) : null;
}
