using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Tests.Web.Shared;

/// <summary>What became of an act that was not done stands alone on most pages, and behind what it is about on a lead's.</summary>
public class ToldTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 18, 8, 0);

    private static readonly FlowOutcome[] Outcomes =
    [
        .. Enum.GetValues<FlowRefusal>().Select(why => new FlowOutcome.Refused(why)),
        new FlowOutcome.Unknown(),
        new FlowOutcome.Lapsed(At),
        new FlowOutcome.Stale("lars", "Confirmed", "Approved", At),
        new FlowOutcome.Stale(DelegationFlow.Program, "Approved", "Lapsed", At),
    ];

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Told_Alone_IsASentence(string language) => Said(language, (words, outcome) => words.Told(outcome, "vera"))
        .Should().OnlyContain(said => char.IsUpper(said[0]) && said.EndsWith('.') && !said.Contains("Refused.", StringComparison.Ordinal));

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Told_BehindWhatItIsAbout_BeginsSmallWhereNoNameDoes(string language) => Said(language, (words, outcome) => words.ToldOf(outcome, "vera"))
        .Count(said => char.IsUpper(said[0])).Should().Be(2);

    private static List<string> Said(string language, Func<FirmWords, FlowOutcome, string> say)
    {
        using var culture = new InCulture(language);
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = new FirmWords(services.GetRequiredService<IStringLocalizer<SharedTexts>>(), FirmFile.Read(TestFirm.Json).Firm!, At);
        return [.. Outcomes.Select(outcome => say(words, outcome))];
    }
}
