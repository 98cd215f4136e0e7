using System.Text.Json.Nodes;
using NodaTime;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Firm;

public sealed class FirmSettingsTests
{
    [Fact]
    public void Read_WithEverySetting_KeepsThemWhenWritten()
    {
        const string Settings = """
            {"words": {"subWord": ["schouw*"], "limit": ["rode vlag", "red flag"]}, "internalSharePercent": 30, "breathMinutes": 5,
             "undoMinutes": 0, "precedentWeeks": 26, "suggestAfter": 4}
            """;

        var written = FirmFile.Write(FirmFile.Read(With(Settings)).Firm!);

        JsonNode.DeepEquals(JsonNode.Parse(written)!["settings"], JsonNode.Parse(Settings)).Should().BeTrue();
    }

    [Fact]
    public void Read_WithADefaultThatIsSet_KeepsItSet() =>
        FirmFile.Write(FirmFile.Read(With("""{"breathMinutes": 10}""")).Firm!).Should().Contain("\"breathMinutes\": 10");

    [Fact]
    public void Read_WithoutSettings_MeansAsDelivered() =>
        FirmFile.Read(FirmJson.Valid).Firm!.Settings.Should().BeEquivalentTo(new
        {
            IsEmpty = true,
            InternalShare = 0.25,
            Breath = Duration.FromMinutes(10),
        });

    [Theory]
    [InlineData("""{"words": {"subword": ["schouw"]}}""", "settings.words.subword", "unknownKey")]
    [InlineData("""{"words": {"subWord": "schouw"}}""", "settings.words.subWord", "wrongType")]
    [InlineData("""{"words": {"subWord": ["schouw", "*"]}}""", "settings.words.subWord[1]", "badValue")]
    [InlineData("""{"words": {"subWord": [7]}}""", "settings.words.subWord[0]", "wrongType")]
    [InlineData("""{"internalSharePercent": 101}""", "settings.internalSharePercent", "badValue")]
    [InlineData("""{"breathMinutes": 2.5}""", "settings.breathMinutes", "badValue")]
    [InlineData("""{"precedentWeeks": 0}""", "settings.precedentWeeks", "badValue")]
    [InlineData("""{"undoMinutes": "10"}""", "settings.undoMinutes", "wrongType")]
    [InlineData("""{"colour": "blue"}""", "settings.colour", "unknownKey")]
    public void Read_WhenASettingIsWrong_NamesItsPath(string settings, string path, string code) =>
        FirmFile.Read(With(settings)).Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Path = path, Code = code });

    private static string With(string settings) => FirmJson.With("\"topics\"", $"\"settings\": {settings}, \"topics\"");
}
