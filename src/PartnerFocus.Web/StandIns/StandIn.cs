using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.StandIns;

/// <summary>Somebody who decides in the place of a lead or a partner, for some days. Rows stay, so that it can be told who could act when.</summary>
public sealed class StandIn : IVersioned
{
    public Guid Id { get; set; }

    /// <summary>Firm member id of the lead or partner who is replaced.</summary>
    public required string MemberId { get; set; }

    /// <summary>Firm member id of who stands in.</summary>
    public required string StandInId { get; set; }

    /// <summary>First day, in the firm's zone.</summary>
    public required DateOnly FirstDay { get; set; }

    /// <summary>Last day, in the firm's zone; the whole of it counts.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>Firm member id of who named the stand-in: the one replaced, or the partner's assistant.</summary>
    public required string SetBy { get; set; }

    public required Instant SetAt { get; set; }

    /// <summary>When it was ended before its last day; null when it was not.</summary>
    public Instant? EndedAt { get; set; }

    public Guid Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StandIn>
    {
        public void Configure(EntityTypeBuilder<StandIn> builder)
        {
            builder.Property(s => s.MemberId).HasMaxLength(100);
            builder.Property(s => s.StandInId).HasMaxLength(100);
            builder.Property(s => s.SetBy).HasMaxLength(100);
            builder.HasIndex(s => new { s.StandInId, s.LastDay });
            builder.HasIndex(s => new { s.MemberId, s.LastDay });
        }
    }
}
