using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>A private address under which a calendar program reads somebody's week. Who knows the address reads it, so it can be revoked.</summary>
public sealed class CalendarAddress : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Partner or person id: whose calendar it is. One a person.</summary>
    public required string OwnerId { get; set; }

    /// <summary>SHA-256 of the secret part; what is kept opens nothing.</summary>
    public required byte[] TokenHash { get; set; }

    public required Instant MadeAt { get; set; }

    /// <summary>When a program last asked; null until then. Kept to the hour: it says whether the address is in use, not when somebody looks.</summary>
    public Instant? LastReadAt { get; set; }

    public Guid Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarAddress>
    {
        public void Configure(EntityTypeBuilder<CalendarAddress> builder)
        {
            builder.Property(a => a.OwnerId).HasMaxLength(100);
            builder.Property(a => a.TokenHash).HasMaxLength(32);
            builder.HasIndex(a => a.OwnerId).IsUnique();
            builder.HasIndex(a => a.TokenHash).IsUnique();
        }
    }
}
