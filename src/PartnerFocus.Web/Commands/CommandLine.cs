using System.CommandLine;
using System.Text.RegularExpressions;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Commands;

/// <summary>
/// The command line: one verb, one class. Exit code 0 a result, 1 input refused, 2 wrong usage. Settings may stand anywhere on it, as
/// <c>--Store:Folder=/srv/focus</c> or <c>--Store:Folder /srv/focus</c>, as the server reads them.
/// </summary>
public static partial class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;

    /// <summary>What verbs print goes to <c>parsed.InvocationConfiguration.Output</c> and <c>.Error</c>.</summary>
    private static RootCommand Root(StoreVerb store) => new("PartnerFocus: am I really needed, and if so what is my top contribution?")
    {
        ExpandCommand.Create(),
        FirmCommand.Create(store),
        ImportCommand.Create(store),
        InspectCommand.Create(),
        MigrateCommand.Create(store),
        TriageCommand.Create(),
        UserCommand.Create(store),
    };

    /// <summary>Whether a word is a verb (or asks for help): settings such as <c>--urls</c> alone are not.</summary>
    public static bool StartsWithVerb(string[] args)
    {
        var first = Sorted(args).Words.FirstOrDefault();
        return first is not null && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");
    }

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>As from the shell, with other places for what is printed.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var (settings, words) = Sorted(args);
        var result = Root(new StoreVerb(settings)).Parse(words);
        if (result.Errors.Count > 0)
        {
            await error.WriteLineAsync(string.Join(" ", result.Errors.Select(e => e.Message)).ReplaceLineEndings(" "));
            return WrongUsage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception refusal) when (refusal is WrongSettingException or StoreHeldException)
        {
            await error.WriteLineAsync(refusal.Message);
            return Refused;
        }
    }

    /// <summary>The settings, each as one word with its value, and the words that are left.</summary>
    private static (string[] Settings, string[] Words) Sorted(string[] args)
    {
        var (settings, words) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            var match = SettingPattern().Match(args[i]);
            if (!match.Success)
            {
                words.Add(args[i]);
            }
            else
            {
                settings.Add(match.Value.EndsWith('=') || i + 1 == args.Length ? args[i] : $"{args[i]}={args[++i]}");
            }
        }

        return ([.. settings], [.. words]);
    }

    [GeneratedRegex("^--[A-Za-z]+(:[A-Za-z]+)+(=|$)")]
    private static partial Regex SettingPattern();
}
