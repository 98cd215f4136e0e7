using NodaTime;

namespace PartnerFocus.Web.Outbox;

/// <summary>What leaves, for the partner and whoever helps: what wants a hand comes first.</summary>
/// <param name="Ready">Drafts to be sent, by the start of their meeting.</param>
/// <param name="InWindow">What can still be taken back without anybody hearing of it.</param>
/// <param name="UnderWay">Waits for the mail server.</param>
/// <param name="Failed">Could not be sent; the administrator sees that too, without what it says.</param>
/// <param name="Settled">Sent and taken back, newest first.</param>
public sealed record OutboxPage(
    IReadOnlyList<MailCard> Ready, IReadOnlyList<MailCard> InWindow, IReadOnlyList<MailCard> UnderWay, IReadOnlyList<MailCard> Failed, IReadOnlyList<MailCard> Settled)
{
    /// <summary>Waits for another message to leave.</summary>
    public IReadOnlyList<MailCard> Held { get; init; } = [];

    public bool IsEmpty => Held.Count + Ready.Count + InWindow.Count + UnderWay.Count + Failed.Count + Settled.Count == 0;
}

/// <summary>One message.</summary>
public sealed record MailCard
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    /// <summary>What it follows from: what shares it belongs together.</summary>
    public required Guid About { get; init; }

    /// <summary>The meeting's; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The message whose calendar object goes along; null for none.</summary>
    public Guid? AlongId { get; init; }

    public required MailKind Kind { get; init; }

    public required MailState State { get; init; }

    public required string Partner { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public bool HasCalendar { get; init; }

    /// <summary>Whether anybody outside the firm gets it, so that somebody says when the client knows.</summary>
    public bool IsOutside { get; init; }

    public bool ClientKnows { get; init; }

    /// <summary>It makes up for a draft of which nobody said that it was sent.</summary>
    public bool OnlyIfSent { get; init; }

    /// <summary>What it waits for; null for none.</summary>
    public HeldMail? WaitsFor { get; init; }

    /// <summary>Why it was withdrawn, as a code; empty for anything else.</summary>
    public string Why { get; init; } = "";

    /// <summary>Until it leaves (or can be sent), rounded up; 0 from then on.</summary>
    public int MinutesLeft { get; init; }

    /// <summary>Until when its reader has quiet hours, or wants no mails, which it waits for; null where it waits for none.</summary>
    public LocalDateTime? QuietUntil { get; init; }

    /// <summary>How often the mail server was tried in vain, of what waits for it.</summary>
    public int Tries { get; init; }

    /// <summary>Why the mail server did not take it; null of what it did not refuse.</summary>
    public FailureKind? Failure { get; init; }

    /// <summary>When it is tried again; null of what was not tried yet.</summary>
    public LocalDateTime? NextTry { get; init; }

    /// <summary>Whether the meeting begins before anybody would read what is sent by hand.</summary>
    public bool IsTooLateByMail { get; init; }

    /// <summary>In what other way the delegatee goes, for who fills in what the reader has to know of it; empty for any other message.</summary>
    public string Agreed { get; init; } = "";

    public required LocalDateTime Made { get; init; }

    public LocalDateTime? Settled { get; init; }

    /// <summary>Start of its meeting, in the firm's zone.</summary>
    public LocalDateTime? Meeting { get; init; }
}
