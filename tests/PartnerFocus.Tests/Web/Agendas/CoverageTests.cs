using PartnerFocus.Web.Agendas;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>What an export does not hold is gone only where the export covers it.</summary>
public class CoverageTests
{
    private static readonly string A = Ics.Event("a", "20261116T090000Z", "A");
    private static readonly string B = Ics.Event("b", "20261117T090000Z", "B");
    private static readonly string C = Ics.Event("c", "20261118T090000Z", "C");

    [Fact]
    public Task OfACutOffFile_NothingIsGone() =>
        GoneAsync(Ics.Calendar("", A, C)[..^20], 0);

    [Fact]
    public Task OfALaterExport_WhatWasBefore_Stays() => GoneAsync(Ics.Calendar("", C, Ics.Event("d", "20261120T090000Z", "D")), 0);

    [Fact]
    public Task WithinTheFirstAndLastStart_WhatIsMissing_IsGone() => GoneAsync(Ics.Calendar("", A, C), 1);

    [Fact]
    public Task OfASingleInvitation_NothingIsGone() => GoneAsync(Ics.Calendar("METHOD:REQUEST", A, C), 0);

    [Fact]
    public Task OfOneEntry_NothingIsGone() => GoneAsync(Ics.Calendar("", Ics.Event("d", "20261117T090000Z", "D")), 0);

    [Fact]
    public Task WithinTheStatedTime_AlsoBeforeTheFirst_IsGone() =>
        GoneAsync(Ics.Calendar("X-CALSTART:20261101T000000Z\r\nX-CALEND:20261201T000000Z", C), 2);

    [Fact]
    public Task OutsideTheStatedTime_NothingIsGone() =>
        GoneAsync(Ics.Calendar("X-CALSTART:20261118T000000Z\r\nX-CALEND:20261201T000000Z", C), 0);

    [Fact]
    public Task OfAnEntryThatCouldNotBeRead_NothingIsGone() =>
        GoneAsync(Ics.Calendar("", A, "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:2026-11-17\r\nEND:VEVENT\r\n", C), 0);

    [Fact]
    public Task OfAnEntryThatCannotEvenBeNamed_NothingIsGone() =>
        GoneAsync(Ics.Calendar("", A, "BEGIN:VEVENT\r\nDTSTART:2026-11-17\r\nEND:VEVENT\r\n", C), 0);

    [Fact]
    public Task OfAnotherSource_NothingIsGone() => GoneAsync(Ics.Calendar("X-WR-CALNAME:Thuis", A, C), 0);

    [Fact]
    public async Task OfAnUploadWithADamagedFile_NothingIsGone()
    {
        await using var app = await AppAsync();

        var result = await app.ImportAsync([("a.ics", Ics.Bytes(Ics.Calendar("", A, C))), ("b.zip", Zip.Of(("b.ics", "BEGIN:VCALENDAR"))[..40])]);

        result.Counts.Gone.Should().Be(0);
    }

    [Fact]
    public async Task OfAnUploadWithALetterBesides_WhatIsMissing_IsGone()
    {
        await using var app = await AppAsync();

        var result = await app.ImportAsync([("a.ics", Ics.Bytes(Ics.Calendar("", A, C))), ("brief.txt", Ics.Bytes("Hallo"))]);

        result.Counts.Gone.Should().Be(1);
    }

    [Fact]
    public async Task OfFilesApart_WhatIsBetweenThem_Stays()
    {
        await using var app = await AppAsync();

        var result = await app.ImportAsync([("a.ics", Ics.Bytes(Ics.Calendar("", A))), ("c.ics", Ics.Bytes(Ics.Calendar("", C)))]);

        result.Counts.Gone.Should().Be(0);
    }

    [Fact]
    public async Task ASeriesFromBefore_ThatWouldComeUp_IsGone()
    {
        await using var app = await AppAsync(Ics.Calendar("", Ics.Event("s", "20250106T100000Z", "Reeks", "RRULE:FREQ=WEEKLY"), A, C));

        var result = await app.ImportAsync(Ics.Calendar("", A, C, Ics.Event("e", "20261125T090000Z", "E")));

        result.Counts.Gone.Should().Be(1);
    }

    [Fact]
    public async Task ASeriesFromBefore_ThatWouldNotComeUp_Stays()
    {
        await using var app = await AppAsync(Ics.Calendar("", Ics.Event("s", "20250101T100000Z", "Nieuwjaar", "RRULE:FREQ=YEARLY"), A, C));

        var result = await app.ImportAsync(Ics.Calendar("", A, C, Ics.Event("e", "20261125T090000Z", "E")));

        result.Counts.Gone.Should().Be(0);
    }

    [Theory]
    [InlineData("REPLY")]
    [InlineData("CANCEL")]
    [InlineData("COUNTER")]
    [InlineData("REFRESH")]
    public async Task OfAMessageThatIsNoEntry_NothingIsAppliedAndAllIsCounted(string method)
    {
        await using var app = await AppAsync();

        var result = await app.ImportAsync(Ics.Calendar("METHOD:" + method, Ics.Event("a", "20261116T110000Z", "A"), B));

        result.Counts.Should().Be(new ImportCounts(0, 0, 0, 0, 2));
    }

    private static async Task GoneAsync(string upload, int expected)
    {
        await using var app = await AppAsync();

        var result = await app.ImportAsync(upload);

        result.Counts.Gone.Should().Be(expected);
    }

    /// <summary>An agenda that holds A, B and C.</summary>
    private static async Task<TestApp> AppAsync(string? calendar = null)
    {
        var app = new TestApp();
        await app.SeedFirmAsync();
        await app.ImportAsync(calendar ?? Ics.Calendar("", A, B, C));
        return app;
    }
}
