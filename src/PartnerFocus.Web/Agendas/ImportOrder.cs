using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>What is to be imported, and where.</summary>
public sealed record ImportOrder
{
    /// <summary>Partner or person id.</summary>
    public required string OwnerId { get; init; }

    /// <summary>Whether all of it is kept; of anybody else only when the time is taken and whether it can move.</summary>
    public required bool IsPartner { get; init; }

    /// <summary>Name of the calendar it comes from; null to guess it from the files.</summary>
    public string? Source { get; init; }

    /// <summary>IANA id of the zone for times without one; null to guess it from the files.</summary>
    public string? ZoneId { get; init; }

    /// <summary>Everything of one upload: it is one import.</summary>
    public required UploadedFiles Files { get; init; }

    public required UploadLimits Limits { get; init; }

    /// <summary>Firm member id of who imports, or <c>command-line</c>.</summary>
    public required string By { get; init; }

    /// <summary>The upload that was previewed: it can be applied once. Null when there was no preview page.</summary>
    public Guid? PendingId { get; init; }

    /// <summary>Whether only that version of the agenda may be changed (<see cref="ExpectedVersion"/>); false to take it as it is.</summary>
    public bool HasExpectation { get; init; }

    /// <summary>The version the preview compared with; null when there was no agenda.</summary>
    public Guid? ExpectedVersion { get; init; }

    /// <summary>Where is counted how far it is.</summary>
    public ImportProgress Progress { get; init; } = new();

    /// <summary>An upload as its page asks for it.</summary>
    public static ImportOrder Of(PendingUpload upload, AgendaOwner owner, UploadedFiles files, UploadLimits limits, string by) => new()
    {
        OwnerId = owner.Id,
        IsPartner = owner.IsPartner,
        Source = upload.Source,
        ZoneId = upload.ZoneId,
        Files = files,
        Limits = limits,
        By = by,
    };

    /// <summary>An upload as it was confirmed.</summary>
    public static ImportOrder Confirmed(PendingUpload upload, UploadedFiles files, UploadLimits limits, ImportProgress progress) => new()
    {
        OwnerId = upload.OwnerId,
        IsPartner = upload.IsPartners,
        Source = upload.Source,
        ZoneId = upload.ZoneId,
        Files = files,
        Limits = limits,
        By = upload.ConfirmedBy,
        PendingId = upload.Id,
        HasExpectation = true,
        ExpectedVersion = upload.ExpectedVersion,
        Progress = progress,
    };
}

/// <summary>How an import ended.</summary>
/// <param name="Outcome">Whether it was applied.</param>
/// <param name="Counts">What it did, or would have done.</param>
/// <param name="AgendaId">The agenda; null when none was changed.</param>
public sealed record ImportResult(ImportOutcome Outcome, ImportCounts Counts, Guid? AgendaId)
{
    /// <summary>Events that were not taken.</summary>
    public IReadOnlyList<SkippedLine> Skipped { get; init; } = [];

    /// <summary>The files, refused ones among them.</summary>
    public IReadOnlyList<FileLine> Files { get; init; } = [];
}

public enum ImportOutcome
{
    /// <summary>Done.</summary>
    Applied,

    /// <summary>There was nothing to change, so nothing was written.</summary>
    Unchanged,

    /// <summary>No calendar could be read.</summary>
    NothingRead,

    /// <summary>Somebody changed the agenda since the preview.</summary>
    Raced,

    /// <summary>This upload was applied, dropped or has expired.</summary>
    AlreadyHandled,

    /// <summary>The program itself failed at it in the background; nothing was changed.</summary>
    Failed,
}

public enum UndoOutcome
{
    /// <summary>The agenda is as before the import.</summary>
    Undone,

    /// <summary>It was undone before.</summary>
    Already,

    /// <summary>A newer import was applied.</summary>
    NotNewest,

    /// <summary>Somebody changed the agenda at the same moment.</summary>
    Raced,
}
