namespace PartnerFocus.Triage.Reading;

/// <summary>A meeting through somebody's eyes: the same when all it says is the same, whenever it was read from the agenda.</summary>
/// <param name="SeenBy">Id of the partner or colleague.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Knowing">What else the answer depends on.</param>
internal readonly record struct MeetingSeen(string SeenBy, Meeting Meeting, string Knowing = "")
{
    // Asked for three times by a memory that does not know the meeting yet.
    private readonly int hash = HashCode.Combine(SeenBy, Meeting.Uid, Meeting.Start.ToInstant(), Meeting.Title, Meeting.Text.Length);

    public bool Equals(MeetingSeen other) =>
        SeenBy == other.SeenBy && Knowing == other.Knowing && (ReferenceEquals(Meeting, other.Meeting) || AreSame(Meeting, other.Meeting));

    public override int GetHashCode() => hash;

    // Records compare lists by reference. A list that is added to a meeting and forgotten here makes no two the same, which costs
    // time but is never wrong; every other member counts by itself.
    private static bool AreSame(Meeting one, Meeting other) =>
        one.Attendees.SequenceEqual(other.Attendees) && one.Categories.SequenceEqual(other.Categories) && WithoutLists(one) == WithoutLists(other);

    private static Meeting WithoutLists(Meeting meeting) => meeting with { Attendees = [], Categories = [] };
}
