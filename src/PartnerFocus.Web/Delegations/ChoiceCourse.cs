using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>
/// What happens with a question to the organiser, or with a meeting that is left out: asked when and by whom, and the answer.
/// What holds without an answer in time is in <see cref="CourseRules"/>.
/// </summary>
public sealed class ChoiceCourse : IVersioned
{
    public const int LongestAnswer = 2000;

    /// <summary>The choice it belongs to; one each.</summary>
    public Guid ChoiceId { get; set; }

    public Choice Choice { get; set; } = null!;

    /// <summary>When it leaves at the earliest; when it did is known of its message.</summary>
    public required Instant AskedAt { get; set; }

    /// <summary>Firm member id of in whose name it leaves.</summary>
    public required string AskedBy { get; set; }

    /// <summary>When an answer comes too late.</summary>
    public required Instant AnswerBefore { get; set; }

    public required CourseState State { get; set; }

    public string Answer { get; set; } = "";

    public Instant? AnsweredAt { get; set; }

    /// <summary>Firm member id of who wrote the answer down.</summary>
    public string? AnsweredBy { get; set; }

    public Guid Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ChoiceCourse>
    {
        public void Configure(EntityTypeBuilder<ChoiceCourse> builder)
        {
            builder.HasKey(c => c.ChoiceId);
            builder.Property(c => c.AskedBy).HasMaxLength(100);
            builder.Property(c => c.Answer).HasMaxLength(LongestAnswer);
            builder.Property(c => c.AnsweredBy).HasMaxLength(100);
            builder.HasOne(c => c.Choice).WithMany().HasForeignKey(c => c.ChoiceId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>How far such a course is.</summary>
public enum CourseState
{
    /// <summary>Asked; no answer yet.</summary>
    Asked,

    /// <summary>The organiser answered: the partner need not come.</summary>
    Free,

    /// <summary>The organiser answered: the partner is needed.</summary>
    Needed,

    /// <summary>No answer came in time.</summary>
    Unanswered,

    /// <summary>It is no longer asked: chosen otherwise, or the meeting was moved, became private or is gone.</summary>
    Stopped,
}

/// <summary>A colleague who is in a meeting that the partner leaves out, and so is told: by a message, and on the own page.</summary>
public sealed class LeftOutNotice
{
    public Guid ChoiceId { get; set; }

    public Choice Choice { get; set; } = null!;

    /// <summary>Firm member id of the colleague.</summary>
    public required string MemberId { get; set; }

    /// <summary>From when on: not before the choice can be undone without anybody hearing of it.</summary>
    public required Instant At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LeftOutNotice>
    {
        public void Configure(EntityTypeBuilder<LeftOutNotice> builder)
        {
            builder.HasKey(n => new { n.ChoiceId, n.MemberId });
            builder.Property(n => n.MemberId).HasMaxLength(100);
            builder.HasIndex(n => n.MemberId);
            builder.HasOne(n => n.Choice).WithMany().HasForeignKey(n => n.ChoiceId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
