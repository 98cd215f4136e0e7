namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>The pages carry no inline style, so every place an entry can have must stand in the sheet.</summary>
public class WeekRowsSheetTests
{
    private const int RowsOfTheLongestGrid = 18 * 12;

    [Fact]
    public async Task Sheet_HasAClassForEveryPlaceAnEntryCanHave()
    {
        await using var app = new TestApp();
        var sheet = (await app.Nobody().GetAsync("/css/week-rows.css")).Html;
        var rows = Enumerable.Range(1, RowsOfTheLongestGrid).SelectMany(i => new[] { $".r{i}{{", $".n{i}{{" });
        var lanes = Enumerable.Range(1, 2).SelectMany(of => Enumerable.Range(1, of).Select(lane => $".c{lane}-{of}{{"));
        var hours = Enumerable.Range(10, 9).Select(h => $".h{h}{{");

        rows.Concat(lanes).Concat(hours).Where(name => !sheet.Contains(name, StringComparison.Ordinal)).Should().BeEmpty();
    }
}
