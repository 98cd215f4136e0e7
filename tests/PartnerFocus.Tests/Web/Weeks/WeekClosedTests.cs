using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>
/// A private entry is taken time and nothing else: whatever it was judged or chosen to be, who does not see it sees the same page,
/// figures and filters as for any other private entry.
/// </summary>
public partial class WeekClosedTests
{
    private const string Business = "private-business";

    // What the engine makes of a private entry with people of the firm in it, for each verdict; the last one is the entry that says least.
    public static TheoryData<string, string> Judged => new()
    {
        { "Attend", Entry("Hoofdonderhandeling overname Wind BV", Vera, Wind, @"DESCRIPTION:Closing van de deal\, voorzitter: Vera") },
        { "AttendPart", Entry("Stuurgroep overname Zon", "ORGANIZER;CN=Lars Kok:mailto:lars@proef.example", Lars, Mila,
            @"DESCRIPTION:1. Stand van zaken (15 min)\n2. Vraag aan Vera: ga je akkoord met de structuur van de overname? (15 min)\n3. Rondvraag") },
        { "Delegate", Entry("Werkgroep due diligence overname Wind BV", Vera, Wind, "DESCRIPTION:Voortgang van de dataroom en actiepunten.") },
        { "LeaveOut", Entry("Town hall", "ORGANIZER;CN=Kantoor:mailto:kantoor@proef.example", Lars,
            "ATTENDEE;CN=Iedereen;CUTYPE=GROUP:mailto:iedereen@proef.example").Replace(ToVera, ToVera.Replace("Prins", "Prins;ROLE=OPT-PARTICIPANT", StringComparison.Ordinal), StringComparison.Ordinal) },
        { "Clarify", Entry("Overleg", "ORGANIZER;CN=Lars Kok:mailto:lars@proef.example", Lars) },
        { "Protect", Entry("Tandarts") },
    };

    [Theory]
    [MemberData(nameof(Judged))]
    public async Task Week_ForTheAssistant_IsTheSameWhateverAPrivateEntryIs(string verdict, string entry)
    {
        var plain = await PagesAsync(Entry("Tandarts"), TestFirm.Assistant);

        (await PagesAsync(entry, TestFirm.Assistant)).Should().Equal(plain, verdict);
    }

    [Theory]
    [MemberData(nameof(Judged))]
    public async Task Week_ForThePartnerWhileClosed_IsTheSameWhateverAPrivateEntryIs(string verdict, string entry)
    {
        var plain = await PagesAsync(Entry("Tandarts"), TestFirm.Partner);

        (await PagesAsync(entry, TestFirm.Partner)).Should().Equal(plain, verdict);
    }

    // Nobody else is ever sent to a private entry, and none is left out for the partner: the engine makes these three of it.
    [Theory]
    [InlineData("Attend", 0)]
    [InlineData("AttendPart", 1)]
    [InlineData("Protect", 5)]
    public async Task Week_ForThePartnerWhoOpensIt_SaysWhatItIs(string verdict, int which)
    {
        var entry = (string)Judged.ElementAt(which)[1];
        await using var app = await StartAsync();
        await app.ImportAsync(Ics.Calendar("", entry), "Ander");
        var vera = await app.SignInAsync(TestFirm.Partner);

        var answer = await vera.PostAsync($"{Address}/private?meeting={Key(Business)}");

        (await vera.GetAsync(answer.Location!)).Html.Should().Contain($"meeting {ClassOf(verdict)}\"");
    }

    [Theory]
    [InlineData("Attend")]
    [InlineData("AttendPart")]
    [InlineData("LeaveOut")]
    [InlineData("Clarify")]
    public async Task Week_ForTheAssistant_IsTheSameWhateverThePartnerChose(string verdict)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var before = await PagesAsync(asha);
        var token = Token().Matches((await OpenAsync(vera)).Html).Select(m => m.Groups[1].Value).First(t => t.StartsWith(Key(Private), StringComparison.Ordinal));

        await vera.PostAsync($"{Address}/overrule", ("token", token), ("verdict", verdict), ("reason", "Zo is het"));

        (await app.InStoreAsync(db => db.Choices.SingleAsync())).Chosen.ToString().Should().Be(verdict);
        (await PagesAsync(asha)).Should().Equal(before);
    }

    private const string Vera = "ORGANIZER;CN=Vera Prins:mailto:vera@proef.example";
    private const string ToVera = "ATTENDEE;CN=Vera Prins:mailto:vera@proef.example";
    private const string Wind = "ATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example";
    private const string Lars = "ATTENDEE;CN=Lars Kok:mailto:lars@proef.example";
    private const string Mila = "ATTENDEE;CN=Mila Jong:mailto:mila@proef.example";

    private static string Entry(string title, params string[] more) =>
        $"BEGIN:VEVENT\r\nUID:{Business}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:20261120T140000\r\nDTEND;TZID=Europe/Amsterdam:20261120T150000\r\n"
        + $"SUMMARY:{title}\r\nCLASS:PRIVATE\r\n{ToVera}\r\n{string.Concat(more.Select(line => line + "\r\n"))}END:VEVENT\r\n";

    private static string ClassOf(string verdict) => PartnerFocus.Web.Weeks.VerdictLook.Class(Enum.Parse<PartnerFocus.Triage.Verdict>(verdict));

    private static async Task<Page> OpenAsync(Visitor vera)
    {
        var open = await vera.PostAsync($"{Address}/private?meeting={Key(Private)}");
        return await vera.GetAsync(open.Location!);
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(string entry, string reader)
    {
        await using var app = await StartAsync();
        await app.ImportAsync(Ics.Calendar("", entry), "Ander");
        return await PagesAsync(await app.SignInAsync(reader));
    }

    /// <summary>The week under every filter, the step before many are agreed with, and the private entry's own panel.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(Visitor visitor)
    {
        string[] addresses =
        [
            Address,
            .. Enum.GetNames<PartnerFocus.Web.Weeks.WeekFilter>().Select(f => $"{Address}?filter={f.ToLowerInvariant()}"),
            Address + "/clear",
            $"{Address}?meeting={Key(Business)}",
            $"{Address}?meeting={Key(Private)}",
        ];
        var pages = new List<string>();
        foreach (var address in addresses)
        {
            pages.Add(Volatile().Replace((await visitor.GetAsync(address)).Html, ""));
        }

        return pages;
    }

    [GeneratedRegex("value=\"CfDJ8[^\"]+\"")]
    private static partial Regex Volatile();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
