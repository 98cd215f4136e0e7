using NodaTime;
using PartnerFocus.Triage;
using static PartnerFocus.Tests.Triage.Week.WeekCase;

namespace PartnerFocus.Tests.Triage.Week;

public sealed class WeekFiguresTests
{
    [Fact]
    public void Of_WhenThereIsNothing_HasNoShares() => Figures().ClientShare.Should().Be(0);

    [Fact]
    public void Of_WhenThreeOfFourHoursAreClients_HasAClientShareOfThreeQuarters() =>
        Figures(Entry("a", 9, 12, client: true), Entry("b", 13, 14)).ClientShare.Should().Be(0.75);

    [Fact]
    public void Of_WhenThreeOfFourHoursAreClients_HasAnInternalShareOfOneQuarter() =>
        Figures(Entry("a", 9, 12, client: true), Entry("b", 13, 14)).InternalShare.Should().Be(0.25);

    [Fact]
    public void Of_WhenAnInternalEntryStandsBesideAClient_CountsTheMinuteOnceAsClientTime() =>
        Figures(Entry("a", 9, 11, client: true), Entry("b", 10, 12)).ClientTime.Should().Be(Duration.FromHours(2));

    [Fact]
    public void Of_WhenAnInternalEntryStandsBesideAClient_LeavesItsOtherMinutesInternal() =>
        Figures(Entry("a", 9, 11, client: true), Entry("b", 10, 12)).InternalTime.Should().Be(Duration.FromHours(1));

    [Fact]
    public void Of_WhenClientTimeIsDoubleBooked_SaysHowMuch() =>
        Figures(Entry("a", 9, 11, client: true), Entry("b", 10, 12)).ClientTimeDoubleBooked.Should().Be(Duration.FromHours(1));

    [Fact]
    public void Of_WhenTimeIsProtected_CountsItNowhere() =>
        Figures(Entry("a", 9, 10, client: true), Entry("b", 13, 16, Verdict.Protect)).ClientShare.Should().Be(1);

    [Fact]
    public void Of_WhenAnEntryIsTransparent_LeavesItOut() =>
        Figures(Entry("a", 9, 10, client: true), Entry("b", 13, 16).As(m => m with { IsTransparent = true })).ClientShare.Should().Be(1);

    [Fact]
    public void Of_WhenAnEntryIsAllDay_LeavesItOut() =>
        Figures(Entry("a", 9, 10, client: true), Entry("b", 13, 16).As(m => m with { IsAllDay = true })).ClientShare.Should().Be(1);

    [Fact]
    public void Of_WhenAnEntryIsANote_LeavesItOut() =>
        Figures(Entry("a", 9, 10, client: true), Entry("b", 13, 16).Judged(a => a with { IsNote = true })).ClientShare.Should().Be(1);

    [Fact]
    public void Of_WhenAProspectIsMet_CountsAcquisition()
    {
        var prospect = new PartnerFocus.Triage.Firm.Client { Id = "maan", Name = "Maan", Tier = PartnerFocus.Triage.Firm.ClientTier.Prospect };
        var firm = Delegation.RankingCase.Office with { Clients = [prospect] };
        var entry = Entry("a", 9, 10, client: true).Judged(a => a with { Facts = a.Facts with { ClientId = "maan" } });

        PartnerFocus.Triage.Week.WeekFigures.Of(firm, "anna", [entry, Entry("b", 10, 12, client: true)])
            .AcquisitionTime.Should().Be(Duration.FromHours(1));
    }

    [Fact]
    public void Of_WhenEntriesHaveLeaves_AddsTimePerLeaf() =>
        Figures(
            Entry("a", 9, 10).Judged(a => a with { Leaf = Leaf.Vision }),
            Entry("b", 11, 13).Judged(a => a with { Leaf = Leaf.Vision })).Clover[Leaf.Vision].Should().Be(Duration.FromHours(3));

    [Fact]
    public void Of_WhenLeavesOverlap_GivesTheMinuteToTheEntryThePartnerGoesTo() =>
        Figures(
            Entry("a", 9, 11, Verdict.LeaveOut).Judged(a => a with { Leaf = Leaf.InternalProcess }),
            Entry("b", 10, 12).Judged(a => a with { Leaf = Leaf.Result })).Clover[Leaf.InternalProcess].Should().Be(Duration.FromHours(1));

    [Fact]
    public void Of_WhenEntriesHaveTasks_AddsTimePerTask() =>
        Figures(Entry("a", 9, 10).Judged(a => a with { Task = FocusTask.Expertise }), Entry("b", 10, 12))
            .Tasks[FocusTask.Expertise].Should().Be(Duration.FromHours(1));

    [Fact]
    public void Of_WhenReflectionIsProtected_CountsItAsVisionDevelopment() =>
        Figures(Entry("a", 9, 10, Verdict.Protect).Judged(a => a with { Task = FocusTask.VisionDevelopment }))
            .Tasks[FocusTask.VisionDevelopment].Should().Be(Duration.FromHours(1));

    [Fact]
    public void Of_WhenTimeIsPrivate_IsNoTaskAtAll() =>
        Figures(Entry("a", 9, 10, Verdict.Protect)).Tasks[FocusTask.None].Should().Be(Duration.Zero);
}
