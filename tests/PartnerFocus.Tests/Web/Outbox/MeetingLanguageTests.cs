using PartnerFocus.Triage;
using PartnerFocus.Web.Outbox;

namespace PartnerFocus.Tests.Web.Outbox;

public class MeetingLanguageTests
{
    [Theory]
    [InlineData("Update kantoorsystemen\nTer informatie: nieuwe printers", Language.Nl)]
    [InlineData("Stuurgroep Noordwind", Language.Nl)]
    [InlineData("Meridian Heron: weekly due diligence call", Language.En)]
    [InlineData("Terms of engagement", Language.En)]
    [InlineData("Review\nPlease send your comments before Friday", Language.En)]
    public void Of_ATextWithWordsOfOneLanguage_IsThatLanguage(string text, Language language) => MeetingLanguage.Of(text).Should().Be(language);

    [Theory]
    [InlineData("Update Noordwind")]
    [InlineData("Draft review call")]
    [InlineData("Teammeeting M&A")]
    public void Of_WordsThatBothLanguagesUse_TellsNothing(string text) => MeetingLanguage.Of(text).Should().BeNull();
}
