using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Tests.Web.Firm;

/// <summary>What a change of the firm shows before it is saved, and the firm after.</summary>
internal static class FirmReading
{
    /// <summary>The page of a change that was sent; with what it does worked out, or the test fails.</summary>
    public static async Task<Page> SeenAsync(this Visitor visitor, Page sent)
    {
        sent.Location.Should().StartWith("/firm/changes/");
        var page = await visitor.GetAsync(sent.Location!);
        page.Html.Should().NotContain("data-waits", "the comparison is done within the patience of the tests");
        return page;
    }

    /// <summary>The firm in force.</summary>
    public static async Task<FirmProfile> FirmAsync(this TestApp app)
    {
        FirmProfile? firm = null;
        await app.InScopeAsync(async services =>
            firm = (await services.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None))!.Profile);
        return firm!;
    }
}
