using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Delegation;

/// <summary>What of one partner's week bears on who can take which meeting over, found once for all its meetings.</summary>
internal sealed class WeekTimes
{
    private readonly WeekQuestion question;
    private readonly Journeys journeys;
    private readonly IReadOnlyList<PersonAway> away;
    private readonly ColleagueTimes colleagues;

    public WeekTimes(WeekQuestion question, FirmMatchers matchers)
    {
        this.question = question;
        var partner = question.Firm.FindPartner(question.PartnerId)
            ?? throw new ArgumentException($"The firm has no partner '{question.PartnerId}'.", nameof(question));
        colleagues = new ColleagueTimes(question.People, question.Handed);
        journeys = new Journeys(question.Meetings, m => m is { IsPrivate: false, Attendees.Count: <= 1 } && matchers.Texts.Of(m).InTitle(Concept.Travel) is not null);
        away = new AwayReader(matchers).Of(question.Reaching.Concat(question.Meetings), partner);
    }

    /// <summary>The first of each name; asked where something was handed over.</summary>
    private Dictionary<(string, string?), Meeting> ByName => field ??= question.Meetings.DistinctBy(m => (m.Uid, m.RecurrenceId)).ToDictionary(m => (m.Uid, m.RecurrenceId));

    /// <summary>Who could take one meeting over.</summary>
    public DelegateProposal Rank(Meeting meeting, MeetingFacts facts, Verdict verdict) => DelegateRanking.Rank(Ask(meeting, facts), colleagues, verdict);

    /// <summary>The ranking with the one first who was chosen for the whole series.</summary>
    public DelegateProposal Rank(Meeting meeting, Assessment assessment)
    {
        var asked = Ask(meeting, assessment.Facts);
        return ChosenBefore.First(DelegateRanking.Rank(asked, colleagues, assessment.Verdict), asked, colleagues, assessment);
    }

    /// <summary>Ids of all whom a hard stop keeps from a meeting, whether they would suit it or not.</summary>
    public IEnumerable<string> Stopped(Meeting meeting, MeetingFacts facts)
    {
        var stops = new HardStops(Ask(meeting, facts), colleagues);
        return Colleague.Of(question.Firm, question.PartnerId).Where(c => stops.For(c) is not null).Select(c => c.Id);
    }

    /// <summary>The question to the ranking for one meeting.</summary>
    public DelegateQuestion Ask(Meeting meeting, MeetingFacts facts) => new()
    {
        Firm = question.Firm,
        PartnerId = question.PartnerId,
        Meeting = meeting,
        Facts = facts,
        People = question.People,
        Handed = question.Handed,
        GivenLately = question.GivenLately,
        Away = away,
        Replaced = question.Replaced,
        WithJourney = journeys.Around(meeting),
        OutOfReach = question.Handed.Count == 0 ? [] : OutOfReach(meeting),
    };

    /// <summary>What was handed over already and nobody can do beside this meeting.</summary>
    private List<HandedMeeting> OutOfReach(Meeting meeting) => [.. question.Handed.Where(h => h.PartnerId == question.PartnerId && !h.Is(meeting)
        && ByName.TryGetValue((h.Uid, h.RecurrenceId), out var other) && Clash(meeting, other))];

    /// <summary>Who takes a meeting over already, or is asked to; null when nobody is.</summary>
    public string? HolderOf(Meeting meeting)
    {
        foreach (var handed in question.Handed)
        {
            if (!handed.IsAlong && handed.PartnerId == question.PartnerId && handed.Is(meeting))
            {
                return handed.PersonId;
            }
        }

        return null;
    }

    /// <summary>Whether somebody was asked for a meeting already and does not go; null where nobody was for any.</summary>
    public Func<Meeting, string, bool>? CameToNothing => question.CameToNothing.Count == 0 ? null : (meeting, personId) => question.CameToNothing.Any(c => c.PersonId == personId && c.PartnerId == question.PartnerId && c.Is(meeting));

    /// <summary>Whether nobody is asked any more: the partner decided so, or it has begun, and then the partner goes.</summary>
    public bool IsSettled(Meeting meeting) => meeting.Start.ToInstant() <= question.Now || question.Settled.Any(s => s.PartnerId == question.PartnerId && s.Is(meeting));

    /// <summary>What each has left of the hours agreed, once all that was handed over is taken off; what two partners handed over of one meeting counts once.</summary>
    public Dictionary<string, Duration> Room()
    {
        var firm = question.Firm;
        var room = firm.People.Select(p => p.Id).Concat(firm.Partners.Select(p => p.Id)).ToDictionary(id => id, id => Duration.FromHours(firm.AgreedHoursOf(id)));
        foreach (var handed in question.Handed.DistinctBy(h => (h.PersonId, h.Uid, h.RecurrenceId)).Where(h => room.ContainsKey(h.PersonId)))
        {
            room[handed.PersonId] -= handed.Interval.Duration;
        }

        return room;
    }

    /// <summary>Whether nobody can be at both.</summary>
    public bool Clash(Meeting one, Meeting other) => journeys.Clash(one, other);
}
