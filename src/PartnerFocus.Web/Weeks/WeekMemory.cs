using System.Globalization;
using System.Text;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// Weeks that were assessed before, kept under everything the assessment depends on: the versions of the firm and of all agendas, what
/// was handed to whom, what was decided for series or to ask nobody for, and how much of it has begun. What people chose and said is read anew each time, and the reader's rights are
/// applied after.
/// </summary>
public sealed class WeekMemory(TriageEngines engines)
{
    private const int MostMeetings = 20_000;
    private const int MostTalks = 10_000;

    internal Remembered<WeekKey, WeekAssessment> Weeks { get; } = new(MostMeetings, w => w.Meetings.Count + 1);

    /// <summary>Weeks with what people chose and said, as one reader may see them, and only for showing: the key is the whole store's.</summary>
    internal Remembered<(UserKey User, string PartnerId, IsoWeek Week), TriagedWeek> Read { get; } = new(MostMeetings, w => w.Meetings.Count + 1);

    /// <summary>The clients that had a talk about their future in a quarter.</summary>
    internal Remembered<StretchKey, IReadOnlySet<string>> Talks { get; } = new(MostTalks, t => t.Count + 1);

    internal TriageEngine EngineOf(CurrentFirm firm) => engines.For(firm);

    /// <summary>The week as assessed; the engine is asked once for what is the same in everything it looks at. Of the moment of asking nothing counts but what has begun by then.</summary>
    internal WeekAssessment Assess(CurrentFirm firm, WeekQuestion question, WeekKey key)
    {
        if (!Weeks.TryGet(key, out var assessment))
        {
            assessment = engines.For(firm).Assess(question);
            Weeks.Keep(key, assessment);
        }

        return assessment;
    }
}

/// <summary>Names a week as everything it depends on is.</summary>
internal sealed record WeekKey(string PartnerId, IsoWeek Week, long FirmVersionId, string AgendaVersions, string Given, int Begun)
{
    /// <param name="basis">What the assessment rests on, beside the agendas.</param>
    /// <param name="begun">How many of the week's meetings have begun: for those nobody is asked any more.</param>
    public static WeekKey Of(WeekBasis basis, int begun)
    {
        var given = new StringBuilder();
        foreach (var (person, time) in basis.Lately.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            given.Append(CultureInfo.InvariantCulture, $"{person}\n{time.ToInt64Nanoseconds()}\n");
        }

        foreach (var one in basis.Handed.OrderBy(h => h.Interval.Start).ThenBy(h => h.PersonId, StringComparer.Ordinal).ThenBy(h => h.Uid, StringComparer.Ordinal))
        {
            given.Append(CultureInfo.InvariantCulture, $"\n{one.PersonId}{(one.IsAlong ? "+" : "")}\n{one.PartnerId}\n{one.Uid}\n{one.RecurrenceId}\n{one.Interval}\n");
        }

        foreach (var precedent in basis.Decided.Values.OrderBy(p => p.Id))
        {
            given.Append(CultureInfo.InvariantCulture, $"{precedent.Id:N}{precedent.Version:N}");
        }

        foreach (var one in basis.Settled.OrderBy(s => s.Start).ThenBy(s => s.Uid, StringComparer.Ordinal).ThenBy(s => s.RecurrenceId, StringComparer.Ordinal))
        {
            given.Append(CultureInfo.InvariantCulture, $"\n\n{one.Uid}\n{one.RecurrenceId}\n{one.Start}");
        }

        foreach (var one in basis.CameToNothing.OrderBy(h => h.Interval.Start).ThenBy(h => h.PersonId, StringComparer.Ordinal).ThenBy(h => h.Uid, StringComparer.Ordinal))
        {
            given.Append(CultureInfo.InvariantCulture, $"\n-{one.PersonId}\n{one.Uid}\n{one.RecurrenceId}");
        }

        foreach (var one in basis.Replaced.OrderBy(r => r.Interval.Start).ThenBy(r => r.PersonId, StringComparer.Ordinal))
        {
            given.Append(CultureInfo.InvariantCulture, $"\n~{one.PersonId}\n{one.Interval}");
        }

        return new WeekKey(basis.Partner.Id, basis.Week, basis.Firm.VersionId, basis.Heads.Version, given.ToString(), begun);
    }
}
