using PartnerFocus.Tests.Web;
using PartnerFocus.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerFocus.Tests.Web.Accounts;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("elf letters", "TooShort")]
    [InlineData("Welkom2026!!", "TooCommon")]
    [InlineData("Wachtwoord123", "TooCommon")]
    [InlineData("aaaaaaaaaaaa", "TooCommon")]
    [InlineData("123456789012", "TooCommon")]
    [InlineData("qwertyuiop12", "TooCommon")]
    [InlineData("1qaz2wsx3edc", "TooCommon")]
    [InlineData("PartnerFocus2026", "TooCommon")]
    [InlineData("Kantoor Proef 12", "TooCommon")]
    [InlineData("vera.prins-vera!", "TooCommon")]
    public async Task Password_ThatOthersWouldTryFirst_IsRefused(string password, string problem)
    {
        var result = await AddAsync(password);

        result.Errors!.Select(e => e.Code).Should().Equal(problem);
    }

    [Theory]
    [InlineData("acht paarse fietsen")]
    [InlineData("8391740265518374")]
    [InlineData("correct horse battery staple")]
    [InlineData("zeetouwlamp!")]
    public async Task Password_OfOwnMaking_IsTaken(string password)
    {
        var result = await AddAsync(password);

        result.Outcome.Should().Be(AddAccountOutcome.Added);
    }

    [Theory]
    [InlineData(128, AddAccountOutcome.Added)]
    [InlineData(129, AddAccountOutcome.PasswordRefused)]
    public async Task Password_OfTheGreatestLength_IsTakenAndNoLonger(int length, AddAccountOutcome outcome)
    {
        var result = await AddAsync(string.Concat(Enumerable.Repeat("acht paarse fietsen ", 7))[..length]);

        result.Outcome.Should().Be(outcome);
    }

    private static async Task<AddAccountResult> AddAsync(string password)
    {
        await using var app = new TestApp();
        await app.SeedFirmAsync();
        AddAccountResult? result = null;
        await app.InScopeAsync(async services => result = await services.GetRequiredService<AccountRegister>()
            .AddAsync("vera@proef.example", TestFirm.Partner, [], password, CancellationToken.None));
        return result!;
    }
}
