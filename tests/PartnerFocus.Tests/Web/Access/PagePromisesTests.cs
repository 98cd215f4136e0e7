using System.Net;
using System.Text.RegularExpressions;

namespace PartnerFocus.Tests.Web.Access;

/// <summary>What every page and every form of the app keeps to, found by the table of routes.</summary>
public partial class PagePromisesTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    public static TheoryData<string> Pages => Of("GET");

    public static TheoryData<string> Forms => Of("POST");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenShown_HasNothingInlineThatThePolicyRefuses(string route)
    {
        var page = await AskAsync(route, Visitor);

        Inline().Matches(page.Html).Select(m => m.Value).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_SentWithoutItsToken_IsRefused(string route)
    {
        var page = await AskAsync(route, async who =>
        {
            var visitor = await Visitor(who);
            visitor.SendNoToken();
            return visitor;
        });

        page.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static TheoryData<string> Of(string method) =>
        [.. RouteTable.Rows.Select(r => r.Route).Where(r => r.StartsWith(method, StringComparison.Ordinal))];

    private async Task<Page> AskAsync(string route, Func<Who, Task<Visitor>> visit)
    {
        var row = RouteTable.Rows.Single(r => r.Route == route);
        await world.RenewAsync();
        var path = world.PathOf(row, Side.Vera);
        var visitor = await visit(AccessWorld.Everyone.LastOrDefault(w => row.Audience.OnVeras.HasFlag(w), Who.Nobody));
        return path.IsPost ? await visitor.PostAsync(path.Path, [.. path.Fields]) : await visitor.GetAsync(path.Path);
    }

    private Task<Visitor> Visitor(Who who) => world.VisitorAsync(who);

    [GeneratedRegex("<style|<[^>]* style=|<script(?![^>]* src=)|<[^>]* on[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
