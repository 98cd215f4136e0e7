using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Commands;

namespace PartnerFocus.Tests.Web.Store;

public class StoreLockTests
{
    [Fact]
    public async Task WritingVerb_WhileAServerHoldsTheStore_IsRefusedInOneSentence()
    {
        await using var app = new TestApp();
        app.StartServer();
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["migrate", "--Store:Folder=" + app.Folder], TextWriter.Null, error);

        code.Should().Be(1);
        error.ToString().Should().Be(
            $"The store in {app.Folder} is in use by another PartnerFocus: stop that one first, or do this in its pages.\n");
    }

    [Fact]
    public async Task ReadingVerb_WhileAServerHoldsTheStore_Reads()
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        using var output = new StringWriter();

        var code = await CommandLine.RunAsync(["firm", "export", "--Store:Folder=" + app.Folder], output, TextWriter.Null);

        code.Should().Be(0);
        output.ToString().Should().Contain("Kantoor Proef");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verb_WithASettingInTwoWords_ReadsItAsTheServerDoes(bool first)
    {
        var folder = Directory.CreateTempSubdirectory("partnerfocus-test-").FullName;
        string[] setting = ["--Store:Folder", folder];
        string[] args = first ? [.. setting, "migrate"] : ["migrate", .. setting];

        var code = await CommandLine.RunAsync(args, TextWriter.Null, TextWriter.Null);

        (code, CommandLine.StartsWithVerb(args), CommandLine.StartsWithVerb(setting), Directory.GetFiles(folder).Length > 0).Should().Be((0, true, false, true));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task WritingVerb_AfterTheServerStopped_Writes()
    {
        var folder = Directory.CreateTempSubdirectory("partnerfocus-test-").FullName;
        using var output = new StringWriter();

        var first = await CommandLine.RunAsync(["migrate", "--Store:Folder=" + folder], output, TextWriter.Null);
        var second = await CommandLine.RunAsync(["migrate", "--Store:Folder=" + folder], output, TextWriter.Null);

        (first, second).Should().Be((0, 0));
        Directory.Delete(folder, recursive: true);
    }
}
