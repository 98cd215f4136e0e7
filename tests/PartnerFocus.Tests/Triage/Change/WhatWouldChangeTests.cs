using PartnerFocus.Triage;
using PartnerFocus.Triage.Change;
using PartnerFocus.Tests.Triage.Properties;

namespace PartnerFocus.Tests.Triage.Change;

public sealed class WhatWouldChangeTests
{
    private static readonly TriageEngine Engine = new(SampleFirm.Profile);

    [Fact]
    public void Of_WhenAnotherMeetingShowsWhoDecides_NamesThatPerson()
    {
        var meeting = Entries.Called("Norsk dossier").Saying("Over de brief van vorige week.").From(SampleFirm.Cas).With(SampleFirm.Anna, "n.berg@norsk.example");
        var other = Entries.Called("Norsk").From(SampleFirm.KeyClient).With(SampleFirm.Anna, "Jo Holm (CFO) <j.holm@norsk.example>");

        Turn(meeting, other)!.Text.En.Should().Be("If Jo Holm (CFO) attended, this would ask for you.");
    }

    [Fact]
    public void Of_WhenTheQuestionMakesIt_NamesTheItem()
    {
        var meeting = Entries.Called("Delta Port").Saying("1. planning (Sem)\n2. Anna: akkoord op de warranty?").From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        Turn(meeting)!.Text.Nl.Should().Be("Als ‘2. Anna: akkoord op de warranty?’ er niet stond, dan hoefde niemand er namens jou heen.");
    }

    [Fact]
    public void Of_WhenAttendanceIsOptional_SaysWhatAQuestionWouldDo()
    {
        var meeting = Entries.Called("Weekstart").Saying("planning").From(SampleFirm.Cas).With(SampleFirm.Sem).WithOptional(SampleFirm.Anna);

        Turn(meeting)!.Text.En.Should().Be("If the agenda held a question for you on Mergers, that part would ask for you.");
    }

    [Fact]
    public void Of_WhenAMarkerIsNoMeeting_SaysNothing() =>
        Turn(Entries.Called("Femke jarig").AllDay()).Should().BeNull();

    [Fact]
    public void Of_WhenTheEntryIsPrivate_SaysNothing() =>
        Turn(Entries.Called("Delta Port").From(SampleFirm.RegularClient).With(SampleFirm.Anna) with { IsPrivate = true }).Should().BeNull();

    [Theory]
    [InlineData("niet storen")]
    [InlineData("B L O K")]
    [InlineData("zwemmen")]
    public void Of_WhenTheTimeIsThePartnersOwn_SaysNothing(string title) =>
        Turn(Entries.Called(title)).Should().BeNull();

    [Fact]
    public void Of_WhenTimeIsForTheOwnAssistant_SaysNothing() =>
        Turn(Entries.Called("Agenda komende weken").From(SampleFirm.Anna).With(SampleFirm.Mo)).Should().BeNull();

    [Fact]
    public void Of_WhenTheQuestionMakesItAPart_NeverSaysThatWithoutItThePartnerWouldGoToAll()
    {
        var meeting = Entries.Called("Stuurgroep Norsk").Saying("09:00-09:20 Planning\n09:20-09:40 Warranty: Anna, ga je akkoord met de formule?\n09:40-10:00 Actielijst")
            .From(SampleFirm.KeyClient).With(SampleFirm.Anna, "n.berg@norsk.example");

        Engine.Assess(meeting, "anna", []).Verdict.Should().Be(Verdict.AttendPart);
        Turn(meeting)?.Verdict.Should().NotBe(Verdict.Attend);
    }

    [Fact]
    public void Of_WhenEntriesAreComposed_NeverTellsWhatBringsThePartnerToAllOfAPart() => RandomMeetings.Of(23, 300)
        .Where(r => r.Firm.Assess(r.Meeting).Verdict == Verdict.AttendPart && r.Firm.Engine.WhatWouldChange(r.Meeting, r.Firm.Partner.Id, r.Firm.Week.Meetings)?.Verdict == Verdict.Attend)
        .Select(r => r.Meeting.Title).Should().BeEmpty();

    [Fact]
    public void Of_WhenEntriesAreComposed_NeverTakesTimeThatStaysFree() => RandomMeetings.Of(22, 300)
        .Where(r => r.Firm.Assess(r.Meeting).Verdict == Verdict.Protect && r.Firm.Engine.WhatWouldChange(r.Meeting, r.Firm.Partner.Id, r.Firm.Week.Meetings) is not null)
        .Select(r => r.Meeting.Title).Should().BeEmpty();

    [Fact]
    public void Of_WhenEntriesAreComposed_NeverNamesTheVerdictThatStands() => RandomMeetings.Of(21, 150)
        .Where(r => r.Firm.Engine.WhatWouldChange(r.Meeting, r.Firm.Partner.Id, r.Firm.Week.Meetings)?.Verdict == r.Firm.Assess(r.Meeting).Verdict)
        .Select(r => r.Meeting.Title).Should().BeEmpty();

    private static TurningPoint? Turn(Meeting meeting, params Meeting[] others) => Engine.WhatWouldChange(meeting, "anna", others);
}
