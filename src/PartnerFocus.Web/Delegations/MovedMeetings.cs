using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// What follows from a changed agenda, within the transaction that changes it: choices are private when their entries are, and what
/// was handed over is taken back, and what was asked or declined is stopped, when its meeting was moved, cancelled, is gone or became
/// private. The partner's yes was for that moment, and for what could be told. With another end, title or agenda, or with other people, it stands,
/// and is looked at again; another place is told.
/// </summary>
public sealed class MovedMeetings(FocusDbContext db, AgendaReading agendas, SeriesAhead ahead, MovedSeries series, DelegationFlow flow, WhatLeaves leaves, TimeProvider time)
{
    /// <summary>How often it is decided anew when somebody acted on one of the delegations at that very moment.</summary>
    private const int Tries = 3;

    /// <summary>
    /// An import is taken back: what was taken back because of it is first what it was, where its meeting is again at the moment it was chosen for and nobody decided
    /// since. Then as <see cref="FollowAsync"/>.
    /// </summary>
    /// <param name="since">When that import was.</param>
    /// <param name="before">What <see cref="BeforeAsync"/> gave, from before that.</param>
    public async Task<bool> FollowUndoneAsync(string partnerId, Instant since, IReadOnlyList<ReadAgenda> before, CancellationToken cancel)
    {
        await series.FollowAsync(partnerId, before, cancel);
        for (var left = Tries; left > 0; left--)
        {
            var choices = await flow.TakenBackSinceAsync(partnerId, since, cancel);
            var (firm, places) = ((await ahead.EngineAsync(cancel))?.Firm, await PlacesAsync(partnerId, choices, cancel));
            if (firm?.FindPartner(partnerId) is { } partner)
            {
                foreach (var choice in choices.Where(c => Why(c, places.Find(c, firm.TimeZone, partner)?.Start.ToInstant()) is null))
                {
                    await flow.BringBackAsync(choice.Id, since, cancel);
                }
            }

            if (await flow.SaveStagedAsync(cancel) is null)
            {
                return await FollowAsync(partnerId, [], cancel);
            }
        }

        return false;
    }

    /// <summary>What has to be known of the agendas of a partner before they change, to follow what moves.</summary>
    public Task<IReadOnlyList<ReadAgenda>> BeforeAsync(string partnerId, CancellationToken cancel) => series.ReadAsync(partnerId, cancel);

    /// <summary>Looks at everything of one partner, as the agendas are now; writes, but leaves the commit to the caller.</summary>
    /// <param name="before">What <see cref="BeforeAsync"/> gave, from before they changed.</param>
    /// <returns>Whether it could be written; false when others were first again and again: then nothing may be committed.</returns>
    /// <exception cref="InvalidOperationException">The context is in no transaction.</exception>
    public async Task<bool> FollowAsync(string partnerId, IReadOnlyList<ReadAgenda> before, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("What follows from a change is written with it, in one transaction.");
        }

        await series.FollowAsync(partnerId, before, cancel);
        await FollowPrivacyAsync(partnerId, cancel);
        for (var left = Tries; left > 0; left--)
        {
            var lost = await LostAsync(partnerId, cancel);
            foreach (var (choice, why, now, change) in lost)
            {
                if (why is null)
                {
                    await flow.ChangedAsync(choice.Id, change, cancel);
                    await FollowEndAsync(choice, now!.End.ToInstant(), cancel);
                }
                else
                {
                    await flow.WithdrawAsync(choice.Id, DelegationFlow.Program, why, cancel);
                    await flow.EndOtherWayAsync(choice.Id, why, cancel);
                    await flow.StopCourseAsync(choice.Id, why, cancel);
                }
            }

            await flow.FollowSeriesAsync(partnerId, ahead.OfAsync, cancel);
            await leaves.FollowChangesAsync([.. lost.Where(l => l.Why is null).Select(l => (l.Choice.Id, l.Now!))], cancel);

            await leaves.FollowMovedAsync(partnerId, cancel);

            // A race undoes this save only (EF Core saves to a savepoint here), not what the transaction wrote before.
            if (await flow.SaveStagedAsync(cancel) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Written without a version to expect, so that no act of a person can stand in its way; theirs is told that it came second.</summary>
    private async Task FollowPrivacyAsync(string partnerId, CancellationToken cancel)
    {
        // What is no longer on any agenda stays as it was.
        var own = db.AgendaEntries.Where(e => db.Agendas.Any(a => a.Id == e.AgendaId && a.OwnerId == partnerId));
        var concerned = await db.Choices.AsNoTracking()
            .Where(c => c.PartnerId == partnerId && own.Any(e => e.Uid == c.Uid && (e.IsPrivate || c.IsPrivate)))
            .ToListAsync(cancel);
        var places = await PlacesAsync(partnerId, concerned, cancel);
        foreach (var others in concerned.Where(c => c.IsPrivate != places.IsPrivate(c)).ToLookup(c => !c.IsPrivate, c => c.Id))
        {
            Guid[] ids = [.. others];
            await db.Choices.Where(c => ids.Contains(c.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.IsPrivate, others.Key).SetProperty(c => c.Version, Guid.NewGuid()), cancel);
        }
    }

    /// <summary>The end as the agenda has it now, for calendars and hours; as the partner knew it is kept beside. Written as with privacy.</summary>
    private async Task FollowEndAsync(Choice choice, Instant end, CancellationToken cancel)
    {
        if (choice.End != end)
        {
            var was = AssessmentSnapshot.Read(choice.Assessment);
            var kept = (was with { EndTicks = MeetingChange.EndOf(choice, was).ToUnixTimeTicks() }).Write();
            await db.Choices.Where(c => c.Id == choice.Id).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.End, end).SetProperty(c => c.Assessment, kept).SetProperty(c => c.Version, Guid.NewGuid()), cancel);
        }
    }

    /// <summary>The choices of which something is open, or asked, each with why that has to be taken back, or else with the meeting as it is now and what changed of it.</summary>
    private async Task<IReadOnlyList<(Choice Choice, string? Why, Meeting? Now, string Change)>> LostAsync(string partnerId, CancellationToken cancel)
    {
        var now = time.StoredNow();

        // A choice without an agenda has nothing to be compared with.
        var choices = await db.Choices.AsNoTracking()
            .Where(c => c.PartnerId == partnerId && c.Start > now && db.Agendas.Any(a => a.Id == c.AgendaId))
            .Where(c => db.Delegations.Any(d => d.ChoiceId == c.Id && FlowRules.Open.Contains(d.State))
                || db.ChoiceCourses.Any(x => x.ChoiceId == c.Id && x.State == CourseState.Asked)
                || (c.State == ChoiceState.Decided && c.DelegateeId != null && db.Delegations.Any(d => d.ChoiceId == c.Id && d.State == DelegationState.Declined && d.IsOtherWayOpen)))
            .ToListAsync(cancel);
        var engine = choices.Count == 0 ? null : await ahead.EngineAsync(cancel);
        if (engine?.Firm is not { } firm || firm.FindPartner(partnerId) is not { } partner)
        {
            return [];
        }

        var (places, ours) = (await PlacesAsync(partnerId, choices, cancel), await OursAsync(choices, firm, cancel));
        return [.. choices
            .Select(c => (Choice: c, Now: places.Find(c, firm.TimeZone, partner)))
            .Select(c => (c.Choice, Why: Why(c.Choice, c.Now?.Start.ToInstant()), c.Now))
            .Select(c => (c.Choice, c.Why, c.Now, c.Why is null ? MeetingChange.Of(c.Choice, c.Now!, new TableChange(engine, partner, ours[c.Choice.Id].ToList())) : ""))];
    }

    /// <summary>The addresses of who takes each over and goes along.</summary>
    private async Task<ILookup<Guid, string>> OursAsync(List<Choice> choices, FirmProfile firm, CancellationToken cancel)
    {
        Guid[] ids = [.. choices.Select(c => c.Id)];
        var open = await db.Delegations.Where(d => ids.Contains(d.ChoiceId) && FlowRules.Open.Contains(d.State)).Select(d => new { d.ChoiceId, d.DelegateeId, d.TogetherWithId }).ToListAsync(cancel);
        return open.SelectMany(d => new[] { d.DelegateeId, d.TogetherWithId ?? "" }, (d, id) => (d.ChoiceId, Email: firm.FindPerson(id)?.Email ?? firm.FindPartner(id)?.Email))
            .Where(d => d.Email is not null).ToLookup(d => d.ChoiceId, d => d.Email!);
    }

    private async Task<MeetingPlace> PlacesAsync(string partnerId, List<Choice> choices, CancellationToken cancel) =>
        new(choices.Count == 0 ? [] : await agendas.OfSeriesAsync(partnerId, [.. choices.Select(c => c.Uid).Distinct()], cancel));

    private static string? Why(Choice choice, Instant? start) => start switch
    {
        null => WithdrawalReason.Gone,
        _ when choice.IsPrivate => WithdrawalReason.Private,
        _ => start == choice.Start ? null : WithdrawalReason.Moved,
    };
}

/// <summary>Why the program took a delegation back, as <see cref="Decision.Why"/> keeps it.</summary>
public static class WithdrawalReason
{
    /// <summary>Cancelled, declined by the partner, or no longer on the agenda.</summary>
    public const string Gone = "gone";

    /// <summary>It starts at another moment.</summary>
    public const string Moved = "moved";

    /// <summary>The organiser would rather have the partner.</summary>
    public const string Organiser = "organiser";

    /// <summary>The organiser did not say in time whether somebody else may come.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>It became private, and a private entry is never handed to anybody.</summary>
    public const string Private = "private";

    /// <summary>The partner did not answer another way in time.</summary>
    public const string NoAnswer = "no-answer";
}
