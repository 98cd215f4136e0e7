using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Agendas;

/// <summary>
/// One imported VEVENT: a single event, a series' master or an override. This is the truth; occurrences are computed when read.
/// </summary>
public sealed class AgendaEntry
{
    public long Id { get; set; }

    public Guid AgendaId { get; set; }

    public required string Uid { get; set; }

    /// <summary>RECURRENCE-ID as local wall time; empty for a single event or a master (so that the key is unique on both databases).</summary>
    public required string RecurrenceId { get; set; }

    /// <summary>Start of the first occurrence.</summary>
    public required Instant FirstStart { get; set; }

    /// <summary>End of the last occurrence; <see cref="Endless"/> for a series without end.</summary>
    public required Instant LastEnd { get; set; }

    /// <summary>Title, for search; empty for a member's calendar.</summary>
    public required string Title { get; set; }

    public required bool IsPrivate { get; set; }

    /// <summary>For a member's calendar: whether the time can move; null when it is free, or the agenda is a partner's.</summary>
    public TakenKind? Taken { get; set; }

    /// <summary>The VEVENT's text; of a member's calendar only when it happens, never a title or a cause.</summary>
    public required string Component { get; set; }

    /// <summary>SHA-256 of what counts as the entry's content: equal hash, nothing changed.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>The import that first showed this entry.</summary>
    public required Instant FirstSeen { get; set; }

    /// <summary>Stands for "without end" in <see cref="LastEnd"/>.</summary>
    public static Instant Endless { get; } = Instant.FromUtc(9999, 12, 31, 0, 0);

    internal sealed class Mapping : IEntityTypeConfiguration<AgendaEntry>
    {
        public void Configure(EntityTypeBuilder<AgendaEntry> builder)
        {
            builder.Property(e => e.Uid).HasMaxLength(1024);
            builder.Property(e => e.RecurrenceId).HasMaxLength(20);
            builder.Property(e => e.Title).HasMaxLength(1000);
            builder.HasIndex(e => new { e.AgendaId, e.Uid, e.RecurrenceId }).IsUnique();
            builder.HasIndex(e => new { e.AgendaId, e.FirstStart, e.LastEnd });
            builder.HasOne<Agenda>().WithMany(a => a.Entries).HasForeignKey(e => e.AgendaId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
