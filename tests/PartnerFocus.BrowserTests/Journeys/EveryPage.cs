using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Store;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>Every page, as who uses it, with the sample firm's data: in both languages and schemes, on a phone, and with the Tab key.</summary>
[Collection(Chromium.Collection)]
public class EveryPage(Chromium chromium, SampleOffice office) : IClassFixture<SampleOffice>
{
    public static TheoryData<string> Pages => [.. Visits.All.Select(v => v.ToString())];

    [BrowserFact]
    public void Visits_ComparedWithTheApp_CoverEveryPage()
    {
        var routes = office.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && (MethodsOf(e).Count == 0 || MethodsOf(e).Contains("GET")))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct();

        routes.Should().BeEquivalentTo(Visits.All.Select(v => v.Route).Concat(Visits.WithoutPage.Keys).Distinct(), "each page needs a visit, and each visit a page");
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public Task Page_InBothLanguagesAndSchemes_IsSound(string page) => VisitAsync(page, async (journey, visit) =>
    {
        var wrong = new List<string>();
        // Names do not hang on the scheme, nor contrast on the language: each language in one scheme sees all of both.
        foreach (var (english, scheme) in ((bool, ColorScheme)[])[(false, ColorScheme.Light), (true, ColorScheme.Dark)])
        {
            await journey.SpeakAsync(english);
            await ArriveAsync(journey, visit);
            wrong.AddRange(await PageChecks.AxeAsync(journey, scheme));
            wrong.AddRange(await PageChecks.WordsAsync(journey, english));
        }

        wrong.Should().BeEmpty();
    });

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public Task Page_OnAPhone_FitsTheScreen(string page) => VisitAsync(page, async (journey, visit) =>
    {
        await journey.Page.SetViewportSizeAsync(390, 844);
        await ArriveAsync(journey, visit);

        (await PageChecks.TooWideAsync(journey)).Should().BeEmpty();
    });

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public Task Page_WithTheTabKey_ShowsWhereOneIs(string page) => VisitAsync(page, async (journey, visit) =>
    {
        await ArriveAsync(journey, visit);

        (await PageChecks.UnseenFocusAsync(journey)).Should().BeEmpty();
    });

    [BrowserFact]
    public Task FirstLink_OfAnAppWithoutAccounts_IsSound() => chromium.RunAsync(async journey =>
    {
        var watch = new PageWatch(journey.Page);
        var link = "";
        await journey.App.InScopeAsync(async services => link = (await services.GetRequiredService<FirstAdministrator>().MakeLinkAsync(
            services.GetRequiredService<FocusDbContext>(), services.GetRequiredService<HostingSettings>(), CancellationToken.None))!);

        await journey.OpenAsync(new Uri(link).PathAndQuery);

        (await PageChecks.AxeAsync(journey, ColorScheme.Light)).Should().BeEmpty();
        watch.Broken.Should().BeEmpty();
    });

    private Task VisitAsync(string page, Func<Journey, Visit, Task> look) => chromium.RunInAsync(
        office.App,
        async journey =>
        {
            var visit = Visits.All.Single(v => v.ToString() == page);
            var watch = new PageWatch(journey.Page);
            await office.ArriveAsync(journey, visit.Who);
            await look(journey, visit);
            watch.Broken.Should().BeEmpty();
        },
        nameof(EveryPage) + page.Replace('/', '-').Replace('?', '-').Replace('{', '-').Replace('}', '-'));

    private async Task ArriveAsync(Journey journey, Visit visit)
    {
        var answer = await journey.Page.GotoAsync(office.Fill(visit.Path));
        answer!.Status.Should().Be(visit.Status);
        if (visit.Then is { } then)
        {
            await then(journey);
        }

        await journey.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
}
