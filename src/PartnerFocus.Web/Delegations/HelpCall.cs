using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>Who took a meeting over calls the partner in, for a question and some minutes of it.</summary>
public sealed class HelpCall : IVersioned
{
    public const int LongestQuestion = 1000;
    public const int LongestItem = 300;
    public const int LongestAnswer = 2000;
    public const int MostMinutes = 240;

    public Guid Id { get; set; }

    public Guid DelegationId { get; set; }

    public Delegation Delegation { get; set; } = null!;

    /// <summary>Firm member id of who asks.</summary>
    public required string By { get; set; }

    public required Instant At { get; set; }

    public required string Question { get; set; }

    public required int Minutes { get; set; }

    /// <summary>The agenda item it is about, in the own words; empty when it is not known.</summary>
    public string AgendaItem { get; set; } = "";

    public required HelpState State { get; set; }

    /// <summary>The answer in writing, or a word with a yes or no; may be empty.</summary>
    public string Answer { get; set; } = "";

    public Instant? AnsweredAt { get; set; }

    /// <summary>Firm member id of who answered.</summary>
    public string? AnsweredBy { get; set; }

    public Guid Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<HelpCall>
    {
        public void Configure(EntityTypeBuilder<HelpCall> builder)
        {
            builder.Property(h => h.By).HasMaxLength(100);
            builder.Property(h => h.Question).HasMaxLength(LongestQuestion);
            builder.Property(h => h.AgendaItem).HasMaxLength(LongestItem);
            builder.Property(h => h.Answer).HasMaxLength(LongestAnswer);
            builder.Property(h => h.AnsweredBy).HasMaxLength(100);
            builder.HasOne(h => h.Delegation).WithMany().HasForeignKey(h => h.DelegationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What became of a call for help.</summary>
public enum HelpState
{
    /// <summary>Waits for the partner.</summary>
    Asked,

    /// <summary>The partner comes for these minutes.</summary>
    Comes,

    /// <summary>The partner answered in writing and need not come.</summary>
    Answered,

    /// <summary>The partner cannot.</summary>
    Cannot,

    /// <summary>No longer needed.</summary>
    TakenBack,
}
