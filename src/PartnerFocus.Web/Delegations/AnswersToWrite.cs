using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>What was asked of people without an account, for who may write down what they answer by mail or by voice.</summary>
public sealed class AnswersToWrite(
    FocusDbContext db, Approvers approvers, CompanionKnows knows, DelegationFlow flow, SeriesAhead series, IStringLocalizer<SharedTexts> shared, LeftAlready left, TimeProvider time)
{
    /// <summary>
    /// Somebody as spoken for by the user, to give that one's answer; null for what is not the user's to write down. Whether the person has an
    /// account by now the step itself looks at, and says.
    /// </summary>
    public async Task<CurrentUser?> VoiceAsync(Guid id, CurrentUser user, CurrentFirm firm, CancellationToken cancel) =>
        await db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is { } row && await approvers.WritesDownAsync(row, user, firm.Profile, cancel)
            ? CurrentUser.SpokenFor(row.DelegateeId, user)
            : null;

    /// <summary>The same of who goes along, or said not to be able to; null where nobody does.</summary>
    public async Task<CurrentUser?> CompanionVoiceAsync(Guid id, CurrentUser user, CurrentFirm firm, CancellationToken cancel) =>
        await db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is { } row && (row.TogetherWithId ?? row.CannotAlongId) is { } companion
            && await approvers.WritesDownAsync(row, user, firm.Profile, cancel)
            ? CurrentUser.SpokenFor(companion, user)
            : null;

    /// <summary>By start: who goes along somewhere without an account, and may say not to be able to; and a no of theirs that can still be taken away.</summary>
    public async Task<IReadOnlyList<AlongToWrite>> AlongAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var rows = await (await approvers.RowsToWriteAsync(user, firm.Profile, cancel)).AsNoTracking().Include(d => d.Choice)
            .Where(d => d.Choice.Start > now && d.State == DelegationState.Accepted && (d.TogetherWithId != null || d.CannotAlongId != null))
            .OrderBy(d => d.Choice.Start).ThenBy(d => d.Id).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var holders = await AccountHolders.ReadAsync(db, cancel);
        var known = (await knows.AmongAsync(rows.FindAll(r => r.TogetherWithId is not null), firm.Profile, cancel)).Select(r => r.Id).ToHashSet();
        var shown = new List<AlongToWrite>();
        foreach (var row in rows.Where(r => !holders.Has((r.TogetherWithId ?? r.CannotAlongId)!)))
        {
            var who = (row.TogetherWithId ?? row.CannotAlongId)!;
            var isOff = row.TogetherWithId is null;
            if (isOff ? await flow.CanGoAlongAfterAllAsync(row, CurrentUser.SpokenFor(who, user), firm, cancel) : known.Contains(row.Id))
            {
                var (profile, words) = (firm.Profile, new FirmWords(shared, firm.Profile, now));
                shown.Add(new AlongToWrite(
                    row.Id, row.Version, words.Local(row.Choice.Start), words.Local(row.Choice.End), words.Title(new ShownDelegation(row, user, profile)),
                    profile.FirstNameOf(who), profile.FirstNameOf(row.DelegateeId), profile.FirstNameOf(row.PartnerId),
                    isOff ? new UndoAnswer(row.Id, row.Version, "written/along") : null));
            }
        }

        return shown;
    }

    /// <summary>By start: what waits for an answer, what was said yes to, a no that can still be taken away, and what is over and was not told back.</summary>
    public async Task<IReadOnlyList<AnswerToWrite>> ReadAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var now = time.StoredNow();
        var rows = await (await approvers.RowsToWriteAsync(user, firm.Profile, cancel)).AsNoTracking().Include(d => d.Choice)
            .Where(d => (d.Choice.Start > now && (d.State == DelegationState.Approved || d.State == DelegationState.Accepted || d.State == DelegationState.Declined))
                || (d.Choice.End <= now && d.State == DelegationState.Accepted))
            .OrderBy(d => d.Choice.Start).ThenBy(d => d.Id).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var holders = await AccountHolders.ReadAsync(db, cancel);
        var answers = new List<AnswerToWrite>();
        var unasked = await left.UnaskedAsync(holders, rows, cancel);
        var soon = await flow.LeavesNowForAsync(rows.Where(r => r.State == DelegationState.Approved && !holders.Has(r.DelegateeId)), _ => true, firm, cancel);
        foreach (var row in rows.Where(r => !holders.Has(r.DelegateeId)))
        {
            if (row.Choice.End <= now)
            {
                var over = Answer(row, null, null, user, firm) with { IsOver = true, Changed = "" };
                answers.AddRange(over.IsVeiled ? [] : [over]);
                continue;
            }

            var undo = await flow.UndoableAnswerAsync(row, CurrentUser.SpokenFor(row.DelegateeId, user), firm, cancel);
            if (undo is not null || row.State != DelegationState.Declined)
            {
                var ahead = row is { State: DelegationState.Approved, AsksSeries: true } ? await series.OutlookAsync(row, cancel) : null;
                answers.Add(Answer(row, undo, ahead, user, firm) with { LeavesNow = soon.GetValueOrDefault(row.Id, LeavingNow.Not), IsUnasked = unasked.Contains(row.Id) });
            }
        }

        return answers;
    }

    private AnswerToWrite Answer(Delegation row, string? undo, SeriesOutlook? ahead, CurrentUser user, CurrentFirm firm)
    {
        var (profile, words) = (firm.Profile, new FirmWords(shared, firm.Profile, time.StoredNow()));
        var shown = new ShownDelegation(row, user, profile);
        return new AnswerToWrite
        {
            Id = row.Id,
            Version = row.Version,
            Start = words.Local(row.Choice.Start),
            End = words.Local(row.Choice.End),
            Title = words.Title(shown),
            IsVeiled = shown.IsVeiled,
            Who = profile.NameOf(row.DelegateeId),
            WhoFirst = profile.FirstNameOf(row.DelegateeId),
            IsPartner = user.IsPartner(row.PartnerId),
            NextStep = shown.Mandate.NextStep,
            NextStepOwner = shown.Mandate.NextStepOwner,
            PartnerFirst = profile.FirstNameOf(row.PartnerId),
            State = row.State,
            IsOtherWay = row is { State: DelegationState.Declined, IsOtherWayOpen: true },
            Changed = row.State == DelegationState.Declined ? "" : MeetingChange.Told(shown.Changed, CurrentUser.Language),
            Reach = profile.FindPerson(row.DelegateeId)?.Email ?? profile.FindPartner(row.DelegateeId)?.Email ?? "",
            SeriesUntil = row is { State: DelegationState.Approved, AsksSeries: true } ? words.Local(row.SeriesUntil!.Value).Date : null,
            Ahead = ahead,
            IsOfSeries = row is { State: DelegationState.Accepted, StandingId: not null },
            Colleagues = row.State == DelegationState.Declined ? [] : MyDelegations.Colleagues(row, shown, profile),
            Undo = undo is null ? null : new UndoAnswer(row.Id, row.Version, $"written/{undo}"),
        };
    }
}

/// <summary>What was asked of somebody without an account, as who writes the answer down sees it.</summary>
public sealed record AnswerToWrite
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    /// <summary>Local, in the firm's zone.</summary>
    public required LocalDateTime Start { get; init; }

    public required LocalDateTime End { get; init; }

    public required string Title { get; init; }

    /// <summary>Private, or behind a wall for who looks: it can only be given back.</summary>
    public bool IsVeiled { get; init; }

    public required string Who { get; init; }

    public required string WhoFirst { get; init; }

    /// <summary>Whether who looks is the partner whose meeting it is.</summary>
    public bool IsPartner { get; init; }

    public required string PartnerFirst { get; init; }

    public required DelegationState State { get; init; }

    /// <summary>Whether it is over and what came of it was not told: that is what is written down then.</summary>
    public bool IsOver { get; init; }

    /// <summary>The next step as it stands in the mandate, which the report begins with; may be empty.</summary>
    public string NextStep { get; init; } = "";

    public string NextStepOwner { get; init; } = "";

    /// <summary>Whether the question was not sent yet: it goes by mail alone.</summary>
    public bool IsUnasked { get; init; }

    /// <summary>Whether another way was proposed, and the partner has not answered that.</summary>
    public bool IsOtherWay { get; init; }

    /// <summary>What of the meeting changed since the partner asked, one line each: whoever has no account reads that nowhere and is to be told. Empty where nothing did.</summary>
    public string Changed { get; init; } = "";

    /// <summary>The address of who was asked.</summary>
    public string Reach { get; init; } = "";

    /// <summary>The day until which the following times of the series are asked as well; null where this one only is.</summary>
    public LocalDate? SeriesUntil { get; init; }

    /// <summary>What a yes to the series would cover; null where this one only is asked.</summary>
    public SeriesOutlook? Ahead { get; init; }

    /// <summary>Whether a yes to its series covers it, so that the rest can be given back with it.</summary>
    public bool IsOfSeries { get; init; }

    /// <summary>What becomes of a yes, where it begins too soon to wait.</summary>
    public LeavingNow LeavesNow { get; init; } = LeavingNow.Not;

    /// <summary>Who may know it better, by name.</summary>
    public IReadOnlyList<(string Id, string Name)> Colleagues { get; init; } = [];

    /// <summary>The way to take the answer away again; null where that cannot be done any more.</summary>
    public UndoAnswer? Undo { get; init; }
}

/// <summary>Somebody without an account who goes along, as who writes their word down sees it.</summary>
/// <param name="Start">Local, in the firm's zone.</param>
/// <param name="Who">First name of who goes along.</param>
/// <param name="Undo">The way to take a no away again; null where nobody said no.</param>
public sealed record AlongToWrite(
    Guid Id, Guid Version, LocalDateTime Start, LocalDateTime End, string Title, string Who, string DelegateeFirst, string PartnerFirst, UndoAnswer? Undo);
