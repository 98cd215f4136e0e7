using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>The upload page.</summary>
/// <param name="Sources">Calendars this owner has already.</param>
/// <param name="Problem">What was wrong with the last try; null at first.</param>
public sealed record ImportPage(AgendaOwner Owner, UploadLimits Limits, IReadOnlyList<string> Sources, string? Problem);

/// <summary>The page of an upload while it is read or applied in the background.</summary>
/// <param name="IsApplied">Whether it was confirmed; else its preview is being worked out.</param>
/// <param name="Progress">How far it is; null when it waits for its turn.</param>
public sealed record ProgressPage(AgendaOwner Owner, bool IsApplied, ImportProgress? Progress);

/// <summary>The page that shows what an upload would do.</summary>
public sealed record PreviewPage(AgendaOwner Owner, Guid UploadId, UploadLimits Limits, IReadOnlyList<string> Sources, ImportPreview Preview)
{
    public string Path => $"{Owner.ImportPath}/{UploadId}";

    /// <summary>Why applying it came to nothing; null when that was not tried.</summary>
    public string? Problem { get; init; }

    /// <summary>Names of time zones to choose from.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. NodaTime.DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))];
}
