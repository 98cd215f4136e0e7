using System.Net;

namespace PartnerFocus.Tests.Web.Access;

/// <summary>Every route, asked by everybody, for the own row and for somebody else's.</summary>
public class RouteMatrixTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    public static TheoryData<string> Routes => [.. RouteTable.Rows.Select(r => r.Route)];

    [Fact]
    public void Table_ComparedWithTheApp_HasARowForEveryRoute() =>
        world.Routes().Except(RouteTable.Rows.Select(r => r.Route)).Should().BeEmpty("each of these routes needs a row in RouteTable that says for whom it is");

    [Fact]
    public void Table_ComparedWithTheApp_HasNoOtherRows() =>
        RouteTable.Rows.Select(r => r.Route).Except(world.Routes()).Should().BeEmpty("the app has no such routes any more");

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_AskedByEverybody_LetsThroughWhomTheTableNames(string route)
    {
        var row = RouteTable.Rows.Single(r => r.Route == route);
        var wrong = new List<string>();
        await world.RenewAsync();
        foreach (var (side, acts, knows) in Sides(row))
        {
            var before = await world.StateAsync();
            foreach (var who in AccessWorld.Everyone.Where(w => !acts.HasFlag(w)))
            {
                await AskAsync(row, side, who, knows.HasFlag(who) ? "through" : who == Who.Nobody && !row.Anonymous ? "sign in" : "not found", wrong);
            }

            (await world.StateAsync()).Should().Be(before, "nobody of them may change anything");
            foreach (var who in AccessWorld.Everyone.Where(w => acts.HasFlag(w)))
            {
                await AskAsync(row, side, who, "through", wrong);
            }
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_AskedByAStranger_AnswersAsForARowThatDoesNotExist(string route)
    {
        var row = RouteTable.Rows.Single(r => r.Route == route);
        var strangers = AccessWorld.Everyone.Where(w => w != Who.Nobody && !(row.Audience.OnVeras | row.Knows.OnVeras).HasFlag(w));
        await world.RenewAsync();
        foreach (var who in strangers)
        {
            var foreign = await SeenAsync(who, row, Side.Vera);
            var unknown = await SeenAsync(who, row, Side.Unknown);

            foreign.Status.Should().Be(unknown.Status, "{0} learns nothing from the answer", who);
            foreign.Html.Should().Be(unknown.Html, "{0} learns nothing from the page", who);
        }
    }

    private static IEnumerable<(Side Side, Who Acts, Who Knows)> Sides(RouteRow row) =>
        [(Side.Vera, row.Audience.OnVeras, row.Knows.OnVeras), (Side.Otto, row.Audience.OnOttos, row.Knows.OnOttos)];

    private async Task AskAsync(RouteRow row, Side side, Who who, string expected, List<string> wrong)
    {
        var page = await world.AskAsync(who, world.PathOf(row, side));
        if (Answer(page) != expected)
        {
            wrong.Add($"{who} on {side}'s row: {expected} expected, {(int)page.Status} {page.Location}{await CauseAsync(page)}");
        }
    }

    private async Task<string> CauseAsync(Page page) =>
        page.Status < HttpStatusCode.InternalServerError
            ? ""
            : string.Concat((await world.App.LogAsync()).Split('\n').SkipLast(1).TakeLast(200).Where(l => l.Contains("Exception", StringComparison.Ordinal)).TakeLast(3));

    private static string Answer(Page page) => page.Status switch
    {
        HttpStatusCode.NotFound => "not found",
        HttpStatusCode.Redirect when page.Location?.StartsWith("http://localhost/sign-in", StringComparison.Ordinal) == true => "sign in",
        >= HttpStatusCode.InternalServerError => "broken",
        _ => "through",
    };

    /// <summary>What somebody sees, without what differs by right: form tokens and the address that was asked for.</summary>
    private async Task<(HttpStatusCode Status, string Html)> SeenAsync(Who who, RouteRow row, Side side)
    {
        var path = world.PathOf(row, side);
        var page = await world.AskAsync(who, path);
        return (page.Status, page.HtmlWithoutTokens.Replace($"value=\"{path.Path}\"", "value=\"here\"", StringComparison.Ordinal));
    }
}
