using NodaTime;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// How long a decision can be undone without anybody hearing of it. It is what the firm agreed on, as far as those who have to know still
/// hear of it before the meeting; else ten minutes; and where that is too long as well, it leaves at once.
/// </summary>
internal static class UndoTime
{
    private static readonly Duration Short = Duration.FromMinutes(10);

    /// <summary>What is left at least between a message and its meeting: half of what was waited, within these two.</summary>
    private static readonly Duration LeastNotice = Duration.FromMinutes(5);
    private static readonly Duration MostNotice = Duration.FromHours(2);

    /// <param name="window">What the firm agreed on.</param>
    /// <param name="at">When it was decided.</param>
    /// <param name="start">When the meeting begins; of one that has begun nobody has to hear in time.</param>
    /// <returns>When it can no longer be undone unnoticed, and what follows from it leaves; <paramref name="at"/> for at once.</returns>
    public static Instant EndsAt(Duration window, Instant at, Instant start)
    {
        if (start <= at || Fits(window))
        {
            return at + window;
        }

        return window > Short && Fits(Short) ? at + Short : at;

        bool Fits(Duration wait) => at + wait + Duration.Max(LeastNotice, Duration.Min(MostNotice, wait / 2)) <= start;
    }

    /// <summary>Whether it leaves at once, or has to be said some other way, only because the meeting begins so soon.</summary>
    public static bool IsTooSoon(Duration window, Instant at, Instant start) => at < start && start < at + Duration.Min(window, Short) + LeastNotice;
}
