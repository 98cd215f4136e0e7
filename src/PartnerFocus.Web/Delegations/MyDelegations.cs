using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>Reads what one person was asked.</summary>
public sealed class MyDelegations(
    FocusDbContext db, DelegationStories stories, DelegationFlow flow, CompanionKnows knows, PartTold parts, AgendaReading agendas, SeriesAhead series, AnswersToWrite answers, IStringLocalizer<SharedTexts> shared, TimeProvider time)
{
    private const int PastShown = 30;

    private static readonly DelegationState[] Settled =
        [DelegationState.Done, DelegationState.Declined, DelegationState.Withdrawn, DelegationState.Lapsed];

    /// <summary>What speaks for the person and may be said to the person: never a load or a comparison.</summary>
    private static readonly DelegateReasonKind[] Said =
    [
        DelegateReasonKind.ReportingLine, DelegateReasonKind.Talent, DelegateReasonKind.Interest, DelegateReasonKind.Growth,
        DelegateReasonKind.Client, DelegateReasonKind.Together,
    ];

    private Instant Now => time.StoredNow();

    public FirmWords Times(CurrentFirm firm) => new(shared, firm.Profile, Now);

    public async Task<DelegationsPage> PageAsync(
        CurrentUser user, CurrentFirm firm, DelegationNotice? notice, TypedForm? typed, CancellationToken cancel)
    {
        var mine = db.Delegations.AsNoTracking().ForDelegatee(user, Now).Include(d => d.Choice);
        var open = await mine.Where(d => FlowRules.Open.Contains(d.State)).OrderBy(d => d.Choice.Start).ThenBy(d => d.Id).ToListAsync(cancel);
        var settled = await mine.Where(d => Settled.Contains(d.State)).OrderByDescending(d => d.Choice.Start).Take(PastShown).ToListAsync(cancel);
        var told = await stories.OfAsync([.. open, .. settled], StoryEar.Delegatee, user, firm, cancel);
        var calls = await CallsAsync([.. open.Select(d => d.Id)], cancel);
        var spots = await SpotsAsync(open, firm, cancel);
        var organisers = await db.OrganisersYesAsync(open, Now, cancel);
        var part = await parts.AmongAsync(open, firm.Profile, cancel);
        var ahead = new Dictionary<Guid, SeriesOutlook?>();
        foreach (var row in open.Where(d => d is { State: DelegationState.Approved, AsksSeries: true }))
        {
            ahead[row.Id] = await series.OutlookAsync(row, cancel);
        }

        var soon = await flow.LeavesNowForAsync(open.Where(d => d.State == DelegationState.Approved), _ => true, firm, cancel);
        DelegationCard[] cards =
        [
            .. from row in open
               let card = Card(row, told[row.Id], organisers.TryGetValue(row.ChoiceId, out var yes) ? yes : null, user, firm, part.GetValueOrDefault(row.Id))
               select WithHelp(WithSpot(card, spots[row.Id]), calls.GetValueOrDefault(row.Id), firm) with
               {
                   Ahead = ahead.GetValueOrDefault(row.Id),
                   LeavesNow = soon.GetValueOrDefault(row.Id, LeavingNow.Not),
               },
        ];
        var undo = new Dictionary<Guid, UndoAnswer>();
        foreach (var row in open.Concat(settled))
        {
            if (await flow.UndoableAnswerAsync(row, user, firm, cancel) is { } act)
            {
                undo[row.Id] = new UndoAnswer(row.Id, row.Version, act);
            }
        }

        cards = [.. cards.Select(c => c with { Undo = undo.GetValueOrDefault(c.Id) })];
        var now = Times(firm).LocalNow;
        return new DelegationsPage(
            user.MemberId!,
            [.. cards.Where(c => c.State == DelegationState.Approved)],
            [.. cards.Where(c => c.State == DelegationState.Accepted && c.End > now && !c.IsProvisional)],
            [.. cards.Where(c => c.State == DelegationState.Accepted && c.End <= now)],
            [.. cards.Where(c => c.State == DelegationState.Lapsed), .. settled.Select(d => Card(d, told[d.Id], null, user, firm) with { Undo = undo.GetValueOrDefault(d.Id) })],
            notice,
            typed)
        {
            Provisional = [.. cards.Where(c => c.State == DelegationState.Accepted && c.End > now && c.IsProvisional)],
            ToWrite = await answers.ReadAsync(user, firm, cancel),
            AlongToWrite = await answers.AlongAsync(user, firm, cancel),
            Without = await WithoutAsync(user, firm, cancel),
            Along = await AlongAsync(user, firm, cancel),
            HasAgenda = await db.Agendas.AnyAsync(a => a.OwnerId == user.MemberId, cancel),
        };
    }

    /// <summary>Meetings to come that a partner leaves out and this person is in; not before it can be undone unnoticed.</summary>
    private async Task<IReadOnlyList<WithoutPartner>> WithoutAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var now = Now;
        var told = await db.LeftOutNotices.AsNoTracking().VisibleTo(user).Include(n => n.Choice)
            .Where(n => n.At <= now && n.Choice.Start > now && n.Choice.State == ChoiceState.Decided && n.Choice.Chosen == Verdict.LeaveOut)
            .OrderBy(n => n.Choice.Start).ToListAsync(cancel);
        return [.. told.Where(n => !Walls.Bar(firm.Profile, user.MemberId, n.Choice))
            .Select(n => new WithoutPartner(Times(firm).Local(n.Choice.Start), n.Choice.Title, firm.Profile.FirstNameOf(n.Choice.PartnerId)))];
    }

    /// <summary>Where each is, as the partner's agendas say now.</summary>
    private async Task<Dictionary<Guid, MeetingSpot>> SpotsAsync(List<Delegation> rows, CurrentFirm firm, CancellationToken cancel)
    {
        var spots = new Dictionary<Guid, MeetingSpot>();
        foreach (var ofOne in rows.GroupBy(d => d.PartnerId))
        {
            var places = new MeetingPlace(await agendas.OfSeriesAsync(ofOne.Key, [.. ofOne.Select(d => d.Choice.Uid).Distinct()], cancel));
            var partner = firm.Profile.FindPartner(ofOne.Key);
            foreach (var row in ofOne)
            {
                spots[row.Id] = partner is null || places.IsPrivate(row.Choice) ? MeetingSpot.None : MeetingSpot.Of(places.Find(row.Choice, firm.Profile.TimeZone, partner));
            }
        }

        return spots;
    }

    /// <summary>Of what is kept back, where it is is kept back too.</summary>
    private static DelegationCard WithSpot(DelegationCard card, MeetingSpot spot) => card.IsVeiled ? card : card with { Spot = spot };

    /// <summary>To come, by start, with what one just said not to be able to go along to; of what is private or behind a wall only when.</summary>
    private async Task<IReadOnlyList<GoesAlong>> AlongAsync(CurrentUser user, CurrentFirm firm, CancellationToken cancel)
    {
        var now = Now;
        var rows = await db.Delegations.AsNoTracking().ForCompanion(user).Include(d => d.Choice).Where(d => d.Choice.End > now).ToListAsync(cancel);
        var known = (await knows.AmongAsync(rows, firm.Profile, cancel)).ToList();
        var invited = await InvitedToAsync(known, user.MemberId ?? "", firm, cancel);
        var part = await parts.AmongAsync(known, firm.Profile, cancel);
        var shown = known.ConvertAll(d => Along(d, user, firm, part.GetValueOrDefault(d.Id)) with { IsThereAnyway = invited.Contains(d.Id) });
        foreach (var row in await db.Delegations.AsNoTracking().ForWhoCannotGoAlong(user).Include(d => d.Choice).Where(d => d.Choice.Start > now).ToListAsync(cancel))
        {
            if (await flow.CanGoAlongAfterAllAsync(row, user, firm, cancel))
            {
                shown.Add(Along(row, user, firm) with { CanSayNo = false, Undo = new UndoAnswer(row.Id, row.Version, "along") });
            }
        }

        return [.. shown.OrderBy(a => a.Start)];
    }

    /// <summary>Those of some delegations to whose meetings somebody is invited in their own right.</summary>
    private async Task<HashSet<Guid>> InvitedToAsync(List<Delegation> rows, string memberId, CurrentFirm firm, CancellationToken cancel)
    {
        var invited = new HashSet<Guid>();
        foreach (var ofOne in rows.GroupBy(d => d.PartnerId))
        {
            var read = await agendas.OfSeriesAsync(ofOne.Key, [.. ofOne.Select(d => d.Choice.Uid).Distinct()], cancel);
            if (firm.Profile.FindPartner(ofOne.Key) is { } partner && firm.Profile.FindPerson(memberId) is { } person)
            {
                invited.UnionWith(ofOne.Where(d => MeetingOnAgenda.Of(d.Choice, read, partner, firm.Profile)?.Invites(person.Email, partner.Email) == true).Select(d => d.Id));
            }
        }

        return invited;
    }

    private GoesAlong Along(Delegation row, CurrentUser user, CurrentFirm firm, OwnPart? part = null)
    {
        var (words, shown) = (Times(firm), new ShownDelegation(row, user, firm.Profile, told: part));
        return new GoesAlong(
            row.Id, row.Version, words.Local(row.Choice.Start), words.Local(row.Choice.End), words.Title(shown),
            firm.Profile.FirstNameOf(row.DelegateeId), firm.Profile.FirstNameOf(row.PartnerId), shown.Mandate.Asked, row.State == DelegationState.Accepted && row.Choice.Start > Now)
        { DecidedAt = row.DecidedAt };
    }

    /// <summary>Who can be named as knowing it better: everybody who may know of it, but for the person it appraises.</summary>
    internal static IReadOnlyList<(string Id, string Name)> Colleagues(Delegation row, ShownDelegation shown, Triage.Firm.FirmProfile firm) =>
        shown.IsVeiled || !FlowRules.Open.Contains(row.State) ? []
        : [.. firm.People.Select(p => (p.Id, p.Name)).Concat(firm.Partners.Select(p => (p.Id, p.Name)))
            .Where(p => p.Id != row.DelegateeId && p.Id != row.PartnerId && !Walls.Bar(firm, p.Id, row.Choice) && !AssessmentSnapshot.Read(row.Choice.Assessment).IsOn(p.Id)).OrderBy(p => p.Name, StringComparer.CurrentCulture)];

    /// <summary>The newest call of each.</summary>
    private async Task<Dictionary<Guid, HelpCall>> CallsAsync(Guid[] ids, CancellationToken cancel) =>
        (await db.HelpCalls.AsNoTracking().Where(h => ids.Contains(h.DelegationId)).OrderBy(h => h.At).ToListAsync(cancel))
            .GroupBy(h => h.DelegationId).ToDictionary(g => g.Key, g => g.Last());

    private DelegationCard WithHelp(DelegationCard card, HelpCall? call, CurrentFirm firm)
    {
        var words = Times(firm);
        if (card.IsVeiled || card.IsProvisional || card.State != DelegationState.Accepted || card.End <= words.LocalNow)
        {
            return card;
        }

        var stands = call is { State: HelpState.Asked or HelpState.Comes };
        return card with
        {
            CanCallHelp = !stands,
            Help = call is null ? null : new HelpLine(
                words.Text("Help." + call.State, card.PartnerFirst, call.Minutes), call.Question, call.Answer, stands),
        };
    }

    /// <summary>Whether the organiser of what somebody just said yes to has to agree first that somebody else comes.</summary>
    public Task<bool> AwaitsOrganiserAsync(Delegation row, CancellationToken cancel) => db.ChoiceCourses.AnyAsync(c => c.ChoiceId == row.ChoiceId && c.State == CourseState.Asked, cancel);

    private static string WhyBack(IEnumerable<StoryStep> told) =>
        told.LastOrDefault(s => s.Decision.To == nameof(DelegationState.Withdrawn))?.Decision.Why ?? "";

    private DelegationCard Card(Delegation row, IEnumerable<StoryStep> told, CourseState? organiser, CurrentUser user, CurrentFirm firm, OwnPart? part = null)
    {
        var words = Times(firm);
        var profile = firm.Profile;
        var state = row.StateAt(row.Choice.Start, Now);
        var shown = new ShownDelegation(row, user, profile, told: part);
        return new DelegationCard
        {
            Id = row.Id,
            DecidedAt = row.DecidedAt,
            Version = row.Version,
            Start = words.Local(row.Choice.Start),
            End = words.Local(row.Choice.End),
            HasBegun = row.Choice.Start <= Now,
            Title = words.Title(shown),
            IsVeiled = shown.IsVeiled,
            Partner = profile.NameOf(row.PartnerId),
            PartnerFirst = profile.FirstNameOf(row.PartnerId),
            Standing = FirmWords.In(DelegationWords.ForDelegatee(row, state, organiser, profile, WhyBack(told), row.Choice.End <= Now)),
            IsProvisional = state == DelegationState.Accepted && organiser is not (null or CourseState.Free),
            State = state,
            SeriesUntil = !shown.IsVeiled && state == DelegationState.Approved && row.AsksSeries ? words.Local(row.SeriesUntil!.Value).Date : null,
            PartnersUntil = row.PartnersUntil is { } partners ? words.Local(partners).Date : null,
            IsOfSeries = state == DelegationState.Accepted && row.StandingId is not null,
            StandingId = row.StandingId,
            Reasons = [.. shown.Reasons.Where(r => Said.Contains(r.Kind)).Select(r => FirmWords.In(r.Text)).Distinct()],
            Mandate = shown.Mandate,
            PartnersPart = shown.Part,
            Changed = MeetingChange.Told(shown.Changed, CurrentUser.Language),
            IsLookedAt = MeetingChange.AsksToLook(shown.Changed),
            AskedAgo = state == DelegationState.Approved && row.AskedAt is { } asked ? FirmWords.Day(words.Local(asked)) : "",
            Drops = shown.Drops,
            TogetherWith = row.TogetherWithId is { } along ? profile.NameOf(along) : "",
            Condition = shown.Condition,
            Colleagues = Colleagues(row, shown, profile),
            Outcome = shown.Outcome,
            Reason = row.State == DelegationState.Declined ? shown.Reason : "",
            Story = new StoryTeller(words, profile, StoryEar.Delegatee, user.MemberId).Tell(told),
        };
    }
}
