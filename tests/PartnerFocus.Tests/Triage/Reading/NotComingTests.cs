namespace PartnerFocus.Tests.Triage.Reading;

public sealed class NotComingTests
{
    [Theory]
    [InlineData("Eva is off, so could somebody take us through the hits?", "Eva is off")]
    [InlineData("As Eva is away: who can?", "Eva is away")]
    [InlineData("I've done one and two with Eva but she's at the dentist.", "Eva but she's at the dentist")]
    [InlineData("Eva is at the college that afternoon so can't.", "Eva is at the college that afternoon so can't.")]
    [InlineData("Eva’s out of office says Thursday.", "Eva’s out of office")]
    [InlineData("Eva can't make it on Tuesday", "Eva can't make it")]
    [InlineData("Eva sends her apologies", "Eva sends her apologies")]
    [InlineData("Eva has recused herself: her cousin sits on their board.", "Eva has recused herself")]
    [InlineData("nb Eva deliberately not on this", "Eva deliberately not on")]
    [InlineData("Eva zei dat ze deze keer niet kan, vandaar de vraag aan jou.", "Eva zei dat ze deze keer niet kan")]
    [InlineData("Eva mag hier niet bij ivm haar vorige werk.", "Eva mag hier niet")]
    [InlineData("Eva heeft zich teruggetrokken omdat haar zwager daar werkt", "Eva heeft zich teruggetrokken")]
    [InlineData("Behandelaar Eva, die is er bewust niet bij.", "Eva, die is er bewust niet")]
    [InlineData("Eva heeft zich ziek gemeld", "Eva heeft zich ziek gemeld")]
    [InlineData("Eva zit die week in het buitenland", "Eva zit die week in het buitenland")]
    [InlineData("Eva komt niet.", "Eva komt niet")]
    public void In_WhenTheTextSaysSo_NamesWhoWillNotBeThere(string text, string words)
    {
        var absent = Entries.Called("Second round").Saying(text).Read().NotComing.Should().ContainSingle().Subject;
        absent.Person.Id.Should().Be("eva");
        absent.Quote.Words.Should().Be(words);
    }

    [Theory]
    [InlineData("If Eva is away, ask Sem.")]
    [InlineData("Als Eva niet kan, vraag dan Sem.")]
    [InlineData("Is Eva away?")]
    [InlineData("Eva is not away")]
    [InlineData("Eva was on leave last week, now she is back.")]
    [InlineData("Eva can't decide this alone")]
    [InlineData("Eva can't do this alone")]
    [InlineData("Eva can't come to a number")]
    [InlineData("Eva zegt dat de cliënt niet kan.")]
    [InlineData("Eva says you can't make it")]
    [InlineData("Eva prepares the away day")]
    [InlineData("Eva is off to a good start with the model")]
    [InlineData("Eva kan niet alles alleen")]
    [InlineData("Eva, Sem and I will be there; the client is away.")]
    [InlineData("Eva heeft de stukken. Wie niet kan stuurt een vervanger.")]
    [InlineData("Eva: sign off on the accounts")]
    public void In_WhenItIsSupposedAskedPastOrOfSomebodyElse_NamesNobody(string text) =>
        Entries.Called("Second round").Saying(text).Read().NotComing.Should().BeEmpty();

    [Fact]
    public void In_WhenTwoAreNamedInARow_NamesBoth() =>
        Entries.Called("Eva and Sem are away").Read().NotComing.Select(a => a.Person.Id).Should().Equal("eva", "sem");

    [Fact]
    public void In_WhenOneTakesOverFromAnother_NamesTheOneWhoIsAway() =>
        Entries.Called("Pitch").Saying("Eva is on leave, Sem can do the numbers").Read().NotComing.Select(a => a.Person.Id).Should().Equal("eva");

    [Theory]
    [InlineData("I can't make it myself, who does?")]
    [InlineData("I'm away that day")]
    [InlineData("Ik kan die dag zelf niet, wie wel?")]
    [InlineData("ik ben dan met vakantie")]
    public void In_WhenTheColleagueWhoConvenesSaysSo_NamesTheConvener(string text) =>
        Entries.Called("Pitch").From(SampleFirm.Eva).With(SampleFirm.Anna).Saying(text).Read().NotComing.Select(a => a.Person.Id).Should().Equal("eva");

    [Theory]
    [InlineData("I can't wait to see the model")]
    [InlineData("I'm off to see the site first")]
    [InlineData("Ik kan niet alles alleen")]
    public void In_WhenTheConvenerSaysSomethingElse_NamesNobody(string text) =>
        Entries.Called("Pitch").From(SampleFirm.Eva).With(SampleFirm.Anna).Saying(text).Read().NotComing.Should().BeEmpty();

    [Fact]
    public void In_WhenAClientSaysItOfThemselves_NamesNobody() =>
        Entries.Called("Pitch").From(SampleFirm.KeyClient).With(SampleFirm.Anna).Saying("I can't make it after all").Read().NotComing.Should().BeEmpty();

    [Fact]
    public void Read_WhenAColleagueWillNotBeThere_ProposesSomebodyElse() =>
        Entries.Called("Pitch").Saying("Eva is on leave").Assess().Facts.NotComing.Should().Equal("eva");
}
