using NodaTime;
using NodaTime.Text;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>A lead who says yes to a series may do so until an earlier day than the partner asked for.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls that the lead chose an earlier day; which one, is in <see cref="Decision.Why"/>.</summary>
    public const string SeriesShortened = "SeriesShortened";

    /// <summary>The first day a lead can choose: after the meeting at hand, and after today.</summary>
    public static LocalDate FirstLeadsDay(Instant start, Instant now, DateTimeZone zone) => LocalDate.Max(start.InZone(zone).Date, now.InZone(zone).Date).PlusDays(1);

    /// <summary>Lets the yes to a series hold until the lead's day. Not saved yet.</summary>
    /// <param name="until">Exclusive, as the partner's day; null, or the partner's own, leaves that one.</param>
    private FlowRefusal? Shorten(Delegation row, LocalDate? until, CurrentUser lead, CurrentFirm firm)
    {
        if (until is not { } day)
        {
            return null;
        }

        if (LeadsDay(row, day, firm.Profile.TimeZone) is not { } at)
        {
            return FlowRefusal.WrongDay;
        }

        if (at < row.SeriesUntil)
        {
            Demand(row, FlowStep.ShortenSeries, FlowPart.Approver);
            (row.PartnersUntil, row.SeriesUntil) = (row.SeriesUntil, at);
            Record(row, StateName(row), lead.MemberId!, Approvers.InPlaceOf(row, lead, firm.Profile), LocalDatePattern.Iso.Format(day), firm.VersionId, to: SeriesShortened);
        }

        return null;
    }

    /// <summary>The beginning of a day until which a lead can say yes; null for one that cannot be.</summary>
    private Instant? LeadsDay(Delegation row, LocalDate day, DateTimeZone zone)
    {
        var at = zone.AtStartOfDay(day).ToInstant();
        return at <= row.SeriesUntil && day >= FirstLeadsDay(row.Choice.Start, Now, zone) ? at : null;
    }

    /// <summary>The lead's day goes with the lead's word.</summary>
    private static void UntilThePartnersDay(Delegation row) => (row.SeriesUntil, row.PartnersUntil) = (row.PartnersUntil ?? row.SeriesUntil, null);
}
