using System.Text;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Writes small calendars.</summary>
internal static class Ics
{
    /// <summary>A calendar of these components, with other lines before them.</summary>
    public static string Calendar(string lines, params string[] events) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\n"
        + (lines.Length > 0 ? lines + "\r\n" : "") + string.Concat(events) + "END:VCALENDAR\r\n";

    /// <summary>One hour on a day of November 2026, in UTC.</summary>
    public static string Event(string uid, string start, string title, string more = "") =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:{start}\r\nDURATION:PT1H\r\nSUMMARY:{title}\r\n"
        + (more.Length > 0 ? more + "\r\n" : "") + "END:VEVENT\r\n";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Three days of one week: a, b and c.</summary>
    public static string Week => Calendar(
        "",
        Event("a", "20261116T090000Z", "Overleg A"),
        Event("b", "20261117T090000Z", "Overleg B"),
        Event("c", "20261118T090000Z", "Overleg C"));
}
