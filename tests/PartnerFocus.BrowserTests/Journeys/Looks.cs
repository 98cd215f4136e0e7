using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>
/// Looks at every page, a few at a time in contexts of one browser: most of a look is the browser's work, and another page's look
/// fills the waiting. All begin when the first is asked for.
/// </summary>
public sealed class Looks : IAsyncLifetime
{
    private const int AtOnce = 3;

    // Several at once on a busy machine wait longer for each other than one alone.
    private const int Patience = 45_000;

    private readonly Chromium _chromium;
    private readonly SampleOffice _office = new();
    private readonly Lazy<Dictionary<string, TaskCompletionSource<IReadOnlyList<string>>>> _all;

    public Looks(Chromium chromium)
    {
        _chromium = chromium;
        _all = new(Begin);
    }

    public KestrelApp App => _office.App;

    /// <summary>What is wrong with one page, in words that say where.</summary>
    public Task<IReadOnlyList<string>> AtAsync(string page) => _all.Value[page].Task;

    public Task InitializeAsync() => _office.InitializeAsync();

    public async Task DisposeAsync()
    {
        if (_all.IsValueCreated)
        {
            // A look that failed was told by its own test.
            await Task.WhenAll(_all.Value.Values.Select(look => look.Task.ContinueWith(_ => { }, TaskScheduler.Default)));
        }

        await _office.DisposeAsync();
    }

    private Dictionary<string, TaskCompletionSource<IReadOnlyList<string>>> Begin()
    {
        var looks = Visits.All.ToDictionary(v => v.ToString(), _ => new TaskCompletionSource<IReadOnlyList<string>>());
        _ = Parallel.ForEachAsync(Visits.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (visit, _) =>
        {
            try
            {
                looks[visit.ToString()].SetResult(await LookAsync(visit));
            }
            catch (Exception failure)
            {
                looks[visit.ToString()].SetException(failure);
            }
        });
        return looks;
    }

    private async Task<IReadOnlyList<string>> LookAsync(Visit visit)
    {
        IReadOnlyList<string> wrong = [];
        await _chromium.RunInAsync(
            App,
            async journey =>
            {
                journey.Page.SetDefaultTimeout(Patience);
                await _office.ArriveAsync(journey, visit.Who);
                wrong = await LookAsync(journey, visit);
            },
            nameof(EveryPage) + string.Concat(visit.ToString().Split('/', '{', '}')));
        return wrong;
    }

    private async Task<IReadOnlyList<string>> LookAsync(Journey journey, Visit visit)
    {
        var wrong = new List<string>();
        var watch = new PageWatch(journey.Page);
        foreach (var english in (bool[])[false, true])
        {
            await journey.SpeakAsync(english);
            await OpenAsync(journey, visit);
            IEnumerable<string> found =
            [
                .. await PageChecks.WordsAsync(journey, english),
                .. await Axe.FindAsync(journey.Page, ColorScheme.Light),
                .. await Axe.FindInColoursAsync(journey.Page, ColorScheme.Dark),
                .. await PageChecks.TooWideForAPhoneAsync(journey),
            ];
            wrong.AddRange(found.Select(f => (english ? "en: " : "nl: ") + f));
        }

        return [.. wrong, .. await PageChecks.UnseenFocusAsync(journey), .. watch.Broken];
    }

    private async Task OpenAsync(Journey journey, Visit visit)
    {
        var answer = await journey.Page.GotoAsync(_office.Fill(visit.Path));
        answer!.Status.Should().Be(visit.Status);
        if (visit.Then is { } then)
        {
            await then(journey);
            await journey.IsLoadedAsync();
        }
    }
}
