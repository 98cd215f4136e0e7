using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>Which mails somebody wants of the app, and what was mailed last. Without a row: <see cref="Of"/>.</summary>
public sealed class NoticeWish : IVersioned
{
    /// <summary>Partner or person id.</summary>
    public required string MemberId { get; set; }

    /// <summary>What waits for a lead's word.</summary>
    public NoticePace Queue { get; set; } = NoticePace.Daily;

    /// <summary>A partner's look ahead, on the first working day of a week.</summary>
    public bool LookAhead { get; set; } = true;

    /// <summary>From this hour of the day on nothing is mailed.</summary>
    public int QuietFrom { get; set; } = 19;

    /// <summary>From this hour of the day on mails come again.</summary>
    public int QuietUntil { get; set; } = 8;

    /// <summary>When the queue was last mailed.</summary>
    public Instant? QueueMailedAt { get; set; }

    /// <summary>When the look ahead was last mailed.</summary>
    public Instant? LookAheadMailedAt { get; set; }

    public Guid Version { get; set; }

    /// <summary>What holds for who never said anything.</summary>
    public static NoticeWish Of(string memberId) => new() { MemberId = memberId };

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeWish>
    {
        public void Configure(EntityTypeBuilder<NoticeWish> builder)
        {
            builder.HasKey(w => w.MemberId);
            builder.Property(w => w.MemberId).HasMaxLength(100);
        }
    }
}

/// <summary>How often somebody is told.</summary>
public enum NoticePace
{
    /// <summary>Once a working day, and at once what starts within a day.</summary>
    Daily,

    /// <summary>Each time something comes in.</summary>
    AtOnce,

    /// <summary>Never: the page is enough.</summary>
    Never,
}
