using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace PartnerFocus.Web.Store;

/// <summary>Who decided what, when and why. Rows are only added.</summary>
public sealed class Decision
{
    public long Id { get; set; }

    public required Instant At { get; set; }

    /// <summary>Firm member id of who acted.</summary>
    public required string By { get; set; }

    /// <summary>Firm member id of whom it was done for, when somebody stood in; null otherwise.</summary>
    public string? For { get; set; }

    /// <summary>The choice or delegation decided on.</summary>
    public required Guid SubjectId { get; set; }

    public required string From { get; set; }

    public required string To { get; set; }

    public string Why { get; set; } = "";

    public required long FirmVersionId { get; set; }

    /// <summary>What was decided in one act of the partner shares it, so that the act can be undone; null where nothing is undone as one.</summary>
    public Guid? ActId { get; set; }

    /// <summary>A decision as every feature writes it.</summary>
    /// <param name="subjectId">The choice, delegation, comment or kept time decided on.</param>
    /// <param name="step">The names of the states it went from and to.</param>
    /// <param name="by">Firm member id of who acted.</param>
    /// <param name="at">As the store keeps it.</param>
    /// <param name="standsInFor">Firm member id of whom it was done for; null where somebody acted in person.</param>
    /// <param name="act">See <see cref="ActId"/>.</param>
    public static Decision Of(
        Guid subjectId, (string From, string To) step, string by, Instant at, long firmVersionId, string why = "", string? standsInFor = null, Guid? act = null) =>
        new()
        {
            At = at,
            By = by,
            For = standsInFor,
            SubjectId = subjectId,
            From = step.From,
            To = step.To,
            Why = why,
            FirmVersionId = firmVersionId,
            ActId = act,
        };

    internal sealed class Mapping : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> builder)
        {
            builder.Property(d => d.By).HasMaxLength(100);
            builder.Property(d => d.For).HasMaxLength(100);
            builder.Property(d => d.From).HasMaxLength(50);
            builder.Property(d => d.To).HasMaxLength(50);
            builder.Property(d => d.Why).HasMaxLength(2000);
            builder.HasIndex(d => d.SubjectId);
            builder.HasIndex(d => d.ActId);
        }
    }
}
