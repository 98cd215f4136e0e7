using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerFocus.Web.Agendas;

/// <summary>An import that was applied; the newest of an agenda can be undone.</summary>
public sealed class ImportRecord
{
    /// <summary>Stands in <see cref="By"/> for the sample firm's calendars.</summary>
    public const string BySample = "sample";

    /// <summary>Stands in <see cref="By"/> for the command line.</summary>
    public const string ByCommandLine = "command-line";

    public Guid Id { get; set; }

    public Guid AgendaId { get; set; }

    public required Instant At { get; set; }

    /// <summary>Firm member id, or what stands for none.</summary>
    public required string By { get; set; }

    /// <summary>Names of the uploaded files, for the person who uploaded them; a line each.</summary>
    public required string Files { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Gone { get; set; }

    public int Same { get; set; }

    public int Skipped { get; set; }

    public Instant? UndoneAt { get; set; }

    /// <summary>The agenda's zone before, to undo the import.</summary>
    public string ZoneIdBefore { get; set; } = "";

    /// <summary>The agenda's own VTIMEZONEs before, to undo the import.</summary>
    public string EmbeddedZonesBefore { get; set; } = "";

    public List<ImportChange> Changes { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ImportRecord>
    {
        public void Configure(EntityTypeBuilder<ImportRecord> builder)
        {
            builder.Property(i => i.By).HasMaxLength(100);
            builder.Property(i => i.ZoneIdBefore).HasMaxLength(100);
            builder.HasIndex(i => new { i.AgendaId, i.At });
            builder.HasOne<Agenda>().WithMany().HasForeignKey(i => i.AgendaId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>
/// What an import replaced or took away: enough to undo it. New entries need no row, they carry the import's instant in
/// <see cref="AgendaEntry.FirstSeen"/>. Kept for the newest import only, since no other can be undone.
/// </summary>
public sealed class ImportChange
{
    public long Id { get; set; }

    public Guid ImportId { get; set; }

    public required string Uid { get; set; }

    public required string RecurrenceId { get; set; }

    public required ImportChangeKind Kind { get; set; }

    /// <summary>The entry as it was, as JSON (<c>EntryBefore</c>).</summary>
    public required string Before { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportChange>
    {
        public void Configure(EntityTypeBuilder<ImportChange> builder)
        {
            builder.Property(c => c.Uid).HasMaxLength(1024);
            builder.Property(c => c.RecurrenceId).HasMaxLength(20);
            builder.Property(c => c.Before).IsRequired(false);
            builder.HasOne<ImportRecord>().WithMany(i => i.Changes).HasForeignKey(c => c.ImportId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What an import does to an entry that was there.</summary>
public enum ImportChangeKind
{
    Changed,
    Gone,
}

/// <summary>
/// An upload that waits for its preview to be confirmed, or, once it is, for its turn to be applied; removed when applied, dropped or
/// a day old.
/// </summary>
public sealed class PendingUpload
{
    public Guid Id { get; set; }

    public required long UserId { get; set; }

    public required string OwnerId { get; set; }

    /// <summary>The source that was chosen; empty while it is guessed from the files.</summary>
    public required string Source { get; set; }

    /// <summary>The zone that was chosen, as IANA id; empty while it is guessed from the files.</summary>
    public string ZoneId { get; set; } = "";

    public required Instant At { get; set; }

    /// <summary>Bytes of its files together: what is large is read and applied in the background.</summary>
    public long Bytes { get; set; }

    /// <summary>When it was confirmed to be applied in the background; null before.</summary>
    public Instant? ConfirmedAt { get; set; }

    /// <summary>Firm member id of who confirmed it; empty before.</summary>
    public string ConfirmedBy { get; set; } = "";

    /// <summary>Whether it was confirmed for a partner's agenda.</summary>
    public bool IsPartners { get; set; }

    /// <summary>The version of the agenda the preview compared with; null when there was no agenda.</summary>
    public Guid? ExpectedVersion { get; set; }

    /// <summary>How applying it in the background ended, where there is something to tell about it; null while that has not ended.</summary>
    public ImportOutcome? Outcome { get; set; }

    public List<PendingFile> Files { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<PendingUpload>
    {
        public void Configure(EntityTypeBuilder<PendingUpload> builder)
        {
            builder.Property(u => u.OwnerId).HasMaxLength(100);
            builder.Property(u => u.Source).HasMaxLength(100);
            builder.Property(u => u.ZoneId).HasMaxLength(100);
            builder.Property(u => u.ConfirmedBy).HasMaxLength(100);
            builder.HasIndex(u => u.At);
        }
    }
}

/// <summary>One uploaded file, as it came, but locked with the application's keys: titles of a member's calendar are never kept in the clear.</summary>
public sealed class PendingFile
{
    public long Id { get; set; }

    public Guid UploadId { get; set; }

    public required string Name { get; set; }

    public required byte[] Content { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PendingFile>
    {
        public void Configure(EntityTypeBuilder<PendingFile> builder)
        {
            builder.Property(f => f.Name).HasMaxLength(400);
            builder.HasOne<PendingUpload>().WithMany(u => u.Files).HasForeignKey(f => f.UploadId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
