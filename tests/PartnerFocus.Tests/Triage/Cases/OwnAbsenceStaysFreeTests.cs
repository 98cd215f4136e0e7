using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class OwnAbsenceStaysFreeTests
{
    [Fact]
    public void Ask_WhenOwnDentist_ArguesProtect()
    {
        var meeting = Entries.Called("tandarts");

        new OwnAbsenceStaysFree().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Protect);
    }

    [Fact]
    public void Ask_WhenColleaguesAreInvited_SaysNothing()
    {
        var meeting = Entries.Called("tandarts").From(SampleFirm.Cas).With(SampleFirm.Anna);

        new OwnAbsenceStaysFree().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Timber frame school: handover of drawings")]
    [InlineData("School De Wilg: werksessie tekeningen")]
    public void Ask_WhenAStrangersTitleTellsOfWork_SaysNothing(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new OwnAbsenceStaysFree().Ask(meeting.Read()).Should().BeNull();
    }
}
