using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Commands;

public sealed class FirmCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnerfocus-firm-");

    [Fact]
    public async Task Check_OfAGoodFile_EndsWithZero() => (await RunAsync("check", Write(TestFirm.Json))).Code.Should().Be(0);

    [Fact]
    public async Task Check_OfAFileWithMistakes_NamesFileLineAndPlaceOfEach()
    {
        var path = Write("{\"version\": 1,\n\"firmm\": {}}");

        var (code, output, _) = await RunAsync("check", path);

        code.Should().Be(1);
        output.Should().Contain($"{path}:2: unknownKey: Unknown key \"firmm\" at firmm").And.Contain($"{path}:1: missing: people is missing or empty.");
    }

    [Fact]
    public async Task Check_OfNoFile_SaysSoInOneLine()
    {
        var (code, _, error) = await RunAsync("check", Path.Combine(folder.FullName, "nee.json"));

        code.Should().Be(1);
        error.TrimEnd().Should().Contain("nee.json cannot be read").And.NotContain("\n");
    }

    [Fact]
    public async Task Check_WithoutAFile_IsWrongUsage() => (await RunAsync("check")).Code.Should().Be(2);

    [Fact]
    public async Task Import_OfAFileWithMistakes_IsRefused() => (await RunAsync("import", Write("[]"), Store())).Code.Should().Be(1);

    [Fact]
    public async Task Export_AfterImport_WritesTheSameFirm()
    {
        await RunAsync("import", Write(TestFirm.Json), Store());

        var (_, output, _) = await RunAsync("export", Store());

        FirmFile.Read(output).Firm.Should().BeEquivalentTo(FirmFile.Read(TestFirm.Json).Firm);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Store() => $"--Store:Folder={Path.Combine(folder.FullName, "data")}";

    private string Write(string json)
    {
        var path = Path.Combine(folder.FullName, "kantoor.json");
        File.WriteAllText(path, json);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["firm", .. words], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
