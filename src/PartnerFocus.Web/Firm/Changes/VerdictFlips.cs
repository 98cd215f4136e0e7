using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>A meeting whose advice would be another one.</summary>
/// <param name="PartnerId">On whose agenda it is.</param>
/// <param name="Start">In the firm's zone.</param>
/// <param name="Title">As on the agenda; only for who may see it.</param>
public sealed record VerdictFlip(string PartnerId, ZonedDateTime Start, ZonedDateTime End, string Title, bool IsPrivate, Verdict From, Verdict To);

/// <summary>
/// What a change of the firm does: every partner's coming four weeks are assessed under both firms, in memory. What people decided
/// already is left as it is; this is about the advice.
/// </summary>
public sealed class VerdictFlips(AgendaReading agendas, SeriesPrecedents precedents, TriageEngines engines, TimeProvider time)
{
    /// <summary>How far ahead is looked.</summary>
    public const int Weeks = 4;

    /// <param name="now">The firm in force.</param>
    /// <param name="then">The firm as it would be.</param>
    /// <param name="done">Called with the number of partners looked at so far.</param>
    public async Task<IReadOnlyList<VerdictFlip>> OfAsync(CurrentFirm now, FirmProfile then, Action<int> done, CancellationToken cancel)
    {
        var (before, after) = (engines.For(now), new TriageEngine(then));
        var flips = new List<VerdictFlip>();
        var looked = 0;
        foreach (var partner in now.Profile.Partners)
        {
            // Who is no partner any more gets no advice to compare.
            if (then.FindPartner(partner.Id) is { } changed)
            {
                flips.AddRange(await OfPartnerAsync(now.Profile, partner, before, (changed, then, after), cancel));
            }

            done(++looked);
        }

        return [.. flips.OrderBy(f => f.Start.ToInstant())];
    }

    private async Task<List<VerdictFlip>> OfPartnerAsync(
        FirmProfile now, Partner partner, TriageEngine before, (Partner Partner, FirmProfile Firm, TriageEngine Engine) after, CancellationToken cancel)
    {
        var from = Instant.FromDateTimeOffset(time.GetUtcNow());
        var coming = new Interval(from, from + Duration.FromDays(7 * Weeks));
        var first = IsoWeek.Of(from.InZone(now.TimeZone).Date);
        // The last of the four weeks ends within a fifth one by the calendar.
        var weeks = Enumerable.Range(0, Weeks + 1).Select(n => IsoWeek.Of(first.Monday.PlusWeeks(n))).ToList();
        var stretch = new Interval(weeks[0].In(now.TimeZone).Start, weeks[^1].In(now.TimeZone).End);
        var own = await agendas.OfAsync(partner.Id, stretch, cancel);
        var decided = await precedents.StandingAsync(partner.Id, cancel);
        var flips = new List<VerdictFlip>();
        foreach (var week in weeks)
        {
            cancel.ThrowIfCancellationRequested();
            var was = Of(own, decided, week, now.TimeZone, partner);
            var will = Of(own, decided, week, after.Firm.TimeZone, after.Partner).ToDictionary(m => (m.Uid, m.RecurrenceId));
            var then = after.Engine.AssessAlone(after.Partner.Id, [.. will.Values]).Zip(will.Keys, (a, key) => (key, a.Verdict)).ToDictionary(v => v.key, v => v.Verdict);
            flips.AddRange(before.AssessAlone(partner.Id, was).Zip(was)
                .Where(m => coming.Contains(m.Second.Start.ToInstant()) && then.TryGetValue((m.Second.Uid, m.Second.RecurrenceId), out var verdict) && verdict != m.First.Verdict)
                .Select(m => new VerdictFlip(
                    partner.Id, m.Second.Start, m.Second.End, m.Second.Title, m.Second.IsPrivate, m.First.Verdict, then[(m.Second.Uid, m.Second.RecurrenceId)])));
        }

        return flips;
    }

    // As the week itself reads them, what was decided for a series beside it: that a choice holds is no flip.
    private static IReadOnlyList<Meeting> Of(
        IReadOnlyList<ReadAgenda> agendas, IReadOnlyDictionary<string, Precedent> decided, IsoWeek week, DateTimeZone zone, Partner partner) =>
    [
        .. agendas.SelectMany(a => AgendaMeetings.Of(a.Series, a.Zones, week.In(zone), zone, partner))
            .Select(m => SeriesPrecedents.Beside(m, decided, zone))
            .DistinctBy(m => (m.Uid, m.RecurrenceId))
            .OrderBy(m => m.Start.ToInstant()).ThenBy(m => m.Uid, StringComparer.Ordinal),
    ];
}
