using System.Text.Json.Nodes;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Firm;

public sealed class FirmFileTests
{
    [SharedTheory]
    [InlineData("accountancy-nl-en")]
    [InlineData("consultancy-mix")]
    [InlineData("law-ma-nl")]
    [InlineData("medical-nl")]
    public void Write_AfterReadingACorpusFirm_LosesNothing(string name)
    {
        var text = File.ReadAllText(SharedCorpus.Path($"corpus/triage/{name}/firm.json"));

        var written = FirmFile.Write(FirmFile.Read(text).Firm!);

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(text)).Should().BeTrue();
    }

    [SharedTheory]
    [InlineData("accountancy-nl-en")]
    [InlineData("consultancy-mix")]
    [InlineData("law-ma-nl")]
    [InlineData("medical-nl")]
    public void Read_AfterWriting_GivesTheSameFirm(string name)
    {
        var firm = FirmFile.Read(File.ReadAllText(SharedCorpus.Path($"corpus/triage/{name}/firm.json"))).Firm!;

        FirmFile.Read(FirmFile.Write(firm)).Firm.Should().BeEquivalentTo(firm, o => o.WithStrictOrdering());
    }

    [SharedTheory]
    [InlineData("accountancy-nl-en")]
    [InlineData("law-ma-nl")]
    public void Write_Twice_GivesTheSameText(string name)
    {
        var once = FirmFile.Write(FirmFile.Read(File.ReadAllText(SharedCorpus.Path($"corpus/triage/{name}/firm.json"))).Firm!);

        FirmFile.Write(FirmFile.Read(once).Firm!).Should().Be(once);
    }

    [Fact]
    public void Write_WithOwnWords_KeepsThem()
    {
        var json = FirmJson.With("\"topics\"", """ "settings": {"words": {"subWord": ["klankbord"]}}, "topics" """);

        FirmFile.Read(FirmFile.Write(FirmFile.Read(json).Firm!)).Firm!.Settings.Words["subWord"].Should().Equal("klankbord");
    }

    [Fact]
    public void Read_WhenAKeyIsUnknown_NamesKeyPlaceAndLine()
    {
        var problem = Only(FirmJson.With("\"reportsTo\": \"p1\"", "\"reportTo\": \"p1\""));

        problem.Should().BeEquivalentTo(new { Path = "people[0].reportTo", Line = 16, Code = "unknownKey" });
    }

    [Fact]
    public void Read_WhenAKeyIsUnknown_SaysWhichAreKnown() =>
        Only(FirmJson.With("\"lead\"", "\"leader\"")).Message.En
            .Should().Be("Unknown key \"leader\" at teams[0].leader; known here are: id, name, lead.");

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "version", "unsupportedVersion")]
    [InlineData("\"id\": \"els\", ", "", "people[1].id", "missing")]
    [InlineData("\"id\": \"els\"", "\"id\": \"\"", "people[1].id", "missing")]
    [InlineData("\"id\": \"els\"", "\"id\": null", "people[1].id", "missing")]
    [InlineData("\"id\": \"els\"", "\"id\": 7", "people[1].id", "wrongType")]
    [InlineData("\"id\": \"els\"", "\"id\": \"Jan de B\"", "people[1].id", "badId")]
    [InlineData("\"id\": \"els\"", "\"id\": \"p1\"", "people[1].id", "duplicate")]
    [InlineData("\"id\": \"zon\"", "\"id\": \"wind\"", "clients[1].id", "duplicate")]
    [InlineData("\"reportsTo\": \"p1\"", "\"reportsTo\": \"p9\"", "people[0].reportsTo", "unknownId")]
    [InlineData("\"reportsTo\": \"p1\"", "\"reportsTo\": \"jan\"", "people[0].reportsTo", "cycle")]
    [InlineData("\"lead\": \"jan\"", "\"lead\": \"piet\"", "teams[0].lead", "unknownId")]
    [InlineData("\"assistant\": \"jan\"", "\"assistant\": \"p1\"", "partners[0].assistant", "unknownId")]
    [InlineData("\"keyClients\": [\"wind\"]", "\"keyClients\": [\"wind\", \"golf\"]", "partners[0].keyClients[1]", "unknownId")]
    [InlineData("\"talents\": [\"deals\"]", "\"talents\": \"deals\"", "people[0].talents", "wrongType")]
    [InlineData("\"talents\": [\"deals\"]", "\"talents\": [true]", "people[0].talents[0]", "wrongType")]
    [InlineData("\"level\": \"junior\"", "\"level\": \"koning\"", "people[0].level", "unknownId")]
    [InlineData("\"levels\": [\"junior\", \"senior\"]", "\"levels\": [\"junior\", \"senior\", \"senior\"]", "levels[2]", "duplicate")]
    [InlineData("Europe/Amsterdam", "Europe/Amstelveen", "firm.timeZone", "badValue")]
    [InlineData("\"start\": \"08:30\"", "\"start\": \"8.30\"", "firm.workingHours.start", "badValue")]
    [InlineData("\"end\": \"18:00\"", "\"end\": \"07:00\"", "firm.workingHours.end", "badValue")]
    [InlineData("\"TU\"", "\"DI\"", "firm.workingHours.days[1]", "badValue")]
    [InlineData("\"leadTimeWorkingDays\": 2", "\"leadTimeWorkingDays\": 2.5", "firm.leadTimeWorkingDays", "badValue")]
    [InlineData("\"leadTimeWorkingDays\": 2", "\"leadTimeWorkingDays\": \"2\"", "firm.leadTimeWorkingDays", "wrongType")]
    [InlineData("\"profession\": \"law\"", "\"profession\": \"magic\"", "firm.profession", "badValue")]
    [InlineData("\"tier\": \"key\"", "\"tier\": \"Key\"", "clients[0].tier", "badValue")]
    [InlineData("\"tier\": \"key\"", "\"tier\": \"0\"", "clients[0].tier", "badValue")]
    [InlineData("jan@kantoor.example", "jan", "people[0].email", "badValue")]
    [InlineData("\"nl\": \"cliënt\", ", "", "firm.clientTerm.nl", "missing")]
    [InlineData("\"name\": \"Jan de Boer\",", "\"name\": \"Jan de Boer\", \"name\": \"Jan\",", "people[0].name", "duplicateKey")]
    [InlineData("\"aliases\": [\"Jan\"]", "\"aliases\": [\" \"]", "people[0].aliases[0]", "missing")]
    public void Read_WhenOneThingIsWrong_NamesItsPath(string was, string now, string path, string code) =>
        Only(FirmJson.With(was, now)).Should().BeEquivalentTo(new { Path = path, Code = code });

    [Fact]
    public void Read_WhenSeveralThingsAreWrong_NamesThemAll()
    {
        var json = FirmJson.Valid
            .Replace("\"version\": 1", "\"version\": 3", StringComparison.Ordinal)
            .Replace("\"level\": \"junior\"", "\"level\": \"koning\"", StringComparison.Ordinal)
            .Replace("\"tier\": \"key\"", "\"tier\": \"top\"", StringComparison.Ordinal);

        FirmFile.Read(json).Problems.Select(p => p.Path).Should().Equal("version", "people[0].level", "clients[0].tier");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("geen json", 1)]
    [InlineData("{\n  \"version\": 1,\n  oeps\n}", 3)]
    [InlineData("{\n  \"version\": 1", 2)]
    [InlineData("{\"version\": 1}\n{}", 2)]
    [InlineData("{\n// uitleg\n}", 2)]
    [InlineData("{\n\"version\": \"\\ud800\"}", 2)]
    public void Read_WhenItIsNoJson_NamesTheLine(string json, int line) =>
        Only(json).Should().BeEquivalentTo(new { Code = "notJson", Line = line });

    [Theory]
    [InlineData("[]")]
    [InlineData("\"kantoor\"")]
    [InlineData("null")]
    public void Read_WhenTheRootIsNoObject_SaysThatOnly(string json) => Only(json).Code.Should().Be("wrongType");

    [Fact]
    public void Read_WhenSectionsAreMissing_NamesEach() =>
        FirmFile.Read("""{"version": 1}""").Problems.Select(p => p.Path)
            .Should().Equal("firm", "levels", "teams", "partners", "people", "clients", "topics");

    [Fact]
    public void Read_WhenNestedTooDeep_IsNoJsonOfOurs() => Only(new string('[', 100_000)).Code.Should().Be("notJson");

    [Fact]
    public void Read_WithAByteOrderMark_ReadsTheFirm() => FirmFile.Read("\uFEFF" + FirmJson.Valid).Firm.Should().NotBeNull();

    [Fact]
    public void Read_WhenTheBytesAreNoUtf8_NamesTheLine() =>
        FirmFile.Read("{\n\"naam\": \"caf\u00E9\"}"u8.ToArray().Select(b => b == 0xC3 ? (byte)0xFF : b).ToArray())
            .Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "notJson", Line = 2 });

    private static FirmFileProblem Only(string json) => FirmFile.Read(json).Problems.Should().ContainSingle().Subject;
}
