using System.CommandLine;

namespace PartnerFocus.Web.Commands;

/// <summary>The command line: one verb, one class. Exit code 0 a result, 1 input refused, 2 wrong usage.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    private static RootCommand Root() => new("PartnerFocus: am I really needed, and if so what is my top contribution?")
    {
        FirmCommand.Create(),
        MigrateCommand.Create(),
    };

    /// <summary>Whether the first word is a verb (or asks for help); settings such as <c>--urls</c> are not.</summary>
    public static bool StartsWithVerb(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Root().Parse(args);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message.ReplaceLineEndings(" "));
            return WrongUsage;
        }

        return await result.InvokeAsync();
    }
}
