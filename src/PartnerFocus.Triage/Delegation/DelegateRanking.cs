using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>Who could take a meeting over. Source: domain, "Delegates".</summary>
public static class DelegateRanking
{
    // Below this a colleague goes along with somebody further on when there is one.
    private const double FurtherOn = 0.4;

    /// <summary>
    /// Ranks everybody of the firm for one meeting: first the partner's team, then the firm, fellow partners included.
    /// </summary>
    /// <param name="question">The meeting and what is known of it.</param>
    /// <param name="verdict">The verdict; <see cref="DelegateProposal.None"/> unless it hands something over.</param>
    /// <returns>Candidates best first, empty when nobody suits; and whom a hard stop keeps out.</returns>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public static DelegateProposal Rank(DelegateQuestion question, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (verdict is not (Verdict.Delegate or Verdict.AttendPart))
        {
            return DelegateProposal.None;
        }

        var partner = question.Firm.FindPartner(question.PartnerId)
            ?? throw new ArgumentException("The partner is not in the firm.", nameof(question));
        var (suitability, stops) = (new Suitability(question, partner), new HardStops(question));
        var candidates = new List<Suitability.Weighed>();
        var excluded = new List<DelegateExclusion>();
        foreach (var colleague in Colleague.Of(question.Firm, question.PartnerId))
        {
            var weighed = suitability.Of(colleague);
            var stop = weighed.Suits || colleague.BarredFrom.Count > 0 ? stops.For(colleague) : null;
            if (stop is not null && (weighed.Suits || stop.Stop == HardStop.Wall))
            {
                excluded.Add(stop);
            }
            else if (weighed.Suits)
            {
                candidates.Add(weighed);
            }
        }

        return new DelegateProposal(Ordered(question, suitability, candidates), excluded);
    }

    private static List<DelegateCandidate> Ordered(
        DelegateQuestion question, Suitability suitability, List<Suitability.Weighed> candidates)
    {
        var team = question.Firm.FindPartner(question.PartnerId)?.Team;
        candidates.Sort(Before);
        return candidates.ConvertAll(c => new DelegateCandidate(c.Colleague.Id, WithCompany(c, candidates)) { Suitability = Math.Round(c.Sum, 2) });

        // Between two who can: who was given less lately, then who learns by it, then who is strong in it, then who is nearest.
        int Before(Suitability.Weighed one, Suitability.Weighed other) =>
            Math.Round(other.Sum, 2).CompareTo(Math.Round(one.Sum, 2)) is not 0 and var bySum ? bySum
            : Lately(one).CompareTo(Lately(other)) is not 0 and var byLately ? byLately
            : question.LoadOf(one.Colleague.Id).CompareTo(question.LoadOf(other.Colleague.Id)) is not 0 and var byLoad ? byLoad
            : suitability.TopicWeight(other.Colleague.Goals).CompareTo(suitability.TopicWeight(one.Colleague.Goals)) is not 0 and var byGoal ? byGoal
            : suitability.TopicWeight(other.Colleague.Talents).CompareTo(suitability.TopicWeight(one.Colleague.Talents)) is not 0 and var byTalent ? byTalent
            : (other.Colleague.Team == team).CompareTo(one.Colleague.Team == team) is not 0 and var byTeam ? byTeam
            : IsFree(other).CompareTo(IsFree(one)) is not 0 and var byTime ? byTime
            : string.CompareOrdinal(one.Colleague.Id, other.Colleague.Id);

        Duration Lately(Suitability.Weighed candidate) => question.GivenLately.GetValueOrDefault(candidate.Colleague.Id);

        static bool IsFree(Suitability.Weighed candidate) => candidate.Reasons.Any(r => r.Kind == DelegateReasonKind.Free);
    }

    // Too low a level is no exclusion: it becomes a first time in good company.
    private static IReadOnlyList<DelegateReason> WithCompany(Suitability.Weighed candidate, List<Suitability.Weighed> all)
    {
        var company = candidate.Colleague.Standing >= FurtherOn
            ? null
            : all.FirstOrDefault(c => c.Colleague.Standing > FurtherOn);
        if (company is null || candidate.Reasons.Any(r => r.Kind == DelegateReasonKind.Level))
        {
            return candidate.Reasons;
        }

        var reason = new DelegateReason(DelegateReasonKind.Together, new LocalText(
            $"Nog niet eerder gedaan, kan mee met {company.Colleague.Name}",
            $"New to this: can go along with {company.Colleague.Name}"));
        return [.. candidate.Reasons.Append(reason).OrderBy(r => r.Kind)];
    }
}
