using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>What colleagues have in a week, by person: their calendars, and what was handed to them. Made once for all meetings of the week.</summary>
internal sealed class ColleagueTimes
{
    private readonly Dictionary<string, PersonAgenda> agendas = [];
    private readonly ILookup<string, HandedMeeting> handed;

    public ColleagueTimes(IReadOnlyList<PersonAgenda> people, IReadOnlyList<HandedMeeting> handed)
    {
        this.handed = handed.ToLookup(h => h.PersonId);
        foreach (var agenda in people)
        {
            agendas.TryAdd(agenda.PersonId, agenda);
        }
    }

    /// <summary>Whether this person's calendar is known.</summary>
    public bool Knows(string personId) => agendas.ContainsKey(personId);

    /// <summary>Taken time over a stretch, the latest first; none where no calendar is known.</summary>
    public IReadOnlyList<TakenTime> Overlapping(string personId, Interval time) =>
        agendas.TryGetValue(personId, out var agenda) ? agenda.Overlapping(time) : [];

    /// <summary>Whether anything was handed to this person.</summary>
    public bool HasHanded(string personId) => handed.Contains(personId);

    /// <summary>What this person takes over that week beside the meeting itself; what two partners handed over of one meeting counts once.</summary>
    public IEnumerable<HandedMeeting> HandedTo(string personId, Meeting but) => handed.Contains(personId)
        ? handed[personId].Where(h => !h.Is(but)).DistinctBy(h => (h.Uid, h.RecurrenceId))
        : [];

    /// <summary>How much that is.</summary>
    public Duration LoadOf(string personId, Meeting but) => !HasHanded(personId) ? Duration.Zero : HandedTo(personId, but).Aggregate(Duration.Zero, (sum, h) => sum + h.Interval.Duration);
}
