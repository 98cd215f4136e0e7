using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class TakenTimeReaderTests
{
    private static readonly TakenTimeReader Reader = new(SampleFirm.Profile);

    [Fact]
    public void KindOf_WhenOnlyColleaguesAreThere_CanMove() =>
        Kind(Entries.Called("overleg").From(SampleFirm.Cas).With(SampleFirm.Sem)).Should().Be(TakenKind.Movable);

    [Fact]
    public void KindOf_WhenAClientIsThere_IsFixed() =>
        Kind(Entries.Called("overleg").From(SampleFirm.Sem).With(SampleFirm.KeyClient)).Should().Be(TakenKind.Fixed);

    [Fact]
    public void KindOf_WhenPrivate_IsFixed() =>
        Kind(Entries.Called("x") with { IsPrivate = true }).Should().Be(TakenKind.Fixed);

    [Fact]
    public void KindOf_WhenOutOfOffice_IsAbsent() =>
        Kind(Entries.Called("x").AllDay() with { ShownAs = ShownAs.OutOfOffice }).Should().Be(TakenKind.Absent);

    [Fact]
    public void KindOf_WhenHolidayIsMarkedFree_IsAbsent() =>
        Kind(Entries.Called("vakantie").AllDay() with { IsTransparent = true }).Should().Be(TakenKind.Absent);

    [Theory]
    [InlineData("Out of office")]
    [InlineData("Out of office - exams")]
    [InlineData("Afwezig (niet op kantoor)")]
    public void KindOf_WhenTheTitleSaysOutOfOffice_IsAbsentThoughAnOfficeIsNamed(string title) =>
        Kind(Entries.Called(title).AllDay()).Should().Be(TakenKind.Absent);

    [Theory]
    [InlineData("Office")]
    [InlineData("Working from home")]
    public void KindOf_WhenTheWholeDayNamesAPlaceOfWork_TakesNoTime(string title) =>
        Kind(Entries.Called(title).AllDay()).Should().BeNull();

    [Fact]
    public void KindOf_WhenAColleagueIsOnHoliday_TakesNoTime() =>
        Kind(Entries.Called("Cas vakantie").AllDay()).Should().BeNull();

    [Fact]
    public void KindOf_WhenItLeavesTheTimeFree_TakesNoTime() =>
        Kind(Entries.Called("focus") with { IsTransparent = true }).Should().BeNull();

    [Fact]
    public void KindOf_WhenDeclined_TakesNoTime() =>
        Kind(Entries.Called("x").From(SampleFirm.Cas) with { Attendees = [new MeetingAttendee(null, SampleFirm.Sem, Answer: AttendeeAnswer.Declined)] })
            .Should().BeNull();

    [Fact]
    public void KindOf_WhenOwnDeskWork_CanMove() =>
        Kind(Entries.Called("schrijven")).Should().Be(TakenKind.Movable);

    [Fact]
    public void KindOf_WhenNobodyHasThatId_Throws()
    {
        var act = () => Reader.KindOf(Entries.Called("x"), "nobody");

        act.Should().Throw<ArgumentException>();
    }

    private static TakenKind? Kind(Meeting meeting) => Reader.KindOf(meeting, "sem");
}
