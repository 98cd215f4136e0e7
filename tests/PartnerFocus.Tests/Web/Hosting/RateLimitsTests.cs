using System.Net;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Hosting;

public class RateLimitsTests
{
    [Fact]
    public async Task SignIn_TheEleventhTimeInAMinute_IsTooMuch()
    {
        await using var app = TestApp.WithLimitsAsShipped();

        var last = await RepeatAsync(11, app.Nobody(), v => v.PostAsync("/sign-in", ("email", "x@proef.example"), ("password", "")));

        last.Should().Equal(Answers(10, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task SignIn_WhenTooMuch_SaysWhenToComeBack()
    {
        await using var app = new TestApp(settings: new Dictionary<string, string> { ["Limits:SignInsPerMinute"] = "1" });
        var nobody = app.Nobody();
        await nobody.PostAsync("/sign-in");

        var page = await nobody.PostAsync("/sign-in");

        page.Response.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        page.Html.Should().Contain("Even rustig aan");
    }

    [Fact]
    public async Task Page_ThreeHundredAndOneTimesInAMinute_IsTooMuch()
    {
        await using var app = TestApp.WithLimitsAsShipped();
        await app.SeedFirmAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var last = await RepeatAsync(301, vera, v => v.GetAsync("/error"));

        last.Should().Equal(Answers(300, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Page_OfSomebodyElse_IsCountedApart()
    {
        await using var app = new TestApp(settings: new Dictionary<string, string> { ["Limits:RequestsPerMinute"] = "1" });
        await app.SeedFirmAsync();
        await (await app.SignInAsync(TestFirm.Partner)).GetAsync("/account");

        var other = await (await app.SignInAsync(TestFirm.OtherPartner)).GetAsync("/account");

        other.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Upload_TheEleventhInTenMinutes_IsTooMuch()
    {
        await using var app = TestApp.WithLimitsAsShipped();
        await app.SeedFirmAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        var last = await RepeatAsync(11, vera, v => v.UploadAsync("/no/such/page", "files", []));

        last.Should().Equal(Answers(10, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Health_HoweverOften_Answers()
    {
        await using var app = new TestApp(settings: new Dictionary<string, string> { ["Limits:RequestsPerMinute"] = "1" });

        var last = await RepeatAsync(3, app.Nobody(), v => v.GetAsync("/health/live"));

        last.Should().AllBeEquivalentTo(HttpStatusCode.OK);
    }

    private static IEnumerable<HttpStatusCode> Answers(int count, HttpStatusCode first, HttpStatusCode last) =>
        [.. Enumerable.Repeat(first, count), last];

    private static async Task<List<HttpStatusCode>> RepeatAsync(int times, Visitor visitor, Func<Visitor, Task<Page>> act)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            answers.Add((await act(visitor)).Status);
        }

        return answers;
    }
}
