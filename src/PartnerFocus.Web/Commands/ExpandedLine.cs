using NodaTime;
using NodaTime.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Commands;

/// <summary>One occurrence as <c>expand</c> prints it: times with the offset of the event's own zone, days as plain dates.</summary>
internal sealed record ExpandedLine(
    string Uid, string? RecurrenceId, string Summary, string Start, string End, bool AllDay, string? Status, bool Transparent)
{
    private static readonly OffsetDateTimePattern Time = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    public static ExpandedLine Of(Occurrence occurrence) => new(
        occurrence.Event.Uid,
        occurrence.RecurrenceId,
        occurrence.Event.Summary,
        Written(occurrence.Start, occurrence.IsAllDay),
        Written(occurrence.End, occurrence.IsAllDay),
        occurrence.IsAllDay,
        occurrence.Event.Status == EventStatus.None ? null : occurrence.Event.Status.ToString().ToUpperInvariant(),
        occurrence.Event.Transparent);

    private static string Written(ZonedDateTime time, bool isDay) =>
        isDay ? LocalDatePattern.Iso.Format(time.Date) : Time.Format(time.ToOffsetDateTime());
}
