using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Why a meeting is advised so: every piece of evidence with the words seen, what is doubtful, and what would change it.</summary>
internal sealed class EvidenceBuilder
{
    private readonly WeekReader reader;
    private readonly WeekMeeting meeting;
    private readonly SeenWords seen;

    public EvidenceBuilder(WeekReader reader, WeekMeeting meeting)
    {
        (this.reader, this.meeting) = (reader, meeting);
        seen = new SeenWords(reader.Words, meeting.Meeting, reader.Week.Partner.Email, reader.Week.Zone);
        Source = seen.Source(meeting.Advice.Evidence);
    }

    /// <summary>The meeting's own words, marked where the evidence saw something.</summary>
    public SourcePage Source { get; }

    private WeekWords Words => reader.Words;

    private IReadOnlyList<Meeting> Neighbours => [.. reader.Week.Meetings.Select(m => m.Meeting)];

    /// <summary>What was chosen, else what is advised: what the evidence is told for and against.</summary>
    private Verdict Held => meeting.Standing?.Chosen ?? meeting.Advice.Verdict;

    /// <summary>
    /// What argues the same way first, towards the partner or away: ‘delegate’ is no argument against ‘skip’. The engine gives each in
    /// order of weight. What was seen once is said once. That too little is known argues for asking, and for nothing else.
    /// </summary>
    public IReadOnlyList<EvidenceLine> Lines() =>
    [
        .. meeting.Advice.Evidence.Select(e => Line(IsFor(e.Argues), e.Text, e.Quote, e.Field))
            .OrderByDescending(line => line.IsFor).DistinctBy(line => (line.Text, line.Quote)),
    ];

    private bool IsFor(Verdict argued) => (argued != Verdict.Clarify || Held == Verdict.Clarify) && argued.IsAway() == Held.IsAway();

    /// <summary>One more line after the others that argue the same way.</summary>
    public static IReadOnlyList<EvidenceLine> With(IReadOnlyList<EvidenceLine> lines, EvidenceLine more) => [.. lines.Append(more).OrderByDescending(l => l.IsFor)];

    /// <summary>Why the advice is not clearer, as long as it is followed; what stands among the evidence against it already is not said twice.</summary>
    public IReadOnlyList<string> Doubts()
    {
        var shown = meeting.Advice.Evidence.Select(e => e.Text.In(WeekWords.Language)).Where(t => t.Length > 1).Select(t => t[1..]).ToList();
        return meeting.Advice.Confidence == Confidence.Sure || Held != meeting.Advice.Verdict ? []
            : [.. meeting.Advice.Doubts.Select(d => d.In(WeekWords.Language)).Where(d => !shown.Any(t => d.EndsWith(t, StringComparison.Ordinal))).Distinct()];
    }

    /// <summary>Worked out when the panel is opened, and for this meeting alone.</summary>
    public IReadOnlyList<EvidenceLine> Read() =>
    [
        .. reader.Week.Engine.WhatWasRead(meeting.Meeting, reader.Week.Partner.Id, Neighbours)
            .Select(f => Line(true, f.Text, f.Quote, f.Field)).DistinctBy(line => (line.Text, line.Quote)),
    ];

    /// <summary>Worked out when the panel is opened, and for this meeting alone: it judges the meeting some ten times over.</summary>
    public string WouldChange() =>
        meeting.Meeting.IsPrivate ? Words["WouldChange.Private"]
        : meeting.Advice.IsNote ? Words["WouldChange.Note"]
        : Held != meeting.Advice.Verdict ? reader.Say("WouldChange.Chosen")
        : Held == Verdict.Protect ? reader.Say("WouldChange.OwnTime")
        : reader.Week.Engine.WhatWouldChange(reader.Week.Question, meeting.Meeting, meeting.Advice.Facts)?.Text.In(WeekWords.Language) ?? Words["WouldChange.None"];

    private EvidenceLine Line(bool isFor, LocalText text, string? quote, MeetingField field) => new(
        isFor,
        text.In(WeekWords.Language),
        string.IsNullOrWhiteSpace(quote) ? null : seen.Of(quote, field),
        field == MeetingField.None ? "" : Words["Field." + (seen.Place(quote, field)?.ToString() ?? "Elsewhere")]);
}
