using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>
/// One week (2026-W47) of vera with every verdict in it. The clock stands on its Monday at six: nothing has begun.
/// </summary>
internal static partial class VerasWeek
{
    public const string Address = "/week/vera/2026-W47";

    /// <summary>Monday 10:00–11:30: Attend, sure.</summary>
    public const string Main = "main";

    /// <summary>Tuesday 9:00–11:00: Protect.</summary>
    public const string Think = "think";

    /// <summary>Tuesday 14:00–14:30: Clarify.</summary>
    public const string Vague = "vague";

    /// <summary>Wednesday 12:00–13:00, CLASS:PRIVATE.</summary>
    public const string Private = "private";

    /// <summary>Thursday 9:00–10:00: LeaveOut, likely.</summary>
    public const string Hall = "hall";

    /// <summary>Thursday 13:00–14:00: Delegate, likely (the client's CEO is there); mila, then lars.</summary>
    public const string Sub = "sub";

    /// <summary>Thursday 15:00–16:00: AttendPart 15:15–15:30; the rest to lars, then mila.</summary>
    public const string Part = "part";

    /// <summary>Friday 11:00–12:00: Attend, sure, an appraisal.</summary>
    public const string Appraisal = "appraisal";

    /// <summary>The meeting of <see cref="WithTeamOnly"/>.</summary>
    public const string Team = "team";

    private const string Vera = "ORGANIZER;CN=Vera Prins:mailto:vera@proef.example";
    private const string ToVera = "ATTENDEE;CN=Vera Prins:mailto:vera@proef.example";
    private const string ToMila = "ATTENDEE;CN=Mila Jong:mailto:mila@proef.example";
    private const string ToLars = "ATTENDEE;CN=Lars Kok:mailto:lars@proef.example";
    private const string ToWind = "ATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example";

    public static string Calendar => Ics.Calendar(
        "",
        Event(Main, "16T100000", "16T113000", "Hoofdonderhandeling overname Wind BV", Vera, ToVera, ToWind, @"DESCRIPTION:Closing van de deal\, voorzitter: Vera"),
        Event(Think, "17T090000", "17T110000", "Denktijd visie"),
        Event(Vague, "17T140000", "17T143000", "Overleg", "ORGANIZER;CN=Piet:mailto:piet@elders.example", ToVera),
        Event(Private, "18T120000", "18T130000", "Tandarts dr. Boor", "CLASS:PRIVATE", "LOCATION:Tandlaan 1"),
        Event(Hall, "19T090000", "19T100000", "Town hall", "ORGANIZER;CN=Kantoor:mailto:kantoor@proef.example",
            "ATTENDEE;CN=Vera Prins;ROLE=OPT-PARTICIPANT:mailto:vera@proef.example", "ATTENDEE;CN=Iedereen;CUTYPE=GROUP:mailto:iedereen@proef.example"),
        SubAt("19T130000", "19T140000"),
        Event(Part, "19T150000", "19T160000", "Stuurgroep overname Zon", "ORGANIZER;CN=Lars Kok:mailto:lars@proef.example", ToVera, ToLars, ToMila,
            @"DESCRIPTION:1. Stand van zaken (15 min)\n2. Vraag aan Vera: ga je akkoord met de structuur van de overname? (15 min)\n3. Rondvraag"),
        Event(Appraisal, "20T110000", "20T120000", "Beoordelingsgesprek Mila Jong", Vera, ToVera, ToMila),
        "BEGIN:VEVENT\r\nUID:note\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261121\r\nSUMMARY:Verjaardag Lars\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");

    /// <summary>Instead of this week: Monday 14:00–15:00, Delegate, sure: lars is to chair it, then mila.</summary>
    public static string WithTeamOnly => Ics.Calendar("", Event(
        Team, "16T140000", "16T150000", "MT", Vera, ToVera, ToLars, ToMila, @"DESCRIPTION:1. Rooster\n2. Verlof\n3. Parkeerplekken"));

    /// <summary>The same week with <see cref="Sub"/> an hour later.</summary>
    public static string WithSubMoved => Calendar.Replace(SubAt("19T130000", "19T140000"), SubAt("19T140000", "19T150000"), StringComparison.Ordinal);

    public static string Key(string uid) => MeetingKey.Of(uid, null);

    /// <summary>An app with the test firm, this week, and a lead who can sign in.</summary>
    public static Task<TestApp> StartAsync(StoreProvider store = StoreProvider.Sqlite, Action<IServiceCollection>? change = null) =>
        StartAsync(Calendar, store, change);

    /// <summary>The same with another calendar in place of this week.</summary>
    public static async Task<TestApp> StartAsync(string calendar, StoreProvider store = StoreProvider.Sqlite, Action<IServiceCollection>? change = null)
    {
        var app = new TestApp(store) { Change = change ?? (_ => { }) };
        app.Clock.Now = new DateTimeOffset(2026, 11, 16, 5, 0, 0, TimeSpan.Zero);
        await app.SeedFirmAsync();
        await app.AddAccountAsync(TestFirm.Lead);
        await app.ImportAsync(calendar);
        return app;
    }

    /// <summary>Of this week only these meetings.</summary>
    public static string Only(params string[] uids) => Ics.Calendar("", [.. Entry().Matches(Calendar)
        .Where(entry => uids.Any(uid => entry.Value.Contains($"UID:{uid}\r\n", StringComparison.Ordinal))).Select(entry => entry.Value)]);

    /// <summary>What the page's own form would send of a meeting: its key and what was seen of it.</summary>
    public static async Task<string> TokenAsync(this Visitor visitor, string uid)
    {
        var page = await visitor.GetAsync($"{Address}?meeting={Key(uid)}");
        var at = page.Html.IndexOf(Key(uid) + "~", StringComparison.Ordinal);
        return at < 0 ? Key(uid) + "~none" : page.Html.Substring(at, page.Html.IndexOf('"', at) - at);
    }

    /// <summary>The id that the page's own form would give to what is said of a meeting.</summary>
    public static async Task<string> CommentAsync(this Visitor visitor, string uid) =>
        Regex.Match((await visitor.GetAsync($"{Address}?meeting={Key(uid)}")).Html, "name=\"comment\" value=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>Does one act on a meeting as its form would, and follows to the page after it.</summary>
    public static async Task<Page> ActAsync(this Visitor visitor, string act, string uid, params (string Name, string Value)[] fields)
    {
        var answer = await visitor.PostAsync($"{Address}/{act}", [("token", await visitor.TokenAsync(uid)), .. fields]);
        return answer.Location is null ? answer : await visitor.GetAsync(answer.Location);
    }

    /// <summary>Presses undo on the week's page; nothing happens where the page offers none.</summary>
    public static async Task<Page> UndoAsync(this Visitor visitor)
    {
        var act = Offered().Match((await visitor.GetAsync(Address)).Html).Groups[1].Value;
        var answer = await visitor.PostAsync(Address + "/undo", ("act", act));
        return await visitor.GetAsync(answer.Location!);
    }

    /// <summary>What an act leaves in the cookie that carries its result over the redirect, opened.</summary>
    public static async Task<string> ToldAsync(this TestApp app, Visitor visitor, string act, params (string Name, string Value)[] fields)
    {
        const string Cookie = "partnerfocus-notice";
        var answer = await visitor.PostAsync(Address + act, fields);
        var cookie = SetCookieHeaderValue.ParseList([.. answer.Response.Headers.GetValues("Set-Cookie")]).Single(c => c.Name == Cookie);
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Microsoft.AspNetCore.Mvc.CookieTempDataProviderToken.v1");
        return Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(cookie.Value.Value!)));
    }

    /// <summary>What one member of the firm does with a delegation, as it stands now; who was asked knows.</summary>
    public static async Task<FlowOutcome> StepAsync(
        this TestApp app, string memberId, Guid id, Func<DelegationFlow, Delegation, CurrentUser, Task<FlowOutcome>> step)
    {
        await app.PutQuestionsAsync();
        var row = await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync(d => d.Id == id));
        await using var scope = app.Services.CreateAsyncScope();
        return await step(
            scope.ServiceProvider.GetRequiredService<DelegationFlow>(), row, CurrentUser.For(99, memberId, "", [], FirmFile.Read(TestFirm.Json).Firm!));
    }

    /// <summary>Whom the panel on a page offers to choose, in its order.</summary>
    public static string[] Offered(this Page page) => [.. Candidate().Matches(page.Html).Select(m => m.Groups[1].Value)];

    /// <summary>The one delegation to somebody.</summary>
    public static Task<Delegation> AskedAsync(this TestApp app, string memberId) =>
        app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync(d => d.DelegateeId == memberId));

    [GeneratedRegex("name=\"delegatee\" value=\"([^\"]+)\"")]
    private static partial Regex Candidate();

    [GeneratedRegex("name=\"act\" value=\"([^\"]+)\"")]
    private static partial Regex Offered();

    [GeneratedRegex("BEGIN:VEVENT.*?END:VEVENT\r\n", RegexOptions.Singleline)]
    private static partial Regex Entry();

    /// <summary>A meeting such as <see cref="Sub"/> at another time ("19T130000"), or another one.</summary>
    public static string SubAt(string start, string end, string uid = Sub) => Event(
        uid, start, end, "Werkgroep due diligence overname Wind BV", Vera, ToVera, ToWind, "DESCRIPTION:Voortgang van de dataroom en actiepunten.");

    private static string Event(string uid, string start, string end, string title, params string[] more) =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:202611{start}\r\nDTEND;TZID=Europe/Amsterdam:202611{end}\r\n"
        + $"SUMMARY:{title}\r\n{string.Concat(more.Select(line => line + "\r\n"))}END:VEVENT\r\n";
}
