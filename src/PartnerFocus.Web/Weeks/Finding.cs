using System.Text.RegularExpressions;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// The headline that says the finding. Protected time and notes are never counted among the meetings, so nobody reads that the
/// own family "is not needed".
/// </summary>
internal static partial class Finding
{
    // From here on a week asks for the partner, and counting what is left for the team would sound like a reproach.
    private const double FullShare = 0.6;
    private const int FewestForFull = 5;

    // In the headline the numbers stand out as digits; a lone "1" does not read as a sentence.
    private const int LastWrittenOut = 1;

    public static IReadOnlyList<Run> Headline(WeekReader reader)
    {
        var (needed, team, away, all) = Counts(reader.Week);
        var words = reader.Words;
        if (all == 0)
        {
            return [new Run(reader.Week.Meetings.Count == 0 ? words["Finding.Empty"] : words["Finding.NoMeetings"])];
        }

        if (all >= FewestForFull && needed >= all * FullShare)
        {
            var off = team + away;
            var full = Sentence(Spoken(reader, "Finding.Full"));
            return off == 0 ? full : [.. full, new Run(" "), .. Sentence(words["Finding.CanGo" + (off == 1 ? ".One" : ".Many")], new Run(FirmWords.Capital(words.Number(off)), OffHref(reader, team, away)))];
        }

        List<Run> runs =
        [
            .. Sentence(words["Finding.Meetings" + (all == 1 ? ".One" : ".Many")], new Run(Written(words, all), reader.To(WeekFilter.All))),
            new Run(" "),
            .. Sentence(Spoken(reader, "Finding.Needed" + Some(needed, all)), new Run(Written(words, needed), reader.To(WeekFilter.Needed)), new Run(reader.FirstName(reader.Week.Partner.Id))),
        ];
        if (team > 0)
        {
            runs.AddRange(Sentence(Spoken(reader, "Finding.Team" + Some(team, all)), new Run(words.Number(team, LastWrittenOut), reader.To(WeekFilter.Delegate))));
        }

        return [.. runs, new Run(".")];
    }

    public static IReadOnlyList<Run> Lede(WeekReader reader)
    {
        var (week, words) = (reader.Week, reader.Words);
        var sentences = new List<IReadOnlyList<Run>>();
        var blocks = week.Meetings.Count(m => m.Verdict == Verdict.Protect && !m.Advice.IsNote) + week.Kept.Count;
        if (blocks > 0)
        {
            sentences.Add(Sentence(
                Spoken(reader, blocks == 1 ? "Lede.Blocks.One" : "Lede.Blocks.Many"),
                new Run(FirmWords.Capital(words.Number(blocks)), reader.To(WeekFilter.Protect)), new Run(reader.FirstName(week.Partner.Id))));
        }

        var parts = week.Meetings.Count(m => m.Verdict == Verdict.AttendPart);
        if (parts > 0)
        {
            sentences.Add(Sentence(
                Spoken(reader, parts == 1 ? "Lede.Parts.One" : "Lede.Parts.Many"), new Run(FirmWords.Capital(words.Number(parts)), reader.To(WeekFilter.AttendPart)), new Run(reader.FirstName(week.Partner.Id))));
        }

        var (won, sure) = (WeekTimes.Hoped(week), WeekTimes.Sure(week));
        if (won > Duration.Zero)
        {
            var key = week.Meetings.Any(m => m.IsOpen) ? "Lede.WouldWin" : won > sure ? "Lede.Awaits" : "Lede.Won";
            sentences.Add(Sentence(
                Spoken(reader, key), new Run(words["HoursLong", won.TotalHours], "#figures"), new Run(reader.FirstName(week.Partner.Id))));
        }

        if (sure > Duration.Zero && sure < won)
        {
            sentences.Add([new Run(words["Lede.Sure", sure.TotalHours])]);
        }

        return [.. sentences.SelectMany(s => s.Append(new Run(" ")))];
    }

    private static (int Needed, int Team, int Away, int All) Counts(TriagedWeek week)
    {
        var meetings = week.Meetings.Where(m => !m.Advice.IsNote && m.Verdict != Verdict.Protect).ToList();
        return (
            meetings.Count(m => m.Verdict is Verdict.Attend or Verdict.AttendPart),
            meetings.Count(m => m.Verdict == Verdict.Delegate),
            meetings.Count(m => m.Verdict == Verdict.LeaveOut),
            meetings.Count);
    }

    private static string OffHref(WeekReader reader, int team, int away) =>
        reader.To(team >= away ? WeekFilter.Delegate : WeekFilter.LeaveOut);

    private static string Spoken(WeekReader reader, string key) => reader.Words[key + (reader.IsPartner ? ".Own" : ".Other")];

    // A sentence about none, about one of several, about the only one, and about more than one are four sentences.
    private static string Some(int number, int all) => number switch { 0 => ".None", 1 => all == 1 ? ".Only" : ".One", _ => ".Many" };

    private static string Written(WeekWords words, int number) => FirmWords.Capital(words.Number(number, LastWrittenOut));

    /// <summary>Puts runs in the places <c>{0}</c>, <c>{1}</c> of a template.</summary>
    private static IReadOnlyList<Run> Sentence(string template, params Run[] values) =>
    [
        .. Places().Split(template).Where(piece => piece.Length > 0)
            .Select(piece => piece.Length == 1 && char.IsAsciiDigit(piece[0]) ? values[piece[0] - '0'] : new Run(piece)),
    ];

    [GeneratedRegex(@"\{(\d)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Places();
}
