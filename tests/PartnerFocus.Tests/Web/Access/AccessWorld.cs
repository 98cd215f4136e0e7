using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Access;

/// <summary>One app with everybody's account and, for each partner, rows of every kind.</summary>
public sealed partial class AccessWorld : IAsyncLifetime
{
    private readonly Dictionary<(Side, string), string> _ids = [];

    public TestApp App { get; } = new();

    public async Task InitializeAsync()
    {
        await App.SeedFirmAsync();
        foreach (var who in Enum.GetValues<Who>().Where(w => Everyone.Contains(w) && w != Who.Nobody))
        {
            var account = await App.AddAccountAsync(NameOf(who), null, who == Who.Admin ? [FocusRole.Administrator] : []);
            _ids[(who == Who.Maks ? Side.Otto : Side.Vera, "account")] = $"{account.Id}";
        }

        await ImportAsync(Side.Vera, "vera");
        await ImportAsync(Side.Otto, "otto");
        await NameStandInAsync(Side.Vera, "vera");
        await NameStandInAsync(Side.Otto, "otto");
        _ids[(Side.Unknown, "stand-in")] = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
        _ids[(Side.Unknown, "account")] = "999999";
        _ids[(Side.Unknown, "draft")] = "4dff4ea3-40f4-4c3c-9e0e-0f6c9a1b7a55";
        _ids[(Side.Unknown, "import")] = "16fd2706-8baf-433b-82eb-8c7fada847da";
        _ids[(Side.Unknown, "waiting")] = _ids[(Side.Unknown, "asked")] = _ids[(Side.Unknown, "in company")] = "0f8fad5b-d9cb-469f-a165-70867728950e";
        _ids[(Side.Unknown, "mail")] = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
        _ids[(Side.Unknown, "version of mail")] = _ids[(Side.Unknown, "version of waiting")] = _ids[(Side.Unknown, "version of asked")] = _ids[(Side.Unknown, "version of in company")] = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    }

    /// <summary>Makes new rows that nobody acted on yet.</summary>
    public async Task RenewAsync()
    {
        await AddSideAsync(Side.Vera, "vera", "mila", "lars");
        await AddSideAsync(Side.Otto, "otto", "maks", "lena");
        await AddCompanyAsync(Side.Vera, "vera", "mila", "maks");
        await AddCompanyAsync(Side.Otto, "otto", "maks", "mila");
    }

    /// <summary>Changes when any row changes.</summary>
    public async Task<string> StateAsync() => string.Join(
        ' ', await App.InStoreAsync(db => db.Delegations.Select(d => d.Version.ToString()).Concat(db.OutgoingMails.Select(m => m.Version.ToString())).Order().ToListAsync()));

    public static IReadOnlyList<Who> Everyone { get; } =
        [Who.Nobody, Who.Vera, Who.Otto, Who.Asha, Who.Lars, Who.Lena, Who.Mila, Who.Maks, Who.Admin];

    /// <summary>The routes of the app as <c>GET /week/{partner}</c>; <c>ANY</c> where the method does not matter. What answers GET answers HEAD as well.</summary>
    public IReadOnlyList<string> Routes() =>
        [.. App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Where(m => m != "HEAD").Select(m => $"{m} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Asks for a route as somebody, with a row of one side, in a new session.</summary>
    public async Task<Page> AskAsync(Who who, RouteRowPath path)
    {
        var visitor = await VisitorAsync(who);
        return path.IsPost ? await visitor.PostAsync(path.Path, [.. path.Fields]) : await visitor.GetAsync(path.Path);
    }

    /// <summary>Somebody in a new session.</summary>
    public async Task<Visitor> VisitorAsync(Who who) => who == Who.Nobody ? App.Nobody() : await App.SignInAsync(NameOf(who));

    /// <summary>The address of a route for a row of one side.</summary>
    internal RouteRowPath PathOf(RouteRow row, Side side)
    {
        var (method, pattern) = (row.Route.Split(' ')[0], row.Route.Split(' ')[1]);
        return new RouteRowPath(method == "POST", Fill(pattern), [.. row.Fields.Select(f => (f.Name, Fill(f.Value)))]);

        string Fill(string text) => Parameter().Replace(text, match => ValueOf(pattern, match.Groups[1].Value, side));
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    private static string NameOf(Who who) => who.ToString().ToLowerInvariant();

    private async Task ImportAsync(Side side, string partner)
    {
        await App.ImportAsync([("agenda.ics", Ics.Bytes(Ics.Week))], change: order => order with { OwnerId = partner, By = partner });
        var import = await App.InStoreAsync(db => db.Imports.Where(i => i.By == partner).Select(i => i.Id).SingleAsync());
        _ids[(side, "import")] = $"{import}";
    }

    /// <summary>For days to come, so that nobody has a right by it yet.</summary>
    private async Task NameStandInAsync(Side side, string partner)
    {
        var row = new StandIn
        {
            Id = Guid.NewGuid(),
            MemberId = partner,
            StandInId = "lena",
            FirstDay = new DateOnly(2027, 1, 4),
            LastDay = new DateOnly(2027, 1, 8),
            SetBy = partner,
            SetAt = FlowStage.Friday,
        };
        await App.InStoreAsync(async db =>
        {
            db.StandIns.Add(row);
            return await db.SaveChangesAsync();
        });
        _ids[(side, "stand-in")] = $"{row.Id}";
    }

    /// <summary>Somebody goes, and a colleague of the other team goes along.</summary>
    private async Task AddCompanyAsync(Side side, string partner, string member, string companion)
    {
        var row = await ConfirmAsync(partner, member);
        await App.SeedAsync(db =>
        {
            var goes = db.Delegations.Single(d => d.Id == row.Id);
            (goes.State, goes.AskedAt, goes.TogetherWithId) = (DelegationState.Accepted, FlowStage.Friday - NodaTime.Duration.FromDays(3), companion);
        });
        _ids[(side, "in company")] = $"{row.Id}";
        _ids[(side, "version of in company")] = $"{await App.InStoreAsync(db => db.Delegations.Where(d => d.Id == row.Id).Select(d => d.Version).SingleAsync())}";
    }

    private async Task AddSideAsync(Side side, string partner, string member, string lead)
    {
        var waiting = await ConfirmAsync(partner, member);
        var asked = await ConfirmAsync(partner, member);
        var approved = await InFlowAsync((flow, _) => flow.ApproveAsync(asked.Id, asked.Version, As(lead), CancellationToken.None));
        await App.PutQuestionsAsync();
        _ids[(side, "version of waiting")] = $"{waiting.Version}";
        _ids[(side, "version of asked")] = $"{approved.Should().BeOfType<FlowOutcome.Done>().Subject.Delegation.Version}";
        var mail = await MailAsync(partner);
        _ids[(side, "mail")] = $"{mail.Id}";
        _ids[(side, "version of mail")] = $"{mail.Version}";
        _ids[(side, "waiting")] = $"{waiting.Id}";
        _ids[(side, "asked")] = $"{asked.Id}";
        _ids[(side, "draft")] = $"{await DraftAsync(partner)}";
    }

    /// <summary>A change of the firm that is its maker's to save: what a partner says of the own learning.</summary>
    private async Task<Guid> DraftAsync(string partner)
    {
        var account = await App.InStoreAsync(db => db.Users.Where(u => u.MemberId == partner).Select(u => u.Id).SingleAsync());
        await using var scope = App.Services.CreateAsyncScope();
        var firm = (await scope.ServiceProvider.GetRequiredService<FirmStore>().FindAsync(CancellationToken.None))!;
        var changed = firm.Profile with { Partners = [.. firm.Profile.Partners.Select(p => p.Id == partner ? p with { ChosenLearning = [$"{Guid.NewGuid()}"] } : p)] };
        return await scope.ServiceProvider.GetRequiredService<FirmDrafts>().MakeAsync(
            FirmDraftKind.Partner, "", changed, firm.VersionId, As(partner) with { AccountId = account }, CancellationToken.None);
    }

    /// <summary>A draft that lies ready.</summary>
    private async Task<OutgoingMail> MailAsync(string partner)
    {
        var person = new MailPerson("Wim", "wim@wind.example");
        var at = FlowStage.Friday - NodaTime.Duration.FromDays(7);
        var mail = new OutgoingMail
        {
            Id = Guid.NewGuid(),
            MessageId = $"<{Guid.NewGuid():N}@proef.example>",
            PartnerId = partner,
            Kind = MailKind.LeaveOut,
            From = person,
            ReplyTo = person,
            To = [person],
            IsOutside = true,
            Language = PartnerFocus.Triage.Language.Nl,
            Subject = "Afmelding",
            Text = "Dank.",
            Method = "REPLY",
            Calendar = "BEGIN:VCALENDAR",
            CreatedAt = at,
            LeavesAt = at,
            NextTryAt = at,
            State = MailState.Draft,
        };
        await App.SeedAsync(db => db.OutgoingMails.Add(mail));
        return mail;
    }

    private async Task<Delegation> ConfirmAsync(string partner, string member)
    {
        var choice = FlowStage.Choice("Deelteam overname", FlowStage.Friday, partner: partner);
        var outcome = await InFlowAsync(async (flow, db) =>
        {
            db.Choices.Add(choice);
            var done = await flow.ConfirmAsync(
                new Confirmation(choice, member, [FlowStage.Reason("Sterk", "Strong")], FlowStage.Mandate(), false, false), As(partner), CancellationToken.None);
            await flow.SaveStagedAsync(CancellationToken.None);
            return done;
        });
        return outcome.Should().BeOfType<FlowOutcome.Done>().Subject.Delegation;
    }

    private static CurrentUser As(string memberId) => CurrentUser.For(1, memberId, memberId, [], FirmFile.Read(TestFirm.Json).Firm);

    private async Task<T> InFlowAsync<T>(Func<DelegationFlow, FocusDbContext, Task<T>> act)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<DelegationFlow>(), scope.ServiceProvider.GetRequiredService<FocusDbContext>());
    }

    private string ValueOf(string pattern, string name, Side side) => (name, pattern.Split('/') is [_, var first, var second, ..] ? (string[])[first, second] : []) switch
    {
        ("partner", _) => Pick(side, "vera", "otto"),
        ("week", _) => "2026-W47",
        ("status", _) => "404",
        ("team", _) => Pick(side, "een", "twee"),
        ("id", ["firm", "partners"]) => Pick(side, "vera", "otto"),
        ("id", ["firm", "teams"]) => Pick(side, "een", "twee"),
        ("id", ["firm", "people"]) => Pick(side, "mila", "maks"),
        ("id", ["firm", "clients"]) => Pick(side, "wind", "zon"),
        ("id", ["firm", "topics"]) => Pick(side, "deals", "labour"),
        ("id", ["firm", "versions"]) => side == Side.Unknown ? "999999" : "1",
        ("id", ["firm", "changes"]) => _ids[(side, "draft")],
        ("id", ["admin", "accounts"]) => _ids[(side, "account")],
        ("id", ["account", _]) => _ids[(side, "stand-in")],
        ("id", ["approvals", _]) => _ids[(side, "waiting")],
        ("id", ["delegations", _]) when pattern.Contains("/along", StringComparison.Ordinal) => _ids[(side, "in company")],
        ("version", ["delegations", _]) when pattern.Contains("/along", StringComparison.Ordinal) => _ids[(side, "version of in company")],
        ("id", ["delegations", _]) => _ids[(side, "asked")],
        ("id", ["agenda", "person"]) => Pick(side, "mila", "maks"),
        ("id", ["agenda", _]) => Pick(side, "vera", "otto"),
        ("id", ["admin", "outbox"]) => _ids[(side, "mail")],
        ("id", ["outbox", _]) => _ids[(side, "mail")],
        ("version", ["outbox", _]) => _ids[(side, "version of mail")],
        ("secret" or "token", _) => "never-made",
        ("asked", _) => _ids[(side, "asked")],
        ("seen", _) => _ids[(side, "version of asked")],
        ("upload", _) => "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
        ("import", _) => _ids[(side, "import")],
        ("version", ["approvals", _]) => _ids[(side, "version of waiting")],
        ("version", ["delegations", _]) => _ids[(side, "version of asked")],
        _ => throw new InvalidOperationException($"Say in {nameof(AccessWorld)} which rows {{{name}}} of {pattern} stands for."),
    };

    private static string Pick(Side side, string veras, string ottos) => side switch { Side.Vera => veras, Side.Otto => ottos, _ => "nobody" };

    [GeneratedRegex(@"\{([a-z]+)[^}]*\}", RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();
}

/// <summary>A request to be made.</summary>
public sealed record RouteRowPath(bool IsPost, string Path, IReadOnlyList<(string Name, string Value)> Fields);
