using System.CommandLine;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Commands;

/// <summary><c>firm check FILE</c>, <c>firm import FILE</c>, <c>firm export</c>: the firm file.</summary>
internal static class FirmCommand
{
    public static Command Create(StoreVerb store) =>
        new("firm", "Check, import or export the firm file") { Check(), Import(store), Export(store) };

    private static Command Check()
    {
        var file = File();
        var command = new Command("check", "Read a firm file and name everything that is wrong with it") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(file);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (await ReadAsync(path, error, cancel) is not { } reading)
            {
                return CommandLine.Refused;
            }

            await WriteProblemsAsync(output, path, reading);
            if (reading.Firm is { } firm)
            {
                await output.WriteLineAsync($"{path}: no findings. {Summary(firm)}");
            }

            return reading.Firm is null ? CommandLine.Refused : CommandLine.Done;
        });
        return command;
    }

    private static Command Import(StoreVerb store)
    {
        var file = File();
        var command = new Command("import", "Put a firm file in force; earlier versions stay kept") { file };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(file);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (await ReadAsync(path, error, cancel) is not { } reading)
            {
                return CommandLine.Refused;
            }

            if (reading.Firm is not { } firm)
            {
                await WriteProblemsAsync(error, path, reading);
                return CommandLine.Refused;
            }

            return await store.WriteAsync(
                async (services, _) =>
                {
                    await services.GetRequiredService<FirmStore>().SaveAsync(firm, basedOn: null, "command-line", cancel);
                    await output.WriteLineAsync($"{firm.Name} is in force. {Summary(firm)}");
                    return CommandLine.Done;
                },
                cancel);
        });
        return command;
    }

    private static Command Export(StoreVerb store)
    {
        var command = new Command("export", "Write the firm in force as a firm file to standard output");
        command.SetAction((parsed, cancel) => store.ReadAsync(
            async (services, _) =>
            {
                if (await services.GetRequiredService<FirmStore>().FindAsync(cancel) is not { } firm)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync("There is no firm in the store yet; import a firm file first.");
                    return CommandLine.Refused;
                }

                await parsed.InvocationConfiguration.Output.WriteAsync(FirmFile.Write(firm.Profile));
                return CommandLine.Done;
            },
            cancel));
        return command;
    }

    private static Argument<string> File() => new("FILE") { Description = "A firm file (JSON, format version 1)" };

    private static async Task<FirmFileReading?> ReadAsync(string path, TextWriter error, CancellationToken cancel)
    {
        try
        {
            return FirmFile.Read(await System.IO.File.ReadAllBytesAsync(path, cancel));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await error.WriteLineAsync($"{path} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    private static async Task WriteProblemsAsync(TextWriter to, string path, FirmFileReading reading)
    {
        foreach (var problem in reading.Problems)
        {
            await to.WriteLineAsync($"{path}:{problem.Line}: {problem.Code}: {problem.Message.En}");
        }
    }

    private static string Summary(FirmProfile firm) =>
        $"{Count(firm.Partners.Count, "partner", "partners")}, {Count(firm.People.Count, "person", "people")}, {Count(firm.Teams.Count, "team", "teams")}, "
        + $"{Count(firm.Clients.Count, "client", "clients")}, {Count(firm.Topics.Count, "topic", "topics")}.";

    private static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";
}
