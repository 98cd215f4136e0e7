using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who hears in time of what is decided shortly before the meeting: what a human sends, or nobody is mailed, is not said to leave by itself.</summary>
public sealed partial class WhatLeaves
{
    /// <summary>What those read who have to know of a question or a yes; the others hear it beside.</summary>
    private static readonly MailKind[] HaveToKnow =
        [MailKind.Ask, MailKind.WhoComes, MailKind.MayComeInstead, MailKind.BothCome, MailKind.Update, MailKind.Accepts, MailKind.AcceptsCopy];

    /// <summary>What becomes of the messages of a step that was just made, where there is no time left to undo it.</summary>
    public async Task<LeavingNow> LeavesNowAsync(Delegation row, CurrentFirm firm, CancellationToken cancel)
    {
        if (row.DecidedAt is not { } at || !settings.IsTooSoonToUndo(firm.Profile, at, row.Choice.Start))
        {
            return LeavingNow.Not;
        }

        return How(
            await db.OutgoingMails.AsNoTracking()
                .Where(m => m.DelegationId == row.Id && m.CreatedAt >= at && m.State != MailState.TakenBack && HaveToKnow.Contains(m.Kind))
                .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync(cancel),
            firm);
    }

    /// <summary>The same of what is decided now.</summary>
    /// <param name="row">With its choice.</param>
    /// <param name="isYes">Whether the delegatee says yes; else that one is asked.</param>
    public async Task<LeavingNow> LeavesNowForAsync(Delegation row, bool isYes, CurrentFirm firm, CancellationToken cancel)
    {
        if (!settings.IsTooSoonToUndo(firm.Profile, time.StoredNow(), row.Choice.Start))
        {
            return LeavingNow.Not;
        }

        if (row.Choice.IsPrivate || await WritingAsync(row.Choice, firm, cancel) is not { } writing)
        {
            return How([], firm);
        }

        return How(isYes ? writing.OnYes(row) : await QuestionAsync(row, writing, firm, cancel), firm);
    }

    private async Task<IReadOnlyList<OutgoingMail>> QuestionAsync(Delegation row, MailWriting writing, CurrentFirm firm, CancellationToken cancel) =>
        writing.ToDelegatee(MailKind.Ask, row) is { } ask && (ask.State == MailState.Draft || await asks.IsMailedAsync(row, firm, cancel)) ? [ask] : [];

    private static LeavingNow How(IReadOnlyCollection<OutgoingMail> mails, CurrentFirm firm)
    {
        if (mails.FirstOrDefault(m => m.State == MailState.Draft) is not { } draft)
        {
            return new LeavingNow(mails.Count == 0 ? LeavesNow.Unmailed : LeavesNow.AtOnce);
        }

        var by = MailWriting.IdOf(draft.From, firm.Profile) ?? draft.PartnerId!;
        return new LeavingNow(LeavesNow.ByHand, by, firm.Profile.FirstNameOf(by));
    }
}
