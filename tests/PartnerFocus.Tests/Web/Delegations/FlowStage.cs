using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>
/// The app with the test's firm, accounts for the leads of both teams, and meetings of vera's on Friday 20 November 2026, two days
/// after the clock.
/// </summary>
public sealed class FlowStage(TestApp app) : IAsyncDisposable
{
    public static readonly Instant Friday = Instant.FromUtc(2026, 11, 20, 10, 0);

    public TestApp App { get; } = app;

    public FirmProfile Firm { get; private set; } = null!;

    /// <summary>An app in which who is asked knows at once: nothing can be undone unnoticed.</summary>
    public static Task<FlowStage> SetAsync(StoreProvider store = StoreProvider.Sqlite, string firm = TestFirm.Json, params string[] accounts) =>
        SetAsync(new TestApp(store, new Dictionary<string, string> { ["Mail:UndoMinutes"] = "0" }), firm, accounts);

    /// <summary>The same in an app that is there already, such as one with a browser before it.</summary>
    public static async Task<FlowStage> SetAsync(TestApp app, string firm = TestFirm.Json, params string[] accounts)
    {
        var stage = new FlowStage(app) { Firm = FirmFile.Read(firm).Firm! };
        await stage.App.SeedFirmAsync(firm);
        foreach (var account in accounts.Length > 0 ? accounts : [TestFirm.Lead, TestFirm.OtherLead])
        {
            await stage.App.AddAccountAsync(account);
        }

        return stage;
    }

    public CurrentUser As(string memberId) => CurrentUser.For(1, memberId, memberId, [], Firm);

    /// <summary>The partner's yes for a meeting of vera's.</summary>
    public async Task<Delegation> ConfirmAsync(
        string delegatee = TestFirm.Member, string title = "Deelteam overname", Instant? start = null, bool tied = false, bool appraisal = false,
        string? client = null, bool isPrivate = false, string partner = TestFirm.Partner, double hours = 1, (Guid Agenda, string Uid)? entry = null, string recurrence = "", bool told = true)
    {
        var choice = Choice(title, start ?? Friday, client, isPrivate, partner, hours);
        (choice.AgendaId, choice.Uid) = entry ?? (choice.AgendaId, choice.Uid);
        choice.RecurrenceId = recurrence;
        var outcome = await ActAsync(async (flow, db) =>
        {
            db.Choices.Add(choice);
            var done = await flow.ConfirmAsync(
                new Confirmation(choice, delegatee, [Reason("Sterk in overnames", "Strong in deals")], Mandate(), appraisal, tied),
                As(partner),
                CancellationToken.None);
            (await flow.SaveStagedAsync(CancellationToken.None)).Should().BeNull();
            return done;
        });
        var row = outcome.Should().BeOfType<FlowOutcome.Done>().Subject.Delegation;
        if (!appraisal || !told)
        {
            return row;
        }

        await ActAsync((flow, _) => flow.TellPersonAsync(row.Id, row.Version, new DateOnly(2026, 11, 17), As(partner), CancellationToken.None));
        return await RowAsync(row.Id);
    }

    /// <summary>Goes on to what the lead approved.</summary>
    public async Task<Delegation> ApprovedAsync(string delegatee = TestFirm.Member, bool tied = false, Instant? start = null, string title = "Deelteam overname")
    {
        var row = await ConfirmAsync(delegatee, title, start, tied);
        await ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, As(TestFirm.Lead), CancellationToken.None));
        await App.PutQuestionsAsync();
        return await RowAsync(row.Id);
    }

    /// <summary>Goes on to what the delegatee accepted.</summary>
    public async Task<Delegation> AcceptedAsync()
    {
        var row = await ApprovedAsync();
        await ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", As(TestFirm.Member), CancellationToken.None));
        return await RowAsync(row.Id);
    }

    /// <summary>One act in a scope of its own, as a request has it.</summary>
    public async Task<T> ActAsync<T>(Func<DelegationFlow, FocusDbContext, Task<T>> act)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<DelegationFlow>(), scope.ServiceProvider.GetRequiredService<FocusDbContext>());
    }

    public Task<Delegation> RowAsync(Guid id) => App.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync(d => d.Id == id));

    public Task<List<Decision>> DecisionsAsync(Guid id) =>
        App.InStoreAsync(db => db.Decisions.AsNoTracking().Where(d => d.SubjectId == id).OrderBy(d => d.Id).ToListAsync());

    public static Choice Choice(
        string title, Instant start, string? client = null, bool isPrivate = false, string partner = TestFirm.Partner, double hours = 1) => new()
        {
            Id = Guid.NewGuid(),
            PartnerId = partner,
            Uid = Guid.NewGuid().ToString(),
            RecurrenceId = "",
            Title = title,
            Start = start,
            End = start + Duration.FromHours(hours),
            ClientId = client,
            IsPrivate = isPrivate,
            State = ChoiceState.Decided,
            Advised = Verdict.Delegate,
            Chosen = Verdict.Delegate,
            Assessment = Snapshot.Write(),
            FirmVersionId = 1,
            ActId = Guid.NewGuid(),
            At = start,
            By = partner,
        };

    public static Mandate Mandate() => new()
    {
        ForWhom = "De overname van Wind BV.",
        Asked = "Leid het deelteam en sluit de open punten.",
        CallMeWhen = "De prijs ter sprake komt.",
        Result = "Een team dat verder kan.",
        NextStep = "Deel de open punten.",
        GivenResult = "Een team dat verder kan.",
        GivenNextStep = "Deel de open punten.",
    };

    public static DelegateReason Reason(string nl, string en) => new(DelegateReasonKind.Talent, new LocalText(nl, en));

    public static DelegateCandidate Candidate(string personId) => new(personId, [Reason("Sterk in overnames", "Strong in deals")]);

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static AssessmentSnapshot Snapshot { get; } = new()
    {
        Verdict = Verdict.Delegate,
        Confidence = Confidence.Sure,
        DecidedBy = "rest",
        TopContribution = new LocalText("Geef het door.", "Pass it on."),
        Candidates = [Candidate(TestFirm.Member), Candidate(TestFirm.Lead)],
    };
}
