using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// One message that leaves, written with the decision it follows from. What it says is fixed then: whoever takes the decision back
/// takes the message back, and once it left a message of its own follows.
/// </summary>
public sealed class OutgoingMail : IVersioned
{
    public const int LongestSubject = 300;

    public Guid Id { get; set; }

    /// <summary>Stays the same over every try, so that a program that gets it twice knows it for one (RFC 5322 §3.6.4).</summary>
    public required string MessageId { get; set; }

    /// <summary>Whose decision it follows from; null for a notice to a member of the firm.</summary>
    public string? PartnerId { get; set; }

    /// <summary>The choice it follows from; null for a notice.</summary>
    public Guid? ChoiceId { get; set; }

    public Choice? Choice { get; set; }

    /// <summary>The delegation it follows from; null where nobody takes anything over.</summary>
    public Guid? DelegationId { get; set; }

    public required MailKind Kind { get; set; }

    /// <summary>Whether it is about a meeting and all that follow in its series, rather than about one.</summary>
    public bool IsSeries { get; set; }

    /// <summary>The message it makes up for, when that one left or may have left; null for a first one.</summary>
    public Guid? FollowsId { get; set; }

    public required MailPerson From { get; set; }

    /// <summary>Whom the answer goes to: the assistant, as far as the partner has one.</summary>
    public required MailPerson ReplyTo { get; set; }

    public required IReadOnlyList<MailPerson> To { get; set; }

    /// <summary>Whether it goes to anybody outside the firm.</summary>
    public required bool IsOutside { get; set; }

    public required Language Language { get; set; }

    public required string Subject { get; set; }

    public required string Text { get; set; }

    /// <summary>METHOD of <see cref="Calendar"/>; null where a program has nothing to act on.</summary>
    public string? Method { get; set; }

    /// <summary>The calendar object that goes along; null for none.</summary>
    public string? Calendar { get; set; }

    public required Instant CreatedAt { get; set; }

    /// <summary>The end of the time in which the decision can be undone without anybody hearing of it.</summary>
    public required Instant LeavesAt { get; set; }

    public required MailState State { get; set; }

    public int Tries { get; set; }

    /// <summary>
    /// Whether a mail server may have taken it, though nobody said so: it hung up in between. Only what may have left is made up for, so
    /// that nothing is called off that nobody heard of.
    /// </summary>
    public bool MayHaveLeft { get; set; }

    /// <summary>When it may be tried (again); while a server is at it, when another may think that one dead.</summary>
    public required Instant NextTryAt { get; set; }

    /// <summary>What kept the last try from succeeding, or why it was withdrawn: a code, never a word of the message or an address.</summary>
    public string LastError { get; set; } = "";

    public Instant? SettledAt { get; set; }

    /// <summary>Who marked it as sent, or took it back; null for the program.</summary>
    public string? SettledBy { get; set; }

    /// <summary>When somebody ticked that the client knows; null until then.</summary>
    public Instant? ClientKnowsAt { get; set; }

    public string? ClientKnowsBy { get; set; }

    /// <summary>The member of the firm a notice of the app is for; null for a message between people.</summary>
    public string? ReaderId { get; set; }

    /// <summary>What a notice is and for when: no second one is written while this one stands. Null for anything else, and once it was withdrawn.</summary>
    public string? NoticeKey { get; set; }

    /// <summary>The delegations a notice counts.</summary>
    public IReadOnlyList<Guid> About { get; set; } = [];

    /// <summary>Where its reader asks for fewer of these; null where nobody can.</summary>
    public string? FewerLink { get; set; }

    public Guid Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutgoingMail>
    {
        public void Configure(EntityTypeBuilder<OutgoingMail> builder)
        {
            builder.Property(m => m.MessageId).HasMaxLength(200);
            builder.Property(m => m.PartnerId).HasMaxLength(100);
            builder.Property(m => m.Subject).HasMaxLength(LongestSubject);
            builder.Property(m => m.Method).HasMaxLength(20);
            builder.Property(m => m.LastError).HasMaxLength(100);
            builder.Property(m => m.SettledBy).HasMaxLength(100);
            builder.Property(m => m.ClientKnowsBy).HasMaxLength(100);
            builder.Property(m => m.From).HasConversion(p => Write(p), text => Read<MailPerson>(text));
            builder.Property(m => m.ReplyTo).HasConversion(p => Write(p), text => Read<MailPerson>(text));
            builder.Property(m => m.To).HasConversion(p => Write(p), text => Read<MailPerson[]>(text), Lists);
            builder.HasIndex(m => m.MessageId).IsUnique();
            builder.HasIndex(m => new { m.State, m.NextTryAt });
            builder.HasIndex(m => new { m.PartnerId, m.State });
            builder.Property(m => m.ReaderId).HasMaxLength(100);
            builder.Property(m => m.NoticeKey).HasMaxLength(200);
            builder.Property(m => m.FewerLink).HasMaxLength(2000);
            builder.Property(m => m.About).HasConversion(ids => Write(ids), text => Read<Guid[]>(text), Ids).HasDefaultValueSql("'[]'");
            builder.HasIndex(m => m.NoticeKey).IsUnique();
            builder.HasIndex(m => m.ReaderId);
            builder.HasIndex(m => m.DelegationId);
            builder.HasOne(m => m.Choice).WithMany().HasForeignKey(m => m.ChoiceId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Delegation>().WithMany().HasForeignKey(m => m.DelegationId).OnDelete(DeleteBehavior.Cascade);
        }

        private static ValueComparer<IReadOnlyList<MailPerson>> Lists { get; } = new(
            (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, p) => HashCode.Combine(hash, p)), list => list);

        private static ValueComparer<IReadOnlyList<Guid>> Ids { get; } = new(
            (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)), list => list);

        private static string Write<T>(T value) => JsonSerializer.Serialize(value);

        private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text)!;
    }
}

/// <summary>Somebody with an address.</summary>
/// <param name="Name">Shown; may be empty.</param>
/// <param name="Address">The address alone.</param>
public sealed record MailPerson(string Name, string Address);

/// <summary>What a message is for.</summary>
public enum MailKind
{
    /// <summary>The delegatee is asked.</summary>
    Ask,

    /// <summary>Who was asked need no longer go.</summary>
    NoLonger,

    /// <summary>The organiser hears who comes.</summary>
    WhoComes,

    /// <summary>The organiser is asked whether somebody else may come: the meeting is not to be forwarded.</summary>
    MayComeInstead,

    /// <summary>The organiser hears that the partner comes after all.</summary>
    ComesAfterAll,

    /// <summary>The meeting itself, to the delegatee.</summary>
    Invitation,

    /// <summary>The meeting leaves the delegatee's calendar.</summary>
    InvitationBack,

    /// <summary>The partner's own meeting changes hands: everybody in it hears.</summary>
    Update,

    /// <summary>The partner's own meeting is the partner's again.</summary>
    UpdateBack,

    /// <summary>The partner leaves a meeting out.</summary>
    LeaveOut,

    /// <summary>The organiser is asked what is wanted of the partner.</summary>
    Question,

    /// <summary>A lead hears what waits.</summary>
    QueueNotice,

    /// <summary>A partner hears what the coming days hold.</summary>
    LookAhead,

    /// <summary>A colleague in a meeting that the partner leaves out hears so.</summary>
    NotThere,

    /// <summary>Who comes instead answers the organiser in person: yes.</summary>
    Accepts,

    /// <summary>Who came instead answers the organiser in person: no after all.</summary>
    Declines,

    /// <summary>The organiser hears for which part alone the partner comes, and is asked to have it at its time where the agenda does not give that.</summary>
    PartOnly,

    /// <summary>A member hears what is asked, all of it in one.</summary>
    AskedNotice,

    /// <summary>The partner, whose place it was, gets the yes of who comes instead as well.</summary>
    AcceptsCopy,

    /// <summary>The same for the no after all.</summary>
    DeclinesCopy,

    /// <summary>Who goes along with the delegatee hears so.</summary>
    Along,

    /// <summary>The delegatee hears that who was to go along cannot.</summary>
    AlongCannot,

    /// <summary>The partner hears the same, with the reason where one was given.</summary>
    AlongCannotCopy,

    /// <summary>The delegatee hears who goes along instead.</summary>
    AlongNamed,

    /// <summary>The meeting itself to the delegatee once more: it ends at another time, or is in another place.</summary>
    InvitationChanged,

    /// <summary>The organiser, or everybody in the partner's own meeting, hears that partner and delegatee both come: the delegatee goes in another way than was asked.</summary>
    BothCome,

    /// <summary>The organiser hears that the meeting was moved since, and that nobody decided yet who comes then.</summary>
    LooksAgain,

    /// <summary>The partner, in whose calendar somebody else stood, hears that the place is the partner's again.</summary>
    OwnPlaceCopy,

    /// <summary>The delegatee hears that the partner comes for another part than was told.</summary>
    OtherPart,

    /// <summary>The organiser, or everybody in the partner's own meeting, hears that somebody else goes along with the delegatee than was told, or nobody.</summary>
    OtherCompany,

    /// <summary>The partner hears that who took a meeting over calls for help.</summary>
    HelpAsked,

    /// <summary>Who called for help hears the partner's answer.</summary>
    HelpAnswer,

    /// <summary>The partner hears that the help is no longer needed.</summary>
    HelpOver,

    /// <summary>Everybody in the partner's own meeting hears that who was to be there is not, and neither is the partner, who lets it go.</summary>
    NobodyLeads,

    /// <summary>Who sends by hand hears what lies ready.</summary>
    ReadyNotice,

    /// <summary>Who stands in for somebody hears so, and when that ends.</summary>
    StandInNotice,

    /// <summary>A partner hears what came back: somebody gave it back, or the lead said no.</summary>
    BackNotice,
}

/// <summary>How far a message is.</summary>
public enum MailState
{
    /// <summary>Leaves by itself when its time has come.</summary>
    Waiting,

    /// <summary>Somebody sends it by hand, and says so.</summary>
    Draft,

    /// <summary>It left, as far as this end knows.</summary>
    Sent,

    /// <summary>It was tried often enough; somebody has to look.</summary>
    Failed,

    /// <summary>It did not leave, and will not.</summary>
    TakenBack,
}
