using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Precedents;

/// <summary>
/// What the partner decided once for a whole series. Rows are only added: deciding anew ends the one before and begins the next, so that
/// what held when can always be told. That a meeting changed or the review date passed ends nothing here; it is seen when a week is read.
/// </summary>
public sealed class Precedent : IVersioned
{
    public Guid Id { get; set; }

    public required string PartnerId { get; set; }

    /// <summary>The agenda the series was decided on; another agenda with the same entry counts as the same series.</summary>
    public Guid AgendaId { get; set; }

    /// <summary>Of the series.</summary>
    public required string Uid { get; set; }

    /// <summary>Which decision on this series it is, from 1. The store lets nobody take a number twice.</summary>
    public required int Number { get; set; }

    /// <summary>What the meeting was called when it was decided.</summary>
    public required string Title { get; set; }

    public required Verdict Verdict { get; set; }

    /// <summary>Who takes it over each time; null when nobody is asked.</summary>
    public string? DelegateeId { get; set; }

    /// <summary>The top contribution in the partner's own words; null when the advice has the word.</summary>
    public string? TopContribution { get; set; }

    /// <summary>Why the partner chose otherwise than advised; empty when the advice was followed.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What the decision rests on, as digests (<see cref="MeetingBasis.ToString"/>).</summary>
    public required string Basis { get; set; }

    /// <summary>The first meeting it holds for; null when it holds for all, those before the one it was decided on too.</summary>
    public Instant? HoldsFrom { get; set; }

    /// <summary>From this moment on meetings are looked at anew.</summary>
    public required Instant ReviewAt { get; set; }

    /// <summary>Firm member id of the partner who decided.</summary>
    public required string By { get; set; }

    public required Instant At { get; set; }

    /// <summary>The firm version it was decided under.</summary>
    public required long FirmVersionId { get; set; }

    /// <summary>The act it was decided in, so that it is undone with it.</summary>
    public required Guid ActId { get; set; }

    /// <summary>Null as long as nobody ended it.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Firm member id of who ended it.</summary>
    public string? EndedBy { get; set; }

    public PrecedentEnd? EndedWhy { get; set; }

    /// <summary>The act that ended it, so that undoing that act brings it back.</summary>
    public Guid? EndedActId { get; set; }

    public Guid Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Precedent>
    {
        public void Configure(EntityTypeBuilder<Precedent> builder)
        {
            builder.Property(p => p.PartnerId).HasMaxLength(100);
            builder.Property(p => p.Uid).HasMaxLength(1024);
            builder.Property(p => p.Title).HasMaxLength(1000);
            builder.Property(p => p.DelegateeId).HasMaxLength(100);
            builder.Property(p => p.TopContribution).HasMaxLength(2000);
            builder.Property(p => p.Reason).HasMaxLength(2000);
            builder.Property(p => p.Basis).HasMaxLength(200);
            builder.Property(p => p.By).HasMaxLength(100);
            builder.Property(p => p.EndedBy).HasMaxLength(100);
            builder.HasIndex(p => new { p.PartnerId, p.Uid, p.Number }).IsUnique();
            builder.HasIndex(p => p.ActId);
        }
    }
}

/// <summary>Why a precedent holds no longer.</summary>
public enum PrecedentEnd
{
    /// <summary>The partner decided otherwise for the series.</summary>
    Replaced,

    /// <summary>The partner ended it.</summary>
    Ended,

    /// <summary>The act it was decided in was undone.</summary>
    Undone,
}
