using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Week;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// A partner's week: firm, entries, colleagues' calendars and what was handed over are loaded once, the engine decides, and what
/// people chose and said is laid beside it. Assessments are computed, never stored.
/// </summary>
public sealed class WeekTriage(
    FocusDbContext db, FirmStore firms, AgendaStretch stretch, WeekMemory memory, DelegatedTime delegated, SeriesPrecedents precedents, LeftAlready left, TimeProvider time)
{
    /// <returns>Null when there is no such partner for this user.</returns>
    public async Task<TriagedWeek?> LoadAsync(string partnerId, IsoWeek week, CurrentUser user, CancellationToken cancel) =>
        user.PartnerIds.Contains(partnerId) ? await ReadAsync(partnerId, week, user, cancel) : null;

    /// <summary>
    /// The same for a page that only shows it: what was read once is taken again as long as nothing was written to the store. An act
    /// reads anew, as it is told what others did meanwhile, and looks at what it wrote itself.
    /// </summary>
    /// <param name="known">What the reader's rights were worked out under; null when that is not known.</param>
    internal async Task<TriagedWeek?> LoadToShowAsync(string partnerId, IsoWeek week, CurrentUser user, UserKey? known, CancellationToken cancel)
    {
        if (known is null || !user.PartnerIds.Contains(partnerId))
        {
            return await LoadAsync(partnerId, week, user, cancel);
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (memory.Read.TryGet((known, partnerId, week), out var read) && read.IsPlannedAsAt(now))
        {
            return read.At(now);
        }

        if (await LoadAsync(partnerId, week, user, cancel) is not { } triaged)
        {
            return null;
        }

        memory.Read.Keep((known, partnerId, week), triaged);
        return triaged;
    }

    /// <summary>
    /// The same week as the program reads it, to rank anew or to see what moved: nobody looks, so it holds the meetings with their
    /// advice and nothing of what people chose, said or keep free. Not to be shown.
    /// </summary>
    /// <returns>Null when there is no such partner.</returns>
    public Task<TriagedWeek?> LoadForProgramAsync(string partnerId, IsoWeek week, CancellationToken cancel) =>
        ReadAsync(partnerId, week, CurrentUser.Nobody, cancel);

    /// <summary>On one connection from the first question to the last: getting one ready takes longer than most of them.</summary>
    private async Task<TriagedWeek?> ReadAsync(string partnerId, IsoWeek week, CurrentUser user, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await ReadOpenAsync(partnerId, week, user, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<TriagedWeek?> ReadOpenAsync(string partnerId, IsoWeek week, CurrentUser user, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm || firm.Profile.FindPartner(partnerId) is not { } partner)
        {
            return null;
        }

        var span = week.In(firm.Profile.TimeZone);
        var heads = await stretch.HeadsAsync(cancel);
        var (handed, lately) = await delegated.ForAsync(span, cancel);
        var decided = await precedents.StandingAsync(partnerId, cancel);
        var basis = new WeekBasis(firm, partner, week, heads, handed, lately, decided)
        {
            Settled = await db.SettledInAsync(span, partnerId, cancel),
            CameToNothing = await db.CameToNothingInAsync(span, partnerId, cancel),
            Replaced = await db.ReplacedInAsync(span, firm.Profile, cancel),
        };
        var (found, question, assessment) = await AssessAsync(basis, cancel);
        var holders = user.IsSignedIn ? await AccountHolders.ReadAsync(db, cancel) : null;
        var meetings = await JoinAsync(question, found, assessment, user, holders, cancel);
        return new TriagedWeek
        {
            Firm = firm,
            Partner = partner,
            Week = week,
            Meetings = meetings,
            LastAct = await LastActAsync(meetings, user, cancel),
            Figures = assessment.Figures,
            Kept = await db.KeptTimes.AsNoTracking().VisibleTo(user)
                .Where(k => k.PartnerId == partnerId && k.Start >= span.Start && k.Start < span.End)
                .OrderBy(k => k.Start).ToListAsync(cancel),
            LastReach = await LastReachAsync(partnerId, user, cancel),
            Holders = holders,
            StandIns = (await db.StandIns.AsNoTracking().On(time.Today(firm.Profile)).OrderBy(s => s.SetAt).ToListAsync(cancel)).GroupBy(s => s.MemberId).ToDictionary(g => g.Key, g => g.Last().StandInId),
            Updated = Stamp(heads.Of(partnerId)),
            AgendaVersions = heads.VersionOf(partnerId),
            Question = question,
            Now = question.Now,
            Engine = memory.EngineOf(firm),
        };
    }

    /// <summary>The week as the engine sees it, remembered from then on: nothing of what people chose or said, and for nobody to be shown.</summary>
    internal async Task<AssessedWeek> AssessAsync(WeekBasis basis, CancellationToken cancel)
    {
        var (firm, partner, week, heads, handed, lately, decided) = basis;
        var span = week.In(firm.Profile.TimeZone);
        var found = await MeetingsAsync(firm, partner, heads, span, decided, cancel);
        var question = new WeekQuestion
        {
            Firm = firm.Profile,
            PartnerId = partner.Id,
            Week = span,
            Meetings = [.. found.Select(f => f.Meeting)],
            Reaching = await stretch.ReachingAsync(firm, partner, heads, span, cancel),
            People = await PeopleAsync(firm, partner.Id, heads, span, cancel),
            Handed = handed,
            GivenLately = lately,
            Settled = basis.Settled,
            CameToNothing = basis.CameToNothing,
            Replaced = basis.Replaced,
            Now = Instant.FromDateTimeOffset(time.GetUtcNow()),
        };
        var begun = found.Count(f => f.Meeting.Start.ToInstant() <= question.Now);
        return new AssessedWeek(found, question, memory.Assess(firm, question, WeekKey.Of(basis, begun)));
    }

    private async Task<IReadOnlyList<(Guid AgendaId, Meeting Meeting)>> MeetingsAsync(
        CurrentFirm firm, Partner partner, AgendaHeads heads, Interval span, IReadOnlyDictionary<string, Precedent> decided, CancellationToken cancel)
    {
        var found = await stretch.MeetingsAsync(firm, partner, heads, span, cancel);
        return decided.Count == 0 ? found : [.. found.Select(f => (f.AgendaId, SeriesPrecedents.Beside(f.Meeting, decided, firm.Profile.TimeZone)))];
    }

    private Task<IReadOnlyList<PersonAgenda>> PeopleAsync(CurrentFirm firm, string partnerId, AgendaHeads heads, Interval span, CancellationToken cancel)
    {
        var profile = firm.Profile;
        string[] colleagues = [.. profile.People.Select(p => p.Id).Concat(profile.Partners.Select(p => p.Id)).Where(id => id != partnerId)];
        return stretch.TakenAsync(colleagues, firm, heads, span, cancel);
    }

    private async Task<IReadOnlyList<WeekMeeting>> JoinAsync(
        WeekQuestion question, IReadOnlyList<(Guid AgendaId, Meeting Meeting)> found, WeekAssessment assessment, CurrentUser user, AccountHolders? holders, CancellationToken cancel)
    {
        var partnerId = question.PartnerId;
        string[] uids = [.. found.Select(f => f.Meeting.Uid).Distinct()];
        string[] dates = [.. found.Select(f => f.Meeting.RecurrenceId ?? "").Distinct()];
        var choices = await db.Choices.AsNoTracking().VisibleTo(user)
            .Where(c => c.PartnerId == partnerId && uids.Contains(c.Uid) && dates.Contains(c.RecurrenceId))
            .ToDictionaryAsync(c => (c.Uid, c.RecurrenceId), cancel);
        var comments = (await db.Comments.AsNoTracking().VisibleTo(user)
            .Where(c => c.PartnerId == partnerId && uids.Contains(c.Uid) && dates.Contains(c.RecurrenceId))
            .OrderBy(c => c.At).ToListAsync(cancel)).ToLookup(c => (c.Uid, c.RecurrenceId));
        Guid[] ids = [.. choices.Values.Select(c => c.Id)];
        var delegations = (await db.Delegations.AsNoTracking().OfPartnersOf(user).Given(db)
            .Where(d => ids.Contains(d.ChoiceId))
            .OrderBy(d => d.State == DelegationState.Withdrawn ? 0 : FlowRules.Open.Contains(d.State) ? 2 : 1).ThenBy(d => d.ConfirmedAt).ToListAsync(cancel)).ToLookup(d => d.ChoiceId);
        var calls = (await db.HelpCalls.AsNoTracking().Where(h => ids.Contains(h.Delegation.ChoiceId)).OrderBy(h => h.At).ToListAsync(cancel))
            .ToLookup(h => h.DelegationId);
        var courses = ids.Length == 0 ? [] : await db.ChoiceCourses.AsNoTracking()
            .Where(c => ids.Contains(c.ChoiceId) && c.State != CourseState.Stopped).ToDictionaryAsync(c => c.ChoiceId, cancel);
        var told = await left.OfCoursesAsync(courses.Values, cancel);
        var unasked = await left.UnaskedAsync(holders, delegations.SelectMany(d => d), cancel);
        return [.. found.Zip(assessment.Meetings, (f, assessed) =>
        {
            var name = (f.Meeting.Uid, f.Meeting.RecurrenceId ?? "");
            var choice = choices.GetValueOrDefault(name) is { State: not ChoiceState.Undone } standing ? standing : null;
            var last = choice is null ? null : delegations[choice.Id].LastOrDefault();
            return new WeekMeeting(
                MeetingKey.Of(f.Meeting.Uid, f.Meeting.RecurrenceId), f.AgendaId, assessed, choice,
                choice is { State: ChoiceState.Decided, DelegateeId: not null } ? last : null, [.. comments[name]])
            {
                // Whoever had it before and called the partner in no longer needs it.
                Help = last is null ? null : calls[last.Id].LastOrDefault(),
                Course = choice is { State: ChoiceState.Decided } ? courses.GetValueOrDefault(choice.Id) : null,
                IsCourseOut = choice is not null && told.Contains(choice.Id),
                IsUnasked = last is not null && unasked.Contains(last.Id),
                Now = question.Now,
                CameToNothing = choices.TryGetValue(name, out var any) ? CameToNothing(delegations[any.Id]) : new Dictionary<string, DelegationState>(),
            };
        })];
    }

    private async Task<string> LastReachAsync(string partnerId, CurrentUser user, CancellationToken cancel) =>
        await db.Delegations.AsNoTracking().OfPartnersOf(user).Where(d => d.Choice.PartnerId == partnerId && d.Mandate.GivenReach != "")
            .OrderByDescending(d => d.ConfirmedAt).Select(d => d.Mandate.GivenReach).FirstOrDefaultAsync(cancel) ?? "";

    // The order is that of the delegations: one that stands counts before what became of an earlier question.
    private static Dictionary<string, DelegationState> CameToNothing(IEnumerable<Delegation> asked) => asked
        .GroupBy(d => d.DelegateeId).Select(g => g.Last())
        .Where(d => d.State is DelegationState.Rejected or DelegationState.Declined)
        .ToDictionary(d => d.DelegateeId, d => d.State);

    private async Task<NewestAct?> LastActAsync(IReadOnlyList<WeekMeeting> meetings, CurrentUser user, CancellationToken cancel)
    {
        // What the program took back since cannot be undone by anybody.
        var chosen = meetings.Where(m => m is { Choice: not null, HasBegun: false, HasMoved: false } && !(m.CameBack && m.Delegation!.State == DelegationState.Withdrawn)).ToLookup(m => m.Choice!.ActId, m => m.Key);
        Guid?[] acts = [.. chosen.Select(act => (Guid?)act.Key)];
        var newest = acts.Length == 0 ? null : await db.Decisions.AsNoTracking()
            .Where(d => d.By == user.MemberId && acts.Contains(d.ActId))
            .OrderByDescending(d => d.Id).Select(d => new { d.ActId, d.Id }).FirstOrDefaultAsync(cancel);
        return newest is { ActId: { } id } ? new NewestAct(id, [.. chosen[id]], newest.Id) : null;
    }

    private static AgendaStamp? Stamp(IEnumerable<AgendaHead> own) =>
        own.Where(a => a.UpdatedAt is not null).MaxBy(a => a.UpdatedAt) is { } newest ? new AgendaStamp(newest.UpdatedAt!.Value, newest.UpdatedBy) : null;
}

/// <summary>What the assessment of a week rests on, beside the agendas themselves.</summary>
/// <param name="Handed">What is handed over in that week.</param>
/// <param name="Lately">What each person took over in the quarter before.</param>
/// <param name="Decided">What stands for series of this partner.</param>
internal sealed record WeekBasis(
    CurrentFirm Firm, Partner Partner, IsoWeek Week, AgendaHeads Heads,
    IReadOnlyList<HandedMeeting> Handed, IReadOnlyDictionary<string, Duration> Lately, IReadOnlyDictionary<string, Precedent> Decided)
{
    /// <summary>The meetings of this partner's for which it is decided that nobody is asked.</summary>
    public IReadOnlyList<SettledMeeting> Settled { get; init; } = [];

    /// <summary>Who was asked for which of them and does not go.</summary>
    public IReadOnlyList<HandedMeeting> CameToNothing { get; init; } = [];

    /// <summary>Who let somebody stand in for them in that week.</summary>
    public IReadOnlyList<PersonAway> Replaced { get; init; } = [];
}

/// <summary>A week with the question that was put to the engine and its answer, meeting by meeting.</summary>
internal sealed record AssessedWeek(
    IReadOnlyList<(Guid AgendaId, Meeting Meeting)> Found, WeekQuestion Question, WeekAssessment Assessment);
