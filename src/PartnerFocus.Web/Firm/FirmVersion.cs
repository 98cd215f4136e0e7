using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerFocus.Web.Firm;

/// <summary>One saved state of the firm file. Rows are only added: the newest is in force, the older ones explain old decisions.</summary>
public sealed class FirmVersion
{
    public long Id { get; set; }

    /// <summary>The firm file, as <c>FirmFile.Write</c> makes it.</summary>
    public required string Json { get; set; }

    public required Instant SavedAt { get; set; }

    /// <summary>Firm member id or <c>command-line</c>, never a name.</summary>
    public required string SavedBy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FirmVersion>
    {
        public void Configure(EntityTypeBuilder<FirmVersion> builder) => builder.Property(v => v.SavedBy).HasMaxLength(100);
    }
}
