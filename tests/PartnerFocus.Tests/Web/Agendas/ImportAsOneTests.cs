using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>An import, its undo and what follows for what was handed over are one: all of it, or nothing.</summary>
public sealed class ImportAsOneTests
{
    private static readonly JsonSerializerOptions Readable = new() { Converters = { new InstantText() } };

    [Theory, OnSqlite, OnPostgres]
    public Task Apply_WhenTheFirstSaveFails_LeavesTheStoreAsItWas(StoreProvider store) => FailsAsync(store, 1, ReimportAsync);

    [Theory, OnSqlite, OnPostgres]
    public Task Apply_WhenTheSecondSaveFails_LeavesTheStoreAsItWas(StoreProvider store) => FailsAsync(store, 2, ReimportAsync);

    [Theory, OnSqlite, OnPostgres]
    public Task Apply_WhenTakingBackWhatWasHandedOverFails_LeavesTheStoreAsItWas(StoreProvider store) => FailsAsync(store, 3, ReimportAsync);

    [Theory, OnSqlite, OnPostgres]
    public Task Undo_WhenTheFirstSaveFails_LeavesTheStoreAsItWas(StoreProvider store) => FailsAsync(store, 1, app => app.UndoNewestAsync());

    [Theory, OnSqlite, OnPostgres]
    public Task Undo_WhenTakingBackWhatWasHandedOverFails_LeavesTheStoreAsItWas(StoreProvider store) => FailsAsync(store, 2, app => app.UndoNewestAsync());

    /// <summary>SQLite has one writer at a time: there nobody can be first between the reading and the saving of one transaction.</summary>
    [Theory, OnPostgres]
    public async Task Apply_WhenADelegationIsAcceptedAtThatMoment_TakesBackAllOfThem(StoreProvider store)
    {
        var (stage, save, rows) = await HandedOverAsync(store);
        await using var _ = stage;
        await stage.ActAsync((flow, _) => flow.ApproveAsync(rows[0].Id, rows[0].Version, stage.As(TestFirm.Lead), default));
        await stage.App.PutQuestionsAsync();
        var approved = await stage.RowAsync(rows[0].Id);
        save.Arm(async number =>
        {
            if (number == 3)
            {
                save.Disarm();
                await stage.ActAsync((flow, _) => flow.AcceptAsync(approved.Id, approved.Version, "", stage.As(TestFirm.Member), default));
            }
        });

        var result = await ReimportAsync(stage.App);

        result.Outcome.Should().Be(ImportOutcome.Applied);
        (await StatesAsync(stage.App)).Should().Equal(DelegationState.Withdrawn, DelegationState.Withdrawn);
        (await stage.DecisionsAsync(approved.Id)).Select(d => d.To).Should().Equal("Confirmed", "Approved", "Accepted", "Withdrawn");
    }

    [Theory, OnPostgres]
    public async Task Apply_WhenSomebodyIsFirstEveryTime_SaysSo(StoreProvider store)
    {
        var (stage, _) = await AlwaysSecondAsync(store);
        await using var __ = stage;

        (await ReimportAsync(stage.App)).Outcome.Should().Be(ImportOutcome.Raced);
    }

    [Theory, OnPostgres]
    public async Task Apply_WhenSomebodyIsFirstEveryTime_LeavesTheAgendaAsItWas(StoreProvider store)
    {
        var (stage, before) = await AlwaysSecondAsync(store);
        await using var _ = stage;

        await ReimportAsync(stage.App);

        (await EntriesAsync(stage.App)).Should().Be(before);
    }

    private static async Task FailsAsync(StoreProvider store, int save, Func<TestApp, Task> act)
    {
        var (stage, before, _) = await HandedOverAsync(store);
        await using var __ = stage;
        var stored = await EverythingAsync(stage.App);
        before.Arm(number => number == save ? throw new IOException("No room left.") : Task.CompletedTask);

        await FluentActions.Awaiting(() => act(stage.App)).Should().ThrowAsync<IOException>();

        before.Disarm();
        (await EverythingAsync(stage.App)).Should().Be(stored);
    }

    /// <summary>Two meetings on Friday that were handed over, brought by an import that can be undone.</summary>
    private static async Task<(FlowStage Stage, BeforeSave Save, Delegation[] Rows)> HandedOverAsync(StoreProvider store)
    {
        var save = new BeforeSave();
        var stage = await FlowStage.SetAsync(new TestApp(store) { Change = save.AddTo });
        var imported = await stage.App.ImportAsync(Calendar("10"));
        var one = await stage.ConfirmAsync(entry: (imported.AgendaId!.Value, "een"));
        var two = await stage.ConfirmAsync(entry: (imported.AgendaId!.Value, "twee"));
        return (stage, save, [one, two]);
    }

    /// <summary>The lead puts one of them on hold and takes it up again, just before each save.</summary>
    private static async Task<(FlowStage Stage, string Entries)> AlwaysSecondAsync(StoreProvider store)
    {
        var (stage, save, rows) = await HandedOverAsync(store);
        var entries = await EntriesAsync(stage.App);
        var isActing = false;
        save.Arm(async number =>
        {
            if (number < 3 || isActing)
            {
                return;
            }

            isActing = true;
            var row = await stage.RowAsync(rows[0].Id);
            await stage.ActAsync((flow, _) => row.IsOnHold
                ? flow.ResumeAsync(row.Id, row.Version, stage.As(TestFirm.Lead), default)
                : flow.HoldAsync(row.Id, row.Version, stage.As(TestFirm.Lead), default));
            isActing = false;
        });
        return (stage, entries);
    }

    private static Task<ImportResult> ReimportAsync(TestApp app) => app.ImportAsync(Calendar("13"));

    private static string Calendar(string hour) => Ics.Calendar(
        "",
        Ics.Event("een", $"20261120T{hour}0000Z", "Deelteam een"),
        Ics.Event("twee", $"20261120T{hour}0000Z", "Deelteam twee"),
        Ics.Event("z", "20261127T100000Z", "Overleg"));

    private static Task<List<DelegationState>> StatesAsync(TestApp app) => app.InStoreAsync(db => db.Delegations.Select(d => d.State).ToListAsync());

    private static Task<string> EntriesAsync(TestApp app) => app.InStoreAsync(db => TextAsync(db.AgendaEntries.OrderBy(e => e.Uid)));

    private static Task<string> EverythingAsync(TestApp app) => app.InStoreAsync(async db => string.Join('\n',
    [
        await TextAsync(db.Agendas), await TextAsync(db.AgendaEntries.OrderBy(e => e.Uid)), await TextAsync(db.Imports), await TextAsync(db.ImportChanges),
        await TextAsync(db.Choices.OrderBy(c => c.Uid)), await TextAsync(db.Delegations.OrderBy(d => d.Id)), await TextAsync(db.Decisions.OrderBy(d => d.Id)),
    ]));

    private static async Task<string> TextAsync<T>(IQueryable<T> rows)
        where T : class => JsonSerializer.Serialize(await rows.AsNoTracking().ToListAsync(), Readable);

    /// <summary>An Instant has no properties to write.</summary>
    private sealed class InstantText : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
