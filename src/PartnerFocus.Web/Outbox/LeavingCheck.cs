using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox.Notices;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// Looks once more, at the moment of leaving, whether what a message says still holds. An import takes back what it makes untrue; this
/// is for all that changed otherwise, or at that very moment. What makes up for an earlier message leaves whatever became of the meeting,
/// as long as it can still help somebody.
/// </summary>
public sealed class LeavingCheck(FocusDbContext db, FirmStore firms, AgendaReading agendas, NoticeCheck notices, TimeProvider time)
{
    /// <summary>How long after the start it still helps to read who is there, where that was said before.</summary>
    private static readonly Duration JustBegun = Duration.FromMinutes(5);

    private static readonly MailKind[] WhoIsThere =
        [MailKind.WhoComes, MailKind.BothCome, MailKind.Invitation, MailKind.Accepts, MailKind.AcceptsCopy, MailKind.Update, MailKind.LeaveOut, MailKind.OtherCompany];

    /// <summary>What makes up for an earlier message and is about who will be there: of no use once it began.</summary>
    private static readonly MailKind[] WhoWillBeThere = [MailKind.ComesAfterAll, MailKind.LooksAgain, MailKind.UpdateBack, MailKind.NobodyLeads, MailKind.Declines, MailKind.DeclinesCopy];

    /// <returns>Why it must not leave: a code of <see cref="WithdrawalReason"/> or <see cref="StaleReason"/>; null when it may.</returns>
    public async Task<string?> WhyNotAsync(OutgoingMail mail, CancellationToken cancel)
    {
        if (mail.ReaderId is not null)
        {
            return await notices.WhyNotAsync(mail, cancel);
        }

        if (mail.ChoiceId is not { } id || await db.Choices.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } choice)
        {
            return null;
        }

        var firm = (await firms.FindAsync(cancel))?.Profile;

        // Who comes is looked at also where it takes the place of what was told before.
        if ((mail.FollowsId is not null && !WhoIsThere.Contains(mail.Kind)) || mail.Kind == MailKind.NoLonger)
        {
            return WhoWillBeThere.Contains(mail.Kind) && firm?.FindPartner(choice.PartnerId) is { } of && await HasBegunAsync(mail, choice, of, firm.TimeZone, cancel) ? StaleReason.Begun : null;
        }

        if (firm?.FindPartner(choice.PartnerId) is not { } partner || await IsToNobodyAsync(mail, choice, firm, cancel))
        {
            return StaleReason.Person;
        }

        // A choice without an agenda has nothing to be compared with.
        if (choice.IsPrivate || !await db.Agendas.AnyAsync(a => a.Id == choice.AgendaId, cancel))
        {
            return choice.IsPrivate ? WithdrawalReason.Private : null;
        }

        if (mail.IsSeries)
        {
            return await WhyNotSeriesAsync(mail, cancel);
        }

        var place = new MeetingPlace(await agendas.OfSeriesAsync(choice.PartnerId, [choice.Uid], cancel));
        return place.IsPrivate(choice) ? WithdrawalReason.Private : place.Start(choice, firm.TimeZone, partner) switch
        {
            null => WithdrawalReason.Gone,
            { } start when start != choice.Start => WithdrawalReason.Moved,
            { } start => HelpsUntil(mail, choice, start) <= time.StoredNow() ? StaleReason.Begun : null,
        };
    }

    /// <summary>Whether the meeting began, where it is by now; of one that is no longer there, where it was. Of a series others are to come.</summary>
    private async Task<bool> HasBegunAsync(OutgoingMail mail, Choice choice, Triage.Firm.Partner partner, DateTimeZone zone, CancellationToken cancel)
    {
        if (mail.IsSeries)
        {
            return false;
        }

        var start = new MeetingPlace(await agendas.OfSeriesAsync(choice.PartnerId, [choice.Uid], cancel)).Start(choice, zone, partner) ?? choice.Start;
        return start + (mail.LeavesAt < start ? JustBegun : Duration.Zero) <= time.StoredNow();
    }

    /// <summary>Help is asked for and given until it is over.</summary>
    private static Instant HelpsUntil(OutgoingMail mail, Choice choice, Instant start) => mail.Kind is MailKind.HelpAsked or MailKind.HelpAnswer or MailKind.HelpOver
        ? choice.End
        : start + (mail.LeavesAt < start && WhoIsThere.Contains(mail.Kind) ? JustBegun : Duration.Zero);

    /// <summary>What is said of a series holds as long as the yes to it does, whatever became of its first meeting.</summary>
    private async Task<string?> WhyNotSeriesAsync(OutgoingMail mail, CancellationToken cancel)
    {
        var head = await db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == mail.DelegationId, cancel);
        return head?.SeriesUntil <= time.StoredNow() ? StaleReason.Begun : null;
    }

    /// <summary>
    /// Settles what must not leave, and what builds on it, with the reason and a <see cref="Decision"/>; nothing when one of them went
    /// further meanwhile.
    /// </summary>
    /// <param name="seen">As it was looked at.</param>
    public async Task WithdrawAsync(OutgoingMail seen, string why, CancellationToken cancel)
    {
        var (now, version) = (time.StoredNow(), (await firms.FindAsync(cancel))?.VersionId ?? 0);
        if (await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == seen.Id && m.Version == seen.Version, cancel) is not { } mail)
        {
            return;
        }

        var mayHaveLeft = mail.MayHaveLeft || (mail.State == MailState.Draft && mail.LeavesAt <= now);
        var before = mail.State.ToString();
        (mail.State, mail.SettledAt, mail.LastError, mail.NoticeKey) = (MailState.TakenBack, now, why, null);
        db.Decisions.Add(Decision.Of(mail.Id, (before, nameof(MailState.TakenBack)), DelegationFlow.Program, now, version, why));
        await db.DropWhatBuildsOnAsync(mail, mayHaveLeft, null, (now, version), cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The next round looks again.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Whether a colleague it is about, or who reads that the partner is not there, left the firm since or must not see it any more.</summary>
    private async Task<bool> IsToNobodyAsync(OutgoingMail mail, Choice choice, Triage.Firm.FirmProfile firm, CancellationToken cancel)
    {
        if (mail.Kind == MailKind.NotThere)
        {
            return firm.People.FirstOrDefault(p => p.Email == mail.To[0].Address) is not { } reader || Walls.Bar(firm, reader.Id, choice);
        }

        var member = mail.DelegationId is { } row
            ? await db.Delegations.Where(d => d.Id == row).Select(d => mail.Kind == MailKind.Along ? d.TogetherWithId : d.DelegateeId).SingleOrDefaultAsync(cancel)
            : null;
        return member is not null && ((firm.FindPerson(member) is null && firm.FindPartner(member) is null) || Walls.Bar(firm, member, choice));
    }
}
