using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Week;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Commands;

/// <summary>The week as one JSON document; the names in it are relied on by others.</summary>
internal static class TriageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly OffsetDateTimePattern Time =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    public static string Write(IsoWeek week, WeekQuestion question, WeekAssessment assessed, Language language) =>
        JsonSerializer.Serialize(
            new
            {
                Week = week.ToString(),
                Partner = question.PartnerId,
                Meetings = assessed.Meetings.Select(m => MeetingOf(m, question.Firm.TimeZone, language)),
                Figures = FiguresOf(assessed.Figures),
            },
            Options);

    private static object MeetingOf(AssessedMeeting one, DateTimeZone zone, Language language)
    {
        var (meeting, assessment) = (one.Meeting, one.Assessment);
        return new
        {
            meeting.Uid,
            meeting.RecurrenceId,
            Start = At(meeting.Start, meeting.IsAllDay),
            End = At(meeting.End, meeting.IsAllDay),
            Summary = meeting.Title,
            Verdict = assessment.Verdict.ToString(),
            Confidence = assessment.Confidence.ToString().ToLowerInvariant(),
            Task = assessment.Task.ToString(),
            Leaf = assessment.Leaf?.ToString(),
            assessment.Facts.IsClientTime,
            Client = assessment.Facts.ClientId,
            TopContribution = assessment.TopContribution.In(language),
            Part = assessment.Part is { } part ? new { part.Item, Start = At(part.Start, zone), End = At(part.End, zone) } : null,
            Delegates = one.Delegates.Candidates.Select(c => new
            {
                Person = c.PersonId,
                Reasons = c.Reasons.Select(r => new { Kind = r.Kind.ToString(), Text = r.Text.In(language) }),
            }),
            Excluded = one.Delegates.Excluded.Select(e => new { Person = e.PersonId, Reason = e.Reason.In(language) }),
            Evidence = assessment.Evidence.Select(e => new { e.Rule, Argues = e.Argues.ToString(), Text = e.Text.In(language), e.Quote }),
        };
    }

    private static object FiguresOf(WeekFigures figures) => new
    {
        ClientShare = Math.Round(figures.ClientShare, 4),
        InternalShare = Math.Round(figures.InternalShare, 4),
        Clover = new
        {
            InternalProcess = Hours(figures.Clover, Leaf.InternalProcess),
            ClientProcess = Hours(figures.Clover, Leaf.ClientProcess),
            Vision = Hours(figures.Clover, Leaf.Vision),
            Result = Hours(figures.Clover, Leaf.Result),
        },
        Tasks = Enum.GetValues<FocusTask>().ToDictionary(t => t.ToString(), t => Hours(figures.Tasks, t)),
        BackToBackRuns = figures.BackToBackRuns.Select(run => run.Select(m => m.Uid)),
        DoubleBooked = figures.DoubleBooked.Select(pair => new[] { pair.First.Uid, pair.Second.Uid }),
        LastMinute = figures.LastMinute.Select(m => m.Uid),
    };

    private static double Hours<TKey>(IReadOnlyDictionary<TKey, Duration> times, TKey key)
        where TKey : notnull =>
        Math.Round(times.GetValueOrDefault(key).TotalHours, 2);

    /// <summary>A whole day is a plain date.</summary>
    private static string At(ZonedDateTime time, bool isDate) => isDate
        ? time.Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture)
        : Time.Format(time.ToOffsetDateTime());

    private static string? At(LocalDateTime? time, DateTimeZone zone) =>
        time is { } local ? At(local.InZoneLeniently(zone), isDate: false) : null;
}
