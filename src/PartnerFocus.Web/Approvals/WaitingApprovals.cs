using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Approvals;

/// <summary>Reads what waits for somebody's word, with everything needed to give it.</summary>
public sealed class WaitingApprovals(
    FocusDbContext db, Approvers approvers, DelegatedTime delegated, FreshRanking ranking, MeetingsNow meetings, DelegationFlow flow, SeriesAhead series,
    IStringLocalizer<ApprovalTexts> texts, IStringLocalizer<SharedTexts> shared, TimeProvider time)
{
    /// <summary>Kinds of reasons that speak for a person; the others are shown as load and concerns.</summary>
    private static readonly DelegateReasonKind[] Chips =
    [
        DelegateReasonKind.ReportingLine, DelegateReasonKind.Talent, DelegateReasonKind.Interest, DelegateReasonKind.Growth,
        DelegateReasonKind.Client, DelegateReasonKind.Invited, DelegateReasonKind.Together, DelegateReasonKind.Free,
    ];

    private Instant Now => time.StoredNow();

    public ApprovalWords Words(CurrentFirm firm) => new(texts, shared, firm.Profile, Now);

    /// <summary>What waits, ordered by start: confirmed by the partner, not begun, for this user's teams.</summary>
    public async Task<IReadOnlyList<ApprovalRow>> RowsAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel) =>
        (await ReadAsync(user, firm, cancel)).Rows();

    /// <summary>The same, to be looked at row by row while some of it is approved.</summary>
    public async Task<QueueReading> ReadAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var waiting = await (await WaitingAsync(user, firm, cancel))
            .AsNoTracking()
            .Include(d => d.Choice)
            .OrderBy(d => d.Choice.Start).ThenBy(d => d.Id)
            .ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return QueueReading.Empty;
        }

        var zone = firm.Profile.TimeZone;
        var span = new Interval(WeekOf(waiting[0].Choice, zone).Start, WeekOf(waiting[^1].Choice, zone).End);
        HandedTime[] handed = [.. (await delegated.InAsync(span, cancel)).Where(t => !t.IsUntold)];
        Choice[] chosen = [.. waiting.Select(d => d.Choice)];
        var now = await meetings.OfAsync(chosen, cancel);
        var proposals = FreshRanking.Of(chosen, now);
        var holders = await AccountHolders.ReadAsync(db, cancel);
        Guid[] choices = [.. waiting.Select(d => d.ChoiceId)];
        var declined = (await db.Delegations.Where(d => choices.Contains(d.ChoiceId) && d.State == DelegationState.Declined).Select(d => new { d.ChoiceId, d.DelegateeId }).ToListAsync(cancel))
            .ToLookup(d => d.ChoiceId, d => d.DelegateeId);
        var soon = await flow.LeavesNowForAsync(waiting, d => d.DelegateeId == user.MemberId, firm, cancel);
        var ahead = new Dictionary<Guid, SeriesOutlook?>();
        foreach (var asked in waiting.Where(d => d is { AsksSeries: true, Choice.IsPrivate: false }))
        {
            ahead[asked.Id] = await series.OutlookAsync(asked, cancel);
        }

        return new QueueReading(waiting, handed, (d, given) =>
        {
            var row = Row(d, (proposals[d.ChoiceId], [.. declined[d.ChoiceId]]), given, holders, user, firm);
            return row with
            {
                LeavesNow = soon.GetValueOrDefault(d.Id, LeavingNow.Not),
                AwaitsOrganiser = row.Veil == Veil.None && now.GetValueOrDefault(d.ChoiceId) is { Week: { } week, Meeting: { } meeting }
                    && SeriesAhead.IsAskedEachTime(meeting.Meeting, week.Partner, firm.Profile),
                Ahead = ahead.GetValueOrDefault(d.Id),
                Mine = row.IsForMe && ahead.TryGetValue(d.Id, out var covers)
                    ? new SeriesQuestion(d.SeriesUntil!.Value.InZone(zone).Date, null, covers, row.PartnerFirst, row.Title, IsLeads: true) { HasDay = row.LeadsDays is not null } : null,
            };
        });
    }

    /// <summary>When the meetings begin of what waits; nothing is asked of the store for who cannot approve.</summary>
    public async Task<IReadOnlyList<Instant>> StartsAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel) =>
        user.ApprovingTeamIds.Count + user.ApprovingPartnerIds.Count == 0
            ? []
            : await (await WaitingAsync(user, firm, cancel)).Select(d => d.Choice.Start).ToListAsync(cancel);

    /// <summary>
    /// Somebody as ranked at this moment for one delegation; without reasons when the ranking does not name the person, or the
    /// delegation is not for this user.
    /// </summary>
    public async Task<DelegateCandidate> CandidateAsync(Guid id, string personId, CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var choice = await (await approvers.RowsForAsync(user, firm.Profile, cancel)).AsNoTracking().Where(d => d.Id == id).Select(d => d.Choice).SingleOrDefaultAsync(cancel);
        var proposal = choice is null ? null : (await ranking.OfAsync([choice], cancel))[choice.Id];
        return proposal?.Candidates.FirstOrDefault(c => c.PersonId == personId) ?? new DelegateCandidate(personId, []);
    }

    /// <summary>How one delegation stands; null for one that is not for this user.</summary>
    public async Task<DelegationState?> StateAsync(Guid id, CurrentUser user, CurrentFirm firm, CancellationToken cancel) =>
        await (await approvers.RowsForAsync(user, firm.Profile, cancel)).Where(d => d.Id == id).Select(d => (DelegationState?)d.State).SingleOrDefaultAsync(cancel);

    /// <summary>Why the one who was named before the lead named somebody else, as ranked at this moment; empty when nobody was.</summary>
    public async Task<IReadOnlyList<DelegateReason>> ReasonsBeforeAsync(Guid id, CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var rows = await approvers.RowsForAsync(user, firm.Profile, cancel);
        var before = await rows.Where(d => d.Id == id).Select(d => d.InsteadOfId).SingleOrDefaultAsync(cancel);
        return before is null ? [] : (await CandidateAsync(id, before, user, firm, cancel)).Reasons;
    }

    private async Task<IQueryable<Delegation>> WaitingAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var now = Now;
        return (await approvers.RowsForAsync(user, firm.Profile, cancel))
            .Where(d => d.State == DelegationState.Confirmed && d.Choice.Start > now);
    }

    private static Interval WeekOf(Choice choice, DateTimeZone zone) => IsoWeek.Of(choice.Start.InZone(zone).Date).In(zone);

    private ApprovalRow Row(Delegation row, (DelegateProposal Proposal, IReadOnlyCollection<string> Declined) people, IReadOnlyList<HandedTime> handed, AccountHolders holders, CurrentUser user, CurrentFirm firm)
    {
        var words = Words(firm);
        var (profile, proposal) = (firm.Profile, people.Proposal);
        var meeting = new Interval(row.Choice.Start, row.Choice.End);
        var concerns = new ApprovalConcerns(handed, WeekOf(row.Choice, profile.TimeZone), profile.AgreedHoursOf, words);
        var shown = new ShownDelegation(row, user, profile, IsWalled(proposal, user.MemberId));
        string? Note(string id) => WithoutAccount.Note(id, row.PartnerId, holders, profile, user.MemberId) is { } note ? FirmWords.In(note) : null;
        var choices = new OtherPeople(row, proposal, concerns, Note, profile, people.Declined);
        var forMe = row.DelegateeId == user.MemberId;
        return new ApprovalRow
        {
            Id = row.Id,
            Version = row.Version,
            Start = words.Local(row.Choice.Start),
            End = words.Local(row.Choice.End),
            Title = words.Title(shown),
            Veil = shown.Veil,
            Partner = profile.NameOf(row.PartnerId),
            PartnerFirst = profile.FirstNameOf(row.PartnerId),
            Delegatee = profile.NameOf(row.DelegateeId),
            DelegateeFirst = profile.FirstNameOf(row.DelegateeId),
            IsForMe = forMe,
            Reasons = Speaking(shown.Reasons),
            NoAccount = Note(row.DelegateeId),
            Load = concerns.Load(row.Id, row.DelegateeId, meeting),
            Concerns = row.Choice.IsPrivate ? [words["Concern.Private", profile.FirstNameOf(row.PartnerId)]]
                : Walls.Bar(profile, row.DelegateeId, row.Choice) ? [words["Concern.CannotBe"]]
                : concerns.Of(row.Id, row.DelegateeId, meeting, proposal),
            IsOnHold = row.IsOnHold,
            IsAppraisal = row.IsAppraisal,
            IsForThisPerson = row.IsForThisPerson,
            TogetherWith = row.TogetherWithId is { } along ? along == user.MemberId ? words["Together.You"] : profile.NameOf(along) : null,
            SeriesUntil = row.AsksSeries ? FirmWords.DateWithYear(words.Local(row.SeriesUntil!.Value).Date) : null,
            LeadsDays = row.SeriesUntil is { } until ? DaysOf(DelegationFlow.FirstLeadsDay(row.Choice.Start, Now, profile.TimeZone), until.InZone(profile.TimeZone).Date) : null,
            Since = row.ConfirmedAt,
            ForWhom = shown.Mandate.ForWhom,
            Asked = shown.Mandate.Asked,
            CallMeWhen = shown.Mandate.CallMeWhen,
            Others = shown.IsVeiled || row.IsForThisPerson ? [] : choices.Offered(user.MemberId),
            Stopped = shown.IsVeiled || row.IsForThisPerson ? [] : choices.Stopped(),
            CanTakeOn = !shown.IsVeiled && !forMe && !row.IsForThisPerson && choices.CanTakeOn(user),
        };
    }

    private static (string First, string Last)? DaysOf(LocalDate first, LocalDate last) =>
        first < last ? (LocalDatePattern.Iso.Format(first), LocalDatePattern.Iso.Format(last)) : null;

    internal static IReadOnlyList<string> Speaking(IEnumerable<DelegateReason> reasons) =>
        [.. reasons.Where(r => Chips.Contains(r.Kind)).Select(r => FirmWords.In(r.Text)).Distinct()];

    private static bool IsWalled(DelegateProposal proposal, string? memberId) =>
        proposal.Excluded.Any(e => e.PersonId == memberId && e.Stop == HardStop.Wall);
}
