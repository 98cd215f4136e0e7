using System.Text.Json;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>Everything that an event says, to compare two.</summary>
internal static class EventDescription
{
    public static string Of(VEvent one) => JsonSerializer.Serialize(new
    {
        one.Uid,
        one.Start,
        one.End,
        one.Duration,
        one.RecurrenceId,
        one.IsThisAndFuture,
        one.Summary,
        one.Description,
        one.Location,
        one.Organizer,
        one.Attendees,
        one.Status,
        one.Transparent,
        one.Class,
        one.Created,
        one.LastModified,
        one.DtStamp,
        one.Sequence,
        Rules = string.Join('|', one.RRules),
        ExRules = string.Join('|', one.ExRules),
        one.RDates,
        one.ExDates,
        one.Categories,
        one.Priority,
        one.Url,
        one.BusyStatus,
        one.DoNotForward,
        one.DisallowCounter,
        one.Conferences,
        one.Text,
    });
}
