using System.Net;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.Tests.Web.Hosting;

public class StaticFilesTests
{
    [Fact]
    public async Task StyleSheet_AskedByNobody_IsServed()
    {
        await using var app = new TestApp();

        var css = await app.Nobody().GetAsync("/css/site.css");

        css.Status.Should().Be(HttpStatusCode.OK);
    }
}
