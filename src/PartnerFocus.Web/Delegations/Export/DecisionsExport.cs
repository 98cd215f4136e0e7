using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations.Export;

/// <summary>One decision, as its reader may see it.</summary>
/// <param name="Meeting">Empty where the entry is private or screened for the reader, or has no title.</param>
/// <param name="Step">What happened, in a sentence; empty for a choice on a meeting.</param>
/// <param name="Words">What was said with it, where that is for the reader.</param>
public sealed record ExportedDecision(
    long Id, Instant At, bool IsDelegation, Choice Choice, string Meeting, string Partner, string Delegatee, string By, string For, string From, string To, string Step, string Words, long Settings)
{
    /// <summary>The act it was made in; null for a step by itself.</summary>
    public Guid? Act { get; init; }
}

/// <summary>
/// The decisions somebody may see, of the choices and delegations the pages show the same person, and with the same words kept back. A file travels
/// further than a screen: of private entries it names nothing, to nobody.
/// </summary>
public sealed class DecisionsExport(FocusDbContext db, Approvers approvers, DelegationStories stories, IStringLocalizer<SharedTexts> shared, TimeProvider time)
{
    private const int RowsAtOnce = 500;

    /// <summary>What was decided from one moment up to another, oldest first.</summary>
    public async Task<IReadOnlyList<ExportedDecision>> ReadAsync(CurrentUser user, CurrentFirm firm, Interval span, CancellationToken cancel)
    {
        var found = new Dictionary<long, ExportedDecision>();

        // Who has more than one part in a row hears what the first of them hears.
        foreach (var (ear, rows) in new[]
        {
            (StoryEar.Partner, db.Delegations.OfPartnersOf(user)),
            (StoryEar.Delegatee, db.Delegations.ForDelegatee(user, time.StoredNow())),
            (StoryEar.Approver, await approvers.RowsForAsync(user, firm.Profile, cancel)),
        })
        {
            foreach (var decision in await OfDelegationsAsync(rows, ear, user, firm, span, cancel))
            {
                found.TryAdd(decision.Id, decision);
            }
        }

        foreach (var decision in await OfChoicesAsync(user, firm, span, cancel))
        {
            found.TryAdd(decision.Id, decision);
        }

        return InOrder(found.Values);
    }

    /// <summary>As they were made; of one act the choice before what follows from it, in whichever order they were written.</summary>
    private static List<ExportedDecision> InOrder(IEnumerable<ExportedDecision> found)
    {
        List<List<ExportedDecision>> acts = [];
        foreach (var decision in found.OrderBy(d => d.Id))
        {
            // Undoing an act carries its name as well, and comes later.
            if (decision.Act is not null && acts is [.., [{ } first, ..] last] && first.Act == decision.Act && decision.At - first.At < Duration.FromSeconds(1))
            {
                last.Add(decision);
            }
            else
            {
                acts.Add([decision]);
            }
        }

        return [.. acts.SelectMany(act => act.OrderBy(d => d.IsDelegation))];
    }

    private async Task<List<ExportedDecision>> OfDelegationsAsync(
        IQueryable<Delegation> rows, StoryEar ear, CurrentUser user, CurrentFirm firm, Interval span, CancellationToken cancel)
    {
        var (from, to) = (span.Start, span.End);
        var decided = await rows.AsNoTracking().Include(d => d.Choice)
            .Where(d => db.Decisions.Any(s => s.SubjectId == d.Id && s.At >= from && s.At < to)).OrderBy(d => d.Id).ToListAsync(cancel);
        var teller = new StoryTeller(new FirmWords(shared, firm.Profile, time.StoredNow()), firm.Profile, ear, me: null);
        var told = new List<ExportedDecision>();
        foreach (var some in decided.Chunk(RowsAtOnce))
        {
            var steps = await stories.OfAsync(some, ear, user, firm, cancel);
            told.AddRange(steps.SelectMany(of => of).Where(s => span.Contains(s.Decision.At)).Select(s => Of(s, teller, user, firm)));
        }

        return told;
    }

    private static ExportedDecision Of(StoryStep step, StoryTeller teller, CurrentUser user, CurrentFirm firm)
    {
        var (row, isPrivate) = (step.Row, step.Row.Choice.IsPrivate);
        var title = isPrivate ? "" : new ShownDelegation(row, user, firm.Profile).Title;
        return Exported(step.Decision, row.Choice, title, row.DelegateeId, firm) with
        {
            IsDelegation = true,
            Step = teller.Tell([step])[0].What,
            Words = isPrivate ? "" : step.Said,
        };
    }

    private async Task<List<ExportedDecision>> OfChoicesAsync(CurrentUser user, CurrentFirm firm, Interval span, CancellationToken cancel)
    {
        var (from, to) = (span.Start, span.End);
        var made = await db.Choices.AsNoTracking().VisibleTo(user)
            .Join(db.Decisions.AsNoTracking().Where(d => d.At >= from && d.At < to), c => c.Id, d => d.SubjectId, (choice, decision) => new { choice, decision }).ToListAsync(cancel);
        return [.. made.Select(m => Exported(m.decision, m.choice, m.choice.IsPrivate ? "" : m.choice.Title, m.choice.DelegateeId, firm) with
        {
            Words = m.choice.IsPrivate || m.decision.Why == DelegationFlow.Undo || m.decision.To.StartsWith(CourseRules.Course, StringComparison.Ordinal) ? "" : m.decision.Why,
        })];
    }

    private static ExportedDecision Exported(Decision decision, Choice choice, string title, string? delegatee, CurrentFirm firm) => new(
        decision.Id, decision.At, false, choice, title, firm.Profile.NameOf(choice.PartnerId), delegatee is null ? "" : firm.Profile.NameOf(delegatee),
        decision.By == DelegationFlow.Program ? "PartnerFocus" : firm.Profile.NameOf(decision.By), decision.For is null ? "" : firm.Profile.NameOf(decision.For),
        decision.From, decision.To, "", "", decision.FirmVersionId)
    {
        Act = decision.ActId,
    };
}
