using PartnerFocus.Triage;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class RosterReaderTests
{
    [Theory]
    [InlineData(SampleFirm.Anna, "Self")]
    [InlineData(SampleFirm.Mo, "Assistant")]
    [InlineData(SampleFirm.Cas, "Colleague")]
    [InlineData(SampleFirm.Hr, "House")]
    [InlineData(SampleFirm.KeyClient, "Client")]
    [InlineData(SampleFirm.Stranger, "Outsider")]
    public void Read_WhenSomebodyConvenes_KnowsWho(string organizer, string convener) =>
        Read(Entries.Called("x").From(organizer).With(SampleFirm.Anna, SampleFirm.Eva)).Convener.ToString().Should().Be(convener);

    [Fact]
    public void Read_WhenNobodyElseIsThere_IsAnOwnEntry() =>
        Read(Entries.Called("x").From(SampleFirm.Anna)).IsOwnEntry.Should().BeTrue();

    [Fact]
    public void Read_WhenAColleagueDeclined_LeavesThatColleagueOut() =>
        Read(Entries.Called("x").From(SampleFirm.Cas) with
        {
            Attendees = [new MeetingAttendee(null, SampleFirm.Anna), new MeetingAttendee(null, SampleFirm.Eva, Answer: AttendeeAnswer.Declined)],
        }).Colleagues.Select(p => p.Id).Should().Equal("cas");

    [Fact]
    public void Read_WhenARoomIsInvited_CountsNoPerson() =>
        Read(Entries.Called("x").From(SampleFirm.Cas) with
        {
            Attendees = [new MeetingAttendee(null, SampleFirm.Anna), new MeetingAttendee("Zaal", "zaal@voslind.example", Kind: AttendeeKind.Room)],
        }).IsTalkBetweenTwo.Should().BeTrue();

    [Fact]
    public void Read_WhenAnAddressIsOnASubdomain_FindsTheClient() =>
        Read(Entries.Called("x").From("a@mail.norsk.example").With(SampleFirm.Anna)).ConvenerClient!.Id.Should().Be("norsk");

    [Fact]
    public void Read_WhenAListIsCalledEveryone_IsAList() =>
        Read(Entries.Called("x").From(SampleFirm.Hr).With("Everyone Amsterdam <everyone@voslind.example>")).OnlyByList.Should().BeTrue();

    [Fact]
    public void Read_WhenAnAttendeeHasNoAddress_GoesByTheName() =>
        Read(Entries.Called("x").From(SampleFirm.Stranger).With(SampleFirm.Anna, "Cas Vermeer <invalid:nomail>")).Colleagues.Select(p => p.Id).Should().Equal("cas");

    private static Roster Read(Meeting meeting) => meeting.Read().Roster;
}
