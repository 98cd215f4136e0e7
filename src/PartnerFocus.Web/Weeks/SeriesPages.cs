using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes the page of what holds for a partner's series: each with how it stands for its next meeting.</summary>
public sealed class SeriesPages(FocusDbContext db, AgendaReading agendas, TriageEngines engines, WeekWords words, TimeProvider time)
{
    /// <summary>So far ahead the next meeting is looked for.</summary>
    private static readonly Duration Ahead = Duration.FromDays(13 * 7);

    private const int MostPast = 20;

    public async Task<SeriesPage> OfAsync(CurrentFirm firm, string partnerId, CurrentUser user, CancellationToken cancel)
    {
        var all = await db.Precedents.AsNoTracking().VisibleTo(user).Where(p => p.PartnerId == partnerId)
            .OrderByDescending(p => p.EndedAt == null).ThenByDescending(p => p.EndedAt ?? p.At).Take(MostPast * 10).ToListAsync(cancel);
        var (standing, past) = (all.Where(p => p.EndedAt is null).ToList(), all.Where(p => p.EndedAt is not null).Take(MostPast).ToList());
        var next = await NextAsync(firm, partnerId, standing, cancel);
        var hidden = await PrivateAsync(partnerId, all, cancel);
        var review = ReviewDay.Of(Instant.FromDateTimeOffset(time.GetUtcNow()), firm.Profile);
        return new SeriesPage(
            partnerId, firm.Profile.NameOf(partnerId), user.IsPartner(partnerId),
            [.. standing.Select(p => Line(firm, p, next.GetValueOrDefault(p.Uid), hidden)).OrderBy(l => l.Holds).ThenBy(l => l.Title, StringComparer.CurrentCulture)],
            [.. past.Select(p => Past(firm, p, hidden))])
        {
            Review = review,
            LastReview = WeekWords.DateWithYear(review.Last),
        };
    }

    /// <summary>What a "still right" would rest on now; null when the series does not come up.</summary>
    public async Task<string?> BasisAsync(CurrentFirm firm, string partnerId, Guid id, CurrentUser user, CancellationToken cancel)
    {
        var row = await db.Precedents.AsNoTracking().VisibleTo(user)
            .SingleOrDefaultAsync(p => p.Id == id && p.PartnerId == partnerId && p.EndedAt == null, cancel);
        return row is not null && (await NextAsync(firm, partnerId, [row], cancel)).TryGetValue(row.Uid, out var meeting)
            ? engines.For(firm).BasisOf(meeting).ToString()
            : null;
    }

    /// <summary>The next meeting of each series, as it would be assessed (UID → meeting).</summary>
    private async Task<Dictionary<string, Meeting>> NextAsync(CurrentFirm firm, string partnerId, List<Precedent> standing, CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (standing.Count == 0 || firm.Profile.FindPartner(partnerId) is not { } partner)
        {
            return [];
        }

        var (zone, byUid) = (firm.Profile.TimeZone, standing.ToDictionary(p => p.Uid));
        var read = await agendas.OfSeriesAsync(partnerId, [.. byUid.Keys], cancel);
        return read.SelectMany(a => AgendaMeetings.Of(a.Series, a.Zones, new Interval(now, now + Ahead), zone, partner))
            .Where(m => m is { RecurrenceId: not null, IsPrivate: false })
            .Select(m => SeriesPrecedents.Beside(m, byUid, zone)).Where(m => m.Precedent is not null)
            .GroupBy(m => m.Uid).ToDictionary(g => g.Key, g => g.MinBy(m => m.Start.ToInstant())!);
    }

    /// <summary>Which series became private since: their titles stay closed.</summary>
    private async Task<HashSet<string>> PrivateAsync(string partnerId, List<Precedent> all, CancellationToken cancel)
    {
        string[] uids = [.. all.Select(p => p.Uid).Distinct()];
        return [.. await db.AgendaEntries.AsNoTracking()
            .Where(e => e.IsPrivate && uids.Contains(e.Uid) && db.Agendas.Any(a => a.Id == e.AgendaId && a.OwnerId == partnerId))
            .Select(e => e.Uid).ToListAsync(cancel)];
    }

    private SeriesLine Line(CurrentFirm firm, Precedent row, Meeting? next, HashSet<string> hidden)
    {
        var assessment = next is null ? null : engines.For(firm).Assess(next, row.PartnerId, []);
        var holds = assessment?.DecidedBy == CaseCatalogue.Precedent;
        var told = hidden.Contains(row.Uid) ? words["Series.Private"]
            : next is null ? words["Series.Gone"]
            : holds ? words["Series.Holds", Date(row.ReviewAt, firm)]
            : assessment!.Evidence.FirstOrDefault(e => e.Rule == CaseCatalogue.Precedent)?.Text.In(WeekWords.Language) ?? words["Series.Gone"];
        var isOpen = !hidden.Contains(row.Uid);
        return new SeriesLine(
            row.Id, Title(row, hidden), row.Verdict, Choice(firm, row), words["Series.Decided", firm.Profile.FirstNameOf(row.By), Date(row.At, firm)], told, holds,
            next is not null && isOpen ? NextOf(firm, row, next) : null,
            next is null || !isOpen ? null : engines.For(firm).BasisOf(next).ToString(), isOpen ? row.Reason : "")
        {
            ReviewOn = row.ReviewAt.InZone(firm.Profile.TimeZone).Date,
        };
    }

    private (string Text, string Href) NextOf(CurrentFirm firm, Precedent row, Meeting next)
    {
        var week = IsoWeek.Of(next.Start.WithZone(firm.Profile.TimeZone).Date);
        var address = new WeekAddress(row.PartnerId, week) { Meeting = MeetingKey.Of(next.Uid, next.RecurrenceId) };
        return (words.Moment(next.Start.ToInstant(), Instant.FromDateTimeOffset(time.GetUtcNow()), firm.Profile.TimeZone), address.ToString());
    }

    private PastSeriesLine Past(CurrentFirm firm, Precedent row, HashSet<string> hidden) => new(
        Title(row, hidden), Choice(firm, row), words["Series.FromTo", Date(row.At, firm), Date(row.EndedAt!.Value, firm)], words["Series.Why." + row.EndedWhy]);

    private string Title(Precedent row, HashSet<string> hidden) =>
        hidden.Contains(row.Uid) ? words["Private"] : row.Title.Length > 0 ? row.Title : words["Untitled"];

    private string Choice(CurrentFirm firm, Precedent row)
    {
        var name = row.Verdict == Verdict.AttendPart ? words["Series.OwnPart"] : words["Verdict." + row.Verdict];
        return row.DelegateeId is { } who ? $"{name} · {firm.Profile.NameOf(who)}" : name;
    }

    private static string Date(Instant at, CurrentFirm firm) =>
        WeekWords.DateWithYear(at.InZone(firm.Profile.TimeZone).Date);
}
