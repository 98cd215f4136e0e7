using PartnerFocus.Tests.Triage.Rules;
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

    [Theory]
    [InlineData("‘Merger clinic AL’ · by HR · to Anna · every 7 days · “new x3, f/u x4, list out Friday”")]
    [InlineData("‘Spreekuur Anna’ · by HR · to Anna · every 7 days · “8 plekken, 2 nieuw”")]
    [InlineData("‘Poli AL’ · by HR · to Anna · every 7 days · “nieuw 4, controle 6”")]
    [InlineData("‘OK-programma Lind’ · by HR · to Anna · every 14 days · “3 pt, 1 spoedplek”")]
    [InlineData("‘Clinic Dr Lind’ · by HR · to Anna · “12 booked”")]
    [InlineData("‘AL surgery’ · by HR · to Anna · every 7 days · “20 slots, 2 emergencies”")]
    [InlineData("‘Anna theatre list’ · by HR · to Anna · every 7 days · “5 pts, see list”")]
    [InlineData("‘Avondspreekuur A. Lind’ · by Mo · to Anna · every 7 days · “6 plekken”")]
    public void Assess_WhenAClinicIsCalledAfterThePartner_SaysAttend(string told) => ToldMeeting.VerdictOf(told, inMedicine: true).Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("‘Clinic Cas’ · by HR · to Anna, Cas · every 7 days · “new x3, f/u x4”")]
    [InlineData("‘Clinic AL covered by Cas’ · by Eva · to Anna, Cas · “new x3”")]
    [InlineData("‘Spreekuur’ · by Cas · to Anna, Sem · every 7 days · “inrichting en planning spreekuur”")]
    [InlineData("‘Clinic room allocation’ · by HR · to Anna, Cas, Eva · every 7 days · “rooms, rota, equipment”")]
    [InlineData("‘Clinic meeting (AL invited)’ · by Cas · to Anna, Eva · every 7 days · “waiting list numbers, rota”")]
    [InlineData("‘IT spreekuur’ · by HR · to Anna · every 7 days · “vragen over laptops”")]
    [InlineData("‘Polisadministratie, Anna?’ · by Xander · to Anna · “Ons platform bespaart u tijd.”")]
    public void Assess_WhenAClinicIsAColleaguesOrOnlySpokenOf_DoesNotSayAttend(string told) => ToldMeeting.VerdictOf(told, inMedicine: true).Should().NotBe(Verdict.Attend);
}
