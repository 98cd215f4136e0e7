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
        // Between two who can: who was given less lately, then who learns by it, then who is strong in it, then who is nearest.
        var team = question.Firm.FindPartner(question.PartnerId)?.Team;
        var ordered = candidates
            .OrderByDescending(c => Math.Round(c.Sum, 2))
            .ThenBy(c => question.GivenLately.GetValueOrDefault(c.Colleague.Id))
            .ThenBy(c => question.LoadOf(c.Colleague.Id))
            .ThenByDescending(c => suitability.TopicWeight(c.Colleague.Goals))
            .ThenByDescending(c => suitability.TopicWeight(c.Colleague.Talents))
            .ThenByDescending(c => c.Colleague.Team == team)
            .ThenByDescending(c => c.Reasons.Any(r => r.Kind == DelegateReasonKind.Free))
            .ThenBy(c => c.Colleague.Id, StringComparer.Ordinal)
            .ToList();
        return [.. ordered.Select(c => new DelegateCandidate(c.Colleague.Id, WithCompany(c, ordered)) { Suitability = Math.Round(c.Sum, 2) })];
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
