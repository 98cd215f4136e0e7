using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Delegation;

public sealed class VisionLineTests
{
    private const string First = "Wie een bedrijf doorgeeft, vindt bij ons rust.";
    private const string Energy = "Energie van dichtbij komt er door ons.";
    private const string Wind = "Met Wind Noord bouwen wij aan de kust.";
    private const string People = "Jonge mensen leiden hier hun eigen gesprekken.";

    [Fact]
    public void For_WhenALineNamesTheClient_IsThatLine() => LineFor(new MeetingFacts { ClientId = "wind", TopicIds = ["energy"] }).Should().Be(Wind);

    [Fact]
    public void For_WhenALineMeetsATopic_IsThatLine() => LineFor(new MeetingFacts { ClientId = "zon", TopicIds = ["deals", "energy"] }).Should().Be(Energy);

    [Fact]
    public void For_WhenItIsATalkAboutSomebody_IsTheLineOnPeople() => LineFor(new MeetingFacts { Kind = MeetingKind.Appraisal }).Should().Be(People);

    [Fact]
    public void For_WhenNoLineMeetsIt_IsNone() => LineFor(new MeetingFacts { TopicIds = ["finance"] }).Should().BeNull();

    [Fact]
    public void For_WhenAKeywordStandsInsideAWord_IsNone() =>
        VisionLine.For(RankingCase.Office, Anna with { Vision = [First, "Kernenergie telt."] }, new MeetingFacts { TopicIds = ["energy"] }).Should().BeNull();

    [Fact]
    public void For_WhenALineNamesTheTopicOnlyAfterAnother_IsNone() =>
        VisionLine.For(RankingCase.Office, Anna with { Vision = [First, "Energie van dichtbij komt er door deals die wij durven."] }, new MeetingFacts { TopicIds = ["deals"] }).Should().BeNull();

    [Fact]
    public void For_WhenThePartnerWroteNone_IsNone() => VisionLine.For(RankingCase.Office, Anna with { Vision = [] }, new MeetingFacts()).Should().BeNull();

    private static Partner Anna => RankingCase.Office.FindPartner("anna")! with { Vision = [First, Energy, Wind, People] };

    private static string? LineFor(MeetingFacts facts) => VisionLine.For(RankingCase.Office, Anna, facts);
}
