using System.Text.Json;
using PartnerFocus.Tests.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Commands;

public sealed class TriageCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("triage").FullName;

    public TriageCommandTests()
    {
        File.WriteAllText(At("firm.json"), FirmFile.Write(SampleFirm.Profile));
        File.WriteAllText(At("agenda.ics"), """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:a
            DTSTART:20261117T090000Z
            DTEND:20261117T100000Z
            SUMMARY:SPA review
            DESCRIPTION:10:00-10:20 stand (Sem)\n10:20-10:40 Anna: akkoord op de warranty?\n10:40-11:00 rest
            ORGANIZER:mailto:s.prins@voslind.example
            ATTENDEE:mailto:a.lind@voslind.example
            ATTENDEE:mailto:e.roos@voslind.example
            END:VEVENT
            BEGIN:VEVENT
            UID:b
            DTSTART;VALUE=DATE:20261118
            TRANSP:TRANSPARENT
            SUMMARY:Sem jarig
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_WhenAPartIsAsked_GivesItsTimesInTheFirmsZone()
    {
        using var answer = await JsonAsync();

        answer.RootElement.GetProperty("meetings")[0].GetProperty("part").GetProperty("start").GetString().Should().Be("2026-11-17T10:20:00+01:00");
    }

    [Fact]
    public async Task Run_WhenADayIsWhole_GivesAPlainDate()
    {
        using var answer = await JsonAsync();

        answer.RootElement.GetProperty("meetings")[1].GetProperty("start").GetString().Should().Be("2026-11-18");
    }

    [Fact]
    public async Task Run_WhenNothingIsHandedOver_GivesNoPartAndNoDelegates()
    {
        using var answer = await JsonAsync();
        var marker = answer.RootElement.GetProperty("meetings")[1];

        (marker.GetProperty("part").ValueKind, marker.GetProperty("delegates").GetArrayLength()).Should().Be((JsonValueKind.Null, 0));
    }

    [Fact]
    public async Task Run_WhenThereIsNoTask_SaysSoInWords()
    {
        using var answer = await JsonAsync();

        answer.RootElement.GetProperty("meetings")[1].GetProperty("task").GetString().Should().Be("None");
    }

    [Fact]
    public async Task Run_WhenDutchIsAsked_AnswersInDutch()
    {
        var (_, output, _) = await RunAsync("--week", "2026-W47", "--lang", "nl");

        output.Should().Contain("Alleen jouw deel");
    }

    [Theory]
    [InlineData("2026-W60")]
    [InlineData("next week")]
    public async Task Run_WhenTheWeekIsNone_IsWrongUsage(string week)
    {
        var (code, _, error) = await RunAsync("--week", week);

        (code, error).Should().Be((CommandLine.WrongUsage, $"'{week}' is no week; write it as 2026-W47.{Environment.NewLine}"));
    }

    [Fact]
    public async Task Run_WhenTheMomentIsNone_IsWrongUsage() =>
        (await RunAsync("--week", "2026-W47", "--now", "soon")).Code.Should().Be(CommandLine.WrongUsage);

    [Fact]
    public async Task Run_WhenThePartnerIsUnknown_IsRefused() =>
        (await RunAsync("--week", "2026-W47", "--partner", "nobody")).Code.Should().Be(CommandLine.Refused);

    [Fact]
    public async Task Run_WhenTheAgendaIsNoCalendar_SaysSoInOneLine()
    {
        await File.WriteAllTextAsync(At("agenda.ics"), "hello");

        (await RunAsync("--week", "2026-W47")).Error.Should().Be($"{At("agenda.ics")} is no calendar.{Environment.NewLine}");
    }

    [Fact]
    public async Task Run_WhenAColleaguesCalendarIsNobodys_IsRefused()
    {
        Directory.CreateDirectory(At("people"));
        File.Copy(At("agenda.ics"), At("people/zzz.ics"));

        (await RunAsync("--week", "2026-W47", "--people", At("people"))).Code.Should().Be(CommandLine.Refused);
    }

    private async Task<JsonDocument> JsonAsync() => JsonDocument.Parse((await RunAsync("--week", "2026-W47", "--json")).Output);

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] rest)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["triage", "--firm", At("firm.json"), "--agenda", At("agenda.ics"), .. rest], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private string At(string name) => Path.Combine(folder, name);
}
