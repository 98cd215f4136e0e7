using System.Diagnostics;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Weeks;
using PartnerFocus.Web.Weeks.Again;

namespace PartnerFocus.Benchmarks;

/// <summary>
/// <c>triage PARTNERS</c>: what it costs to look at the coming four weeks of many partners again after the firm changed, from a store
/// with an agenda of 40 meetings a week for each of them.
/// </summary>
internal static class RoundCost
{
    private const int Rounds = 2;
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss'Z'");

    public static async Task RunAsync(int partners)
    {
        var sample = TriageCost.Question();
        await using var store = await TemporaryStore.CreateAsync();
        var firm = FirmOf(sample.Firm, partners);
        await store.UseAsync<FirmStore, bool>(firms => firms.SaveAsync(firm, null, "command-line", CancellationToken.None));
        foreach (var partner in firm.Partners)
        {
            await ImportAsync(store, partner, sample);
        }

        for (var round = 0; round <= Rounds; round++)
        {
            var changed = firm with { LeadTimeWorkingDays = firm.LeadTimeWorkingDays + 1 + round };
            await store.UseAsync<FirmStore, bool>(firms => firms.SaveAsync(changed, null, "command-line", CancellationToken.None));
            GC.Collect();
            var (wall, cpu, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalMemory(false));
            await LookAsync(store);
            var (seconds, processor) = (wall.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {partners} partners × {ComingWeeks.Weeks} weeks × 40 meetings in {seconds:0.0} s, {processor:0.0} s of processor; {(GC.GetTotalMemory(true) - before) / 1024 / 1024} MiB more in memory"));
        }
    }

    private static async Task LookAsync(TemporaryStore store)
    {
        var current = await store.UseAsync<FirmStore, CurrentFirm?>(firms => firms.FindAsync(CancellationToken.None));
        await store.UseAsync<ComingWeeks, bool>(weeks => weeks.LookAsync(current!, new AgendaRound(current!.VersionId), () => false, CancellationToken.None));
    }

    /// <summary>The sample firm with as many partners, each with two of its topics and the sample partner's team.</summary>
    private static FirmProfile FirmOf(FirmProfile sample, int partners)
    {
        var like = sample.FindPartner("mvdb")!;
        return sample with
        {
            Partners =
            [
                .. sample.Partners,
                .. Enumerable.Range(sample.Partners.Count, partners - sample.Partners.Count).Select(n => like with
                {
                    Id = Id(n),
                    Name = $"Partner{n} Achternaam{n}",
                    Email = $"{Id(n)}@{sample.Domains[0]}",
                    Aliases = [],
                    Expertise = [Topic(n), Topic((7 * n) + 1)],
                }),
            ],
        };

        string Topic(int number) => sample.Topics[number % sample.Topics.Count].Id;
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number:000}");

    private static Task<ImportResult> ImportAsync(TemporaryStore store, Partner partner, WeekQuestion sample) => store.UseAsync<AgendaImport, ImportResult>(async import =>
    {
        var calendar = Encoding.UTF8.GetBytes(CalendarOf(partner, sample));
        using var uploads = UploadedFiles.Open([("agenda.ics", new MemoryStream(calendar))], UploadLimits.CommandLine);
        return await import.ApplyAsync(
            new ImportOrder { OwnerId = partner.Id, IsPartner = true, Source = "file", Files = uploads, Limits = UploadLimits.CommandLine, By = "command-line" },
            CancellationToken.None);
    });

    /// <summary>The sample's 40 meetings in each of the coming weeks, as this partner's, in words that no other agenda has.</summary>
    private static string CalendarOf(Partner partner, WeekQuestion sample)
    {
        var firm = sample.Firm;
        var own = firm.FindPartner(sample.PartnerId)!.Email;
        var monday = IsoWeek.Of(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(firm.TimeZone).Date).In(firm.TimeZone).Start;
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Benchmarks//EN\r\n");
        for (var week = 0; week < ComingWeeks.Weeks; week++)
        {
            foreach (var (meeting, number) in sample.Meetings.Select((m, i) => (m, i)))
            {
                // Of two sample weeks one is made: what is in the second comes half an hour later in the first.
                var into = (meeting.Start.ToInstant() - sample.Week.Start).TotalMinutes;
                var start = monday + Duration.FromDays(7 * week) + Duration.FromMinutes(into >= 7 * 1440 ? into - (7 * 1440) + 30 : into);
                Write(text, meeting, new Place($"{partner.Id}-{week}-{number}", start, own, partner.Email));
            }
        }

        return text.Append("END:VCALENDAR\r\n").ToString();
    }

    private static void Write(StringBuilder text, Meeting meeting, Place place)
    {
        string Mail(string email) => email == place.Own ? place.As : email;
        text.Append(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\r\nUID:{place.Uid}\r\nDTSTAMP:20260101T000000Z\r\n");
        text.Append(CultureInfo.InvariantCulture, $"DTSTART:{Utc.Format(place.Start)}\r\nDTEND:{Utc.Format(place.Start + meeting.Length)}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"SUMMARY:{Escaped(meeting.Title)} {place.Uid}\r\nLOCATION:{Escaped(meeting.Location)}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"DESCRIPTION:{(meeting.Text.Length == 0 ? "" : Escaped($"{meeting.Text}\n{place.Uid}"))}\r\n");
        if (meeting.Organizer is { } organizer)
        {
            text.Append(CultureInfo.InvariantCulture, $"ORGANIZER;CN=\"{organizer.Name}\":mailto:{Mail(organizer.Email)}\r\n");
        }

        foreach (var attendee in meeting.Attendees)
        {
            text.Append(CultureInfo.InvariantCulture, $"ATTENDEE;CN=\"{attendee.Name}\":mailto:{Mail(attendee.Email)}\r\n");
        }

        text.Append("END:VEVENT\r\n");
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace(",", "\\,").Replace(";", "\\;");

    /// <param name="Uid">Of the entry.</param>
    /// <param name="Start">When.</param>
    /// <param name="Own">The sample partner's address.</param>
    /// <param name="As">Whose it becomes.</param>
    private sealed record Place(string Uid, Instant Start, string Own, string As);
}
