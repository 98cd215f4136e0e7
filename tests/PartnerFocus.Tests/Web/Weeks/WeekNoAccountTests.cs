using Microsoft.EntityFrameworkCore;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.StandIns;
using static PartnerFocus.Tests.Web.Weeks.VerasWeek;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>Beside a candidate without an account the panel says how that one answers, and who writes it down.</summary>
public class WeekNoAccountTests
{
    [Theory]
    [InlineData("vera", "nl", "Heeft hier geen account: antwoordt per mail. Asha Smit (assistent) schrijft het antwoord op.")]
    [InlineData("vera", "en", "Has no account here: answers by mail. Asha Smit (assistant) writes the answer down.")]
    [InlineData("asha", "nl", "Heeft hier geen account: antwoordt per mail. Jij schrijft het antwoord op.")]
    public async Task Panel_OfACandidateWithoutAnAccount_SaysWhoWritesTheAnswerDown(string who, string language, string said)
    {
        await using var app = await StartAsync();
        await app.InStoreAsync(async db =>
        {
            db.Users.RemoveRange(db.Users.Where(u => u.MemberId == "mila"));
            return await db.SaveChangesAsync();
        });
        await app.SignInAsync("asha");
        var reader = await app.SignInAsync(who);
        reader.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        (await reader.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain($"<p class=\"over no-account\">{said}</p>");
    }

    [Theory]
    [InlineData("nl", "Nog niet gevraagd aan Mila. Tot Mila ja zegt, ga jij", "Gevraagd aan Mila")]
    [InlineData("en", "Mila has not been asked yet. Until Mila says yes, you go", "Mila was asked")]
    public async Task Card_OfAQuestionThatWaitsToBeSent_SaysThatNobodyWasAskedYet(string language, string before, string after)
    {
        await using var app = await StartAsync();
        await app.InStoreAsync(async db =>
        {
            db.Users.RemoveRange(db.Users.Where(u => u.MemberId == TestFirm.Member));
            return await db.SaveChangesAsync();
        });
        var asha = await app.SignInAsync(TestFirm.Assistant);
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, CancellationToken.None));
        app.Clock.Now += TimeSpan.FromMinutes(11);
        var first = (await vera.GetAsync(Address)).Html;
        var mail = await app.InStoreAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Kind == MailKind.Ask));

        await asha.PostAsync($"/outbox/{mail.Id}/sent", ("version", $"{mail.Version}"), ("clientKnows", "true"));

        first.Should().Contain(before).And.NotContain(after);
        (await vera.GetAsync(Address)).Html.Should().Contain(after).And.NotContain(before);
    }

    [Fact]
    public async Task Card_WhereSomebodyElseWasAskedBefore_SaysThatThisOneWasNotYet()
    {
        await using var app = await StartAsync();
        await app.InStoreAsync(async db =>
        {
            db.Users.RemoveRange(db.Users.Where(u => u.MemberId == TestFirm.Member));
            return await db.SaveChangesAsync();
        });
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));
        await app.StepAsync(TestFirm.Lead, (await app.AskedAsync(TestFirm.Member)).Id, (flow, row, lars) => flow.ApproveAsync(row.Id, row.Version, lars, CancellationToken.None));
        app.Clock.Now += TimeSpan.FromMinutes(11);
        await app.SeedAsync(db =>
        {
            var ask = db.OutgoingMails.Single(m => m.Kind == MailKind.Ask);
            (ask.State, ask.To) = (MailState.Sent, [new MailPerson("Lars Kok", "lars@proef.example")]);
        });

        (await vera.GetAsync(Address)).Html.Should().Contain("Nog niet gevraagd aan Mila. Tot Mila ja zegt, ga jij");
    }

    [Theory]
    [InlineData("nl", "Ligt bij Otto, namens Lars")]
    [InlineData("en", "With Otto, for Lars")]
    public async Task Card_WhileSomebodyDecidesForTheLead_NamesBoth(string language, string said)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await vera.ActAsync("choose", Sub, ("delegatee", TestFirm.Member));
        var today = DateOnly.FromDateTime(app.Clock.Now.DateTime);
        await app.SeedAsync(db => db.StandIns.Add(new StandIn
        {
            Id = Guid.NewGuid(),
            MemberId = TestFirm.Lead,
            StandInId = TestFirm.OtherPartner,
            FirstDay = today,
            LastDay = today.AddDays(7),
            SetBy = TestFirm.Lead,
            SetAt = NodaTime.Instant.FromDateTimeOffset(app.Clock.Now),
        }));

        (await vera.GetAsync(Address)).Html.Should().Contain(said);
    }

    [Theory]
    [InlineData("nl", "Ligt bij Lars", "Wacht op jouw akkoord")]
    [InlineData("en", "With Lars", "Waits for your word")]
    public async Task Panel_OfAQuestionWhoseLeadsAccountWasClosed_SaysWhoDecidesNow(string language, string before, string now)
    {
        await using var app = await StartAsync();
        var vera = await app.SignInAsync("vera");
        vera.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await vera.ActAsync("agree", Sub);
        var first = (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html;

        await app.SeedAsync(db => db.Users.Single(u => u.MemberId == TestFirm.Lead).LockoutEnd = DateTimeOffset.MaxValue);

        first.Should().Contain(before).And.NotContain(now);
        (await vera.GetAsync($"{Address}?meeting={Key(Sub)}")).Html.Should().Contain(now).And.NotContain(before);
    }
}
