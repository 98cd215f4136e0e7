using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Net.Http.Headers;
using Npgsql;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Firm.Changes;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web;

/// <summary>
/// The whole app on a store of its own, in Development, without the sample firm, at a clock that stands still.
/// <code>
/// await using var app = new TestApp();
/// await app.SeedFirmAsync();
/// var vera = await app.SignInAsync(TestFirm.Partner);
/// var page = await vera.GetAsync("/week/vera/2026-W47");
/// </code>
/// </summary>
public class TestApp : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;

    /// <param name="store">The database; see <see cref="OnSqliteAttribute"/> and <see cref="OnPostgresAttribute"/>.</param>
    /// <param name="settings">Settings over those of the tests, such as <c>["Sample:Load"] = "true"</c>.</param>
    public TestApp(StoreProvider store = StoreProvider.Sqlite, IReadOnlyDictionary<string, string>? settings = null)
    {
        _settings = new Dictionary<string, string>
        {
            ["Store:Provider"] = store.ToString(),
            ["Store:Folder"] = Folder,
            ["Sample:Load"] = "false",
            ["Limits:SignInsPerMinute"] = "1000000",
            ["Limits:RequestsPerMinute"] = "1000000",
            ["Limits:UploadsPerTenMinutes"] = "1000000",
            ["Limits:ExportsPerHour"] = "1000000",
            // Not MinimumLevel:Default: the factory also sets every parent of a setting, to an empty text.
            ["Serilog:MinimumLevel"] = "Warning",
        };
        // On another thread: the store is made asynchronously, a constructor has to wait for it.
        if (store == StoreProvider.Postgres)
        {
            _settings["ConnectionStrings:Store"] = Task.Run(PostgresCluster.NewDatabaseAsync).GetAwaiter().GetResult();
        }
        else
        {
            Task.Run(() => SqliteTemplate.CopyToAsync(Path.Combine(Folder, "partnerfocus.db"))).GetAwaiter().GetResult();
        }

        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            _settings[name] = value;
        }
    }

    /// <summary>An app with the rate limits of a real one; the others have none worth mentioning.</summary>
    public static TestApp WithLimitsAsShipped()
    {
        var app = new TestApp();
        foreach (var limit in app._settings.Keys.Where(k => k.StartsWith("Limits:", StringComparison.Ordinal)).ToList())
        {
            app._settings.Remove(limit);
        }

        return app;
    }

    /// <summary>The clock of the app.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>Development unless a test asks for another.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Where the SQLite store, the keys and the logs are; removed at the end.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("partnerfocus-test-").FullName;

    /// <summary>Changes the app's services before it starts.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    /// <summary>Puts a firm in force; without an argument that of <see cref="TestFirm"/>.</summary>
    public async Task SeedFirmAsync(string json = TestFirm.Json)
    {
        var reading = FirmFile.Read(json);
        reading.Problems.Should().BeEmpty("the test's firm file is right");
        await InScopeAsync(services => services.GetRequiredService<FirmStore>()
            .SaveAsync(reading.Firm!, basedOn: null, "command-line", CancellationToken.None));
    }

    /// <summary>Makes the account of a member of the firm; it has no password unless one is given.</summary>
    /// <param name="memberId">Partner or person id; <c>admin</c> makes an account outside the firm.</param>
    public async Task<FocusUser> AddAccountAsync(string memberId, string? password = null, params FocusRole[] roles)
    {
        var email = memberId + "@proef.example";
        var user = new FocusUser { UserName = email, Email = email, MemberId = memberId == "admin" ? null : memberId };
        await InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<FocusUser>>();
            var rolesKnown = services.GetRequiredService<RoleManager<IdentityRole<long>>>();
            Check(await (password is null ? users.CreateAsync(user) : users.CreateAsync(user, password)));
            foreach (var role in roles.Select(r => r.ToString()))
            {
                if (!await rolesKnown.RoleExistsAsync(role))
                {
                    Check(await rolesKnown.CreateAsync(new IdentityRole<long>(role)));
                }

                Check(await users.AddToRoleAsync(user, role));
            }
        });
        return user;
    }

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor Nobody() => Visit(new CookieContainer());

    /// <summary>
    /// Signs a member of the firm in, with a new account when there is none. It goes past the sign-in page, which has tests of its
    /// own, and through everything behind it.
    /// </summary>
    public async Task<Visitor> SignInAsync(string memberId, params FocusRole[] roles) => Visit(await SignInCookiesAsync(memberId, roles));

    /// <summary>The cookies of <see cref="SignInAsync"/>, for a browser.</summary>
    public async Task<CookieContainer> SignInCookiesAsync(string memberId, params FocusRole[] roles)
    {
        var cookies = new CookieContainer();
        await InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<FocusUser>>();
            var user = await users.FindByEmailAsync(memberId + "@proef.example") ?? await AddAccountAsync(memberId, null, roles);
            var context = new DefaultHttpContext { RequestServices = services };
            context.Request.Scheme = BaseAddress.Scheme;
            context.Request.Host = new HostString(BaseAddress.Host);
            var signIn = services.GetRequiredService<SignInManager<FocusUser>>();
            signIn.Context = context;
            await signIn.SignInAsync((await users.FindByIdAsync($"{user.Id}"))!, isPersistent: false);
            foreach (var cookie in SetCookieHeaderValue.ParseList([.. context.Response.Headers.SetCookie.OfType<string>()]))
            {
                cookies.Add(BaseAddress, new Cookie(cookie.Name.Value!, cookie.Value.Value));
            }
        });
        return cookies;
    }

    /// <summary>Signs in an account that only administers.</summary>
    public Task<Visitor> SignInAdministratorAsync() => SignInAsync("admin", FocusRole.Administrator);

    /// <summary>Asks the store something, in a scope of its own.</summary>
    public async Task<T> InStoreAsync<T>(Func<FocusDbContext, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<FocusDbContext>());
    }

    /// <summary>Changes the store, in a scope of its own, and saves.</summary>
    public async Task SeedAsync(Action<FocusDbContext> add)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FocusDbContext>();
        add(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Does something with the app's services, in a scope of its own.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    /// <summary>What the app wrote to its log file so far: warnings and failures, unless a setting asks for more.</summary>
    public async Task<string> LogAsync()
    {
        await using var file = new FileStream(
            Directory.GetFiles(Path.Combine(Folder, "logs")).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_settings.TryGetValue("ConnectionStrings:Store", out var postgres))
        {
            // The server has only so many connections, and every app has a database and so a pool of its own.
            NpgsqlConnection.ClearPool(new NpgsqlConnection(postgres));
        }

        SqliteConnection.ClearPool(new SqliteConnection($"Data Source={Path.Combine(Folder, "partnerfocus.db")}"));
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Where the app is reached; plain http, as in Development.</summary>
    protected virtual Uri BaseAddress { get; } = new("http://localhost");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton(s => new FlipRuns(
                s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<IHostApplicationLifetime>(), Clock, s.GetRequiredService<ILogger<FlipRuns>>())
            {
                // What a page shows is then what was worked out, however slow the machine.
                Patience = TimeSpan.FromMinutes(1),
            }));
            Change(services);
        });
    }

    private Visitor Visit(CookieContainer cookies) => new(CreateDefaultClient(BaseAddress, new CookieContainerHandler(cookies)));

    private static void Check(IdentityResult result) =>
        result.Succeeded.Should().BeTrue(string.Join(" ", result.Errors.Select(e => e.Description)));
}
