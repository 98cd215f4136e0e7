using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>
/// That somebody declined before changes nothing: the page of a week and the panels of its meetings say the same of everybody, in the
/// same order, with the same reasons and figures, as where nothing was declined. The week after <see cref="VerasWeek"/> is the same
/// week once more, and a series runs through both.
/// </summary>
public partial class WeekDeclinedBeforeTests(WeekDeclinedBeforeTests.Untouched untouched) : IClassFixture<WeekDeclinedBeforeTests.Untouched>
{
    private const string Next = "/week/vera/2026-W48";
    private const string NextSub = "next-sub";
    private const string SeriesThen = "weekly 20261118T160000";
    private static readonly DateTimeOffset NextMonday = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    private static readonly string[] NextWeek =
        ["next-main", "next-think", "next-vague", "next-private", "next-hall", NextSub, "next-part", "next-appraisal", "next-note", "weekly 20261125T160000"];

    private static readonly string[] NextWeekWithoutTheSub = [.. NextWeek.Where(m => m != NextSub)];

    /// <param name="declined">What mila was asked for and gave back, in this order.</param>
    [Theory]
    [InlineData(Sub)]
    [InlineData("a", "b", "c", "d", Sub)]
    [InlineData(SeriesThen)]
    [InlineData(SeriesThen, "a", "b", Sub, "c", "d")]
    public async Task Week_WhenSomebodyDeclinedTheWeekBefore_IsWhatItWouldBe(params string[] declined)
    {
        await using var app = await StartAsync(TwoWeeks);
        await DeclineAsync(app, Address, declined);

        app.Clock.Now = NextMonday;

        (await ShownAsync(app, NextWeek, Whole())).Should().Be(untouched.Week);
    }

    [Fact]
    public async Task Week_WhenSomebodyJustDeclinedInIt_SaysTheSameOfItsOtherMeetings()
    {
        await using var app = await StartAsync(TwoWeeks);
        app.Clock.Now = NextMonday;

        await DeclineAsync(app, Next, NextSub);

        (await ShownAsync(app, NextWeekWithoutTheSub, PanelAndFigures())).Should().Be(untouched.Others);
    }

    [Fact]
    public void Week_WhereNothingWasDeclined_ProposesWhoDeclinesInTheOthers() =>
        untouched.Week.Should().Contain("Mila kan dit dragen").And.Contain("name=\"delegatee\" value=\"mila\"");

    /// <summary>Asks mila for each, as the partner does, has the lead agree, and gives it back.</summary>
    private static async Task DeclineAsync(TestApp app, string week, params string[] meetings)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        foreach (var key in meetings.Select(KeyOf))
        {
            var token = Regex.Match((await vera.GetAsync($"{week}?meeting={key}")).Html, key + "~[^\"]*").Value;
            await vera.PostAsync($"{week}/choose", ("token", token), ("delegatee", TestFirm.Member), ("tied", "true"));
            var asked = await app.InStoreAsync(db => db.Delegations.AsNoTracking().SingleAsync(d => d.State == DelegationState.Confirmed));
            await app.StepAsync(TestFirm.Lead, asked.Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, default));
            await app.StepAsync(TestFirm.Member, asked.Id, (flow, row, mila) => flow.DeclineAsync(row.Id, row.Version, "Dan geef ik les.", false, [], mila, default));
        }

        (await app.InStoreAsync(db => db.Delegations.CountAsync(d => d.State == DelegationState.Declined))).Should().Be(meetings.Length);
    }

    /// <summary>The page of the week after, without a panel and with that of each of these meetings: what the pattern takes of it.</summary>
    private static async Task<string> ShownAsync(TestApp app, string[] meetings, Regex taken)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        var shown = new List<string>();
        foreach (var address in meetings.Select(m => $"{Next}?meeting={KeyOf(m)}").Prepend(Next))
        {
            var page = await vera.GetAsync(address);
            shown.AddRange(taken.Matches(OfThisView().Replace(page.HtmlWithoutTokens, "")).Select(m => m.Value).Prepend(address));
        }

        return string.Join('\n', shown);
    }

    private static string KeyOf(string meeting) => meeting.Split(' ') is [var uid, var date] ? MeetingKey.Of(uid, date) : Key(meeting);

    private static string TwoWeeks
    {
        get
        {
            var week = Entries(VerasWeek.Calendar);
            var next = Day().Replace(week.Replace("UID:", "UID:next-", StringComparison.Ordinal), d => $"202611{int.Parse(d.Groups[1].Value, null) + 7}");
            return Ics.Calendar(
                "", week, next,
                SubAt("18T160000", "18T170000", "weekly").Replace("SUMMARY", "RRULE:FREQ=WEEKLY\r\nSUMMARY", StringComparison.Ordinal),
                SubAt("16T140000", "16T150000", "a"), SubAt("17T120000", "17T130000", "b"), SubAt("18T090000", "18T100000", "c"), SubAt("20T150000", "20T160000", "d"));
        }
    }

    private static string Entries(string calendar) =>
        calendar[calendar.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..calendar.IndexOf("END:VCALENDAR", StringComparison.Ordinal)];

    [GeneratedRegex("(?<=[:])202611(1[6-9]|2[01])")]
    private static partial Regex Day();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex("<article class=\"panel meeting.*?</article>|<section class=\"panel\" id=\"figures\">.*?</section>", RegexOptions.Singleline)]
    private static partial Regex PanelAndFigures();

    /// <summary>What two views of one page never share: the id that what is said of a meeting would get.</summary>
    [GeneratedRegex("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")]
    private static partial Regex OfThisView();

    /// <summary>The same where nothing was declined.</summary>
    public sealed class Untouched : IAsyncLifetime
    {
        public string Week { get; private set; } = "";

        public string Others { get; private set; } = "";

        public async Task InitializeAsync()
        {
            await using var app = await StartAsync(TwoWeeks);
            app.Clock.Now = NextMonday;
            Week = await ShownAsync(app, NextWeek, Whole());
            Others = await ShownAsync(app, NextWeekWithoutTheSub, PanelAndFigures());
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
