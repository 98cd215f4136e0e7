using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class KeyClientAsksForYouAloneTests
{
    [Fact]
    public void Ask_WhenNoTextFromADecisionMakerOfAKeyClient_ArguesAttend()
    {
        var meeting = Entries.Called("Even bellen?").From(SampleFirm.KeyClient, "J. Holm (CFO)").With(SampleFirm.Anna);

        new KeyClientAsksForYouAlone().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenNoTextFromSomebodyElseThere_SaysNothing()
    {
        var meeting = Entries.Called("Even bellen?").From(SampleFirm.KeyClient, "J. Holm").With(SampleFirm.Anna);

        new KeyClientAsksForYouAlone().Ask(meeting.Read()).Should().BeNull();
    }

    [Fact]
    public void Ask_WhenNoTextFromARegularClient_SaysNothing()
    {
        var meeting = Entries.Called("Even bellen?").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

        new KeyClientAsksForYouAlone().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Jane Holm, Director Norsk")]
    [InlineData("Bellen met onze directeur")]
    [InlineData("J. Holm (head of school)")]
    public void Ask_WhenTheTitleSaysTheHeadAsks_ArguesAttend(string title) =>
        new KeyClientAsksForYouAlone().Ask(Entries.Called(title).From(SampleFirm.KeyClient).With(SampleFirm.Anna).Read()).Should().NotBeNull();

    [Theory]
    [InlineData("Jane Holm, associate director")]
    [InlineData("J. Holm (art director)")]
    [InlineData("Adjunct-directeur belt")]
    public void Ask_WhenTheTitleIsOneBelow_SaysNothing(string title) =>
        new KeyClientAsksForYouAlone().Ask(Entries.Called(title).From(SampleFirm.KeyClient).With(SampleFirm.Anna).Read()).Should().BeNull();

    [Theory]
    [InlineData(AttendeeAnswer.Declined, false)]
    [InlineData(AttendeeAnswer.Accepted, false)]
    public void Ask_WhenAColleagueWasAskedAsWell_SaysNothingEvenIfThatOneDeclined(AttendeeAnswer answer, bool isAsked)
    {
        var meeting = Entries.Called("Norsk: warranty").Saying("Hi both, I would like to discuss the warranty files.").From(SampleFirm.KeyClient).With(SampleFirm.Anna);

        var asked = new KeyClientAsksForYouAlone().Ask((meeting with { Attendees = [.. meeting.Attendees, new MeetingAttendee(null, SampleFirm.Sem, Answer: answer)] }).Read());

        (asked is not null).Should().Be(isAsked);
    }

    [Fact]
    public void Ask_WhenThePartnerAloneWasAsked_ArguesAttend() =>
        new KeyClientAsksForYouAlone().Ask(Entries.Called("Norsk: warranty").Saying("I would like to discuss the warranty files.").From(SampleFirm.KeyClient).With(SampleFirm.Anna).Read())
            !.Verdict.Should().Be(Verdict.Attend);
}
