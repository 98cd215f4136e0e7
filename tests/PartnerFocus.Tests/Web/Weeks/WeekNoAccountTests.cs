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
}
