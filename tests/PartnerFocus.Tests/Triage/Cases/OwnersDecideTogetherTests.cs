using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnersDecideTogetherTests
{
    [Fact]
    public void Ask_WhenPartnersMeet_ArguesAttend()
    {
        var meeting = Entries.Called("Partners").From(SampleFirm.FellowPartner).With(SampleFirm.Anna, SampleFirm.OtherPartner);

        new OwnersDecideTogether().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Partners", "")]
    [InlineData("Maatschapsvergadering", "Winstverdeling; Cas licht de cijfers toe.")]
    public void Ask_WhenAColleagueExplainsSomething_ArguesAttend(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.FellowPartner).With(SampleFirm.Anna, SampleFirm.OtherPartner, SampleFirm.Cas);

        new OwnersDecideTogether().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Ask_WhenTheTeamIsThereAndOnlyTheTextSpeaksOfOwners_SaysNothing()
    {
        var meeting = Entries.Called("Cijfers").Saying("Voor de partners.").From(SampleFirm.FellowPartner).With(SampleFirm.Anna, SampleFirm.OtherPartner, SampleFirm.Cas);

        new OwnersDecideTogether().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Partners", "")]
    [InlineData("Maatschapsvergadering: winstverdeling", "")]
    [InlineData("New partner: Cas?", "Do we invite Cas into the partnership?")]
    public void Ask_WhenThereAreOnlyTwoPartners_ArguesAttend(string title, string text)
    {
        var two = SampleFirm.Profile with
        {
            Partners = [.. SampleFirm.Profile.Partners, new Partner { Id = "bob", Name = "Bob Vos", Email = SampleFirm.FellowPartner, Team = "tax" }],
        };
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.FellowPartner).With(SampleFirm.Anna);

        new OwnersDecideTogether().Ask(new MeetingReader(two, new FirmMatchers(two), two.Partners[0]).Read(meeting, new KnownTitles([])))!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Bob / Anna", "Profit shares, lease, when do we take in a third partner?")]
    [InlineData("Bob / Anna", "Winst 2026 en toetreding Cas.")]
    [InlineData("Board", "Accounts, dividend, the office.")]
    [InlineData("Even wij", "Goodwill en de kredietfaciliteit.")]
    public void Assess_WhenOneOwnerTellsOfWhatOwnersDecide_KeepsThePartner(string title, string text) =>
        Entries.Called(title).Saying(text).From(SampleFirm.FellowPartner).With(SampleFirm.Anna).Assess().DecidedBy.Should().Be("owners");

    [Theory]
    [InlineData("Delta Port: dividend", "Het dividend van Delta Port.")]
    [InlineData("Bob / Anna", "Wie neemt de borrel?")]
    [InlineData("Norsk", "The credit facility of Norsk.")]
    public void Ask_WhenItIsAClientsMoneyOrNone_SaysNothing(string title, string text) =>
        new OwnersDecideTogether().Ask(Entries.Called(title).Saying(text).From(SampleFirm.FellowPartner).With(SampleFirm.Anna).Read()).Should().BeNull();

    [Theory]
    [InlineData("LLP members")]
    [InlineData("Leden van de maatschap")]
    public void Ask_WhenOwnersAreCalledMembers_ArguesAttend(string title) =>
        new OwnersDecideTogether().Ask(Entries.Called(title).From(SampleFirm.FellowPartner).With(SampleFirm.Anna, SampleFirm.OtherPartner).Read())!.Verdict.Should().Be(Verdict.Attend);
}
