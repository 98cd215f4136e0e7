using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Tests.Web.Hosting;

public class SettingsTests
{
    [Theory]
    [InlineData("--Store:Provder=Postgres", "Setting Store:Provder is unknown*")]
    [InlineData("--Stor:Folder=x", "Setting Stor:Folder is unknown*")]
    [InlineData("--Foldr=x", "Setting Foldr is unknown*")]
    [InlineData("--Store:Provider=Oracle", "Setting Store:Provider is \"Oracle\", but must be one of Sqlite, Postgres.")]
    [InlineData("--Store:Provider=Postgres", "Setting ConnectionStrings:Store is missing*")]
    [InlineData("--Hosting:KnownProxies=proxy", "Setting Hosting:KnownProxies is wrong*")]
    [InlineData("--Hosting:PublicAddress=focus", "Setting Hosting:PublicAddress is wrong*")]
    [InlineData("--Limits:SignInsPerMinute=0", "Setting Limits:SignInsPerMinute is wrong*")]
    [InlineData("--Limits:RequestsPerMinute=veel", "Setting Limits:RequestsPerMinute is \"veel\", but must be a whole number.")]
    [InlineData("--Serilog:MinimumLevel:Default=Loud", "A setting of section Serilog is wrong*")]
    public async Task Start_WithAWrongOrUnknownSetting_NamesIt(string setting, string message)
    {
        var start = async () =>
        {
            await using var app = FocusApp.Build([setting]);
        };

        await start.Should().ThrowAsync<WrongSettingException>().WithMessage(message);
    }

    [Theory]
    [InlineData("--Urls=http://localhost:5181", "http://localhost:5181")]
    [InlineData("--Urls=http://127.0.0.1:5080", "http://localhost:5080")]
    [InlineData("--Urls=http://*:8080;https://*:8443", "http://localhost:8080")]
    [InlineData("--Urls=http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("--Urls=https://focus.example", "https://focus.example")]
    [InlineData("--Urls=http://127.0.0.1:0", "http://localhost:5080")]
    public async Task PublicAddress_WhereNoneIsSaid_IsWhereTheAppListens(string urls, string expected)
    {
        await using var app = FocusApp.Build([urls]);

        app.Services.GetRequiredService<HostingSettings>().PublicAddress.Should().Be(expected);
    }

    [Fact]
    public async Task PublicAddress_ThatIsSaid_IsThat()
    {
        await using var app = FocusApp.Build(["--Urls=http://localhost:5181", "--Hosting:PublicAddress=https://focus.example"]);

        app.Services.GetRequiredService<HostingSettings>().PublicAddress.Should().Be("https://focus.example");
    }
}
