using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Agendas.Background;

/// <summary>A large upload is read and applied in the background, while its pages tell how far it is; here every upload is large.</summary>
public sealed partial class BackgroundImportTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly BeforeSave _save = new();
    private TestApp _app = null!;

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfALargeUpload_BringsTheAgendaUpToDate(StoreProvider store)
    {
        var asha = await SignInAsync(store);

        await EndedAsync(asha, await ConfirmAsync(asha, Ics.Week));

        (await _app.TitlesAsync()).Should().Equal("Overleg A", "Overleg B", "Overleg C");
    }

    [Fact]
    public async Task Apply_WhenItIsDone_SaysOnItsPageWhatItDid()
    {
        var asha = await SignInAsync();

        var done = await EndedAsync(asha, await ConfirmAsync(asha, Ics.Week));

        (await asha.GetAsync(done.Location!)).Html.Should().Contain("Verwerkt: 3 nieuw, 0 veranderd, 0 weg.").And.Contain("href=\"/week/vera/2026-W47\"");
    }

    [Fact]
    public async Task Apply_WhileItGoesOn_ShowsHowFarItIs()
    {
        var asha = await SignInAsync();
        var (going, goOn) = HoldBack();

        var path = await ConfirmAsync(asha, Ics.Week);
        await going;

        (await asha.GetAsync(path)).Html.Should().Contain("We verwerken je upload").And.Contain("3 afspraken gelezen").And.Contain("http-equiv=\"refresh\"");
        goOn.SetResult();
        await EndedAsync(asha, path);
    }

    [Fact]
    public async Task Apply_WhileItGoesOn_IsSeenOnThePageOfAgendas()
    {
        var asha = await SignInAsync();
        var (going, goOn) = HoldBack();

        var path = await ConfirmAsync(asha, Ics.Week);
        await going;

        (await asha.GetAsync("/agenda")).Html.Should().Contain("Wordt verwerkt: 3 afspraken gelezen").And.Contain($"href=\"{path}\"");
        goOn.SetResult();
        await EndedAsync(asha, path);
    }

    [Fact]
    public async Task Apply_WhileItGoesOn_IsNobodyElsesToSee()
    {
        var asha = await SignInAsync();
        var vera = await _app.SignInAsync(TestFirm.Partner);
        var (going, goOn) = HoldBack();

        var path = await ConfirmAsync(asha, Ics.Week);
        await going;

        (await vera.GetAsync("/agenda")).Html.Should().NotContain("Je uploads");
        (await vera.GetAsync(path)).Location.Should().Be("/agenda");
        goOn.SetResult();
        await EndedAsync(asha, path);
    }

    [Theory]
    [InlineData("/drop")]
    [InlineData("/apply")]
    [InlineData("/settings")]
    public async Task Apply_WhileItGoesOn_CannotBeInterfered(string act)
    {
        var asha = await SignInAsync();
        var (going, goOn) = HoldBack();

        var path = await ConfirmAsync(asha, Ics.Week);
        await going;

        (await asha.PostAsync(path + act, ("source", "Anders"))).Location.Should().Be(path);
        goOn.SetResult();
        await EndedAsync(asha, path);
        (await _app.TitlesAsync()).Should().HaveCount(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfWhatIsThere_SaysSoUntilItIsPutAway(StoreProvider store)
    {
        var asha = await SignInAsync(store);
        await EndedAsync(asha, await ConfirmAsync(asha, Ics.Week));
        var path = await ConfirmAsync(asha, Ics.Week);
        await EndedAsync(asha, path);

        var told = (await asha.GetAsync("/agenda")).Html;
        await asha.PostAsync(path + "/drop");

        told.Should().Contain("Je uploads").And.Contain("Er was niets te veranderen");
        (await asha.GetAsync("/agenda")).Html.Should().NotContain("Je uploads");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OfWhatIsThere_IsUnderWayUntilThereIsWordOfIt(StoreProvider store)
    {
        var asha = await SignInAsync(store);
        await EndedAsync(asha, await ConfirmAsync(asha, Ics.Week));
        var (going, goOn) = HoldBack();
        var path = await ConfirmAsync(asha, Ics.Week);
        await going;

        var meanwhile = (await asha.GetAsync(path)).Html;
        goOn.SetResult();
        await EndedAsync(asha, path);

        meanwhile.Should().Contain("We verwerken je upload");
    }

    [Fact]
    public async Task Apply_AfterSomebodyElse_AsksToLookAgain()
    {
        var asha = await SignInAsync();
        var preview = await PreviewAsync(asha, Ics.Week);
        await _app.ImportAsync(Ics.Calendar("", Ics.Event("d", "20261117T090000Z", "D")), "Outlook");

        var path = await ConfirmAsync(asha, preview);
        var again = await EndedAsync(asha, path);

        again.Html.Should().Contain("De agenda is intussen bijgewerkt").And.Contain("3 nieuw");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_WhenTheProgramFails_ChangesNothingAndCanBeTriedAgain(StoreProvider store)
    {
        var asha = await SignInAsync(store);
        var preview = await PreviewAsync(asha, Ics.Week);
        _save.Arm(_ => throw new IOException("No room left."));
        var failed = await EndedAsync(asha, await ConfirmAsync(asha, preview));
        var then = await _app.TitlesAsync();
        _save.Disarm();

        await EndedAsync(asha, await ConfirmAsync(asha, failed));

        failed.Html.Should().Contain("Het verwerken is niet gelukt, en er is niets veranderd.");
        then.Should().BeEmpty();
        (await _app.TitlesAsync()).Should().HaveCount(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Start_WithAnUploadThatWasConfirmed_AppliesIt(StoreProvider store)
    {
        var asha = await SignInAsync(store);
        var path = PathOf(await PreviewAsync(asha, Ics.Week));
        await _app.InStoreAsync(db => db.PendingUploads.ExecuteUpdateAsync(set => set
            .SetProperty(u => u.ConfirmedAt, u => u.At).SetProperty(u => u.IsPartners, true).SetProperty(u => u.ConfirmedBy, TestFirm.Assistant)));

        var next = ActivatorUtilities.CreateInstance<ImportWorker>(_app.Services);
        await next.StartAsync(CancellationToken.None);
        await EndedAsync(asha, path);
        await next.StopAsync(CancellationToken.None);

        (await _app.TitlesAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Preview_WhenThePageWasLeft_IsFoundAgainOnThePageOfAgendas()
    {
        var asha = await SignInAsync();

        var path = PathOf(await PreviewAsync(asha, Ics.Week));

        (await asha.GetAsync("/agenda")).Html.Should().Contain("Klaar om te bekijken").And.Contain($"href=\"{path}\"");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _save.Disarm();
        await _app.DisposeAsync();
    }

    /// <summary>Lets an import go on to its first save only.</summary>
    private (Task Going, TaskCompletionSource GoOn) HoldBack()
    {
        var (going, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _save.Arm(number =>
        {
            // The first save keeps the upload.
            if (number == 1)
            {
                return Task.CompletedTask;
            }

            going.TrySetResult();
            return goOn.Task;
        });
        return (going.Task, goOn);
    }

    private async Task<Visitor> SignInAsync(StoreProvider store = StoreProvider.Sqlite)
    {
        _app = new TestApp(store, new Dictionary<string, string> { ["Uploads:BackgroundBytes"] = "0" }) { Change = _save.AddTo };
        await _app.SeedFirmAsync();
        return await _app.SignInAsync(TestFirm.Assistant);
    }

    private static async Task<Page> PreviewAsync(Visitor visitor, string calendar)
    {
        var answer = await visitor.UploadAsync("/agenda/vera/import", "files", [("agenda.ics", Ics.Bytes(calendar))]);
        answer.Status.Should().Be(HttpStatusCode.Redirect);
        return await EndedAsync(visitor, answer.Location!);
    }

    private static async Task<string> ConfirmAsync(Visitor visitor, string calendar) => await ConfirmAsync(visitor, await PreviewAsync(visitor, calendar));

    private static async Task<string> ConfirmAsync(Visitor visitor, Page preview)
    {
        await visitor.ApplyAsync(preview);
        return PathOf(preview);
    }

    /// <summary>The first answer of an upload's page that is not about how far it is.</summary>
    private static async Task<Page> EndedAsync(Visitor visitor, string path)
    {
        for (var looks = 0; looks < 3_000; looks++)
        {
            var page = await visitor.GetAsync(path);
            if (!page.Html.Contains("data-progress", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("The upload never came to an end.");
    }

    private static string PathOf(Page preview) => ApplyPattern().Match(preview.Html).Groups[1].Value;

    [GeneratedRegex("action=\"([^\"]+)/apply\"")]
    private static partial Regex ApplyPattern();
}
