namespace PartnerFocus.Web.Outbox.Notices;

/// <summary>What the page of the own mails asks.</summary>
public sealed class NoticeForm
{
    /// <summary>How often each kind can come.</summary>
    public static readonly NoticePace[] Paces = [NoticePace.AtOnce, NoticePace.Daily, NoticePace.Never];

    public static readonly NoticePace[] AheadPaces = [NoticePace.Daily, NoticePace.Weekly, NoticePace.Never];

    /// <summary>Null where it does not apply to who asks: it stays as it was.</summary>
    public NoticePace? Queue { get; set; }

    public NoticePace? Asked { get; set; }

    public NoticePace? Ready { get; set; }

    public NoticePace? Back { get; set; }

    public NoticePace? Ahead { get; set; }

    public int? QuietFrom { get; set; }

    public int? QuietUntil { get; set; }

    public bool IsSound => (Queue is not { } queue || Paces.Contains(queue)) && (Asked is not { } asked || Paces.Contains(asked))
        && (Ready is not { } ready || Paces.Contains(ready)) && (Back is not { } back || Paces.Contains(back))
        && (Ahead is not { } ahead || AheadPaces.Contains(ahead)) && QuietFrom is >= 0 and <= 23 && QuietUntil is >= 0 and <= 23;

    public static NoticeForm Of(NoticeWish wish) => new() { Queue = wish.Queue, Asked = wish.Asked, Ready = wish.Ready, Back = wish.Back, Ahead = wish.Ahead, QuietFrom = wish.QuietFrom, QuietUntil = wish.QuietUntil };

    public void Into(NoticeWish wish)
    {
        (wish.Queue, wish.Asked, wish.Ready, wish.Back, wish.Ahead) = (Queue ?? wish.Queue, Asked ?? wish.Asked, Ready ?? wish.Ready, Back ?? wish.Back, Ahead ?? wish.Ahead);
        (wish.QuietFrom, wish.QuietUntil) = (QuietFrom ?? wish.QuietFrom, QuietUntil ?? wish.QuietUntil);
    }
}

/// <summary>The page of the own mails.</summary>
/// <param name="IsApprover">Whether questions can wait for this one's word.</param>
/// <param name="IsSender">Whether messages can lie ready for this one to send.</param>
/// <param name="IsSent">Whether messages leave by themselves at all.</param>
/// <param name="HasNotices">Whether the app mails on its own behalf.</param>
/// <param name="IsWrong">Whether something of it could not be kept.</param>
public sealed record NoticesPage(NoticeForm Form, bool IsApprover, bool IsPartner, bool IsSender, bool IsSent, bool HasNotices, int DailyHour, bool IsWrong)
{
    /// <summary>Whether what goes to people outside the firm waits for who sends it.</summary>
    public bool IsOutsideByHand { get; init; } = true;
}

/// <summary>The page behind a link for fewer mails.</summary>
public sealed record FewerPage(MailKind Kind, NoticePace Pace);
