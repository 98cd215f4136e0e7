using System.Text;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// What is kept of an event in a member's own calendar: when it happens. It is written anew from the values that say so, so that no
/// title, place, name or cause can slip through in a property nobody thought of.
/// </summary>
internal static class MemberComponent
{
    private static readonly string[] RuleParts =
        ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "SKIP", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS"];

    public static byte[] Of(VEvent one, TakenKind? taken)
    {
        var text = new StringBuilder("BEGIN:VEVENT\n").Append("UID:").Append(EntryContent.EscapeText(one.Uid)).Append('\n');
        if (one.RecurrenceId is { } id)
        {
            Line(text, one.IsThisAndFuture ? "RECURRENCE-ID;RANGE=THISANDFUTURE" : "RECURRENCE-ID", id);
        }

        Line(text, "DTSTART", one.Start);
        if (one.End is { } end)
        {
            Line(text, "DTEND", end);
        }
        else if (one.Duration is { } duration)
        {
            text.Append("DURATION:").Append(duration).Append('\n');
        }

        Recurrence(text, one);
        text.Append(one.Status == EventStatus.Cancelled ? "STATUS:CANCELLED\n" : "");
        text.Append(taken is null ? "TRANSP:TRANSPARENT\n" : "").Append("END:VEVENT");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Recurrence(StringBuilder text, VEvent one)
    {
        foreach (var (name, rules) in new[] { ("RRULE:", one.RRules), ("EXRULE:", one.ExRules) })
        {
            foreach (var rule in rules)
            {
                text.Append(name).Append(Known(rule)).Append('\n');
            }
        }

        foreach (var date in one.RDates)
        {
            if (date.End is null && date.Duration is null)
            {
                Line(text, "RDATE", date.Start);
            }
            else
            {
                text.Append("RDATE;VALUE=PERIOD").Append(Zone(date.Start)).Append(':').Append(date.Start).Append('/')
                    .Append(date.End?.ToString() ?? date.Duration.ToString()).Append('\n');
            }
        }

        foreach (var date in one.ExDates)
        {
            Line(text, "EXDATE", date);
        }
    }

    private static string Known(RecurrenceRule rule) => string.Join(';', rule.Text.Split(';')
        .Where(part => RuleParts.Contains(part.Split('=')[0].Trim(), StringComparer.OrdinalIgnoreCase)));

    private static void Line(StringBuilder text, string name, DateValue value) =>
        text.Append(name).Append(value.IsDate ? ";VALUE=DATE" : "").Append(Zone(value)).Append(':').Append(value).Append('\n');

    /// <summary>The zone's name, quoted: it may hold any sign but a quote.</summary>
    private static string Zone(DateValue value) => value.TzId is { } zone && !value.IsUtc ? $";TZID=\"{zone.Replace('"', '\'')}\"" : "";
}
