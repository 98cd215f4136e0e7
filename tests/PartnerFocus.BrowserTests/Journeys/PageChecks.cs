using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>What is asked of every page; each check answers what is wrong, in words.</summary>
internal static class PageChecks
{
    /// <summary>Whether the page says which language it speaks, has a title, and no name of a text in place of the text.</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(Journey journey, bool english)
    {
        var found = new List<string>();
        if (await journey.Page.Locator("html").GetAttributeAsync("lang") != (english ? "en" : "nl"))
        {
            found.Add("the page does not say that it speaks this language");
        }

        if ((await journey.Page.TitleAsync()) is "" or "PartnerFocus")
        {
            found.Add("the page has no title of its own");
        }

        found.AddRange(await journey.Page.EvaluateAsync<string[]>(
            """
            () => {
              const wrong = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const text = walk.currentNode.data.trim();
                if (/^[A-Z][A-Za-z]+(\.[A-Z][A-Za-z]+)+$/.test(text) || /\{\d(:[^}]*)?\}/.test(text)) wrong.push("a text without words: " + text);
              }
              return wrong;
            }
            """));
        return found;
    }

    /// <summary>What sticks out to the right when the screen is a phone's; the screen is a desk's again afterwards.</summary>
    public static async Task<IReadOnlyList<string>> TooWideForAPhoneAsync(Journey journey)
    {
        var desk = journey.Page.ViewportSize!;
        await journey.Page.SetViewportSizeAsync(390, 844);
        var found = await journey.Page.EvaluateAsync<string[]>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [`on a phone ${document.documentElement.scrollWidth} wide`, ...[...document.querySelectorAll("body *")]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > width + 0.5)
                .slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
            }
            """);
        await journey.Page.SetViewportSizeAsync(desk.Width, desk.Height);
        return found;
    }

    /// <summary>What has the focus without showing it; the first 40 stops of the Tab key.</summary>
    public static async Task<IReadOnlyList<string>> UnseenFocusAsync(Journey journey)
    {
        var found = new List<string>();
        for (var stop = 0; stop < 40; stop++)
        {
            await journey.Page.Keyboard.PressAsync("Tab");
            var seen = await journey.Page.EvaluateAsync<string>(
                """
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return "end";
                  const style = getComputedStyle(e), box = e.getBoundingClientRect();
                  const drawn = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none"
                    || (e.matches("input.vh, .vh input") && e.parentElement.matches(":focus-within"));
                  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
                  return drawn && inside ? "" : (drawn ? "outside the screen: " : "not shown: ") + e.outerHTML.slice(0, 160);
                }
                """);
            if (seen == "end")
            {
                break;
            }

            if (seen.Length > 0)
            {
                found.Add(seen);
            }
        }

        return found;
    }
}
