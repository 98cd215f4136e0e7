using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// What the partner chose for one meeting, with the advice it was chosen under. Made by the partner's act (or prepared by the
/// assistant, and then without effect until the partner agrees).
/// </summary>
public sealed class Choice : IVersioned
{
    public Guid Id { get; set; }

    public required string PartnerId { get; set; }

    public Guid AgendaId { get; set; }

    public required string Uid { get; set; }

    /// <summary>Empty for a single event.</summary>
    public required string RecurrenceId { get; set; }

    /// <summary>The RECURRENCE-ID by which it was told of, where its series moved as a whole since; null where that is <see cref="RecurrenceId"/>.</summary>
    public string? ToldAs { get; set; }

    /// <summary>Names it in whatever makes up for what was told.</summary>
    public string NameTold => ToldAs ?? RecurrenceId;

    /// <summary>Snapshot of the meeting, so that the choice can be read when the meeting is gone.</summary>
    public required string Title { get; set; }

    public required Instant Start { get; set; }

    public required Instant End { get; set; }

    public string? ClientId { get; set; }

    public required bool IsPrivate { get; set; }

    public required ChoiceState State { get; set; }

    public required Verdict Advised { get; set; }

    public required Verdict Chosen { get; set; }

    /// <summary>Why the partner chose otherwise; empty when the advice was followed.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The top contribution in the partner's own words; null keeps the advised sentence.</summary>
    public string? TopContribution { get; set; }

    /// <summary>Who takes it over, when <see cref="Chosen"/> asks for somebody.</summary>
    public string? DelegateeId { get; set; }

    /// <summary>The assessment with its evidence, as JSON (<c>AssessmentSnapshot</c>).</summary>
    public required string Assessment { get; set; }

    /// <summary>The firm version it was made under.</summary>
    public required long FirmVersionId { get; set; }

    /// <summary>Choices made in one act share it, so that the act can be undone.</summary>
    public required Guid ActId { get; set; }

    public required Instant At { get; set; }

    /// <summary>Firm member id of who chose or prepared.</summary>
    public required string By { get; set; }

    public Guid Version { get; set; }

    /// <summary>Whether it stands for a meeting that starts then: what was chosen for another moment leaves the meeting open.</summary>
    public bool StandsAt(Instant start) => State != ChoiceState.Undone && Start == start;

    internal sealed class Mapping : IEntityTypeConfiguration<Choice>
    {
        public void Configure(EntityTypeBuilder<Choice> builder)
        {
            builder.Property(c => c.PartnerId).HasMaxLength(100);
            builder.Property(c => c.Uid).HasMaxLength(1024);
            builder.Property(c => c.RecurrenceId).HasMaxLength(20);
            builder.Property(c => c.ToldAs).HasMaxLength(20);
            builder.Property(c => c.Title).HasMaxLength(1000);
            builder.Property(c => c.By).HasMaxLength(100);
            builder.Property(c => c.DelegateeId).HasMaxLength(100);
            builder.Property(c => c.ClientId).HasMaxLength(100);
            builder.HasIndex(c => new { c.PartnerId, c.Uid, c.RecurrenceId }).IsUnique();
            builder.HasIndex(c => new { c.PartnerId, c.Start });
        }
    }
}

/// <summary>Whether a choice stands.</summary>
public enum ChoiceState
{
    /// <summary>Prepared by the assistant: no effect yet.</summary>
    Prepared,

    /// <summary>Decided by the partner.</summary>
    Decided,

    /// <summary>Undone: as if nothing was chosen; the row stays because delegations and decisions refer to it.</summary>
    Undone,
}

/// <summary>A word about a meeting between partner and assistant.</summary>
public sealed class Comment
{
    public Guid Id { get; set; }

    public required string PartnerId { get; set; }

    public required string Uid { get; set; }

    public required string RecurrenceId { get; set; }

    public required string By { get; set; }

    public required Instant At { get; set; }

    public required string Text { get; set; }

    /// <summary>An objection holds the confirmation until the partner answered it.</summary>
    public required bool IsObjection { get; set; }

    public Instant? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Comment>
    {
        public void Configure(EntityTypeBuilder<Comment> builder)
        {
            builder.Property(c => c.PartnerId).HasMaxLength(100);
            builder.Property(c => c.Uid).HasMaxLength(1024);
            builder.Property(c => c.RecurrenceId).HasMaxLength(20);
            builder.Property(c => c.By).HasMaxLength(100);
            builder.Property(c => c.Text).HasMaxLength(2000);
            builder.HasIndex(c => new { c.PartnerId, c.Uid, c.RecurrenceId });
        }
    }
}

/// <summary>Hours won that the partner keeps free for something: a protected block in the week.</summary>
public sealed class KeptTime : IVersioned
{
    public Guid Id { get; set; }

    public required string PartnerId { get; set; }

    public required Instant Start { get; set; }

    public required Instant End { get; set; }

    public required KeptFor For { get; set; }

    /// <summary>The client of a future talk; null otherwise.</summary>
    public string? ClientId { get; set; }

    public string Note { get; set; } = "";

    public Guid Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<KeptTime>
    {
        public void Configure(EntityTypeBuilder<KeptTime> builder)
        {
            builder.Property(k => k.PartnerId).HasMaxLength(100);
            builder.Property(k => k.ClientId).HasMaxLength(100);
            builder.Property(k => k.Note).HasMaxLength(500);
            builder.HasIndex(k => new { k.PartnerId, k.Start }).IsUnique();
        }
    }
}

/// <summary>What the hours won are kept free for.</summary>
public enum KeptFor
{
    FutureTalk,
    TimeToThink,
    HomeOnTime,
    Other,
}
