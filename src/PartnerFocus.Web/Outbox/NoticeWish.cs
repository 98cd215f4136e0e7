using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Outbox;

/// <summary>Which mails somebody wants of the app, how often, and in which hours none. Without a row: <see cref="Of"/>.</summary>
public sealed class NoticeWish : IVersioned
{
    /// <summary>Partner or person id.</summary>
    public required string MemberId { get; set; }

    /// <summary>What waits for a lead's word.</summary>
    public NoticePace Queue { get; set; } = NoticePace.Daily;

    /// <summary>What is asked of oneself.</summary>
    public NoticePace Asked { get; set; } = NoticePace.AtOnce;

    /// <summary>What lies ready for oneself to send by hand.</summary>
    public NoticePace Ready { get; set; } = NoticePace.Daily;

    /// <summary>What a partner asked of somebody, and came back.</summary>
    public NoticePace Back { get; set; } = NoticePace.Daily;

    /// <summary>A partner's look ahead.</summary>
    public NoticePace Ahead { get; set; } = NoticePace.Weekly;

    /// <summary>From this hour of the day on nothing is mailed; none are quiet where it equals <see cref="QuietUntil"/>.</summary>
    public int QuietFrom { get; set; } = 19;

    /// <summary>From this hour of the day on mails come again.</summary>
    public int QuietUntil { get; set; } = 8;

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
    /// <summary>Once a working day, and at once what lapses before the next daily mail.</summary>
    Daily,

    /// <summary>Each time something comes in, and once a working day what is still there.</summary>
    AtOnce,

    /// <summary>Never: the page is enough.</summary>
    Never,

    /// <summary>On the first working day of a week.</summary>
    Weekly,
}
