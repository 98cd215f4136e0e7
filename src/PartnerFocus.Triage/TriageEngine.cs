using System.Collections.Concurrent;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;
using PartnerFocus.Triage.Week;

namespace PartnerFocus.Triage;

/// <summary>
/// Answers for every meeting of a partner: "am I really needed, and what is my top contribution?" Prepares its matchers
/// once per firm; safe to use from several threads. Source: domain, "The test, per meeting".
/// </summary>
/// <param name="firm">The firm whose people, clients, topics and words count.</param>
public sealed class TriageEngine(FirmProfile firm)
{
    private readonly FirmMatchers matchers = new(firm);
    private readonly ConcurrentDictionary<string, MeetingReader> readers = [];

    /// <summary>Assesses a whole week: every meeting, who could take it over, and the figures.</summary>
    /// <exception cref="ArgumentException">The partner is not in the firm.</exception>
    public WeekAssessment Assess(WeekQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var reader = ReaderFor(question.PartnerId);
        var titles = reader.KnownTitles(question.Meetings);
        var assessed = question.Meetings.Select(m => Assess(question, m, Judgement.Of(reader.Read(m, titles)))).ToList();
        var room = firm.People.ToDictionary(p => p.Id, p => Room(question, p.Id));
        var spread = WeekSpread.Of(assessed, room);
        return new WeekAssessment(spread, WeekFigures.Of(firm, question.PartnerId, spread));
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
        return Judgement.Of(reader.Read(meeting, reader.KnownTitles(neighbours)));
    }

    private AssessedMeeting Assess(WeekQuestion question, Meeting meeting, Assessment assessment)
    {
        if (meeting.IsPrivate)
        {
            return new AssessedMeeting(meeting, assessment, DelegateProposal.None);
        }

        var delegates = DelegateRanking.Rank(
            new DelegateQuestion
            {
                Firm = firm,
                PartnerId = question.PartnerId,
                Meeting = meeting,
                Facts = assessment.Facts,
                People = question.People,
                Delegated = question.Delegated,
            },
            assessment.Verdict);
        return new AssessedMeeting(meeting, assessment, delegates);
    }

    private NodaTime.Duration Room(WeekQuestion question, string personId) =>
        NodaTime.Duration.FromHours(firm.MaxDelegatedHoursPerWeek) - question.Delegated.GetValueOrDefault(personId);

    private MeetingReader ReaderFor(string partnerId) =>
        readers.GetOrAdd(partnerId, id => new MeetingReader(
            firm, matchers, firm.FindPartner(id) ?? throw new ArgumentException($"The firm has no partner '{id}'.", nameof(partnerId))));
}
