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
             "undoMinutes": 0, "precedentWeeks": 26, "suggestAfter": 4,
             "agreedHours": {"jan": 3.5, "p1": 0}, "vision": {"p1": ["Bedrijven gaan goed over.", "Jong leidt."]}}
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
    [InlineData("jan", 3.5)]
    [InlineData("els", 7.5)]
    [InlineData("p1", 0)]
    public void AgreedHoursOf_WhenSomeAgreed_IsTheirsAndTheFirmsOwnForTheOthers(string id, double hours) =>
        FirmFile.Read(With("""{"agreedHours": {"jan": 3.5, "p1": 0}}""")).Firm!.AgreedHoursOf(id).Should().Be(hours);

    [Theory]
    [InlineData("""{"agreedHours": {"piet": 3}}""", "settings.agreedHours.piet", "unknownKey")]
    [InlineData("""{"agreedHours": {"jan": -1}}""", "settings.agreedHours.jan", "badValue")]
    [InlineData("""{"agreedHours": {"jan": 61}}""", "settings.agreedHours.jan", "badValue")]
    [InlineData("""{"agreedHours": {"jan": "3"}}""", "settings.agreedHours.jan", "wrongType")]
    [InlineData("""{"vision": {"jan": ["a"]}}""", "settings.vision.jan", "unknownKey")]
    [InlineData("""{"vision": {"p1": ["a", "b", "c", "d", "e", "f"]}}""", "settings.vision.p1", "badValue")]
    [InlineData("""{"vision": {"p1": "a"}}""", "settings.vision.p1", "wrongType")]
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
