using System.IO.Compression;
using System.Text.Json;
using PartnerFocus.Tests.Calendar;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Commands;

public sealed class InspectCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("inspect");

    [Fact]
    public async Task Inspect_WhenFileIsGood_SaysRead()
    {
        var (code, file) = await Inspect(Write("a.ics", CalendarText.Event("UID:1", "DTSTART;TZID=W. Europe Standard Time:20261118T090000", "RRULE:FREQ=DAILY")));

        code.Should().Be(0);
        file.GetProperty("outcome").GetString().Should().Be("read");
        file.GetProperty("series").GetInt32().Should().Be(1);
        file.GetProperty("timeZones")[0].GetRawText().Should().Be("""{"tzid":"W. Europe Standard Time","resolved":"Europe/Berlin","how":"windows"}""");
    }

    [Fact]
    public async Task Inspect_WhenAnEventIsBad_NamesItsLine()
    {
        var (code, file) = await Inspect(Write("a.ics", CalendarText.Event("UID:1")));

        code.Should().Be(0);
        file.GetProperty("outcome").GetString().Should().Be("readWithProblems");
        file.GetProperty("problems")[0].GetProperty("line").GetInt32().Should().Be(4);
        file.GetProperty("problems")[0].GetProperty("severity").GetString().Should().Be("error");
    }

    [Fact]
    public async Task Inspect_WhenSomeIsNotKept_SaysHowManyOfWhichKind()
    {
        var path = Write("a.ics", CalendarText.Wrap("BEGIN:VTODO", "UID:1", "BEGIN:VALARM", "END:VALARM", "END:VTODO", "BEGIN:VTODO", "UID:2", "END:VTODO"));
        var output = new StringWriter();

        await CommandLine.RunAsync(["inspect", path], output, new StringWriter());

        output.ToString().Should().Contain("2 other components; skipped 2 VTODO, 1 VALARM");
    }

    [Fact]
    public async Task Inspect_WhenFileIsNoCalendar_IsRefused()
    {
        var (code, file) = await Inspect(Write("a.ics", "hello"));

        (code, file.GetProperty("outcome").GetString()).Should().Be((1, "rejected"));
    }

    [Fact]
    public async Task Inspect_WhenCalendarLiesInAZip_NamesBoth()
    {
        var path = Path.Combine(folder.FullName, "a.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        await using (var entry = new StreamWriter(zip.CreateEntry("b.ics").Open()))
        {
            await entry.WriteAsync(CalendarText.Event("UID:1", "DTSTART:20261118T090000Z"));
        }

        var (code, file) = await Inspect(path);

        (code, file.GetProperty("file").GetString()).Should().Be((0, path + "/b.ics"));
    }

    [Fact]
    public async Task Inspect_WhenZipIsDamaged_SaysSo()
    {
        var (code, file) = await Inspect(Write("a.zip", "PK\u0003\u0004 and nothing"));

        (code, file.GetProperty("problems")[0].GetProperty("code").GetString()).Should().Be((1, "damaged-zip"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<(int Code, JsonElement File)> Inspect(string path)
    {
        var output = new StringWriter();
        var code = await CommandLine.RunAsync(["inspect", path, "--json"], output, new StringWriter());
        return (code, JsonDocument.Parse(output.ToString()).RootElement.GetProperty("files")[0]);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
