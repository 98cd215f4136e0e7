using System.CommandLine;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Commands;

/// <summary><c>inspect FILE…</c>: what is in calendar files (.ics, or .zip of them), and what is wrong with them.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files .ics or .zip", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON document instead of lines" };
        var command = new Command("inspect", "Say what is in calendar files and what is wrong with them") { files, json };
        command.SetAction(async (parsed, _) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            List<InspectedFile> result = [.. parsed.GetRequiredValue(files).SelectMany(Inspect)];
            await (parsed.GetValue(json) ? CommandJson.WriteAsync(output, new { Files = result }) : WriteLinesAsync(output, result));
            var refused = result.Find(f => f.Outcome == InspectedFile.Rejected);
            if (refused is not null)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(Named(refused));
            }

            return refused is null ? CommandLine.Done : CommandLine.Refused;
        });
        return command;
    }

    /// <summary>The cause, which names the file itself when the whole file is the matter.</summary>
    private static string Named(InspectedFile refused) =>
        refused.Problems[^1].Message is var cause && cause.StartsWith(refused.File, StringComparison.Ordinal) ? cause : $"{refused.File}: {cause}";

    private static List<InspectedFile> Inspect(string path)
    {
        try
        {
            using var upload = UploadedFiles.Open([(path, File.OpenRead(path))], UploadLimits.CommandLine);
            return [.. upload.Files.Select(Inspect)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [InspectedFile.Unreadable(path, e.Message.ReplaceLineEndings(" "))];
        }
    }

    private static InspectedFile Inspect(UploadedFile file)
    {
        if (file.Fault is { } refused)
        {
            return InspectedFile.Faulty(file.Name, refused);
        }

        using var stream = file.Open();
        var calendar = CalendarFile.Read(stream, CalendarLimits.None);
        return file.Fault is { } fault ? InspectedFile.Faulty(file.Name, fault) : InspectedFile.Of(file.Name, calendar.Summary);
    }

    private static async Task WriteLinesAsync(TextWriter output, List<InspectedFile> files)
    {
        foreach (var file in files)
        {
            await output.WriteLineAsync(
                $"{file.File}: {file.Outcome}; {file.Events} events = {file.Ready} ready + {file.LeftOut} left out + {file.Superseded} superseded; "
                + $"{file.Series} series, {file.Overrides} overrides, {file.Other} other components{file.Kinds}");
            foreach (var zone in file.TimeZones)
            {
                await output.WriteLineAsync($"  time zone {zone.TzId} = {zone.Resolved} ({zone.How})");
            }

            foreach (var problem in file.Problems)
            {
                await output.WriteLineAsync($"  line {problem.Line}: {problem.Severity}: {problem.Message}");
            }
        }
    }
}
