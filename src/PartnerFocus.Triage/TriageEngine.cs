using System.Collections.Concurrent;
using NodaTime;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Change;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Triage.Week;

namespace PartnerFocus.Triage;

/// <summary>
/// Answers for every meeting of a partner: "am I really needed, and what is my top contribution?" Prepares its matchers
/// once per firm; safe to use from several threads. Source: domain, "The test, per meeting".
/// </summary>
public sealed class TriageEngine
{
    private readonly FirmProfile firm;
    private readonly FirmMatchers matchers;
    private readonly ConcurrentDictionary<string, MeetingReader> readers = [];
    private readonly Memo<MeetingSeen, Assessment> assessments = new(FirmMatchers.RememberedMeetings);

    /// <summary>Prepares the matchers, which costs more than a week does.</summary>
    /// <param name="firm">The firm whose people, clients, topics and words count; it must not change afterwards.</param>
    public TriageEngine(FirmProfile firm)
    {
        this.firm = firm;
        matchers = new FirmMatchers(firm);
        TakenTimes = new TakenTimeReader(firm, matchers);
    }

    /// <summary>The firm as given.</summary>
    public FirmProfile Firm => firm;

    /// <summary>Tells taken time in the calendars of the firm's people, with the matchers that are there already.</summary>
    public TakenTimeReader TakenTimes { get; }

    /// <summary>Assesses a whole week: every meeting, who could take it over, and the figures.</summary>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public WeekAssessment Assess(WeekQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var reader = ReaderFor(question.PartnerId);
        var titles = reader.KnownTitles(question.Meetings);
        var times = new WeekTimes(question, matchers);
        var assessed = question.Meetings.Select(m => Assess(times, m, Assess(reader, m, titles))).ToList();
        var spread = ChosenBefore.Around(assessed, times).Select(Told).ToList();
        return new WeekAssessment(spread, WeekFigures.Of(firm, question.PartnerId, spread));
    }

    /// <summary>What a decision on the whole series of this meeting rests on.</summary>
    public MeetingBasis BasisOf(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return MeetingBasis.Of(meeting, matchers.Texts.Of(meeting).Lines);
    }

    /// <summary>When an agenda item of a meeting comes up, as far as its text tells.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">The item in somebody's own words: some of its line, or its number ("punt 3").</param>
    /// <returns>Half-open, in the firm's zone; null when no item with a known time is meant, or more than one.</returns>
    public (LocalDateTime Start, LocalDateTime End)? TimeOf(Meeting meeting, string item)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(item);
        return ItemTime.Of(item, AgendaReader.Read(matchers.Texts.Of(meeting).Lines, meeting.Start.LocalDateTime, meeting.End.LocalDateTime));
    }

    /// <summary>The items of a meeting's agenda, and the one that asks the partner, whatever is advised.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="partnerId">Id of the partner whose agenda it is on.</param>
    /// <param name="neighbours">Other meetings that may tell who people outside the firm are; may be empty.</param>
    /// <returns>Nothing of a private entry.</returns>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public MeetingParts PartsOf(Meeting meeting, string partnerId, IReadOnlyList<Meeting> neighbours)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(neighbours);
        var reader = ReaderFor(partnerId);
        return meeting.IsPrivate ? MeetingParts.None : PartsToTake.Of(reader.Read(meeting, reader.KnownTitles(neighbours)));
    }

    /// <summary>Assesses one meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="partnerId">Id of the partner whose agenda it is on.</param>
    /// <param name="neighbours">Other meetings that may tell who people outside the firm are; may be empty.</param>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public Assessment Assess(Meeting meeting, string partnerId, IReadOnlyList<Meeting> neighbours)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(neighbours);
        var reader = ReaderFor(partnerId);
        return Assess(reader, meeting, reader.KnownTitles(neighbours));
    }

    /// <summary>
    /// Assesses the meetings of a week without asking who could take them over and without figures: all that a comparison of two
    /// firms needs, at a fraction of the cost.
    /// </summary>
    /// <param name="partnerId">Id of the partner whose week it is.</param>
    /// <param name="meetings">As in <see cref="WeekQuestion.Meetings"/>.</param>
    /// <returns>One per meeting, in the same order.</returns>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public IReadOnlyList<Assessment> AssessAlone(string partnerId, IReadOnlyList<Meeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var reader = ReaderFor(partnerId);
        var titles = reader.KnownTitles(meetings);
        return [.. meetings.Select(m => Assess(reader, m, titles))];
    }

    /// <summary>The nearest fact that would give another verdict, found by judging again with that fact changed.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="partnerId">Id of the partner whose agenda it is on.</param>
    /// <param name="neighbours">Other meetings that may tell who people outside the firm are; may be empty.</param>
    /// <returns>Null for notes, private entries and time that stays free, and when no single fact would change it.</returns>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public TurningPoint? WhatWouldChange(Meeting meeting, string partnerId, IReadOnlyList<Meeting> neighbours)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(neighbours);
        return WhatWouldChange(meeting, partnerId, neighbours, []);
    }

    /// <summary>The same for a meeting of a week, where it is known who is away, taken or screened: nobody is advised to have them there.</summary>
    /// <param name="question">The week.</param>
    /// <param name="meeting">One of its meetings.</param>
    /// <param name="facts">What was found of it.</param>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public TurningPoint? WhatWouldChange(WeekQuestion question, Meeting meeting, MeetingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(meeting);
        return WhatWouldChange(meeting, question.PartnerId, question.Meetings, [.. new WeekTimes(question, matchers).Stopped(meeting, facts)]);
    }

    private TurningPoint? WhatWouldChange(Meeting meeting, string partnerId, IReadOnlyList<Meeting> neighbours, HashSet<string> stopped)
    {
        var reader = ReaderFor(partnerId);
        return Change.WhatWouldChange.Of(reader.Read(meeting, reader.KnownTitles(neighbours)), neighbours, stopped, fact =>
        {
            // As the agenda would be then: what this entry itself tells of people is told no more where it is gone.
            var titles = reader.KnownTitles(neighbours.Select(n => n.Uid == meeting.Uid && n.RecurrenceId == meeting.RecurrenceId ? fact.Meeting : n));
            return Judgement.Of((fact.Partner is { } changed ? new MeetingReader(firm, matchers, changed) : reader).Read(fact.Meeting, titles));
        });
    }

    /// <summary>What the readers found in one meeting, in words, each with the words it saw: what the cases argue from.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="partnerId">Id of the partner whose agenda it is on.</param>
    /// <param name="neighbours">Other meetings that may tell who people outside the firm are; may be empty.</param>
    /// <returns>In the order of <see cref="ReaderCatalogue"/>; empty for private entries.</returns>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public IReadOnlyList<ReadFact> WhatWasRead(Meeting meeting, string partnerId, IReadOnlyList<Meeting> neighbours)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(neighbours);
        var reader = ReaderFor(partnerId);
        return meeting.IsPrivate ? [] : ReaderCatalogue.Tell(reader.Read(meeting, reader.KnownTitles(neighbours)));
    }

    /// <summary>Nothing but the firm, the meeting and the titles known of outsiders decides, so what was found once stays true.</summary>
    private Assessment Assess(MeetingReader reader, Meeting meeting, KnownTitles titles) =>
        assessments.Get(
            new MeetingSeen(reader.PartnerId, meeting, titles.Fingerprint), (Reader: reader, Titles: titles), static (seen, with) => Judgement.Of(with.Reader.Read(seen.Meeting, with.Titles)));

    /// <summary>Who could take a meeting of the week over, asked as for a delegation whatever the advice; the week's other proposals left out.</summary>
    /// <param name="question">The week.</param>
    /// <param name="meeting">One of its meetings.</param>
    /// <param name="facts">What was found of it.</param>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public DelegateProposal DelegatesFor(WeekQuestion question, Meeting meeting, MeetingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(meeting);
        return new WeekTimes(question, matchers).Rank(meeting, facts, Verdict.Delegate);
    }

    private static AssessedMeeting Assess(WeekTimes times, Meeting meeting, Assessment assessment) =>
        new(meeting, assessment, meeting.IsPrivate ? DelegateProposal.None : times.Rank(meeting, assessment));

    /// <summary>The sentence of contribution is about the one who comes first, who need not be the one whom the case thought of.</summary>
    private AssessedMeeting Told(AssessedMeeting one) => one.Assessment.ContributionBy is not { } by
        ? one
        : one with { Assessment = one.Assessment with { TopContribution = by.Of(one.Delegates.Candidates is [var first, ..] ? firm.NameOf(first.PersonId) : null) } };

    private MeetingReader ReaderFor(string partnerId) =>
        readers.GetOrAdd(partnerId, id => new MeetingReader(
            firm, matchers, firm.FindPartner(id) ?? throw new ArgumentException($"The firm has no partner '{id}'.", nameof(partnerId))));
}
