using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations.Export;

/// <summary>The decisions somebody may see as a file: a table for a spreadsheet, or JSON for a program (docs/delegations.md, "Decisions as a file").</summary>
[RequireRole(FocusRole.TeamMember)]
public sealed class DecisionsExportController(DecisionsExport export, FirmStore firms, TimeProvider time, IStringLocalizer<DelegationTexts> texts) : Controller
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Columns =
        ["At", "Kind", "Start", "End", "Meeting", "Partner", "Delegatee", "By", "For", "From", "To", "Step", "Words", "Advised", "Chosen", "Settings"];

    /// <param name="from">First day; without one a year ago.</param>
    /// <param name="to">Last day; without one today.</param>
    [HttpGet("/delegations/decisions.csv")]
    public Task<IActionResult> Csv(DateOnly? from, DateOnly? to, CancellationToken cancel) => AnswerAsync(from, to, "csv", "text/csv; charset=utf-8; header=present", Table, cancel);

    /// <inheritdoc cref="Csv"/>
    [HttpGet("/delegations/decisions.json")]
    public Task<IActionResult> Json(DateOnly? from, DateOnly? to, CancellationToken cancel) => AnswerAsync(from, to, "json", "application/json; charset=utf-8", Document, cancel);

    private async Task<IActionResult> AnswerAsync(
        DateOnly? from, DateOnly? to, string ending, string type, Func<IReadOnlyList<ExportedDecision>, (LocalDate From, LocalDate To), DateTimeZone, byte[]> write, CancellationToken cancel)
    {
        if (await firms.FindAsync(cancel) is not { } firm)
        {
            return NotFound();
        }

        var zone = firm.Profile.TimeZone;
        var last = to is { } day ? LocalDate.FromDateOnly(day) : time.StoredNow().InZone(zone).Date;
        var first = from is { } start ? LocalDate.FromDateOnly(start) : last.PlusYears(-1);
        if (Wrong(first, last) is { } wrong)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Content(wrong, "text/plain; charset=utf-8");
        }

        var span = new Interval(first.AtStartOfDayInZone(zone).ToInstant(), last.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
        var decisions = await export.ReadAsync(HttpContext.Focus(), firm, span, cancel);
        return File(write(decisions, (first, last), zone), type, $"partnerfocus-{Iso(first)}-{Iso(last)}.{ending}");
    }

    /// <summary>What cannot be read of the days that were asked for, and how to write them; null where they can.</summary>
    private string? Wrong(LocalDate first, LocalDate last) =>
        ModelState.FirstOrDefault(field => field.Value?.Errors.Count > 0) is { Value: { } typed, Key: var name } ? texts["Export.WrongDay", typed.AttemptedValue ?? "", name].Value
        : first > last ? texts["Export.WrongDays", Iso(first), Iso(last)].Value
        : last.Year > 9000 ? texts["Export.WrongDay", Iso(last), "to"].Value : null;

    private byte[] Table(IReadOnlyList<ExportedDecision> decisions, (LocalDate From, LocalDate To) days, DateTimeZone zone)
    {
        var csv = new CsvText(CsvText.SeparatorOf(CultureInfo.CurrentCulture));
        csv.Line(Columns.Select(c => texts["Export." + c].Value));
        foreach (var d in decisions)
        {
            csv.Line([
                Local(d.At), texts[d.IsDelegation ? "Export.Kind.Delegation" : "Export.Kind.Choice"], Local(d.Choice.Start), Local(d.Choice.End),
                d.Choice.IsPrivate ? texts["Export.Private"] : d.Meeting, d.Partner, d.Delegatee, d.By, d.For, Standing(d.From), Standing(d.To), d.Step, d.Words,
                texts["Export.Verdict." + d.Choice.Advised], texts["Export.Verdict." + d.Choice.Chosen], d.Settings.ToString(CultureInfo.InvariantCulture),
            ]);
        }

        return csv.ToBytes();

        string Local(Instant at) => at.InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A state in the words of the pages, as "Agreed:Delegate" is two of them; one that has none stays as it is.</summary>
    private string Standing(string code)
    {
        var (state, verdict) = code.Split(':') is [var first, var second] ? (first, second) : (code, "");
        var name = new[] { DelegationFlow.Help, CourseRules.Course }.FirstOrDefault(p => state.StartsWith(p, StringComparison.Ordinal) && state != DelegationFlow.HelpCalled);
        var words = texts["Export.State." + (name is null ? state : $"{name}.{state[name.Length..]}")];
        return words.ResourceNotFound ? code : verdict.Length == 0 ? words : $"{words.Value}: {texts["Export.Verdict." + verdict].Value}";
    }

    private byte[] Document(IReadOnlyList<ExportedDecision> decisions, (LocalDate From, LocalDate To) days, DateTimeZone zone)
    {
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                from = Iso(days.From),
                to = Iso(days.To),
                madeAt = Offset(time.StoredNow()),
                decisions = decisions.Select(d => new
                {
                    at = Offset(d.At),
                    kind = d.IsDelegation ? "delegation" : "choice",
                    meeting = new { title = d.Meeting, isPrivate = d.Choice.IsPrivate, start = Offset(d.Choice.Start), end = Offset(d.Choice.End) },
                    partner = d.Partner,
                    delegatee = d.Delegatee,
                    by = d.By,
                    standsInFor = d.For,
                    from = d.From,
                    to = d.To,
                    step = d.Step,
                    words = d.Words,
                    advised = $"{d.Choice.Advised}",
                    chosen = $"{d.Choice.Chosen}",
                    settings = d.Settings,
                }),
            },
            Plain);

        string Offset(Instant at) => at.InZone(zone).ToString("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", CultureInfo.InvariantCulture);
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
