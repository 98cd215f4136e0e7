using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class AbsenceInTitleTests
{
    [Theory]
    [InlineData("Cas A/L")]
    [InlineData("Cas off")]
    [InlineData("Cas & Eva weg t/m vr")]
    [InlineData("Sem ouderschapsverlof")]
    [InlineData("Eva hele dag vrij")]
    public void InTitle_WhenSomebodyIsAway_FindsTheWords(string title) => Entries.Called(title).Read().Absence.Should().NotBeNull();

    [Theory]
    [InlineData("Kick-off met Cas")]
    [InlineData("Sign off SPA, Cas")]
    [InlineData("Uit eten met Eva")]
    [InlineData("Out of court settlement Norsk")]
    [InlineData("Weg A15, bellen met Sem")]
    public void InTitle_WhenASmallWordMeansSomethingElse_FindsNothing(string title) => Entries.Called(title).Read().Absence.Should().BeNull();

    [Fact]
    public void Assess_WhenThePartnersAgendaSaysAColleagueIsAway_DoesNotProposeThem()
    {
        var leave = Entries.Called("Cas A/L").AllDay() with { Uid = "leave", IsTransparent = true };
        var work = Entries.Called("merger data check").From(SampleFirm.RegularClient).With(SampleFirm.Anna).Saying("Status, line by line.");
        var week = new WeekQuestion
        {
            Firm = SampleFirm.Profile,
            PartnerId = "anna",
            Week = new Interval(Entries.At(16, 0, 0).ToInstant(), Entries.At(23, 0, 0).ToInstant()),
            Meetings = [leave, work],
            Now = Entries.At(16, 8, 0).ToInstant(),
        };

        new TriageEngine(SampleFirm.Profile).Assess(week).Meetings.Single(m => m.Meeting.Uid == "1").Delegates.Candidates
            .Should().NotContain(c => c.PersonId == "cas");
    }
}
