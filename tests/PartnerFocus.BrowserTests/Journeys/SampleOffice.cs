using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Outbox.Notices;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.Store;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>One app with the sample firm, as it is after its first days: some things asked, some accepted, one of two weeks decided.</summary>
public sealed class SampleOffice : IAsyncLifetime
{
    /// <summary>Stands for the one-time link, which is not known before the app runs.</summary>
    public const string StartLink = "{start}";

    public const string Client = "{client}";

    /// <summary>Of the firm, and in no list of who signs in: others write that one's answers down.</summary>
    private const string WithoutAccount = "aha";

    /// <summary>Stands for the link beneath a lead's mail.</summary>
    public const string FewerLink = "{fewer}";

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<Cookie>>>> _signedIn = [];
    private readonly Dictionary<string, string> _emails = [];
    private string _start = "";
    private string _client = "";
    private string _fewer = "";

    public KestrelApp App { get; } = new(new Dictionary<string, string> { ["Sample:Load"] = "true" });

    /// <summary>Two meetings of a partner's next week.</summary>
    internal static byte[] Export => VerasExport.Bytes;

    public async Task InitializeAsync()
    {
        if (Chromium.MissingReason is not null)
        {
            return;
        }

        await App.InScopeAsync(async services =>
        {
            var firm = (await services.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None))!.Profile;
            _client = firm.Clients[0].Id;
            foreach (var (id, email) in firm.Partners.Select(p => (p.Id, p.Email)).Concat(firm.People.Select(p => (p.Id, p.Email))))
            {
                _emails[id] = email;
            }

            _fewer = new Uri(services.GetRequiredService<FewerLinks>().For("sdw", MailKind.QueueNotice)).PathAndQuery;
            var user = await services.GetRequiredService<UserManager<FocusUser>>().Users.FirstAsync(u => u.MemberId == "tkr");
            _start = new Uri(await services.GetRequiredService<OneTimeLink>().MakeAsync(user)).PathAndQuery;
        });
        await AskAsync("Deelteam due diligence Noordwijk", 1, approved: false, accepted: false);
        await AskAsync("Voortgang dataroom", 2, approved: false, accepted: false);
        await AskAsync("Werkgroep garanties", 3, approved: true, accepted: false);
        await AskAsync("Overleg planning closing", 4, approved: true, accepted: true);
        await AskAsync("Leesgroep jurisprudentie", 5, approved: true, accepted: false, of: WithoutAccount);
        foreach (var hour in Enumerable.Range(6, 4))
        {
            // More than fit above the queue as what the lead just said.
            await ConfirmAsync($"Voortgang garanties {hour}", hour, approved: true, of: "jdk");
        }
    }

    /// <summary>The path with what was not known before the app ran.</summary>
    internal string Fill(string path) => path.Replace(StartLink, _start, StringComparison.Ordinal).Replace(Client, _client, StringComparison.Ordinal).Replace(FewerLink, _fewer, StringComparison.Ordinal);

    /// <summary>Arrives as a person of the sample firm, signed in on the page the first time.</summary>
    internal async Task ArriveAsync(Journey journey, string who)
    {
        if (who.Length == 0)
        {
            return;
        }

        var signedIn = _signedIn.GetOrAdd(who, _ => new(() => SignInAsync(journey, who)));
        await journey.Context.AddCookiesAsync(await signedIn.Value);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    private async Task<IReadOnlyList<Cookie>> SignInAsync(Journey journey, string who)
    {
        await journey.OpenAsync("/sign-in");
        await journey.Page.Locator("form", new() { Has = journey.Page.Locator($"input[name=email][value='{EmailOf(who)}']") }).Locator("button").ClickAsync();
        await journey.IsPastSignInAsync();
        return
        [
            .. (await journey.Context.CookiesAsync()).Select(c => new Cookie
            {
                Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, SameSite = c.SameSite,
            }),
        ];
    }

    private string EmailOf(string who) => App.Services.GetRequiredService<SampleSignIns>().All
        .Single(s => who == "beheer" ? s.Email.StartsWith("beheer@", StringComparison.Ordinal) : s.Email == _emails[who]).Email;

    /// <summary>A meeting of one partner, asked of a member of the first team.</summary>
    private async Task AskAsync(string title, int hour, bool approved, bool accepted, string of = "jdk")
    {
        var row = await ConfirmAsync(title, hour, approved, of);
        await App.PutQuestionsAsync();
        if (accepted)
        {
            await App.InScopeAsync(async services =>
            {
                var firm = (await services.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None))!.Profile;
                Done(await services.GetRequiredService<DelegationFlow>().AcceptAsync(
                    row.Id, row.Version, "De nieuwsbrief wacht een week", CurrentUser.For(1, "jdk", "jdk", [], firm), CancellationToken.None));
            });
        }
    }

    private async Task<Delegation> ConfirmAsync(string title, int hour, bool approved, string of)
    {
        Delegation? row = null;
        await App.InScopeAsync(async services => row = await ConfirmAsync(services, title, hour, approved, of));
        return row!;
    }

    private static async Task<Delegation> ConfirmAsync(IServiceProvider services, string title, int hour, bool approved, string of)
    {
        var firm = (await services.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None))!.Profile;
        var flow = services.GetRequiredService<DelegationFlow>();
        var choice = FlowStage.Choice(title, FlowStage.Friday + Duration.FromHours(hour), partner: "mvdb");
        services.GetRequiredService<FocusDbContext>().Choices.Add(choice);
        var row = Done(await flow.ConfirmAsync(
            new Confirmation(choice, of, [FlowStage.Reason("Sterk in overnames", "Strong in deals")], FlowStage.Mandate(), false, false), As("mvdb"), CancellationToken.None));
        await flow.SaveStagedAsync(CancellationToken.None);
        return approved ? Done(await flow.ApproveAsync(row.Id, row.Version, As("sdw"), CancellationToken.None)) : row;

        CurrentUser As(string id) => CurrentUser.For(1, id, id, [], firm);
    }

    private static Delegation Done(FlowOutcome outcome) => outcome.Should().BeOfType<FlowOutcome.Done>().Subject.Delegation;
}
