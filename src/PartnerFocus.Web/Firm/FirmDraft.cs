using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerFocus.Web.Firm;

/// <summary>A change of the firm that somebody made and nobody saved yet: what it does is seen first.</summary>
public sealed class FirmDraft
{
    public const int LongestAbout = 300;

    public Guid Id { get; set; }

    /// <summary>The firm file as it would be, as <c>FirmFile.Write</c> makes it.</summary>
    public required string Json { get; set; }

    /// <summary>The version it was changed from.</summary>
    public required long BasedOn { get; set; }

    public required FirmDraftKind Kind { get; set; }

    /// <summary>Name of what is changed, as its maker saw it; empty where the kind says enough.</summary>
    public string About { get; set; } = "";

    /// <summary>The account that made it.</summary>
    public required long AccountId { get; set; }

    /// <summary>Firm member id of who made it; a word that is no id for an account outside the firm.</summary>
    public required string By { get; set; }

    public required Instant At { get; set; }

    /// <summary>When it was laid before the administrator, by somebody who may not save it; null while it was not.</summary>
    public Instant? OfferedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FirmDraft>
    {
        public void Configure(EntityTypeBuilder<FirmDraft> builder)
        {
            builder.Property(d => d.About).HasMaxLength(LongestAbout);
            builder.Property(d => d.By).HasMaxLength(100);
            builder.HasIndex(d => d.At);
        }
    }
}

/// <summary>What a draft changes.</summary>
public enum FirmDraftKind
{
    Topic,
    Words,
    Thresholds,
    Partner,
    Person,
    Removal,
    OlderVersion,
    Client,
    File,
}
