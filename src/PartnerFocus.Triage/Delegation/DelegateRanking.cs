using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>Who could take a meeting over. Source: domain, "Delegates".</summary>
public static class DelegateRanking
{
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
        return Rank(question, new ColleagueTimes(question.People, question.Handed), verdict);
    }

    /// <param name="question">The meeting and what is known of it.</param>
    /// <param name="times">What its colleagues have in the week, by person.</param>
    /// <param name="verdict">The verdict.</param>
    internal static DelegateProposal Rank(DelegateQuestion question, ColleagueTimes times, Verdict verdict)
    {
        if (verdict is not (Verdict.Delegate or Verdict.AttendPart))
        {
            return DelegateProposal.None;
        }

        var partner = question.Firm.FindPartner(question.PartnerId)
            ?? throw new ArgumentException("The partner is not in the firm.", nameof(question));
        var (suitability, stops) = (new Suitability(question, times, partner), new HardStops(question, times));
        var candidates = new List<Suitability.Weighed>();
        var excluded = new List<DelegateExclusion>();
        foreach (var colleague in Colleague.Of(question.Firm, question.PartnerId))
        {
            var weighed = suitability.Of(colleague);
            var stop = weighed is not null || colleague.BarredFrom.Count > 0 ? stops.For(colleague) : null;
            if (stop is not null && (weighed is not null || stop.Stop == HardStop.Wall))
            {
                excluded.Add(stop);
            }
            else if (weighed is { } suits)
            {
                candidates.Add(suits with { Sum = Math.Round(suits.Sum, 2) });
            }
        }

        if (!candidates.Exists(c => c.HasTie))
        {
            AddTheTeam(question, suitability, stops, candidates, excluded);
        }

        return new DelegateProposal(Ordered(question, suitability, candidates, partner.Team), excluded);
    }

    /// <summary>Where nothing is known to match on and the lead may be busy, whoever of the team can: said to have no tie of their own.</summary>
    private static void AddTheTeam(
        DelegateQuestion question, Suitability suitability, HardStops stops, List<Suitability.Weighed> candidates, List<DelegateExclusion> excluded)
    {
        foreach (var colleague in Colleague.Of(question.Firm, question.PartnerId))
        {
            if (suitability.Of(colleague) is not null || suitability.WithoutTie(colleague) is not { } weighed)
            {
                continue;
            }

            if (stops.For(colleague) is not { } stop)
            {
                candidates.Add(weighed with { Sum = Math.Round(weighed.Sum, 2) });
            }
            else if (excluded.TrueForAll(e => e.PersonId != colleague.Id))
            {
                excluded.Add(stop);
            }
        }
    }

    private static List<DelegateCandidate> Ordered(
        DelegateQuestion question, Suitability suitability, List<Suitability.Weighed> candidates, string? team)
    {
        candidates.Sort(Before);
        var furtherOn = candidates.Select(c => c.Colleague).FirstOrDefault(ReasonsWhenAsked.IsFurtherOn);
        return candidates.ConvertAll(c => new DelegateCandidate(c.Colleague.Id, new ReasonsWhenAsked(suitability, c.Colleague, furtherOn)) { Suitability = c.Sum, IsOfTheTeamOnly = c.IsOfTheTeamOnly });

        // Between two who can: who was given less lately, then who learns by it, then who is strong in it, then who is nearest.
        int Before(Suitability.Weighed one, Suitability.Weighed other) =>
            other.Sum.CompareTo(one.Sum) is not 0 and var bySum ? bySum
            : Lately(one).CompareTo(Lately(other)) is not 0 and var byLately ? byLately
            : suitability.LoadOf(one.Colleague).CompareTo(suitability.LoadOf(other.Colleague)) is not 0 and var byLoad ? byLoad
            : suitability.TopicWeight(other.Colleague.Goals).CompareTo(suitability.TopicWeight(one.Colleague.Goals)) is not 0 and var byGoal ? byGoal
            : suitability.TopicWeight(other.Colleague.Talents).CompareTo(suitability.TopicWeight(one.Colleague.Talents)) is not 0 and var byTalent ? byTalent
            : (other.Colleague.Team == team).CompareTo(one.Colleague.Team == team) is not 0 and var byTeam ? byTeam
            : other.IsFree.CompareTo(one.IsFree) is not 0 and var byTime ? byTime
            : string.CompareOrdinal(one.Colleague.Id, other.Colleague.Id);

        Duration Lately(Suitability.Weighed candidate) => question.GivenLately.GetValueOrDefault(candidate.Colleague.Id);
    }
}
