using System.Net;

namespace PartnerFocus.Tests.Web.Hosting;

public class ErrorPagesTests
{
    [Fact]
    public async Task Page_WhenItBreaks_SaysWhatToDoAndNothingOfHow()
    {
        await using var app = BreakingController.App();

        var page = await app.Nobody().GetAsync("/test/bug");

        page.Status.Should().Be(HttpStatusCode.InternalServerError);
        page.Html.Should().Contain("Er ging iets mis bij ons").And.NotContain("Jansen").And.NotContain("InvalidOperation");
    }

    [Fact]
    public async Task Page_WhenItBreaks_HasTheSecurityHeaders()
    {
        await using var app = BreakingController.App();

        var page = await app.Nobody().GetAsync("/test/bug");

        page.Response.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'");
    }

    [Fact]
    public async Task Page_WhenTheStoreIsBusy_AsksToComeBack()
    {
        await using var app = BreakingController.App();

        var page = await app.Nobody().GetAsync("/test/busy");

        page.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        page.Response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        page.Html.Should().Contain("Er wordt nog iets opgeslagen");
    }

    [Fact]
    public async Task Page_ThatDoesNotExist_IsNotFoundInTheLanguageOfTheBrowser()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var vera = await app.SignInAsync("vera");
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");

        var page = await vera.GetAsync("/no/such/page");

        page.Status.Should().Be(HttpStatusCode.NotFound);
        page.Html.Should().Contain("This page does not exist");
    }

    [Fact]
    public async Task Page_ForAFormOfMoreFieldsThanOneForm_IsABadRequestThatSaysSo()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        var lars = await app.SignInAsync(TestFirm.Lead);

        var page = await lars.PostAsync("/approvals/approve", [.. Enumerable.Repeat(("pick", "x"), 1500)]);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Html.Should().Contain("Dit formulier kwam niet goed aan");
    }

    [Theory]
    [InlineData("/error")]
    [InlineData("/error/503")]
    public async Task ErrorPage_AskedForDirectly_DoesNotExist(string path)
    {
        await using var app = new TestApp();

        (await app.Nobody().GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
