using System.Reflection;
using System.Text.RegularExpressions;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Who must never be proposed, whatever is on the agenda, over weeks that nobody had.</summary>
public sealed class DelegatesMustNeverTests
{
    private const int Weeks = 150;
    private static readonly Lazy<IReadOnlyList<(RandomFirm Firm, WeekQuestion Asked, WeekAssessment Answer)>> Assessed = new(() =>
        [.. RandomWeeks.Of(11, Weeks).Select(w => (w.Firm, w.Asked, w.Firm.Engine.Assess(w.Asked)))]);

    [Fact]
    public void Assess_WhenSomebodyIsBarred_NeverProposesThatPerson() => Proposed()
        .Where(p => p.Firm.Firm.FindPerson(p.PersonId) is { } person && person.BarredFrom.Any(c => IsAbout(p.Firm, p.One, c)))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenSomebodyDeclinedTheMeeting_NeverProposesThatPerson() => Proposed()
        .Where(p => p.Firm.Firm.FindPerson(p.PersonId) is { } person
            && p.One.Meeting.Attendees.Any(a => a.Email == person.Email && a.Answer == AttendeeAnswer.Declined))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenAQuestionIsHandedOver_NeverProposesWhoPutIt() => Proposed()
        .Where(p => p.One.Assessment.DecidedBy == "question-outside-field" && p.Firm.Firm.FindPerson(p.PersonId)?.Email == p.One.Meeting.Organizer?.Email)
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenSomebodyIsAway_NeverProposesThatPerson() => Proposed()
        .Where(p => Taken(p).Any(t => t.Kind == TakenKind.Absent))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenThePartnersAgendaSaysThatSomebodyIsAway_NeverProposesThatPerson() => Proposed()
        .Where(p => p.Asked.Reaching.Any(l => IsLeaveOf(p.Firm, l, p.PersonId) && Overlap(l, p.One.Meeting)))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenSomebodyHasWhatCannotMove_NeverProposesThatPerson() => Proposed()
        .Where(p => Taken(p).Any(t => t.Kind == TakenKind.Fixed && !IsTheMeetingItself(p.Firm, p.One.Meeting, p.PersonId, t)))
        .Select(Told).Should().BeEmpty();

    /// <summary>Whoever comes first for one is no alternative for the other either, and nobody comes first for both.</summary>
    [Fact]
    public void Assess_WhenTwoMeetingsAreParallel_NeverProposesWhoComesFirstElsewhere() => Assessed.Value
        .SelectMany(w => Pairs(w.Asked, w.Answer).SelectMany(p => new[] { p, (One: p.Other, Other: p.One) })
            .Where(p => Overlap(p.One.Meeting, p.Other.Meeting) && p.Other.Delegates.Candidates.Any(c => c.PersonId == First(p.One))))
        .Select(p => $"{First(p.One)}: {p.One.Meeting.Interval} and {p.Other.Meeting.Interval}").Should().BeEmpty();

    /// <summary>All first proposals together, and with any of them everybody else who is proposed for one of the others.</summary>
    [Fact]
    public void Assess_WhenAllProposalsAreFollowed_NeverFillsAnybodyBeyondTheAgreedLoad() => Assessed.Value
        .SelectMany(w => Given(w.Asked, w.Answer).SelectMany(m => m.Delegates.Candidates.Select(c => (w.Firm, Who: c.PersonId, m.Meeting,
            Load: Length(Given(w.Asked, w.Answer).Where(o => o != m && First(o) == c.PersonId).Select(o => o.Meeting.Interval)) + m.Meeting.Length + Length(HandedTo(w.Asked, c.PersonId))))))
        .Where(p => p.Load > Duration.FromHours(p.Firm.Firm.AgreedHoursOf(p.Who)))
        .Select(p => $"{p.Who} with '{p.Meeting.Title}': {p.Load}").Should().BeEmpty();

    [Fact]
    public void Assess_WhenSomebodyHasTooLittleRoomForAMeeting_NeverProposesThatPerson() => Proposed()
        .Where(p => Length(p.Asked.Handed.Where(h => h.PersonId == p.PersonId && !h.Is(p.One.Meeting)).Select(h => h.Interval)) + p.One.Meeting.Length
            > Duration.FromHours(p.Firm.Firm.AgreedHoursOf(p.PersonId)))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenSomebodyWasAskedForAnotherMeetingAtThatTime_NeverProposesThatPerson() => Proposed()
        .Where(p => p.Asked.Handed.Any(h => h.PersonId == p.PersonId && !h.Is(p.One.Meeting) && Overlap(h.Interval, p.One.Meeting.Interval)))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenAnotherPartnerHandedOverTheWholeWeek_NeverGivesOnePersonTwoAtOnceOrMoreThanAgreed() => Assessed.Value.Take(60)
        .SelectMany(w =>
        {
            var handed = Accepted(w.Asked, w.Answer);
            var others = RandomWeeks.Of(12, 1, w.Firm)[0].Asked with { PartnerId = RandomFirm.Second, Handed = handed, People = w.Asked.People };
            return Crowded(w.Firm, Accepted(others, w.Firm.Engine.Assess(others)), handed);
        })
        .Should().BeEmpty();

    [Fact]
    public void Assess_WhenAWeekIsHandedOver_CountsItOnce() => Assessed.Value.Take(60)
        .SelectMany(w =>
        {
            var handed = Accepted(w.Asked, w.Answer);
            var again = w.Firm.Engine.Assess(w.Asked with { Handed = handed });
            return again.Meetings.Where(m => handed.Skip(w.Asked.Handed.Count).FirstOrDefault(h => h.Is(m.Meeting)) is { } h && First(m) != h.PersonId)
                .Select(m => $"{w.Firm.Firm.Name}: {First(m)} for '{m.Meeting.Title}' {m.Meeting.Interval}");
        })
        .Should().BeEmpty();

    /// <summary>By the colleague's own calendar, not by what the ranking made of it.</summary>
    [Fact]
    public void Assess_WhenTheDelegateeIsSetForASeries_KeepsToTheHardStopsAllTheSame() => Assessed.Value
        .SelectMany(w => w.Answer.Meetings.Where(m => m.Assessment.DecidedBy == PrecedentHolds.CaseId && m.Meeting.Precedent?.DelegateeId is not null)
            .Select(m => (w.Firm, w.Asked, One: m, PersonId: m.Meeting.Precedent!.DelegateeId!)))
        .Where(p => Taken(p).Any(t => t.Kind is TakenKind.Absent or TakenKind.Fixed))
        .Should().NotBeEmpty().And.OnlyContain(p =>
            p.One.Delegates.Candidates.All(c => c.PersonId != p.PersonId) && p.One.Delegates.Excluded.Any(e => e.PersonId == p.PersonId));

    [Fact]
    public void Assess_WhenSomebodyIsAppraised_ProposesTheReportingLineAlone() => Proposed()
        .Where(p => p.One.Assessment.Facts is { IsAppraisal: true, AboutPersonId: { } about }
            && !ReportingLine.Above(p.Firm.Firm, about).Contains(p.PersonId))
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Questions_WhenAskedOfTheRanking_HaveNoPlaceForAnEarlierDecline()
    {
        string[] telling = ["declin", "reject", "refus", "weiger"];

        MembersOf(typeof(WeekQuestion)).Concat(MembersOf(typeof(DelegateQuestion)))
            .Where(m => telling.Any(t => m.Contains(t, StringComparison.OrdinalIgnoreCase))).Should().BeEmpty();
    }

    /// <summary>Where the generator makes nobody absent or appraised, the tests above hold of nothing.</summary>
    [Fact]
    public void Assess_WhenWeeksAreComposed_StopsSomebodyForEveryReason() => Assessed.Value
        .SelectMany(w => w.Answer.Meetings).SelectMany(m => m.Delegates.Excluded).Select(e => e.Stop).Distinct()
        .Should().Contain([HardStop.Wall, HardStop.Absent, HardStop.DoubleBooked, HardStop.OverLoad, HardStop.AboutThem, HardStop.NotInLine]);

    /// <summary>The same of leave that began before the week: without it somebody would not be away.</summary>
    [Fact]
    public void Assess_WhenWeeksAreComposed_KeepsSomebodyOutForLeaveFromBefore() => Assessed.Value.Take(60)
        .SelectMany(w => Away(w.Answer).Except(Away(w.Firm.Engine.Assess(w.Asked with { Reaching = [] })))).Should().NotBeEmpty();

    private static IEnumerable<(string Uid, string? RecurrenceId, string PersonId)> Away(WeekAssessment week) => week.Meetings
        .SelectMany(m => m.Delegates.Excluded.Where(e => e.Stop == HardStop.Absent).Select(e => (m.Meeting.Uid, m.Meeting.RecurrenceId, e.PersonId)));

    private static IEnumerable<(RandomFirm Firm, WeekQuestion Asked, AssessedMeeting One, string PersonId)> Proposed() => Assessed.Value
        .SelectMany(w => w.Answer.Meetings.SelectMany(m => m.Delegates.Candidates.Select(c => (w.Firm, w.Asked, m, c.PersonId))));

    /// <summary>Equal bounds in the calendar of somebody who was asked to it.</summary>
    private static bool IsTheMeetingItself(RandomFirm firm, Meeting meeting, string person, TakenTime taken) =>
        taken.Interval == meeting.Interval && firm.Firm.FindPerson(person)?.Email is { } email
        && (meeting.Organizer?.Email == email || meeting.Attendees.Any(a => a.Email == email || a.Kind == AttendeeKind.Group));

    private static bool IsLeaveOf(RandomFirm firm, Meeting leave, string person) => leave.Title.StartsWith(firm.Firm.NameOf(person), StringComparison.Ordinal);

    /// <summary>By what stands in the entry, in whatever case, and not by what the readers made of it.</summary>
    private static bool IsAbout(RandomFirm firm, AssessedMeeting one, string clientId) =>
        firm.Firm.FindClient(clientId) is { } client
        && (one.Assessment.Facts.ClientId == clientId
            || one.Meeting.Attendees.Select(a => a.Email).Append(one.Meeting.Organizer?.Email ?? "").Any(e => client.Domains.Any(d => IsAt(e, d)))
            || client.Aliases.Append(client.Name).Any(n => Regex.IsMatch($"{one.Meeting.Title}\n{one.Meeting.Text}\n{one.Meeting.Location}", $@"(?<!\w){Regex.Escape(n)}(?!\w)", RegexOptions.IgnoreCase)));

    private static bool IsAt(string email, string domain) =>
        email.EndsWith("@" + domain, StringComparison.Ordinal) || email.EndsWith("." + domain, StringComparison.Ordinal);

    private static IEnumerable<TakenTime> Taken((RandomFirm Firm, WeekQuestion Asked, AssessedMeeting One, string PersonId) p) => p.Asked.People
        .Where(a => a.PersonId == p.PersonId).SelectMany(a => a.Spans)
        .Where(s => s.Interval.Start < p.One.Meeting.Interval.End && p.One.Meeting.Interval.Start < s.Interval.End);

    /// <summary>All that is handed over once every first proposal is followed and everybody says yes.</summary>
    private static List<HandedMeeting> Accepted(WeekQuestion asked, WeekAssessment answer) =>
    [
        .. asked.Handed,
        .. answer.Meetings.Where(m => First(m) is not null && !IsHanded(asked, m.Meeting))
            .Select(m => new HandedMeeting(First(m)!, asked.PartnerId, m.Meeting.Uid, m.Meeting.RecurrenceId, m.Meeting.Interval)),
    ];

    /// <summary>Who has two at once, or more than was agreed, by what came on top of <paramref name="before"/>.</summary>
    private static IEnumerable<string> Crowded(RandomFirm firm, List<HandedMeeting> all, List<HandedMeeting> before) => all.Except(before)
        .Where(h => all.Any(o => o != h && o.PersonId == h.PersonId && o.Uid != h.Uid && Overlap(o.Interval, h.Interval))
            || Length(all.Where(o => o.PersonId == h.PersonId).Select(o => o.Interval)) > Duration.FromHours(firm.Firm.AgreedHoursOf(h.PersonId)))
        .Select(h => $"{firm.Firm.Name}: {h.PersonId} {h.Interval}");

    private static bool IsHanded(WeekQuestion asked, Meeting meeting) => asked.Handed.Any(h => h.PartnerId == asked.PartnerId && h.Is(meeting));

    private static IEnumerable<Interval> HandedTo(WeekQuestion asked, string person) => asked.Handed.Where(h => h.PersonId == person).Select(h => h.Interval);

    private static Duration Length(IEnumerable<Interval> intervals) => intervals.Aggregate(Duration.Zero, (sum, i) => sum + i.Duration);

    private static string? First(AssessedMeeting meeting) => meeting.Delegates.Candidates is [var first, ..] ? first.PersonId : null;

    private static bool Overlap(Meeting one, Meeting other) => Overlap(one.Interval, other.Interval);

    private static bool Overlap(Interval one, Interval other) => one.Start < other.End && other.Start < one.End;

    private static IEnumerable<(AssessedMeeting One, AssessedMeeting Other)> Pairs(WeekQuestion asked, WeekAssessment week)
    {
        var given = Given(asked, week);
        return given.SelectMany((one, i) => given.Skip(i + 1).Select(other => (one, other)));
    }

    private static List<AssessedMeeting> Given(WeekQuestion asked, WeekAssessment week) => [.. week.Meetings.Where(m => First(m) is not null && !IsHanded(asked, m.Meeting))];

    private static string Told((RandomFirm Firm, WeekQuestion Asked, AssessedMeeting One, string PersonId) p) =>
        $"{p.Firm.Firm.Name}: {p.PersonId} for '{p.One.Meeting.Title}' {p.One.Meeting.Interval}";

    /// <summary>The names of all that can be said to the engine, the meeting itself left out: who declined that one will not come.</summary>
    private static IEnumerable<string> MembersOf(Type type)
    {
        var (seen, open) = (new HashSet<Type> { typeof(Meeting) }, new Queue<Type>([type]));
        while (open.TryDequeue(out var next))
        {
            foreach (var property in next.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                yield return property.Name;
                foreach (var used in property.PropertyType.GetGenericArguments().Append(property.PropertyType))
                {
                    if (used.Assembly == typeof(WeekQuestion).Assembly && seen.Add(used))
                    {
                        open.Enqueue(used);
                    }
                }
            }
        }
    }
}
