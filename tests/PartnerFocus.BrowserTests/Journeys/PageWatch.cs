using Microsoft.Playwright;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>Notes everything that breaks while pages load: errors on the console, scripts that throw, requests that fail.</summary>
internal sealed class PageWatch
{
    private readonly List<string> _broken = [];

    public PageWatch(IPage page)
    {
        page.PageError += (_, error) => _broken.Add("script: " + error);
        page.Console += (_, message) =>
        {
            // A page that answers 404 by design makes the console say so too.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _broken.Add("console: " + message.Text);
            }
        };
        page.RequestFailed += (_, request) => _broken.Add($"request: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                _broken.Add($"answer: {response.Status} {response.Url}");
            }
        };
    }

    public IReadOnlyList<string> Broken => _broken;
}
