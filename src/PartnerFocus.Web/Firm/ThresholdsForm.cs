using System.Globalization;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>The numbers a firm can set, as typed: what is no number comes back as it was, and an empty field means as delivered.</summary>
public sealed class ThresholdsForm
{
    private const string LeadTime = "leadTimeWorkingDays";
    private const string Load = "maxDelegatedHoursPerWeek";

    /// <summary>The version the form was filled from.</summary>
    public long Version { get; set; }

    /// <summary>Key in the firm file → as typed.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>Every field: its key, what counts when it is empty, its bounds and the step between two values.</summary>
    public static IReadOnlyList<(string Key, double Default, int Least, int Most, string Step)> Fields { get; } =
    [
        (LeadTime, 2, 0, 20, "1"),
        (Load, 8, 0, 60, "0.5"),
        .. FirmThreshold.All.Select(t => (t.Key, (double)t.Default, t.Least, t.Most, "1")),
    ];

    public static ThresholdsForm Of(CurrentFirm firm) => new()
    {
        Version = firm.VersionId,
        Values = new Dictionary<string, string?>
        {
            [LeadTime] = firm.Profile.LeadTimeWorkingDays.ToString(CultureInfo.InvariantCulture),
            [Load] = firm.Profile.MaxDelegatedHoursPerWeek.ToString(CultureInfo.InvariantCulture),
        }.Concat(FirmThreshold.All.Select(t => KeyValuePair.Create(t.Key, t.Of(firm.Profile.Settings)?.ToString(CultureInfo.InvariantCulture)))).ToDictionary(),
    };

    /// <summary>The fields that hold no number within their bounds.</summary>
    public IReadOnlyList<FieldProblem> Problems() =>
    [
        .. Fields.Where(f => Text(f.Key) is { } text && (Number(text) is not { } number || number < f.Least || number > f.Most || (f.Step == "1" && number != Math.Floor(number))))
            .Select(f => new FieldProblem(f.Key, new FirmFileProblem(f.Key, null, "outOfBounds", new LocalText($"{f.Least}–{f.Most}", $"{f.Least}–{f.Most}")))),
    ];

    /// <summary>The firm with these numbers; to be asked only when there are no <see cref="Problems"/>.</summary>
    public FirmProfile In(FirmProfile firm)
    {
        var settings = FirmThreshold.All.Aggregate(firm.Settings, (s, t) => t.With(s, (int?)Number(Text(t.Key))));
        return firm with
        {
            Settings = settings,
            LeadTimeWorkingDays = (int)(Number(Text(LeadTime)) ?? Fields[0].Default),
            MaxDelegatedHoursPerWeek = Number(Text(Load)) ?? Fields[1].Default,
        };
    }

    private string? Text(string key) => Values.GetValueOrDefault(key)?.Trim() is { Length: > 0 } text ? text : null;

    // A decimal comma is as good as a point.
    private static double? Number(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
