using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>One form that arrives several times at once, each time before any of the others was saved.</summary>
public class PostedTwiceTests
{
    private const int Times = 8;

    private static readonly Instant ThursdayNine = Instant.FromUtc(2026, 11, 19, 8, 0);
    private static readonly Instant ThursdayOne = Instant.FromUtc(2026, 11, 19, 12, 0);
    private static readonly string HallsTime = KeepBuilder.Value(new Interval(ThursdayNine, ThursdayNine + Duration.FromHours(1)));
    private static readonly string SubsTime = KeepBuilder.Value(new Interval(ThursdayOne, ThursdayOne + Duration.FromHours(1)));

    [Theory, OnSqlite, OnPostgres]
    public async Task Keep_ManyTimesAtOnce_KeepsEachHourOnce(StoreProvider store)
    {
        var meet = new MeetBeforeSaving();
        await using var app = await StartAsync(store, meet.In);
        var vera = await WithHoursWonAsync(app);

        var answers = await AtOnceAsync(meet, _ => vera.PostAsync(Address + "/keep", ("slot", HallsTime), ("slot", SubsTime), ("purpose", "TimeToThink")));

        answers.Select(a => a.Status).Should().OnlyContain(s => s == HttpStatusCode.Redirect);
        (await app.InStoreAsync(db => db.KeptTimes.CountAsync())).Should().Be(2);
        (await app.InStoreAsync(db => db.Decisions.CountAsync(d => d.To == "Kept:TimeToThink"))).Should().Be(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keep_AtOnceForTwoThings_TellsOneThatTheTimeIsTaken(StoreProvider store)
    {
        var meet = new MeetBeforeSaving();
        await using var app = await StartAsync(store, meet.In);
        await WithHoursWonAsync(app);
        Visitor[] veras = [await app.SignInAsync(TestFirm.Partner), await app.SignInAsync(TestFirm.Partner)];
        await Task.WhenAll(veras.Select(v => v.GetAsync(Address)));
        string[] purposes = ["TimeToThink", "HomeOnTime"];

        await AtOnceAsync(meet, i => veras[i].PostAsync(Address + "/keep", ("slot", SubsTime), ("purpose", purposes[i])), 2);

        var told = await Task.WhenAll(veras.Select(async v => (await v.GetAsync(Address)).Html));
        told.Count(html => html.Contains("niet meer vrij", StringComparison.Ordinal)).Should().Be(1);
        told.Count(html => html.Contains("Vrijgehouden.", StringComparison.Ordinal)).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Say_ManyTimesAtOnce_IsSaidOnce(StoreProvider store)
    {
        var meet = new MeetBeforeSaving();
        await using var app = await StartAsync(store, meet.In);
        var asha = await app.SignInAsync(TestFirm.Assistant);
        (string, string)[] form = [("token", await asha.TokenAsync(Sub)), ("comment", await asha.CommentAsync(Sub)), ("text", "Wind rekent op jou"), ("objection", "true")];

        var answers = await AtOnceAsync(meet, _ => asha.PostAsync(Address + "/say", form));

        answers.Select(a => a.Status).Should().OnlyContain(s => s == HttpStatusCode.Redirect);
        (await app.InStoreAsync(db => db.Comments.CountAsync())).Should().Be(1);
        (await app.InStoreAsync(db => db.Decisions.CountAsync(d => d.To == "Objected"))).Should().Be(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Say_WithTheIdOfSomebodyElsesWords_LeavesThoseAndIsSaidBesides(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        await (await app.SignInAsync(TestFirm.Assistant)).ActAsync("say", Sub, ("text", "Wind rekent op jou"));
        var hers = await app.InStoreAsync(db => db.Comments.SingleAsync());
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/say", ("token", await vera.TokenAsync(Part)), ("comment", $"{hers.Id}"), ("text", "Wind rekent op jou"));

        var said = await app.InStoreAsync(db => db.Comments.OrderBy(c => c.By).Select(c => new { c.Id, c.By, c.Uid }).ToListAsync());
        said.Select(c => (c.By, c.Uid)).Should().Equal((TestFirm.Assistant, Sub), (TestFirm.Partner, Part));
        said[0].Id.Should().Be(hers.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Say_OtherWordsFromTheSameForm_AreSaidBesides(StoreProvider store)
    {
        await using var app = await StartAsync(store);
        var vera = await app.SignInAsync(TestFirm.Partner);
        var (token, comment) = (await vera.TokenAsync(Sub), await vera.CommentAsync(Sub));
        await vera.PostAsync(Address + "/say", ("token", token), ("comment", comment), ("text", "Even nadenken"));

        await vera.PostAsync(Address + "/say", ("token", token), ("comment", comment), ("text", "Toch niet"));

        (await app.InStoreAsync(db => db.Comments.Select(c => c.Text).ToListAsync())).Should().BeEquivalentTo("Even nadenken", "Toch niet");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen id")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Say_WithNonsenseForAnId_IsSaid(string comment)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);

        await vera.PostAsync(Address + "/say", ("token", await vera.TokenAsync(Sub)), ("comment", comment), ("text", "Even nadenken"));

        (await app.InStoreAsync(db => db.Comments.SingleAsync())).Id.Should().NotBe(Guid.Empty);
    }

    /// <summary>Vera, with the hours of two meetings won free.</summary>
    private static async Task<Visitor> WithHoursWonAsync(TestApp app)
    {
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("agree", Hall);
        await vera.ActAsync("agree", Sub);
        return vera;
    }

    private static Task<Page[]> AtOnceAsync(MeetBeforeSaving meet, Func<int, Task<Page>> post, int times = Times)
    {
        meet.Expect(times);
        return Task.WhenAll(Enumerable.Range(0, times).Select(i => Task.Run(() => post(i))));
    }
}
