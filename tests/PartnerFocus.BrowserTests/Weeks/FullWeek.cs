using System.Globalization;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;

namespace PartnerFocus.BrowserTests.Weeks;

/// <summary>A week of vera with 34 meetings: some clear, some not, an appraisal, a vague one, two at once, a private one beside them.</summary>
internal static class FullWeek
{
    public const string Address = "/week/vera/2026-W47";
    public const int Meetings = 34;

    private const string Vera = "ORGANIZER;CN=Vera Prins:mailto:vera@proef.example\r\n";
    private const string ToVera = "ATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\n";
    private const string ToWind = "ATTENDEE;CN=Carla Storm (CEO Wind):mailto:carla@wind.example\r\n";
    private const string ToMila = "ATTENDEE;CN=Mila Jong:mailto:mila@proef.example\r\n";
    private const string ToLars = "ATTENDEE;CN=Lars Kok:mailto:lars@proef.example\r\n";

    /// <summary>Starts a journey on Sunday evening, before all of it.</summary>
    public static async Task ArriveAsync(this Journey journey, string memberId = TestFirm.Partner)
    {
        journey.App.Clock.Now = new DateTimeOffset(2026, 11, 15, 18, 0, 0, TimeSpan.Zero);
        await journey.App.SeedFirmAsync();
        await journey.App.AddAccountAsync(TestFirm.Lead);
        await journey.App.ImportAsync(Ics.Calendar("", [.. Events()]));
        await journey.ArriveAsAsync(memberId);
        await journey.OpenAsync(Address);
    }

    private static IEnumerable<string> Events()
    {
        for (var i = 0; i < Meetings - 4; i++)
        {
            var (title, more) = (i % 5) switch
            {
                0 => ("Hoofdonderhandeling overname Wind BV", Vera + ToVera + ToWind + "DESCRIPTION:Closing van de deal\\, voorzitter: Vera\r\n"),
                1 => ("Werkgroep due diligence overname Wind BV", Vera + ToVera + ToWind + "DESCRIPTION:Voortgang van de dataroom en actiepunten.\r\n"),
                2 => ("Overleg", "ORGANIZER;CN=Piet:mailto:piet@elders.example\r\n" + ToVera),
                3 => ("Stuurgroep overname Zon", "ORGANIZER;CN=Lars Kok:mailto:lars@proef.example\r\n" + ToVera + ToLars + ToMila
                    + "DESCRIPTION:1. Stand van zaken (15 min)\\n2. Vraag aan Vera: ga je akkoord met de structuur van de overname? (15 min)\\n3. Rondvraag\r\n"),
                _ => ("Town hall", "ORGANIZER;CN=Kantoor:mailto:kantoor@proef.example\r\nATTENDEE;CN=Vera Prins;ROLE=OPT-PARTICIPANT:mailto:vera@proef.example\r\n"),
            };
            yield return Event($"m{i}", 16 + (i / 6), 8 + (i % 6), 60, $"{title} {i}", more);
        }

        yield return Event("appraisal", 17, 15, 60, "Beoordelingsgesprek Mila Jong", Vera + ToVera + ToMila);
        yield return Event("twice", 18, 8, 90, "Overleg planning", "ORGANIZER;CN=Piet:mailto:piet@elders.example\r\n" + ToVera);
        yield return Event("short", 18, 16, 15, "Even bellen", "ORGANIZER;CN=Piet:mailto:piet@elders.example\r\n" + ToVera);
        yield return Event("late", 19, 19, 120, "Etentje", "ORGANIZER;CN=Piet:mailto:piet@elders.example\r\n" + ToVera);
        yield return Event("private", 20, 15, 60, "Tandarts dr. Boor", "CLASS:PRIVATE\r\n");
        yield return Event("think", 20, 17, 60, "Denktijd visie", "");
    }

    private static string Event(string uid, int day, int hour, int minutes, string title, string more) => string.Create(
        CultureInfo.InvariantCulture,
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Amsterdam:202611{day}T{hour:00}0000\r\nDURATION:PT{minutes}M\r\nSUMMARY:{title}\r\n{more}END:VEVENT\r\n");
}
