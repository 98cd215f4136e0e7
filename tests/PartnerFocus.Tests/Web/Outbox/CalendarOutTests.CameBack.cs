namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>What the partner's own calendar says of a meeting that came back.</summary>
public partial class CalendarOutTests
{
    [Fact]
    public async Task Read_ByThePartner_AfterTheLeadSaidNo_WaitsForNobodysYes()
    {
        await using var stage = await MailStage.SetAsync();
        var row = await stage.ConfirmedAsync();
        await stage.Flow.ActAsync((flow, _) => flow.RejectAsync(row.Id, row.Version, "Te vol", stage.Flow.As(TestFirm.Lead), CancellationToken.None));

        var entry = await EntryAsync(stage, TestFirm.Partner);

        entry.Should().ContainAll("Dit staat weer open\\; tot je kiest\\, ga je zelf.", "TRANSP:OPAQUE").And.NotContain("ja zegt");
    }
}
