using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerFocus.Web.Suggestions;

/// <summary>A suggestion the partner does not want: it stays away until the partner chose that way again.</summary>
public sealed class SuggestionDismissal
{
    public long Id { get; set; }

    public required string PartnerId { get; set; }

    /// <summary>Names the suggestion: kind and what it is about.</summary>
    public required string Key { get; set; }

    /// <summary>The newest choice it rested on.</summary>
    public required Instant EvidenceAt { get; set; }

    public required Instant At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SuggestionDismissal>
    {
        public void Configure(EntityTypeBuilder<SuggestionDismissal> builder)
        {
            builder.Property(d => d.PartnerId).HasMaxLength(100);
            builder.Property(d => d.Key).HasMaxLength(300);
            builder.HasIndex(d => new { d.PartnerId, d.Key }).IsUnique();
        }
    }
}
