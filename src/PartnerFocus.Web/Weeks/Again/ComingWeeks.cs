using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks.Again;

/// <summary>
/// Looks at the coming weeks of every partner, so that whoever opens one finds it assessed. Each agenda is read once for all of them;
/// what is handed over is asked once a week, not once a week of everybody.
/// </summary>
public sealed class ComingWeeks(
    FocusDbContext db, AgendaStretch stretch, WeekTriage triage, DelegatedTime delegated, SeriesPrecedents precedents, TimeProvider time)
{
    /// <summary>How many weeks, the one that is under way among them.</summary>
    public const int Weeks = 4;

    /// <param name="firm">The firm in force.</param>
    /// <param name="round">Counts.</param>
    /// <param name="isOvertaken">Whether the firm changed again: then this round is no use any more.</param>
    /// <returns>Whether all of it was looked at.</returns>
    public async Task<bool> LookAsync(CurrentFirm firm, AgendaRound round, Func<bool> isOvertaken, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            return await LookOpenAsync(firm, round, isOvertaken, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<bool> LookOpenAsync(CurrentFirm firm, AgendaRound round, Func<bool> isOvertaken, CancellationToken cancel)
    {
        var (profile, heads) = (firm.Profile, await stretch.HeadsAsync(cancel));
        var weeks = WeeksFrom(Instant.FromDateTimeOffset(time.GetUtcNow()), profile);
        foreach (var owner in profile.People.Select(p => p.Id).Concat(profile.Partners.Select(p => p.Id)).Where(heads.Has))
        {
            if (isOvertaken())
            {
                return false;
            }

            await stretch.ReadAsync(owner, firm, heads, [.. weeks.Select(w => w.In(profile.TimeZone))], cancel);
        }

        var given = new Dictionary<IsoWeek, (IReadOnlyList<HandedMeeting> Handed, IReadOnlyDictionary<string, Duration> Lately)>();
        var replaced = new Dictionary<IsoWeek, IReadOnlyList<PersonAway>>();
        var settled = new Dictionary<IsoWeek, (ILookup<string, SettledMeeting> Settled, ILookup<string, HandedMeeting> CameToNothing)>();
        foreach (var week in weeks)
        {
            var span = week.In(profile.TimeZone);
            replaced[week] = await db.ReplacedInAsync(span, profile, cancel);
            given[week] = await delegated.ForAsync(span, cancel);
            settled[week] = ((await db.SettledInAsync(span, null, cancel)).ToLookup(s => s.PartnerId), (await db.CameToNothingInAsync(span, null, cancel)).ToLookup(c => c.PartnerId));
        }

        var partners = profile.Partners.Where(p => heads.Has(p.Id)).ToList();
        round.Expect(partners.Count);
        foreach (var partner in partners)
        {
            var decided = await precedents.StandingAsync(partner.Id, cancel);
            foreach (var week in weeks)
            {
                if (isOvertaken())
                {
                    return false;
                }

                var basis = new WeekBasis(firm, partner, week, heads, given[week].Handed, given[week].Lately, decided)
                {
                    Settled = [.. settled[week].Settled[partner.Id]],
                    CameToNothing = [.. settled[week].CameToNothing[partner.Id]],
                    Replaced = replaced[week],
                };
                await triage.AssessAsync(basis, cancel);
            }

            round.Count();
        }

        return true;
    }

    private static List<IsoWeek> WeeksFrom(Instant now, FirmProfile firm)
    {
        var monday = IsoWeek.Of(now.InZone(firm.TimeZone).Date).Monday;
        return [.. Enumerable.Range(0, Weeks).Select(n => IsoWeek.Of(monday.PlusWeeks(n)))];
    }
}
