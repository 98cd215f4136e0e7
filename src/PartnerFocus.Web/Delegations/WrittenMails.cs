using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>The messages that one act wrote: counted where they are saved, and told to who did it, since an act may be undone after others heard of it.</summary>
public sealed class WrittenMails(FocusDbContext db, WhatLeaves leaves, IStringLocalizer<DelegationTexts> texts)
{
    private const int MostTold = 6;

    /// <summary>Goes into somebody's own calendar, or beside another message to the same reader.</summary>
    private static readonly MailKind[] Untold = [MailKind.OwnPlaceCopy, MailKind.AcceptsCopy, MailKind.DeclinesCopy, MailKind.Accepts, MailKind.Declines];

    /// <summary>Which messages a save writes.</summary>
    public async Task<(T Saved, IReadOnlyList<Guid> Written)> OfAsync<T>(Func<Task<T>> save)
    {
        List<Guid> written = [];
        void Note(object? sender, SavingChangesEventArgs saving) =>
            written = [.. db.ChangeTracker.Entries<OutgoingMail>().Where(e => e.State == EntityState.Added && e.Entity.State != MailState.TakenBack).Select(e => e.Entity.Id)];
        db.SavingChanges += Note;
        try
        {
            return (await save(), written);
        }
        finally
        {
            db.SavingChanges -= Note;
        }
    }

    /// <summary>
    /// What becomes of these messages, a sentence for each reader and news, in the language of the screen: who is told what, or for whom it lies ready to be sent;
    /// that nothing leaves, where there is none.
    /// </summary>
    /// <param name="partnerId">Whose they are; others are not told of.</param>
    /// <param name="me">Firm member id of who reads this.</param>
    public async Task<string> TellAsync(IReadOnlyCollection<Guid> written, string partnerId, FirmProfile firm, string? me, CancellationToken cancel)
    {
        var mails = await db.OutgoingMails.AsNoTracking().Where(m => written.Contains(m.Id) && m.PartnerId == partnerId && m.State != MailState.TakenBack && !Untold.Contains(m.Kind))
            .OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync(cancel);
        if (mails.Count == 0)
        {
            return texts["Written.None"];
        }

        List<string> told = [.. mails.Select(m => Tell(m, firm, partnerId, me)).Distinct()];
        return string.Join(' ', told.Count <= MostTold ? told : [.. told.Take(MostTold), texts["Written.More"]]);
    }

    /// <summary>What the organiser would read of a question or a decline that is not decided yet; null where nobody would be written to.</summary>
    /// <param name="choice">As it would be; not in the store.</param>
    public async Task<MessageAhead?> AheadAsync(Choice choice, CurrentFirm firm, CancellationToken cancel) =>
        await leaves.WouldSayAsync(choice, firm, cancel) is not { } mail ? null
            : new(mail.To[0].Name.Length > 0 ? mail.To[0].Name : mail.To[0].Address, mail.To[0].Address, mail.Subject, mail.Text, mail.State == MailState.Draft ? mail.From.Name : null);

    private string Tell(OutgoingMail mail, FirmProfile firm, string partnerId, string? me)
    {
        var reader = mail.To.Count > 1 ? texts["Written.All"].Value : NameOf(mail.To[0], firm, me, "Written.You");
        var news = $"Written.{NewsOf(mail.Kind)}";
        var own = me == partnerId ? texts[news + ".Own"] : null;
        news = own is { ResourceNotFound: false } ? own.Value : texts[news, firm.FirstNameOf(partnerId)].Value;
        return mail.State == MailState.Draft
            ? texts["Written.Draft", reader, news, NameOf(mail.From, firm, me, "Written.YouSend")]
            : FirmWords.Capital(texts["Written.Leaves", reader, news]);
    }

    private string NameOf(MailPerson person, FirmProfile firm, string? me, string you) =>
        firm.People.Select(p => (p.Id, p.Email)).Concat(firm.Partners.Select(p => (p.Id, p.Email))).FirstOrDefault(p => p.Email == person.Address).Id is { } id
            ? id == me ? texts[you] : firm.FirstNameOf(id)
            : person.Name.Length > 0 ? person.Name : person.Address;

    /// <summary>The part of a key that names what somebody reads.</summary>
    private static string NewsOf(MailKind kind) => kind switch
    {
        MailKind.NoLonger or MailKind.InvitationBack => "Off",
        MailKind.ComesAfterAll => "Comes",
        MailKind.UpdateBack => "Leads",
        MailKind.LooksAgain => "Looks",
        MailKind.LeaveOut or MailKind.NotThere or MailKind.NobodyLeads => "NotThere",
        MailKind.Question => "Question",
        MailKind.PartOnly or MailKind.OtherPart => "Part",
        MailKind.HelpAnswer => "Answer",
        MailKind.Ask or MailKind.Along => "Asked",
        MailKind.Invitation or MailKind.InvitationChanged => "Meeting",
        _ => "Who",
    };
}

/// <summary>A message that an act would write.</summary>
/// <param name="Reader">Name of who would read it.</param>
/// <param name="SentBy">Name of who would send it by hand; null where it leaves by itself.</param>
public sealed record MessageAhead(string Reader, string Address, string Subject, string Text, string? SentBy);
