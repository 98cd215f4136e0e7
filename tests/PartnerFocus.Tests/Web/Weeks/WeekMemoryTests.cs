using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>What is kept in memory of a week is never older than what it depends on, and never shows one reader what another may see.</summary>
public class WeekMemoryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterAnImport_ShowsWhatWasImported(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.GetAsync(Address);

        await app.ImportAsync(VerasWeek.Calendar.Replace("Town hall", "Kwartaalborrel", StringComparison.Ordinal));

        (await vera.GetAsync(Address)).Html.Should().Contain("Kwartaalborrel").And.NotContain("Town hall");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_AfterTheFirmChanged_IsAssessedAnew(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var panel = $"{Address}?meeting={Key(Sub)}";
        (await vera.GetAsync(panel)).Html.Should().Contain("value=\"mila\"");

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var firms = scope.ServiceProvider.GetRequiredService<FirmStore>();
            await firms.SaveAsync(FirmFile.Read(TestFirm.Json.Replace("\"clients\": [\"wind\"]", "\"barredFrom\": [\"wind\"]", StringComparison.Ordinal)).Firm!, null, "beheer", CancellationToken.None);
        }

        (await vera.GetAsync(panel)).Html.Should().NotContain("name=\"delegatee\" value=\"mila\"").And.Contain("Afgeschermd dossier");
    }

    [Fact]
    public async Task Week_AfterThePartnerOpenedWhatIsPrivate_StaysClosedForTheAssistant()
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var opened = await vera.PostAsync(Address + "/private");
        (await vera.GetAsync(opened.Location!)).Html.Should().Contain("Tandarts");

        var asha = await app.SignInAsync(TestFirm.Assistant);

        (await asha.GetAsync(Address)).Html.Should().NotContain("Tandarts");
    }
}
