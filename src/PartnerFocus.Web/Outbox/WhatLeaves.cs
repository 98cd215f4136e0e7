using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Outbox.Notices;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// Who hears what of a decision. It looks at what is about to be saved and stages the messages beside it, so that a message is there
/// exactly when its decision is; whatever undoes the decision before it left takes it back, and what did leave is made up for.
/// Source: domain, "Delegates".
/// </summary>
public sealed partial class WhatLeaves(FocusDbContext db, FirmStore firms, AgendaReading agendas, AskPace asks, SeriesAhead ahead, TriageEngines engines, MailSettings settings, HostingSettings hosting, TimeProvider time)
{
    private IReadOnlyDictionary<string, Language>? _chosen;
    private AccountHolders? _holders;

    /// <summary>Until when nothing of a decision leaves.</summary>
    internal Instant UndoEnds(CurrentFirm firm, Instant at, Instant start) => settings.UndoEnds(firm.Profile, at, start);

    /// <summary>Stages the messages that follow from the tracked changes. Saves nothing.</summary>
    public async Task StageAsync(CancellationToken cancel)
    {
        var steps = db.ChangeTracker.Entries<Delegation>()
            .Select(e => new DelegationStep(e.Entity, e.State == EntityState.Added ? null : e.OriginalValues.GetValue<DelegationState>(nameof(Delegation.State))))
            .Where(s => s.Before != s.Row.State).ToList();
        var series = db.ChangeTracker.Entries<Delegation>()
            .Where(e => e.State == EntityState.Modified && e.OriginalValues.GetValue<Instant?>(nameof(Delegation.StandingEndedFrom)) != e.Entity.StandingEndedFrom)
            .Select(e => e.Entity).ToList();
        var along = db.ChangeTracker.Entries<Delegation>()
            .Where(e => e.State == EntityState.Modified && e.Entity.State == DelegationState.Accepted && steps.TrueForAll(s => s.Row != e.Entity)
                && e.OriginalValues.GetValue<string?>(nameof(Delegation.TogetherWithId)) != e.Entity.TogetherWithId)
            .Select(e => e.Entity).ToList();
        var choices = db.ChangeTracker.Entries<Choice>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity).ToList();
        foreach (var course in db.ChangeTracker.Entries<ChoiceCourse>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity.ChoiceId).Except(choices.Select(c => c.Id)).ToList())
        {
            choices.Add((await db.Choices.FindAsync([course], cancel))!);
        }

        var help = SettledHelp();
        var calls = await CallsAsync(steps, cancel);
        var proposals = await ProposalsAsync([.. steps.Select(s => s.Row.ChoiceId).Concat(choices.Select(c => c.Id))], cancel);
        if ((proposals.Count == 0 && steps.Count == 0 && choices.Count == 0 && series.Count == 0 && along.Count == 0 && help.Count == 0 && calls.Count == 0) || await firms.FindAsync(cancel) is not { } firm)
        {
            return;
        }

        await AskAsync(firm, cancel);
        foreach (var step in steps)
        {
            var choice = await db.Choices.FindAsync([step.Row.ChoiceId], cancel);
            await (step.Row.StandingId is null ? FollowAsync(step, choice!, firm, cancel) : FollowCoveredAsync(step, choice!, firm, cancel));
        }

        foreach (var row in proposals)
        {
            await FollowProposalAsync(row, firm, cancel);
        }

        foreach (var row in along)
        {
            await FollowAlongAsync(row, firm, cancel);
        }

        foreach (var head in series)
        {
            await FollowSeriesAsync(head, firm, cancel);
        }

        foreach (var choice in choices)
        {
            await FollowAsync(choice, firm, cancel);
        }

        foreach (var call in help)
        {
            await FollowHelpAsync(call, firm, cancel);
        }

        foreach (var (call, before) in calls)
        {
            await FollowCallAsync(call, before, firm, cancel);
        }

        Guid[] touched = [.. steps.Select(s => s.Row.ChoiceId).Concat(choices.Select(c => c.Id)).Distinct()];
        await SettleMovedAsync(touched, firm, cancel);
        await SettleLeadAsync(touched, cancel);
        await asks.HeedAsync(firm, cancel);
    }

    /// <summary>Whether somebody was asked between an approval and what took it back: the time to undo it was over, or the question was sent at once.</summary>
    public async Task<bool> WasAskedAsync(Guid delegation, Instant approved, Instant back, CancellationToken cancel) =>
        (await firms.FindAsync(cancel) is { } firm
            && await db.Delegations.Where(d => d.Id == delegation).Select(d => (Instant?)d.Choice.Start).SingleOrDefaultAsync(cancel) is { } start && UndoEnds(firm, approved, start) <= back)
        || await db.OutgoingMails.AnyAsync(m => m.DelegationId == delegation && m.Kind == MailKind.Ask && m.CreatedAt >= approved && m.LeavesAt <= back, cancel);

    /// <summary>Nobody is asked on the own page, either, before the approval can no longer be undone unnoticed.</summary>
    private async Task AskAsync(CurrentFirm firm, CancellationToken cancel)
    {
        foreach (var entry in db.ChangeTracker.Entries<Delegation>().Where(e => e.Entity.State == DelegationState.Approved).ToList())
        {
            if (entry.State == EntityState.Added || entry.OriginalValues.GetValue<Instant?>(nameof(Delegation.AskedAt)) is null)
            {
                entry.Entity.AskedAt = UndoEnds(firm, time.StoredNow(), (await db.Choices.FindAsync([entry.Entity.ChoiceId], cancel))!.Start);
            }
        }
    }

    private async Task FollowAsync(DelegationStep step, Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        if (step.Before is null)
        {
            // What was asked about another person says nothing of this one.
            StopAsking(await db.ChoiceCourses.FindAsync([choice.Id], cancel));
        }

        if (!step.IsAsked && !step.IsGoing && !step.IsOver)
        {
            return;
        }

        var earlier = await db.OutgoingMails.Where(m => m.DelegationId == step.Row.Id).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if (step.IsOver && earlier.Count == 0)
        {
            return;
        }

        if (await WritingAsync(choice, firm, cancel) is { } writing)
        {
            var course = new MailCourse(db, earlier, step is { IsAsked: true, Row.AsksSeries: true } ? writing with { Ahead = await ahead.OutlookAsync(step.Row, cancel) } : writing);
            var asked = await db.ChoiceCourses.FindAsync([choice.Id], cancel);
            var isUndone = WhyOver(step.Row.Id) == DelegationFlow.Undo;
            if (step is { IsOver: true, Before: DelegationState.Accepted } && isUndone)
            {
                // A yes to its series covered it, or the partner agreed to another way, and that was undone before anything left.
                course.UndoYes();
            }

            if (step.IsOver && await WaitsAsync(step.Row, choice, firm, cancel))
            {
                course.Wait();
            }
            else if (step.IsOver)
            {
                StopAsking(asked is { State: CourseState.Asked or CourseState.Free } ? asked : null);
                if (!isUndone || step.Row.State == DelegationState.Declined)
                {
                    course.End(step, isUndone ? "" : WhyOver(step.Row.Id));
                }
            }
            else if (!choice.IsPrivate)
            {
                if (isUndone && step is { Before: DelegationState.Declined, Row.GoesBeside: false })
                {
                    course.TakeUpAgain();
                }

                if (step is { IsAsked: true, Before: DelegationState.Accepted })
                {
                    StopAsking(asked is { State: CourseState.Asked or CourseState.Free } ? asked : null);
                    course.UndoYes();
                }

                course.Begin(step.Row, await AgreedBeforeAsync(step, cancel));
                if (course.IsUnderWay(MailKind.MayComeInstead) && asked is not { State: CourseState.Asked or CourseState.Free })
                {
                    Begin(choice, asked, writing);
                }
            }
        }
    }

    /// <summary>Who was to go along cannot, or somebody else does, while the delegatee goes.</summary>
    private async Task FollowAlongAsync(Delegation row, CurrentFirm firm, CancellationToken cancel)
    {
        var earlier = await db.OutgoingMails.Where(m => m.DelegationId == row.Id || (m.IsSeries && m.DelegationId == row.StandingId)).OrderBy(m => m.CreatedAt).ToListAsync(cancel);
        if (await WritingOfAsync(row, (await db.Choices.FindAsync([row.ChoiceId], cancel))!, firm, cancel) is { } writing)
        {
            var own = new MailCourse(db, earlier, writing);
            if (WhyOver(row.Id) == DelegationFlow.Undo && row.TogetherWithId is null)
            {
                own.AlongUnnamed(row);
                return;
            }

            if (WhyOver(row.Id) == DelegationFlow.Undo)
            {
                own.AlongAgain(row, await FollowAlongSeriesAsync(row, row.TogetherWithId, writing, firm, cancel));
                return;
            }

            own.Along(row);
            if (row.TogetherWithId is null)
            {
                await FollowAlongSeriesAsync(row, row.CannotAlongId, writing, firm, cancel);
            }
        }
    }

    private async Task<MailWriting?> WritingAsync(Choice choice, CurrentFirm firm, CancellationToken cancel)
    {
        if (firm.Profile.FindPartner(choice.PartnerId) is not { } partner)
        {
            return null;
        }

        var read = await agendas.OfSeriesAsync(choice.PartnerId, [choice.Uid], cancel);
        var meeting = MeetingOnAgenda.Of(choice, read, partner, firm.Profile);
        return new MailWriting(
            choice, meeting, firm.Profile, settings, hosting.PublicAddress, time.StoredNow())
        {
            PartsOnAgenda = choice.Chosen == Verdict.AttendPart && new MeetingPlace(read).Find(choice, firm.Profile.TimeZone, partner) is { } now ? engines.For(firm).PartsOf(now, partner.Id, []).Items : [],
            Chosen = await ChosenLanguagesAsync(cancel),
            Holders = _holders ??= await AccountHolders.ReadAsync(db, cancel),
            HelpMinutes = meeting is null ? null : await HelpMinutesAsync(choice, cancel),
        };
    }

    /// <summary>Of a meeting that a yes to its series may cover: what was said of that series since, from a later meeting on, is none of it.</summary>
    private async Task<MailWriting?> WritingOfAsync(Delegation row, Choice choice, CurrentFirm firm, CancellationToken cancel) =>
        await WritingAsync(choice, firm, cancel) is not { } writing ? null
            : writing with { EndedFrom = row.StandingId is { } head ? (await db.Delegations.FindAsync([head], cancel))?.StandingEndedFrom : null };

    /// <summary>The language each member chose for the screen; read once for all that leaves.</summary>
    private async Task<IReadOnlyDictionary<string, Language>> ChosenLanguagesAsync(CancellationToken cancel) => _chosen ??=
        (await db.Users.AsNoTracking().Where(u => u.MemberId != null && u.Culture != null).OrderBy(u => u.Id)
            .Select(u => new { u.MemberId, u.Culture }).ToListAsync(cancel))
        .DistinctBy(u => u.MemberId).ToDictionary(u => u.MemberId!, u => NoticeReaders.Chosen(u.Culture!));

    /// <summary>Why it is over, as the decision about to be saved says.</summary>
    private string WhyOver(Guid subject) =>
        db.ChangeTracker.Entries<Decision>().Where(e => e.State == EntityState.Added && e.Entity.SubjectId == subject).Select(e => e.Entity.Why).LastOrDefault() ?? "";
}

/// <summary>One step of a delegation, about to be saved.</summary>
/// <param name="Before">Its state in the store; null for a new one.</param>
internal sealed record DelegationStep(Delegation Row, DelegationState? Before)
{
    private static readonly DelegationState[] Told = [DelegationState.Approved, DelegationState.Accepted];

    /// <summary>The delegatee is to be asked.</summary>
    public bool IsAsked => Row.State == DelegationState.Approved;

    /// <summary>The delegatee goes.</summary>
    public bool IsGoing => Row.State == DelegationState.Accepted;

    /// <summary>The partner says yes to another way, unless a decline is undone.</summary>
    public bool IsAgreed => IsGoing && Before == DelegationState.Declined && Row.GoesBeside;

    /// <summary>It was given back with another way before, and what became of that is to be followed.</summary>
    public bool IsAfterOther => Before == DelegationState.Declined && Row.State == DelegationState.Declined;

    /// <summary>Somebody may have heard of it, and it no longer holds.</summary>
    public bool IsOver => Before is { } before && Told.Contains(before) && !Told.Contains(Row.State) && Row.State != DelegationState.Done;
}
