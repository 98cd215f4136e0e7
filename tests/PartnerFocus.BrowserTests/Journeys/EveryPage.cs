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
public class EveryPage(Chromium chromium, Looks looks) : IClassFixture<Looks>
{
    public static TheoryData<string> Pages => [.. Visits.All.Select(v => v.ToString())];

    [BrowserFact]
    public void Visits_ComparedWithTheApp_CoverEveryPage()
    {
        var routes = looks.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && (MethodsOf(e).Count == 0 || MethodsOf(e).Contains("GET")))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct();

        routes.Should().BeEquivalentTo(Visits.All.Select(v => v.Route).Concat(Visits.WithoutPage.Keys).Distinct(), "each page needs a visit, and each visit a page");
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_InBothLanguagesAndSchemes_OnAPhoneAndWithTheTabKey_IsSound(string page) =>
        (await looks.AtAsync(page)).Should().BeEmpty();

    [BrowserFact]
    public Task FirstLink_OfAnAppWithoutAccounts_IsSound() => chromium.RunAsync(async journey =>
    {
        var watch = new PageWatch(journey.Page);
        var link = "";
        await journey.App.InScopeAsync(async services => link = (await services.GetRequiredService<FirstAdministrator>().MakeLinkAsync(
            services.GetRequiredService<FocusDbContext>(), services.GetRequiredService<HostingSettings>(), CancellationToken.None))!);

        await journey.OpenAsync(new Uri(link).PathAndQuery);

        (await Axe.FindAsync(journey.Page, ColorScheme.Light)).Should().BeEmpty();
        watch.Broken.Should().BeEmpty();
    });

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
}
