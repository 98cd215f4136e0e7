using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Commands;

/// <summary><c>triage</c>: a week assessed from files alone, without a store.</summary>
internal static class TriageCommand
{
    private static readonly Option<string> Firm = new("--firm") { Description = "The firm file", Required = true };
    private static readonly Option<string> Agenda = new("--agenda") { Description = "The partner's agenda (.ics)", Required = true };
    private static readonly Option<string?> People = new("--people") { Description = "Folder with colleagues' own calendars, <personId>.ics" };
    private static readonly Option<string> Week = new("--week") { Description = "ISO week, such as 2026-W47", Required = true };
    private static readonly Option<string?> PartnerId = new("--partner") { Description = "Whose agenda it is; may be left out when the firm has one partner" };
    private static readonly Option<string?> Now = new("--now") { Description = "The moment to judge from, such as 2026-11-16T08:00:00Z; Monday 00:00 by default" };
    private static readonly Option<string> Lang = new("--lang") { Description = "nl or en", DefaultValueFactory = _ => "en" };
    private static readonly Option<bool> Json = new("--json") { Description = "One JSON document on standard output" };

    public static Command Create()
    {
        var command = new Command("triage", "Assess a week: for each meeting, am I really needed and what is my top contribution?")
        {
            Firm, Agenda, People, Week, PartnerId, Now, Lang, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (!IsoWeek.TryParse(parsed.GetRequiredValue(Week), out var week, out _))
        {
            return await FailAsync(parsed, $"'{parsed.GetValue(Week)}' is no week; write it as 2026-W47.", CommandLine.WrongUsage);
        }

        var now = parsed.GetValue(Now) is { } text ? OffsetDateTimePattern.ExtendedIso.Parse(text) : null;
        if (now is { Success: false })
        {
            return await FailAsync(parsed, $"'{parsed.GetValue(Now)}' is no moment; write it as 2026-11-16T08:00:00Z.", CommandLine.WrongUsage);
        }

        if (parsed.GetValue(Lang) is not ("nl" or "en"))
        {
            return await FailAsync(parsed, $"'{parsed.GetValue(Lang)}' is no language here; choose nl or en.", CommandLine.WrongUsage);
        }

        var files = new TriageFiles(parsed.GetRequiredValue(Firm), parsed.GetRequiredValue(Agenda), parsed.GetValue(People));
        try
        {
            var question = await files.ReadAsync(week, parsed.GetValue(PartnerId), now?.Value.ToInstant(), cancel);
            await WriteAsync(parsed, week, question);
            return CommandLine.Done;
        }
        catch (TriageFilesException refused)
        {
            return await FailAsync(parsed, refused.Message, refused.ExitCode);
        }
    }

    private static async Task WriteAsync(ParseResult parsed, IsoWeek week, WeekQuestion question)
    {
        var engine = new TriageEngine(question.Firm);
        var assessed = engine.Assess(question);
        var language = parsed.GetValue(Lang) == "nl" ? Language.Nl : Language.En;
        var output = parsed.GetValue(Json)
            ? TriageJson.Write(week, question, assessed, language)
            : TriageText.Write(week, question, assessed, engine, language);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(output);
    }

    private static async Task<int> FailAsync(ParseResult parsed, string message, int code)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(message.ReplaceLineEndings(" "));
        return code;
    }
}
