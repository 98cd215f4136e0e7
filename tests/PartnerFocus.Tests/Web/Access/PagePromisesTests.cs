using System.Net;
using System.Text.RegularExpressions;

namespace PartnerFocus.Tests.Web.Access;

/// <summary>What every page and every form of the app keeps to, found by the table of routes.</summary>
public partial class PagePromisesTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    public static TheoryData<string> Pages => Of("GET");

    public static TheoryData<string> Forms => Of("POST");

    /// <summary>Routes that answer this test otherwise than with their page, and why; the journeys in a browser see those pages.</summary>
    private static readonly Dictionary<string, (HttpStatusCode Status, string Why)> Otherwise = new()
    {
        ["GET /"] = (HttpStatusCode.Redirect, "leads the administrator on to the accounts"),
        ["GET /week/{partner}"] = (HttpStatusCode.Redirect, "leads on to this week"),
        ["GET /agenda/person"] = (HttpStatusCode.Redirect, "leads on to the upload of that person"),
        ["GET /agenda/{id}/import/{upload:guid}"] = (HttpStatusCode.Redirect, "no upload waits: leads back to the form"),
        ["GET /agenda/person/{id}/import/{upload:guid}"] = (HttpStatusCode.Redirect, "no upload waits: leads back to the form"),
        ["GET /calendar/{secret}.ics"] = (HttpStatusCode.NotFound, "the address was never made"),
        ["GET /account/start"] = (HttpStatusCode.NotFound, "the link was never made"),
        ["GET /account/first"] = (HttpStatusCode.NotFound, "the link was never made"),
        ["GET /mails/fewer/{token}"] = (HttpStatusCode.NotFound, "the link was never made"),
        ["POST /mails/fewer/{token}"] = (HttpStatusCode.NotFound, "the link was never made; a mail program that posts to one has no form token (RFC 8058)"),
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenShown_HasNothingInlineThatThePolicyRefuses(string route)
    {
        var page = await AskAsync(route, Visitor);

        var (status, why) = Otherwise.GetValueOrDefault(route, (HttpStatusCode.OK, "it is there for whom the table names"));
        page.Status.Should().Be(status, "{0}", why);
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

        var (status, why) = Otherwise.GetValueOrDefault(route, (HttpStatusCode.BadRequest, "another site could have made somebody send it"));
        page.Status.Should().Be(status, "{0}", why);
    }

    private static TheoryData<string> Of(string method) =>
        [.. RouteTable.Rows.Select(r => r.Route).Where(r => r.StartsWith(method, StringComparison.Ordinal))];

    private async Task<Page> AskAsync(string route, Func<Who, Task<Visitor>> visit)
    {
        var row = RouteTable.Rows.Single(r => r.Route == route);
        await world.RenewAsync();
        var path = world.PathOf(row, Side.Vera);

        // Where nobody may act there, whoever is told so sees the form.
        var all = row.Audience.OnVeras == Who.None ? row.Knows.OnVeras : row.Audience.OnVeras;
        var visitor = await visit(AccessWorld.Everyone.LastOrDefault(w => all.HasFlag(w), Who.Nobody));
        return path.IsPost ? await visitor.PostAsync(path.Path, [.. path.Fields]) : await visitor.GetAsync(path.Path);
    }

    private Task<Visitor> Visitor(Who who) => world.VisitorAsync(who);

    [GeneratedRegex("<style|<[^>]* style=|<script(?![^>]* src=)|<[^>]* on[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
