using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>The part of a meeting for which the partner said to come, whatever was advised. Kept with the choice.</summary>
/// <param name="Item">The agenda line as written; empty where only a time was said.</param>
/// <param name="Start">When it starts, local in the firm's zone (ISO 8601); null where it is not known.</param>
/// <param name="End">When it ends, in the same way.</param>
public sealed record OwnPart(string Item, string? Start, string? End)
{
    internal MeetingPart AsPart() => new(Item, Read(Start), Read(End));

    internal static OwnPart Of(MeetingPart part) => new(part.Item, Write(part.Start), Write(part.End));

    private static LocalDateTime? Read(string? local) => local is not null && LocalDateTimePattern.ExtendedIso.Parse(local) is { Success: true } read ? read.Value : null;

    private static string? Write(LocalDateTime? local) => local is { } at ? LocalDateTimePattern.ExtendedIso.Format(at) : null;
}

/// <summary>The part as a form sends it.</summary>
/// <param name="Item">An agenda line as offered; empty for none of them.</param>
/// <param name="From">Its begin as a time field sends it; empty, as <paramref name="To"/> then is, for the time of the item.</param>
public sealed record PartWish(string Item, string From, string To);

/// <summary>Which part the partner can choose, and whether what was typed is one.</summary>
internal static class OwnParts
{
    private static readonly string[] Clock = ["HH:mm", "HH:mm:ss"];

    public static MeetingParts Of(TriagedWeek week, WeekMeeting meeting) => week.Engine.PartsOf(meeting.Meeting, week.Partner.Id, week.Question.Meetings);

    /// <summary>The whole meeting, local in the firm's zone.</summary>
    public static (LocalDateTime Start, LocalDateTime End) Whole(TriagedWeek week, WeekMeeting meeting) =>
        (meeting.Meeting.Start.WithZone(week.Zone).LocalDateTime, meeting.Meeting.End.WithZone(week.Zone).LocalDateTime);

    /// <param name="part">Null where none was chosen, or the advised one.</param>
    /// <returns>Whether it is a part of the meeting: an item there is, or a begin before an end within it.</returns>
    public static bool TryRead(TriagedWeek week, WeekMeeting meeting, PartWish wish, out OwnPart? part)
    {
        part = null;
        var parts = Of(week, meeting);
        var item = wish.Item.Length == 0 ? null : parts.Items.Append(meeting.Part).FirstOrDefault(p => p?.Item.Trim() == wish.Item.Trim());
        if (wish.Item.Length > 0 && item is null)
        {
            return false;
        }

        var chosen = item ?? new MeetingPart("", null, null);
        if (wish.From.Length + wish.To.Length > 0)
        {
            var (start, end) = Whole(week, meeting);
            if (At(wish.From, start) is not { } from || At(wish.To, start) is not { } to || from >= to || to > end)
            {
                return false;
            }

            chosen = chosen with { Start = from, End = to };
        }

        part = chosen == meeting.Advice.Part || chosen is { Item: "", Start: null } ? null : OwnPart.Of(chosen);
        return true;
    }

    /// <summary>"3. Bod, 09:20–09:35", as far as it is known.</summary>
    public static string Told(OwnPart part)
    {
        if (part.AsPart() is not { Start: { } from, End: { } to })
        {
            return Quote.OneLine(part.Item);
        }

        // An agenda often has the time before the item already.
        var item = (part.AsPart() with { Item = Quote.OneLine(part.Item) }).Words;
        return $"{item}{(item.Length == 0 ? "" : item[^1] is '?' or '.' or '!' ? " " : ", ")}{from:HH\\:mm}–{to:HH\\:mm}";
    }

    /// <summary>The first such time of day in the meeting or after it; null for what is no time.</summary>
    private static LocalDateTime? At(string typed, LocalDateTime start)
    {
        if (!TimeOnly.TryParseExact(typed, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return null;
        }

        var at = start.Date + LocalTime.FromTimeOnly(time);
        return at < start ? at.PlusDays(1) : at;
    }
}
