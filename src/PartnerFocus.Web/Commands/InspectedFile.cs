using System.Globalization;
using System.Resources;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Commands;

/// <summary>What <c>inspect</c> says of one file.</summary>
internal sealed partial record InspectedFile(string File, string Outcome)
{
    public const string Rejected = "rejected";

    private static readonly ResourceManager Sentences = new(typeof(AgendaTexts));

    public int Calendars { get; private init; }

    public int Events { get; private init; }

    public int Ready { get; private init; }

    public int LeftOut { get; private init; }

    public int Superseded { get; private init; }

    public int Series { get; private init; }

    public int Overrides { get; private init; }

    public int Other { get; private init; }

    /// <summary>What of it was not kept, by name, as the lines say it: the JSON has only the one count.</summary>
    [JsonIgnore]
    public string Kinds { get; private init; } = "";

    public IReadOnlyList<InspectedZone> TimeZones { get; private init; } = [];

    public IReadOnlyList<InspectedProblem> Problems { get; private init; } = [];

    public static InspectedFile Of(string file, CalendarSummary summary) =>
        new(file, !summary.IsCalendar ? Rejected : summary.Problems.Count > 0 ? "readWithProblems" : "read")
        {
            Calendars = summary.Calendars,
            Events = summary.Events,
            Ready = summary.Ready,
            LeftOut = summary.LeftOut,
            Superseded = summary.Superseded,
            Series = summary.Series,
            Overrides = summary.Overrides,
            Other = summary.Other,
            Kinds = KindsOf(summary),
            TimeZones = [.. summary.TimeZones.Select(z => new InspectedZone(z.TzId, z.Resolved, Lower(z.How.ToString())))],
            Problems = [.. summary.Problems.Select(p => new InspectedProblem(p.Line, Lower(p.Severity.ToString()), p.Code, p.Message))],
        };

    /// <summary>A file that is not taken, such as a damaged .zip.</summary>
    public static InspectedFile Faulty(string file, FileFault fault)
    {
        var sentence = Sentences.GetString($"Fault.{fault}", CultureInfo.GetCultureInfo("en")) ?? fault.ToString();
        var message = string.Format(CultureInfo.InvariantCulture, sentence, file, UploadLimits.CommandLine.ZipEntries);
        return new InspectedFile(file, Rejected)
        {
            Problems = [new InspectedProblem(0, "error", Lower(Capital().Replace(fault.ToString(), "-$0")), message)],
        };
    }

    public static InspectedFile Unreadable(string file, string why) => new(file, Rejected)
    {
        Problems = [new InspectedProblem(0, "error", "unreadable", why)],
    };

    private static string KindsOf(CalendarSummary summary)
    {
        (string Name, int Count)[] kinds = [("VTODO", summary.Tasks), ("VJOURNAL", summary.Journals), ("VFREEBUSY", summary.FreeBusy), ("VALARM", summary.Alarms)];
        var skipped = string.Join(", ", kinds.Where(k => k.Count > 0).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Count} {k.Name}")));
        return skipped.Length == 0 ? "" : "; skipped " + skipped;
    }

    private static string Lower(string word) => word.ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}

/// <summary>A TZID and how it was understood.</summary>
internal sealed record InspectedZone([property: JsonPropertyName("tzid")] string TzId, string Resolved, string How);

/// <summary>Something that was wrong in a file.</summary>
internal sealed record InspectedProblem(int Line, string Severity, string Code, string Message);
