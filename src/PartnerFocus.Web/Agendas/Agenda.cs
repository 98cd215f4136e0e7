using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Agendas;

/// <summary>A partner's or member's calendar from one named source (Outlook, private Google, …).</summary>
public sealed class Agenda : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Partner or person id in the firm file.</summary>
    public required string OwnerId { get; set; }

    /// <summary>Name of the source, unique per owner.</summary>
    public required string Source { get; set; }

    /// <summary>Whether it is a partner's agenda; of all others only free, movable or fixed is kept.</summary>
    public required bool IsPartners { get; set; }

    /// <summary>IANA id of the zone in which times are taken to be where neither the entry nor its file says; the firm's unless somebody chose.</summary>
    public required string ZoneId { get; set; }

    /// <summary>The exports' own VTIMEZONEs that are needed to read the entries, as JSON of name and text; empty when none.</summary>
    public string EmbeddedZones { get; set; } = "";

    public Instant? UpdatedAt { get; set; }

    /// <summary>Firm member id of who applied the newest import.</summary>
    public string? UpdatedBy { get; set; }

    public Guid Version { get; set; }

    public List<AgendaEntry> Entries { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Agenda>
    {
        public void Configure(EntityTypeBuilder<Agenda> builder)
        {
            builder.Property(a => a.OwnerId).HasMaxLength(100);
            builder.Property(a => a.Source).HasMaxLength(100);
            builder.Property(a => a.ZoneId).HasMaxLength(100);
            builder.HasIndex(a => new { a.OwnerId, a.Source }).IsUnique();
        }
    }
}
