using System.Text;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>Vera's calendar of November 2026 as Outlook saves it: folded lines, its own zone names and a series with a moved and a skipped time.</summary>
internal static class VerasExport
{
    /// <summary>What the preview counts: six entries, and one override of the series.</summary>
    public const int Entries = 7;

    public const string Delegated = "Werkgroep due diligence overname Wind BV";

    public static byte[] Bytes => Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n"));

    public const string Text = """
        BEGIN:VCALENDAR
        PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
        VERSION:2.0
        METHOD:PUBLISH
        X-CALSTART:20261109T080000Z
        X-CALEND:20261211T170000Z
        X-CLIPSTART:20261108T230000Z
        X-CLIPEND:20261211T230000Z
        X-WR-RELCALID:{0000002E-6380-7FC4-FED7-97FC1F6A4E5A}
        X-WR-CALNAME:Vera Prins
        X-PRIMARY-CALENDAR:TRUE
        X-OWNER;CN="Vera Prins":mailto:vera@proef.example
        X-MS-OLK-WKHRSTART;TZID="W. Europe Standard Time":083000
        BEGIN:VTIMEZONE
        TZID:W. Europe Standard Time
        BEGIN:STANDARD
        DTSTART:16011028T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010325T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        ATTENDEE;CN="Carla Storm (CEO Wind BV)";RSVP=TRUE;PARTSTAT=ACCEPTED:mailto:ca
         rla@wind.example
        ATTENDEE;CN="Vera Prins";RSVP=TRUE:mailto:vera@proef.example
        CLASS:PUBLIC
        CREATED:20261027T101502Z
        DESCRIPTION:Closing van de deal met de directie van Wind BV.\n\nVoorzitter: V
         era\n\n1. Stand van de koopprijs\n2. Besluit over de garanties\n
        DTEND;TZID="W. Europe Standard Time":20261117T113000
        DTSTAMP:20261115T170211Z
        DTSTART;TZID="W. Europe Standard Time":20261117T100000
        LAST-MODIFIED:20261112T080044Z
        LOCATION:Vergaderkamer 4\, Zuidas
        ORGANIZER;CN="Vera Prins":mailto:vera@proef.example
        PRIORITY:5
        SEQUENCE:2
        SUMMARY;LANGUAGE=nl:Hoofdonderhandeling overname Wind BV
        TRANSP:OPAQUE
        UID:040000008200E00074C5B7101A82E00800000000E0A1D1F3AA47DD01000000000000000
         010000000B1
        X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Closing van de deal met de dire
         ctie van Wind BV.</p></body></html>
        X-MICROSOFT-CDO-BUSYSTATUS:BUSY
        X-MICROSOFT-CDO-IMPORTANCE:1
        BEGIN:VALARM
        TRIGGER:-PT15M
        ACTION:DISPLAY
        DESCRIPTION:Reminder
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        ATTENDEE;CN="Carla Storm (CEO Wind BV)":mailto:carla@wind.example
        ATTENDEE;CN="Vera Prins":mailto:vera@proef.example
        CREATED:20261030T093000Z
        DESCRIPTION:Voortgang van de dataroom en de actiepunten.\n
        DTEND;TZID="W. Europe Standard Time":20261119T140000
        DTSTAMP:20261115T170211Z
        DTSTART;TZID="W. Europe Standard Time":20261119T130000
        ORGANIZER;CN="Vera Prins":mailto:vera@proef.example
        SEQUENCE:0
        SUMMARY;LANGUAGE=nl:Werkgroep due diligence overname Wind BV
        UID:040000008200E00074C5B7101A82E00800000000E0A1D1F3AA47DD01000000000000000
         010000000B2
        X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
        END:VEVENT
        BEGIN:VEVENT
        ATTENDEE;CN="Vera Prins":mailto:vera@proef.example
        ATTENDEE;CN="Lars Kok";ROLE=REQ-PARTICIPANT:mailto:lars@proef.example
        ATTENDEE;CN="Mila Jong";ROLE=REQ-PARTICIPANT:mailto:mila@proef.example
        DESCRIPTION:1. Stand van zaken (15 min)\n2. Vraag aan Vera: ga je akkoord me
         t de structuur van de overname? (15 min)\n3. Rondvraag\n
        DTEND;TZID="W. Europe Standard Time":20261119T160000
        DTSTAMP:20261115T170211Z
        DTSTART;TZID="W. Europe Standard Time":20261119T150000
        ORGANIZER;CN="Lars Kok":mailto:lars@proef.example
        SUMMARY:Stuurgroep overname Zon
        UID:040000008200E00074C5B7101A82E00800000000E0A1D1F3AA47DD01000000000000000
         010000000B3
        END:VEVENT
        BEGIN:VEVENT
        DTEND;TZID="W. Europe Standard Time":20261109T093000
        DTSTAMP:20261115T170211Z
        DTSTART;TZID="W. Europe Standard Time":20261109T090000
        EXDATE;TZID="W. Europe Standard Time":20261130T090000
        ATTENDEE;CN="Asha Smit":mailto:asha@proef.example
        ORGANIZER;CN="Vera Prins":mailto:vera@proef.example
        RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO
        SUMMARY:Weekstart met Asha
        UID:040000008200E00074C5B7101A82E00800000000E0A1D1F3AA47DD01000000000000000
         010000000B4
        END:VEVENT
        BEGIN:VEVENT
        DTEND;TZID="W. Europe Standard Time":20261117T093000
        DTSTAMP:20261115T170211Z
        DTSTART;TZID="W. Europe Standard Time":20261117T090000
        RECURRENCE-ID;TZID="W. Europe Standard Time":20261116T090000
        ATTENDEE;CN="Asha Smit":mailto:asha@proef.example
        ORGANIZER;CN="Vera Prins":mailto:vera@proef.example
        SEQUENCE:1
        SUMMARY:Weekstart met Asha
        UID:040000008200E00074C5B7101A82E00800000000E0A1D1F3AA47DD01000000000000000
         010000000B4
        END:VEVENT
        BEGIN:VEVENT
        CLASS:PRIVATE
        DTEND;TZID="W. Europe Standard Time":20261118T130000
        DTSTAMP:20261115T170211Z
        DTSTART;TZID="W. Europe Standard Time":20261118T120000
        SUMMARY:Tandarts dr. Boor
        UID:040000008200E00074C5B7101A82E00800000000E0A1D1F3AA47DD01000000000000000
         010000000B5
        X-MICROSOFT-CDO-BUSYSTATUS:OOF
        END:VEVENT
        BEGIN:VEVENT
        DTEND;VALUE=DATE:20261121
        DTSTAMP:20261115T170211Z
        DTSTART;VALUE=DATE:20261120
        SUMMARY:Verjaardag Lars
        TRANSP:TRANSPARENT
        UID:040000008200E00074C5B7101A82E00800000000E0A1D1F3AA47DD01000000000000000
         010000000B6
        X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        END:VEVENT
        END:VCALENDAR

        """;
}
