using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Commands;

public class UserCommandTests
{
    [Fact]
    public async Task Add_WithoutPassword_PrintsALinkThatWorksOnce()
    {
        await using var app = await StoppedAsync();

        var (code, output, _) = await RunAsync(app, "--email", "vera@proef.example", "--partner", "vera");

        code.Should().Be(0);
        var link = Regex.Match(output, @"http://localhost:5080(/account/start\S+)").Groups[1].Value;
        await using var server = new TestApp(settings: new Dictionary<string, string> { ["Store:Folder"] = app.Folder });
        (await server.Nobody().GetAsync(link)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("--email|x|--partner|vera", 1, "x is no e-mail address.\n")]
    [InlineData("--email|otto@proef.example|--partner|vera", 1, "There already is an account for otto@proef.example.\n")]
    [InlineData("--email|x@proef.example|--partner|otto", 1, "otto already has an account.\n")]
    [InlineData("--email|x@proef.example|--person|nobody", 1, "The firm file in force knows no partner or person nobody.\n")]
    [InlineData("--email|x@proef.example", 1, "Name --person or --partner, or give --role Administrator.\n")]
    [InlineData("--email|x@proef.example|--person|mila|--role|TeamLead", 1, "The firm file does not give mila all these roles; change it there. Only Administrator is given here.\n")]
    [InlineData("--email|x@proef.example|--person|mila|--partner|vera", 2, "Name either --person or --partner, not both.\n")]
    [InlineData("--person|mila", 2, "Option '--email' is required.\n")]
    public async Task Add_OfWhatCannotBe_SaysWhyInOneLine(string arguments, int expected, string says)
    {
        await using var app = await StoppedAsync();
        await RunAsync(app, "--email", "otto@proef.example", "--partner", "otto");

        var (code, _, error) = await RunAsync(app, arguments.Split('|'));

        (code, error).Should().Be((expected, says));
    }

    [Fact]
    public async Task Add_WithARoleThatFollows_IsDone()
    {
        await using var app = await StoppedAsync();

        var (code, _, _) = await RunAsync(app, "--email", "lars@proef.example", "--person", "lars", "--role", "TeamLead", "--role", "administrator");

        code.Should().Be(0);
    }

    [Fact]
    public async Task Add_WithAPasswordFromInput_LetsIn()
    {
        await using var app = await StoppedAsync();

        using var process = Process.Start(new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "partnerfocus.dll"), "user", "add", "--email", "vera@proef.example", "--partner", "vera",
            "--password-stdin", "--Store:Folder=" + app.Folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteLineAsync("acht paarse fietsen");
        await process.WaitForExitAsync();

        (await process.StandardOutput.ReadToEndAsync()).Should().Be("vera@proef.example is added.\n");
        await using var server = new TestApp(settings: new Dictionary<string, string> { ["Store:Folder"] = app.Folder });
        (await server.Nobody().PostAsync("/sign-in", ("email", "vera@proef.example"), ("password", "acht paarse fietsen")))
            .Location.Should().Be("/");
    }

    /// <summary>A store with a firm, and no server that holds it.</summary>
    private static async Task<TestApp> StoppedAsync()
    {
        var app = new TestApp();
        var file = Path.Combine(app.Folder, "firm.json");
        await File.WriteAllTextAsync(file, TestFirm.Json);
        await CommandLine.RunAsync(["firm", "import", file, "--Store:Folder=" + app.Folder], TextWriter.Null, TextWriter.Null);
        return app;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(TestApp app, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["user", "add", .. arguments, "--Store:Folder=" + app.Folder], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
