using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>
/// A meeting of vera's on Friday 20 November 2026 at eleven that a client convened, and what is mailed about it. Messages lie ready
/// ten minutes after the decision.
/// </summary>
public sealed class MailStage(FlowStage stage) : IAsyncDisposable
{
    public const string Client = "ORGANIZER;CN=Wim de Wind:mailto:wim@wind.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\nSEQUENCE:2";
    public const string Colleague = "ORGANIZER;CN=Lena Bos:mailto:lena@proef.example\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example";
    public const string Own = "ORGANIZER;CN=Vera Prins:mailto:vera@proef.example\r\nATTENDEE;CN=Ine Wind:mailto:ine@wind.example";

    public FlowStage Flow => stage;

    public TestApp App => stage.App;

    public Guid AgendaId { get; private set; }

    public static async Task<MailStage> SetAsync(string people = Client, StoreProvider store = StoreProvider.Sqlite, params (string Name, string Value)[] settings)
    {
        var app = new TestApp(store, settings.ToDictionary(s => s.Name, s => s.Value)) { Change = WithoutRounds };
        var made = new MailStage(await FlowStage.SetAsync(app));
        await made.ImportAsync(people);
        return made;
    }

    /// <summary>The tests make the rounds; one of the app's own in between would be a race.</summary>
    public static void WithoutRounds(IServiceCollection services) =>
        services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxSweep)));

    /// <summary>The agenda with the meeting as others keep it.</summary>
    public async Task ImportAsync(string people, string start = "20261120T100000Z", string length = "PT1H") => AgendaId = (await App.ImportAsync(Ics.Calendar(
        "", Ics.Event("deelteam@wind.example", start, "Deelteam overname", people).Replace("PT1H", length, StringComparison.Ordinal), Ics.Event("z", "20261127T100000Z", "Overleg")))).AgendaId!.Value;

    public async Task<Delegation> ConfirmedAsync(string delegatee = TestFirm.Member)
    {
        var row = await stage.ConfirmAsync(delegatee, entry: (AgendaId, "deelteam@wind.example"));
        await App.SeedAsync(db => db.Choices.Single().DelegateeId = delegatee);
        return row;
    }

    public async Task<Delegation> ApprovedAsync()
    {
        var row = await ConfirmedAsync();
        await stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), CancellationToken.None));
        await App.PutQuestionsAsync();
        return await stage.RowAsync(row.Id);
    }

    public async Task<Delegation> AcceptedAsync()
    {
        var row = await ApprovedAsync();
        await stage.ActAsync((flow, _) => flow.AcceptAsync(row.Id, row.Version, "", stage.As(TestFirm.Member), CancellationToken.None));
        return await stage.RowAsync(row.Id);
    }

    public Task WithdrawAsync(Delegation row, string why = "kept") => stage.ActAsync(async (flow, _) =>
    {
        await flow.WithdrawAsync(row.ChoiceId, TestFirm.Partner, why, CancellationToken.None);
        return await flow.SaveStagedAsync(CancellationToken.None);
    });

    /// <summary>A choice of the partner without anybody else, saved as an act saves it.</summary>
    /// <returns>Null when it was saved.</returns>
    public Task<FlowOutcome?> ChooseAsync(Verdict chosen, ChoiceState state = ChoiceState.Decided, bool isPrivate = false, Instant? start = null, (string From, string To)? part = null, string item = "Punt 3") => stage.ActAsync(async (flow, db) =>
    {
        var row = await db.Choices.SingleOrDefaultAsync();
        if (row is null)
        {
            row = FlowStage.Choice("Deelteam overname", FlowStage.Friday, isPrivate: isPrivate);
            (row.AgendaId, row.Uid) = (AgendaId, "deelteam@wind.example");
            db.Choices.Add(row);
        }

        if (part is { } time)
        {
            // Nobody chooses at the very moment at which something was told.
            Wait(1);
            var under = AssessmentSnapshot.Read(row.Assessment);
            var earlier = new EarlierChoice(row.State, row.Chosen, "", null, row.DelegateeId, row.By, row.At.ToUnixTimeTicks(), row.ActId, row.FirmVersionId, under);
            row.Assessment = (under with { PartItem = item, PartStart = $"2026-11-20T{time.From}:00", PartEnd = $"2026-11-20T{time.To}:00", Earlier = earlier }).Write();
            row.At = Instant.FromDateTimeOffset(App.Clock.GetUtcNow());
        }

        (row.Chosen, row.State, row.Start) = (chosen, state, start ?? row.Start);
        return await flow.SaveStagedAsync(CancellationToken.None);
    });

    /// <summary>Everything that was written and stands left.</summary>
    public Task AllSentAsync() => App.SeedAsync(db =>
        db.OutgoingMails.Where(m => m.State == MailState.Draft || m.State == MailState.Waiting).ToList().ForEach(m => m.State = MailState.Sent));

    public void Wait(int minutes) => App.Clock.Now += TimeSpan.FromMinutes(minutes);

    /// <summary>All messages, oldest first, as kind and state.</summary>
    public async Task<string[]> MailsAsync() => [.. (await AllAsync()).Select(m => $"{m.Kind} {m.State}")];

    public Task<List<OutgoingMail>> AllAsync() => App.InStoreAsync(db => db.OutgoingMails.AsNoTracking().OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync());

    /// <summary>The newest message of a kind.</summary>
    public async Task<OutgoingMail> MailAsync(MailKind kind) => (await AllAsync()).Last(m => m.Kind == kind);

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
