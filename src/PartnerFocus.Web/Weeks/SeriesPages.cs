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
public sealed class SeriesPages(FocusDbContext db, AgendaReading agendas, SeriesAnswers answers, TriageEngines engines, WeekWords words, TimeProvider time)
{
    /// <summary>So far ahead the next meeting is looked for.</summary>
    private static readonly Duration Ahead = Duration.FromDays(13 * 7);

    private const int MostPast = 20;

    public async Task<SeriesPage> OfAsync(CurrentFirm firm, string partnerId, CurrentUser user, CancellationToken cancel)
    {
        var all = await db.Precedents.AsNoTracking().VisibleTo(user).Where(p => p.PartnerId == partnerId)
            .OrderByDescending(p => p.EndedAt == null).ThenByDescending(p => p.EndedAt ?? p.At).Take(MostPast * 10).ToListAsync(cancel);
        var (standing, past) = (all.Where(p => p.EndedAt is null).ToList(), all.Where(p => p.EndedAt is not null).Take(MostPast).ToList());
        var answered = await answers.OfAsync(firm.Profile, partnerId, standing.ToDictionary(p => p.Uid, p => (p.At, p.ActId)), user, cancel);
        var coming = await ComingAsync(firm, partnerId, [.. standing.Select(p => p.Uid).Union(answered.Keys)], cancel);
        var next = Next(coming, standing, firm.Profile.TimeZone);
        var hidden = await PrivateAsync(partnerId, [.. all.Select(p => p.Uid).Union(answered.Keys)], cancel);
        var review = ReviewDay.Of(Instant.FromDateTimeOffset(time.GetUtcNow()), firm.Profile);
        return new SeriesPage(
            partnerId, firm.Profile.NameOf(partnerId), user.IsPartner(partnerId),
            [.. standing.Select(p => Line(firm, p, next.GetValueOrDefault(p.Uid), hidden, answered)).OrderBy(l => l.Holds).ThenBy(l => l.Title, StringComparer.CurrentCulture)],
            [.. past.Select(p => Past(firm, p, hidden))])
        {
            Yeses = [.. answered.Values.Where(a => a.Yes is not null && !hidden.Contains(a.Uid) && standing.TrueForAll(p => p.Uid != a.Uid))
                .Select(a => Yes(firm, a, coming.Where(m => m.Uid == a.Uid).MinBy(m => m.Start.ToInstant()))).OrderBy(l => l.Title, StringComparer.CurrentCulture)],
            Review = review,
            LastReview = WeekWords.DateWithYear(review.Last),
        };
    }

    /// <summary>What a "still right" would rest on now; null when the series does not come up.</summary>
    public async Task<string?> BasisAsync(CurrentFirm firm, string partnerId, Guid id, CurrentUser user, CancellationToken cancel)
    {
        var row = await db.Precedents.AsNoTracking().VisibleTo(user)
            .SingleOrDefaultAsync(p => p.Id == id && p.PartnerId == partnerId && p.EndedAt == null, cancel);
        return row is not null && Next(await ComingAsync(firm, partnerId, [row.Uid], cancel), [row], firm.Profile.TimeZone).TryGetValue(row.Uid, out var meeting)
            ? engines.For(firm).BasisOf(meeting).ToString()
            : null;
    }

    /// <summary>The meetings of these series to come; private ones are not among them.</summary>
    private async Task<List<Meeting>> ComingAsync(CurrentFirm firm, string partnerId, IReadOnlyCollection<string> uids, CancellationToken cancel)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (uids.Count == 0 || firm.Profile.FindPartner(partnerId) is not { } partner)
        {
            return [];
        }

        var read = await agendas.OfSeriesAsync(partnerId, uids, cancel);
        return [.. read.SelectMany(a => AgendaMeetings.Of(a.Series, a.Zones, new Interval(now, now + Ahead), firm.Profile.TimeZone, partner))
            .Where(m => m is { RecurrenceId: not null, IsPrivate: false })];
    }

    /// <summary>The next meeting that each decision is for, as it would be assessed (UID → meeting).</summary>
    private static Dictionary<string, Meeting> Next(List<Meeting> coming, List<Precedent> standing, DateTimeZone zone)
    {
        var byUid = standing.ToDictionary(p => p.Uid);
        return coming.Select(m => SeriesPrecedents.Beside(m, byUid, zone)).Where(m => m.Precedent is not null)
            .GroupBy(m => m.Uid).ToDictionary(g => g.Key, g => g.MinBy(m => m.Start.ToInstant())!);
    }

    /// <summary>Which series became private since: their titles stay closed.</summary>
    private async Task<HashSet<string>> PrivateAsync(string partnerId, string[] uids, CancellationToken cancel) =>
        [.. await db.AgendaEntries.AsNoTracking()
            .Where(e => e.IsPrivate && uids.Contains(e.Uid) && db.Agendas.Any(a => a.Id == e.AgendaId && a.OwnerId == partnerId))
            .Select(e => e.Uid).ToListAsync(cancel)];

    private SeriesLine Line(CurrentFirm firm, Precedent row, Meeting? next, HashSet<string> hidden, IReadOnlyDictionary<string, SeriesAnswer> answered)
    {
        var assessment = next is null ? null : engines.For(firm).Assess(next, row.PartnerId, []);
        var holds = assessment?.DecidedBy == CaseCatalogue.Precedent;
        var told = hidden.Contains(row.Uid) ? words["Series.Private"]
            : next is null ? words["Series.Gone"]
            : holds ? words["Series.Holds", Date(row.ReviewAt, firm)]
            : assessment!.Evidence.FirstOrDefault(e => e.Rule == CaseCatalogue.Precedent)?.Text.In(WeekWords.Language) ?? words["Series.Gone"];
        var isOpen = !hidden.Contains(row.Uid);
        return new SeriesLine(
            row.Id, Title(row, hidden), row.Verdict, Choice(firm, row.Verdict, row.DelegateeId), words["Series.Decided", firm.Profile.FirstNameOf(row.By), Date(row.At, firm)], told, holds,
            next is not null && isOpen ? NextOf(firm, row.PartnerId, next) : null,
            next is null || !isOpen ? null : engines.For(firm).BasisOf(next).ToString(), isOpen ? row.Reason : "")
        {
            ReviewOn = row.ReviewAt.InZone(firm.Profile.TimeZone).Date,
            Answers = isOpen && answered.TryGetValue(row.Uid, out var answer) ? answer.Told : [],
        };
    }

    private SeriesYesLine Yes(CurrentFirm firm, SeriesAnswer answer, Meeting? next)
    {
        var (row, choice) = (answer.Yes!, answer.Yes!.Choice);
        var title = next is null ? choice.Title : ChoiceRows.TitleOf(next);
        return new SeriesYesLine(
            row.Id, title.Length > 0 ? title : words["Untitled"], choice.Chosen, Choice(firm, choice.Chosen, row.DelegateeId), answer.Told,
            next is null ? null : NextOf(firm, row.PartnerId, next));
    }

    private (string Text, string Href) NextOf(CurrentFirm firm, string partnerId, Meeting next)
    {
        var week = IsoWeek.Of(next.Start.WithZone(firm.Profile.TimeZone).Date);
        var address = new WeekAddress(partnerId, week) { Meeting = MeetingKey.Of(next.Uid, next.RecurrenceId) };
        return (words.Moment(next.Start.ToInstant(), Instant.FromDateTimeOffset(time.GetUtcNow()), firm.Profile.TimeZone), address.ToString());
    }

    private PastSeriesLine Past(CurrentFirm firm, Precedent row, HashSet<string> hidden) => new(
        Title(row, hidden), Choice(firm, row.Verdict, row.DelegateeId), words["Series.FromTo", Date(row.At, firm), Date(row.EndedAt!.Value, firm)], words["Series.Why." + row.EndedWhy]);

    private string Title(Precedent row, HashSet<string> hidden) =>
        hidden.Contains(row.Uid) ? words["Private"] : row.Title.Length > 0 ? Quote.OneLine(row.Title) : words["Untitled"];

    private string Choice(CurrentFirm firm, Verdict verdict, string? delegateeId)
    {
        var name = verdict == Verdict.AttendPart ? words["Series.OwnPart"] : words["Verdict." + verdict];
        return delegateeId is { } who ? $"{name} · {firm.Profile.NameOf(who)}" : name;
    }

    private static string Date(Instant at, CurrentFirm firm) =>
        WeekWords.DateWithYear(at.InZone(firm.Profile.TimeZone).Date);
}
