using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("expand")]
    [InlineData("firm")]
    [InlineData("import")]
    [InlineData("inspect")]
    [InlineData("migrate")]
    [InlineData("triage")]
    [InlineData("user")]
    public async Task Run_WhenAVerbIsAskedForHelp_PrintsIt(string verb)
    {
        var output = new StringWriter();

        var code = await CommandLine.RunAsync([verb, "--help"], output, new StringWriter());

        (code, output.ToString().Contains(verb, StringComparison.Ordinal)).Should().Be((0, true));
    }
}
