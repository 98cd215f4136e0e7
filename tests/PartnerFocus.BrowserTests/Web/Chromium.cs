using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace PartnerFocus.BrowserTests.Web;

/// <summary>One Chromium for the whole run; every journey gets a context, an app and a store of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Collection = "chromium";
    public const string Path = "/usr/bin/chromium";

    /// <summary>How long, in milliseconds, a page may take to show what is waited for.</summary>
    private const float Patience = 10_000;

    /// <summary>Why the journeys are skipped; null when they run.</summary>
    public static string? MissingReason { get; } =
        File.Exists(Path) ? null : Path + " was not found; get it with: apt-get install -y --no-install-recommends chromium fonts-dejavu-core";

    private IPlaywright? _driver;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (MissingReason is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>
    /// Runs one journey. When it fails, a picture of the page is left under <c>artifacts/</c>; it also fails when the page broke the
    /// content security policy or a script threw.
    /// </summary>
    public async Task RunAsync(Func<Journey, Task> journey, [CallerMemberName] string name = "")
    {
        await using var app = new KestrelApp();
        await RunInAsync(app, journey, name);
    }

    /// <summary>The same in an app that other journeys use too.</summary>
    public async Task RunInAsync(KestrelApp app, Func<Journey, Task> journey, [CallerMemberName] string name = "")
    {
        await using var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address.ToString(),
            Locale = "nl-NL",
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        var act = new Journey(app, context, page);
        try
        {
            await journey(act);
            act.BrokenInBrowser.Should().BeEmpty();
        }
        catch
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifact(name + ".png"), FullPage = true });
            throw;
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _driver?.Dispose();
    }

    /// <summary>Where the picture of a failed journey is left.</summary>
    internal static string Artifact(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "PartnerFocus.sln")) && folder.Parent is not null)
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(Directory.CreateDirectory(System.IO.Path.Combine(folder.FullName, "artifacts")).FullName, name);
    }
}

[CollectionDefinition(Chromium.Collection)]
public sealed class OneChromium : ICollectionFixture<Chromium>;

/// <summary>A fact that needs a browser: skipped, with the reason and the cure, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.MissingReason;
}

/// <summary>A theory that needs a browser; see <see cref="BrowserFactAttribute"/>.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.MissingReason;
}
