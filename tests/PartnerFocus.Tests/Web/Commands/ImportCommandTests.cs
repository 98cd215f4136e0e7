using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnerfocus-import-").FullName;

    [Fact]
    public async Task Import_OfACalendar_PrintsTheCounts() =>
        (await ImportAsync(Ics.Week)).Should().Be((0, "+3 new ~0 changed -0 gone =0 same !0 skipped\n", ""));

    [Fact]
    public async Task Import_WithAnEventItCannotTake_NamesLineAndCause() =>
        (await ImportAsync(Ics.Calendar("", "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n"))).Output
            .Should().Contain("agenda.ics:4: no-dtstart: An event without a start (DTSTART) is left out.");

    [Fact]
    public async Task Import_OfSomethingElse_IsRefused() =>
        (await ImportAsync("Geachte heer,")).Should().BeEquivalentTo((1, "", "agenda.ics: this is no calendar (.ics).\nThere is no calendar in this that can be read; nothing was imported.\n"));

    [Fact]
    public async Task Import_ForAnUnknownPartner_IsRefused() =>
        (await ImportAsync(Ics.Week, "--partner", "niemand")).Should().Be((1, "", "The firm has no partner with id niemand.\n"));

    [Fact]
    public async Task Import_OfAFileThatIsNotThere_IsRefused() =>
        (await ImportAsync(null)).Code.Should().Be(1);

    [Fact]
    public async Task Import_WithoutSayingForWhom_IsWrongUsage() =>
        (await ImportAsync(Ics.Week, [])).Should().BeEquivalentTo((2, "", "Say whose agenda it is: --partner ID or --person ID.\n"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int Code, string Output, string Error)> ImportAsync(string? calendar) => ImportAsync(calendar, "--partner", TestFirm.Partner);

    private async Task<(int Code, string Output, string Error)> ImportAsync(string? calendar, params string[] owner)
    {
        var (firm, file, store) = (Path.Combine(_folder, "firm.json"), Path.Combine(_folder, "agenda.ics"), "--Store:Folder=" + _folder);
        await SqliteTemplate.CopyToAsync(Path.Combine(_folder, "partnerfocus.db"));
        await File.WriteAllTextAsync(firm, TestFirm.Json);
        if (calendar is not null)
        {
            await File.WriteAllTextAsync(file, calendar);
        }

        await CommandLine.RunAsync(["firm", "import", firm, store], TextWriter.Null, TextWriter.Null);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(["import", .. owner, file, store], output, error);
        return (code, output.ToString().Replace(_folder + "/", "", StringComparison.Ordinal), error.ToString().Replace(_folder + "/", "", StringComparison.Ordinal));
    }
}
