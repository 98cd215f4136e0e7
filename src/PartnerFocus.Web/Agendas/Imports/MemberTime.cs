using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>Tells of an event in a member's own calendar whether its time can move, by its first occurrence.</summary>
internal sealed class MemberTime(FirmProfile firm, string memberId)
{
    private static readonly Duration Around = Duration.FromDays(2);

    private readonly TakenTimeReader _reader = new(firm);
    private readonly CalendarZones _zones = CalendarZones.For(firm.TimeZone);

    /// <summary>Null when it leaves the time free.</summary>
    public TakenKind? KindOf(VEvent one)
    {
        var series = one.RecurrenceId is null ? new EventSeries(one, []) : new EventSeries(null, [one]);
        var start = _zones.At(one.Start).ToInstant();
        if (series.Between(start - Around, AgendaEntry.Endless, _zones, 1).ToArray() is not [var first] || AgendaMeetings.IsCancelled(one))
        {
            return null;
        }

        var meeting = MeetingOfOccurrence.Of(first, series, _zones, firm.TimeZone);

        // That somebody is absent is a cause, and causes are not kept: it is time that cannot move.
        return _reader.KindOf(meeting, memberId) switch
        {
            null => null,
            TakenKind.Movable => TakenKind.Movable,
            _ => TakenKind.Fixed,
        };
    }
}
