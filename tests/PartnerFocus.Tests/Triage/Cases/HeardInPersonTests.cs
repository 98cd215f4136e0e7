using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class HeardInPersonTests
{
    [Fact]
    public void Ask_WhenInterviewByACommittee_ArguesAttend()
    {
        var meeting = Entries.Called("Hoorzitting commissie").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new HeardInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenColleaguesAreHeardToo_SaysNothing()
    {
        var meeting = Entries.Called("Hoorzitting commissie").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new HeardInPerson().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("IGJ inspectiebezoek", "")]
    [InlineData("Kwaliteitsrekening", "Wij onderzoeken de kwaliteitsrekening.")]
    [InlineData("Site visit", "We look into the escrow account.")]
    public void Ask_WhenAnAuthorityAsksAColleagueAsWell_ArguesAttend(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From("i@igj.example", "Inspecteur").With(SampleFirm.Anna, SampleFirm.Cas);

        new HeardInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Coroner interview", "You will be asked about the events of 3 May.")]
    [InlineData("Interview commissie", "U wordt gehoord over de gang van zaken in mei.")]
    public void Ask_WhenTheTextSaysYouBesideAColleague_ArguesAttend(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas);

        new HeardInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Iemand van uw kantoor volstaat.")]
    [InlineData("You or a colleague is fine.")]
    public void Ask_WhenSomebodyOfTheFirmWillDo_SaysNothing(string text)
    {
        var meeting = Entries.Called("IGJ inspectie").Saying(text).From("i@igj.example", "Inspecteur").With(SampleFirm.Anna, SampleFirm.Cas);

        new HeardInPerson().Ask(meeting.Read()).Should().BeNull();
    }
}
