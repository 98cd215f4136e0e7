using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Sample;

/// <summary>
/// An invented firm to look around in: two partners, their assistant, two team leads and ten members, with calendars around the
/// current week. It goes through the same doors as a real one: firm file, calendar import, accounts.
/// </summary>
internal static class SampleFirm
{
    /// <summary>Who saved the sample, as the firm's versions and the imports name it.</summary>
    public const string By = ImportRecord.BySample;

    private const string Password = "stille-ochtend-in-mei";

    private static readonly (string? MemberId, LocalText Role)[] Accounts =
    [
        ("mvdb", new("partner", "partner")),
        ("dok", new("partner", "partner")),
        ("els", new("assistent van beide partners", "assistant of both partners")),
        ("sdw", new("teamleider Corporate/M&A", "team lead Corporate/M&A")),
        ("tkr", new("teamleider Banking & Finance", "team lead Banking & Finance")),
        ("jdk", new("medewerker Corporate/M&A", "team member Corporate/M&A")),
        (null, new("beheerder", "administrator")),
    ];

    /// <summary>Loads the sample in Development, or when asked.</summary>
    public static async Task LoadAsync(WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        if (app.Services.GetRequiredService<SampleSettings>().Load ?? development)
        {
            await LoadAsync(app.Services, development, app.Lifetime.ApplicationStopping);
        }
    }

    /// <summary>
    /// Loads the sample into an empty store and shows its sign-ins. A load that was cut off is completed at the next start.
    /// </summary>
    internal static async Task LoadAsync(IServiceProvider root, bool development, CancellationToken cancel)
    {
        await using var scope = root.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<FocusDbContext>();
        var savers = await db.FirmVersions.Select(v => v.SavedBy).Distinct().ToListAsync(cancel);
        var accounts = await db.Users.CountAsync(cancel);
        if (savers.Count > 0 ? !savers.Contains(By) : accounts > 0)
        {
            return;
        }

        var profile = FirmFile.Read(SampleCalendars.Firm()).Firm!;
        if (accounts < Accounts.Length)
        {
            // Known passwords are for a developer's machine; elsewhere whoever reads the console gets one of their own.
            var password = development ? Password : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
            await FillAsync(services, profile, savers.Count == 0, password, cancel);
            if (!development)
            {
                await Console.Out.WriteLineAsync($"The sample firm is loaded; its accounts ({Emails(profile)}) have the password {password}");
            }
        }

        if (development)
        {
            root.GetRequiredService<SampleSignIns>().All = [.. Accounts.Select(a => SignIn(profile, a.MemberId, a.Role))];
        }
    }

    private static async Task FillAsync(IServiceProvider services, FirmProfile profile, bool withFirm, string password, CancellationToken cancel)
    {
        if (withFirm)
        {
            await services.GetRequiredService<FirmStore>().SaveAsync(profile, basedOn: null, By, cancel);
        }

        foreach (var owner in SampleCalendars.Owners)
        {
            await ImportAsync(services, profile, owner, cancel);
        }

        var register = services.GetRequiredService<AccountRegister>();
        foreach (var (member, role) in Accounts)
        {
            var sign = SignIn(profile, member, role);
            await register.AddAsync(sign.Email, member, member is null ? [FocusRole.Administrator] : [], password, cancel);
        }
    }

    private static async Task ImportAsync(IServiceProvider services, FirmProfile profile, string owner, CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var limits = services.GetRequiredService<UploadLimits>();
        using var files = UploadedFiles.Open([($"{owner}.ics", new MemoryStream(SampleCalendars.Of(owner, now, profile)))], limits);
        await services.GetRequiredService<AgendaImport>().ApplyAsync(
            new ImportOrder
            {
                OwnerId = owner,
                IsPartner = profile.FindPartner(owner) is not null,
                Files = files,
                Limits = limits,
                By = By,
            },
            cancel);
    }

    private static SampleSignIn SignIn(FirmProfile profile, string? member, LocalText role)
    {
        var email = profile.FindPartner(member ?? "")?.Email ?? profile.FindPerson(member ?? "")?.Email ?? $"beheer@{profile.Domains[0]}";
        return new SampleSignIn(member is null ? "Beheer" : profile.NameOf(member), role, email, Password);
    }

    private static string Emails(FirmProfile profile) => string.Join(", ", Accounts.Select(a => SignIn(profile, a.MemberId, a.Role).Email));
}
