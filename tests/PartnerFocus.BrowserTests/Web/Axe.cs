using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PartnerFocus.BrowserTests.Web;

/// <summary>
/// Asks axe about a page as it stands. Not by the package's own RunAxe: that opens another page to gather what frames say, and hands
/// over all that passed. The pages here have no frames, and only what is wrong matters; asked so, a page takes a third of the time.
/// </summary>
internal static class Axe
{
    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>Everything axe knows, in one colour scheme.</summary>
    public static Task<IReadOnlyList<string>> FindAsync(IPage page, ColorScheme scheme) => FindAsync(page, scheme, "{}");

    /// <summary>What can differ by the scheme alone: nothing in these pages is shown or hidden by it.</summary>
    public static Task<IReadOnlyList<string>> FindInColoursAsync(IPage page, ColorScheme scheme) =>
        FindAsync(page, scheme, """{ "runOnly": ["color-contrast", "link-in-text-block"] }""");

    private static async Task<IReadOnlyList<string>> FindAsync(IPage page, ColorScheme scheme, string options)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        if (!await page.EvaluateAsync<bool>("() => typeof axe !== 'undefined'"))
        {
            await page.EvaluateAsync(Source + "; true");
        }

        return await page.EvaluateAsync<string[]>(
            """
            async ([scheme, options]) => {
              const found = await axe.run(document, { ...JSON.parse(options), resultTypes: ["violations"] });
              return found.violations.map(v => `${scheme} ${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(" · ")}`);
            }
            """,
            new[] { scheme.ToString(), options });
    }
}
