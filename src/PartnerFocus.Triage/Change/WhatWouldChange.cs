using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Change;

/// <summary>
/// Finds the nearest fact that would give another verdict by judging the meeting again with that one fact changed: nothing is said
/// that the engine would not do. Costs ten to fifteen judgements, so it is asked for one meeting at a time.
/// </summary>
internal static class WhatWouldChange
{
    /// <param name="reading">The meeting as read.</param>
    /// <param name="neighbours">The other meetings, which may tell who decides at the client.</param>
    /// <param name="kept">Ids of people who cannot take it and so are not named.</param>
    /// <param name="judge">Judges a changed meeting.</param>
    /// <returns>Null when no single fact here would change it, nothing is to be decided, or it is the partner's own time.</returns>
    public static TurningPoint? Of(MeetingReading reading, IReadOnlyList<Meeting> neighbours, IReadOnlySet<string> kept, Func<ChangedFact, Assessment> judge)
    {
        var now = Judgement.Of(reading);
        // Nobody who joins, and nothing that is asked, takes the partner's own time: that is the partner's alone to change.
        if (now.IsNote || now.Verdict == Verdict.Protect || reading.Meeting.IsPrivate)
        {
            return null;
        }

        TurningPoint? lesser = null;
        var facts = new NearestFacts(reading, neighbours, kept);
        foreach (var fact in Grounds.IsAway(now.Verdict) ? facts.ThatAskForThePartner(now) : facts.ThatReleaseThePartner(now))
        {
            var then = judge(fact).Verdict;
            // Without the question it may be the whole meeting that counts: true, and no reason that anybody understands to go to more of it.
            var asksMore = !Grounds.IsAway(now.Verdict) && then == Verdict.Attend;
            var turn = then == now.Verdict || asksMore || fact.Likewise.Any(m => judge(fact with { Meeting = m }).Verdict != then) ? null : new TurningPoint(then, Sentence(fact.Condition, then));
            if (turn is not null && Grounds.IsAway(then) != Grounds.IsAway(now.Verdict))
            {
                return turn;
            }

            lesser ??= turn;
        }

        return lesser;
    }

    private static LocalText Sentence(LocalText condition, Verdict then)
    {
        var (nl, en) = then switch
        {
            Verdict.Attend => ("dan vroeg dit om jou", "this would ask for you"),
            Verdict.AttendPart => ("dan vroeg dat deel om jou", "that part would ask for you"),
            Verdict.Delegate => ("dan kon iemand van je team gaan", "somebody on your team could go"),
            Verdict.LeaveOut => ("dan hoefde niemand er namens jou heen", "nobody would have to go for you"),
            Verdict.Protect => ("dan bleef deze tijd vrij", "this time would stay free"),
            _ => ("dan vroeg je eerst waarvoor je nodig bent", "you would first ask what you are needed for"),
        };
        return new LocalText($"Als {condition.Nl}, {nl}.", $"If {condition.En}, {en}.");
    }
}
