using System.CommandLine;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Commands;

/// <summary><c>import --partner ID FILE…</c>: brings an agenda up to date, the same way as the upload page, without its limits.</summary>
internal static class ImportCommand
{
    public static Command Create(StoreVerb store)
    {
        var partner = new Option<string?>("--partner") { Description = "Id of the partner whose agenda it is" };
        var person = new Option<string?>("--person") { Description = "Id of the member whose calendar it is; only free, movable or fixed is kept" };
        var source = new Option<string?>("--source") { Description = "Name of the calendar it comes from (default: as the files call it)" };
        var files = new Argument<string[]>("FILE") { Description = "Calendar files (.ics) or archives of them (.zip); together one import", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Bring an agenda in the store up to date with calendar exports") { partner, person, source, files };
        command.Validators.Add(result =>
        {
            if (result.GetValue(partner) is null == result.GetValue(person) is null)
            {
                result.AddError("Say whose agenda it is: --partner ID or --person ID.");
            }
        });
        command.SetAction((parsed, cancel) => store.WriteAsync(
            (services, _) => RunAsync(
                services, parsed.GetValue(partner), parsed.GetValue(person), parsed.GetValue(source), parsed.GetRequiredValue(files),
                parsed.InvocationConfiguration, cancel),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string? partner, string? person, string? source, string[] files, InvocationConfiguration console, CancellationToken cancel)
    {
        var firm = (await services.GetRequiredService<FirmStore>().FindAsync(cancel))?.Profile;
        if (Unknown(firm, partner, person) is { } unknown)
        {
            await console.Error.WriteLineAsync(unknown);
            return CommandLine.Refused;
        }

        var opened = new List<(string, Stream)>();
        try
        {
            opened.AddRange(files.Select(f => (f, (Stream)new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            opened.ForEach(o => o.Item2.Dispose());
            await console.Error.WriteLineAsync($"{files[opened.Count]} cannot be read: {e.Message.ReplaceLineEndings(" ")}");
            return CommandLine.Refused;
        }

        using var uploads = UploadedFiles.Open(opened, UploadLimits.CommandLine);
        var result = await services.GetRequiredService<AgendaImport>().ApplyAsync(
            new ImportOrder
            {
                OwnerId = partner ?? person!,
                IsPartner = partner is not null,
                Source = source,
                Files = uploads,
                Limits = UploadLimits.CommandLine,
                By = "command-line",
            },
            cancel);
        return await SayAsync(result, console);
    }

    private static string? Unknown(FirmProfile? firm, string? partner, string? person) =>
        firm is null ? "There is no firm in the store yet; import a firm file first."
        : partner is not null && firm.FindPartner(partner) is null ? $"The firm has no partner with id {partner}."
        : person is not null && firm.FindPerson(person) is null ? $"The firm has no person with id {person}."
        : null;

    private static async Task<int> SayAsync(ImportResult result, InvocationConfiguration console)
    {
        foreach (var file in result.Files.Where(f => f.Fault is not null))
        {
            await console.Error.WriteLineAsync(FaultSentence.English(file));
        }

        foreach (var skipped in result.Skipped)
        {
            await console.Output.WriteLineAsync($"{skipped.File}:{skipped.Line}: {skipped.Code}: {skipped.Message}");
        }

        if (result.Outcome is ImportOutcome.NothingRead or ImportOutcome.Raced)
        {
            await console.Error.WriteLineAsync(result.Outcome == ImportOutcome.Raced
                ? "The agenda was changed at the same moment; nothing was imported. Try again."
                : "There is no calendar in this that can be read; nothing was imported.");
            return CommandLine.Refused;
        }

        var (added, changed, gone, same, left) = result.Counts;
        await console.Output.WriteLineAsync($"+{added} new ~{changed} changed -{gone} gone ={same} same !{left} skipped");
        return CommandLine.Done;
    }
}
