using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>Every page of the app, each seen by who uses it; a page with states that look otherwise is seen in each.</summary>
internal static class Visits
{
    private const string Partner = "mvdb";
    private const string Assistant = "els";
    private const string Lead = "sdw";
    private const string Member = "jdk";
    private const string Admin = "beheer";
    private const string Week = "/week/mvdb/2026-W47";
    private const string OtherWeek = "/week/dok/2026-W47";

    /// <summary>Routes that answer GET with no page of their own, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutPage = new Dictionary<string, string>
    {
        ["/week/{partner}"] = "leads on to this week",
        ["/week/{partner}/{week}/what-if"] = "a sentence for a script",
        ["/agenda/person"] = "leads on to the upload of that person",
        ["/firm/file"] = "a download",
        ["/delegations/decisions.csv"] = "a download",
        ["/delegations/decisions.json"] = "a download",
        ["/calendar/{secret}.ics"] = "a download",
        ["/outbox/{id:guid}/message"] = "a download",
        ["/outbox/{id:guid}/calendar"] = "a download",
    };

    public static readonly IReadOnlyList<Visit> All =
    [
        new("/", Assistant, "/"),
        new("/sign-in", "", "/sign-in"),
        new("/sign-in", "", "/sign-in") { State = "failed", Then = FailToSignInAsync },
        new("/account/start", "", SampleOffice.StartLink),
        new("/account/start", "", "/account/start?id=1&token=old") { State = "gone", Status = 404 },
        new("/account/first", "", "/account/first?token=old") { State = "gone", Status = 404 },
        new("/account", Member, "/account"),
        new("/account/stand-ins", Lead, "/account/stand-ins"),
        new("/account/stand-ins", Assistant, "/account/stand-ins") { State = "for the partner" },
        new("/account/topics", Member, "/account/topics"),
        new("/account/mails", Partner, "/account/mails"),
        new("/mails/fewer/{token}", "", SampleOffice.FewerLink),
        new("/error/{status:int}", Partner, "/no-such-page") { Status = 404 },
        new("/error", Partner, "/error") { Status = 404 },

        new("/week/{partner}/{week}", Partner, Week) { State = "open" },
        new("/week/{partner}/{week}", Partner, Week + "?view=list") { State = "list" },
        new("/week/{partner}/{week}", Assistant, Week) { State = "prepare", Then = j => OpenAsync(j, ".m.v-delegate a.entry") },
        new("/week/{partner}/{week}", Partner, Week) { State = "attend", Then = j => OpenAsync(j, ".m.v-attend a.entry") },
        new("/week/{partner}/{week}", Partner, Week) { State = "part", Then = j => OpenAsync(j, ".m.v-part a.entry") },
        new("/week/{partner}/{week}", Partner, Week) { State = "delegate", Then = j => OpenAsync(j, ".m.v-delegate a.entry") },
        new("/week/{partner}/{week}", "dok", OtherWeek) { State = "decided", Then = DecideAsync },
        new("/week/{partner}/{week}", Partner, "/week/mvdb/2026-W20") { State = "empty" },
        new("/week/{partner}/{week}", Partner, "/week/mvdb/2026-W60") { State = "none", Status = 404 },
        new("/week/{partner}/{week}/clear", Partner, Week + "/clear"),
        new("/week/{partner}/{week}/clear", Assistant, Week + "/clear"),
        new("/series/{partner}", "dok", "/series/dok") { State = "chosen", Then = ChooseForASeriesAsync },
        new("/series/{partner}", Assistant, "/series/mvdb"),
        new("/how-we-count", Partner, "/how-we-count"),

        new("/approvals", Lead, "/approvals") { State = "open", Then = UnfoldJustNowAsync },
        new("/approvals", "tkr", "/approvals") { State = "other team" },
        new("/delegations", Member, "/delegations") { State = "open", Then = UnfoldAsync },
        new("/delegations", Assistant, "/delegations") { State = "answers to write down", Then = UnfoldAnswersAsync },
        new("/delegations", "tkr", "/delegations") { State = "empty" },
        new("/outbox", "dok", "/outbox") { State = "after deciding", Then = async j => { await DecideAsync(j); await j.OpenAsync("/outbox"); } },
        new("/outbox", Assistant, "/outbox") { State = "empty" },
        new("/calendar", Partner, "/calendar"),
        new("/calendar", Member, "/calendar") { State = "made", Then = j => j.Page.Locator("main form.panel button:not(.plain)").ClickAsync() },

        new("/agenda", Assistant, "/agenda"),
        new("/agenda", Member, "/agenda"),
        new("/agenda/{id}/import", Assistant, "/agenda/mvdb/import"),
        new("/agenda/person/{id}/import", Member, "/agenda/person/jdk/import"),
        new("/agenda/{id}/import/{upload:guid}", Assistant, "/agenda/mvdb/import") { State = "preview", Then = j => j.HandInAsync("mvdb.ics", SampleOffice.Export) },
        new("/agenda/{id}/import/{upload:guid}", Assistant, "/agenda/mvdb/import") { State = "wrong file", Then = j => j.HandInAsync("brief.ics", "Beste Els"u8.ToArray()) },
        new("/agenda/person/{id}/import/{upload:guid}", Member, "/agenda/person/jdk/import") { State = "preview", Then = j => j.HandInAsync("jdk.ics", SampleOffice.Export) },

        new("/firm", Admin, "/firm"),
        new("/firm/partners", Admin, "/firm/partners"),
        new("/firm/partners/new", Admin, "/firm/partners/new"),
        new("/firm/partners/{id}", Admin, "/firm/partners/mvdb"),
        new("/firm/teams", Admin, "/firm/teams"),
        new("/firm/teams/new", Admin, "/firm/teams/new"),
        new("/firm/teams/{id}", Admin, "/firm/teams/corporate"),
        new("/firm/people", Lead, "/firm/people"),
        new("/firm/people/new", Lead, "/firm/people/new"),
        new("/firm/people/{id}", Lead, "/firm/people/jdk"),
        new("/firm/clients", Lead, "/firm/clients"),
        new("/firm/clients/new", Admin, "/firm/clients/new"),
        new("/firm/clients/{id}", Admin, "/firm/clients/" + SampleOffice.Client),
        new("/firm/topics", Lead, "/firm/topics"),
        new("/firm/topics/new", Admin, "/firm/topics/new"),
        new("/firm/topics/{id}", Partner, "/firm/topics/m-and-a"),
        new("/firm/words", Admin, "/firm/words"),
        new("/firm/thresholds", Partner, "/firm/thresholds"),
        new("/firm/versions", Admin, "/firm/versions"),
        new("/firm/versions/{id:long}", Admin, "/firm/versions/1"),
        new("/firm/changes/{id:guid}", Partner, "/firm/words") { State = "own meetings", Then = ChangeWordsAsync },
        new("/firm/changes/{id:guid}", Admin, "/firm/words") { State = "counts", Then = ChangeWordsAsync },
        new("/suggestions/{partner}", Partner, "/suggestions/mvdb"),
        new("/admin/accounts", Admin, "/admin/accounts"),
        new("/admin/outbox", Admin, "/admin/outbox"),
    ];

    private static async Task OpenAsync(Journey journey, string meeting)
    {
        await journey.Page.Locator(meeting).First.ClickAsync();
        await journey.Page.Locator("#panel-title").WaitForAsync();
        await journey.Page.EvaluateAsync("for (const d of document.querySelectorAll('#panel details')) d.open = true");
    }

    private static async Task DecideAsync(Journey journey)
    {
        await journey.OpenAsync(OtherWeek + "/clear");
        if (await journey.Page.Locator("form.clear button.go").CountAsync() > 0)
        {
            await journey.Page.Locator("form.clear button.go").ClickAsync();
        }
        else
        {
            await journey.OpenAsync(OtherWeek);
        }

        // On a phone the next meeting stands in place of the list.
        await journey.Page.Locator(".m.agreed").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task ChangeWordsAsync(Journey journey)
    {
        await journey.Page.Locator("#w-social").FillAsync("*overleg");
        await journey.Page.Locator("form.stack button.go").ClickAsync();
        // Until it is worked out the page asks again by itself.
        await journey.Page.Locator("main:not(:has([data-waits])) #lines-title").WaitForAsync();
    }

    private static async Task ChooseForASeriesAsync(Journey journey)
    {
        if (await journey.Page.Locator(".series").CountAsync() == 0)
        {
            await journey.OpenAsync(OtherWeek);
            foreach (var meeting in await journey.Page.Locator(".m a.entry").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
            {
                await journey.OpenAsync(meeting);
                if (await journey.Page.Locator(".foot-acts input[value=FromNow]").CountAsync() > 0)
                {
                    await journey.Page.Locator(".foot-acts input[value=FromNow]").CheckAsync();
                    await journey.Page.Locator("button[data-focus=agree]").ClickAsync();
                    await journey.Page.Locator(".notice").First.WaitForAsync();
                    break;
                }
            }

            await journey.OpenAsync("/series/dok");
        }

        await journey.Page.Locator(".series").First.WaitForAsync();
    }

    private static async Task UnfoldAsync(Journey journey)
    {
        await Assertions.Expect(journey.Page.Locator("main details").First).ToBeVisibleAsync();
        await journey.Page.EvaluateAsync("for (const d of document.querySelectorAll('main details')) d.open = true");
    }

    /// <summary>With what was just said above the queue, the earlier of it unfolded too.</summary>
    private static async Task UnfoldJustNowAsync(Journey journey)
    {
        await Assertions.Expect(journey.Page.Locator(".just-now details .results li").First).ToBeAttachedAsync();
        await UnfoldAsync(journey);
    }

    private static async Task UnfoldAnswersAsync(Journey journey)
    {
        await Assertions.Expect(journey.Page.Locator("section[aria-labelledby=to-write] form.accept").First).ToBeVisibleAsync();
        await UnfoldAsync(journey);
    }

    private static async Task FailToSignInAsync(Journey journey)
    {
        await journey.Page.Locator("input[type=email]").FillAsync("niemand@proef.example");
        await journey.Page.Locator("input[type=password]").FillAsync("een verkeerd wachtwoord");
        await journey.Page.Locator("form.panel.stack button.go").ClickAsync();
        await journey.Page.GetByRole(AriaRole.Alert).WaitForAsync();
    }
}
