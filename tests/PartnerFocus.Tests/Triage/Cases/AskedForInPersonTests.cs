using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class AskedForInPersonTests
{
    [Fact]
    public void Ask_WhenClientWantsNobodyElse_ArguesAttend()
    {
        var meeting = Entries.Called("Second opinion Delta Port").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new AskedForInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenAnybodyWillDo_SaysNothing()
    {
        var meeting = Entries.Called("Second opinion Delta Port").Saying("Send someone who knows the file.").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new AskedForInPerson().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenASellerOpensWithYourLecture_SaysNothing()
    {
        var meeting = Entries.Called("20 min, Anna?").Saying("Anna, I saw your lecture. Our platform saves time.").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new AskedForInPerson().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenAColleaguePassesOnThatTheyWantYou_ArguesAttend()
    {
        var meeting = Entries.Called("Delta Port").Saying("They only want to speak to you in person, no deputies.").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new AskedForInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenTheLectureIsInTheTitle_ArguesAttend()
    {
        var meeting = Entries.Called("Your keynote").Saying("Anna, our sponsors host the lunch.").From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new AskedForInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Graduation", "Ten minutes on mergers, you are the guest of honour.")]
    [InlineData("Residents evening", "You are announced as the speaker.")]
    [InlineData("Bewonersavond", "U bent aangekondigd als spreker.")]
    public void Ask_WhenTheSeniorIsToldSoBesideAColleague_ArguesAttend(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Sem);

        new AskedForInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Referred to Ms Lind in person, six slots.")]
    [InlineData("Zes plaatsen, verwezen naar mw. Lind.")]
    public void Ask_WhenPeopleAreSentToThePartnerByNameEveryWeek_ArguesAttend(string text)
    {
        var meeting = Entries.Called("list").Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna).Every(7, "FREQ=WEEKLY");

        new AskedForInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Interview over drie dossiers; vervanging niet mogelijk.")]
    [InlineData("Interview on three of your files; substitution not possible.")]
    public void Ask_WhenAReviewerTakesNobodyElse_ArguesAttend(string text) =>
        new AskedForInPerson().Ask(Entries.Called("file review").Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna).Read())!.Verdict.Should().Be(Verdict.Attend);
}
