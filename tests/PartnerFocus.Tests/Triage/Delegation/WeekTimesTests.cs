using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using static PartnerFocus.Tests.Triage.Entries;

namespace PartnerFocus.Tests.Triage.Delegation;

/// <summary>What else stands in a partner's week bears on who can take a meeting over: who is away, and the way to a meeting and back.</summary>
public sealed class WeekTimesTests
{
    private const string Address = "Havenkade 12, Rotterdam";
    private static readonly TriageEngine Engine = new(SampleFirm.Profile);

    /// <summary>Tuesday 10:00–11:00; cas could take it over, and sem.</summary>
    private static Meeting Progress => Called("Voortgang dataroom overname").Saying("1. Status\n2. Actiepunten").From(SampleFirm.RegularClient).With(SampleFirm.Anna);

    [Theory]
    [InlineData("Cas vrij")]
    [InlineData("Vakantie Cas Vermeer")]
    [InlineData("CV afwezig")]
    [InlineData("Cas out of office")]
    [InlineData("Cas A/L")]
    public void Assess_WhenThePartnersAgendaSaysThatSomebodyIsAway_KeepsThatPersonOut(string title) =>
        StopOf("cas", Progress, Called(title).AllDay() with { Uid = "leave", IsTransparent = true }).Should().Be(HardStop.Absent);

    [Fact]
    public void Assess_WhenAColleagueSentTheDayOff_KeepsThatPersonOut() =>
        StopOf("cas", Progress, Called("Vrij").AllDay().From(SampleFirm.Cas).With(SampleFirm.Anna) with { Uid = "leave", IsTransparent = true }).Should().Be(HardStop.Absent);

    [Theory]
    [InlineData(SampleFirm.Mo)]
    [InlineData(SampleFirm.Hr)]
    [InlineData(SampleFirm.Eva)]
    public void Assess_WhenSomebodyOfTheFirmNotedWhoIsAway_KeepsThatPersonOut(string by) =>
        StopOf("cas", Progress, Called("Cas A/L").AllDay().From(by) with { Uid = "leave" }).Should().Be(HardStop.Absent);

    [Theory]
    [InlineData("Cas lv")]
    [InlineData("Cas N/A Thu/Fri")]
    [InlineData("Eva/Cas on hols")]
    [InlineData("Cas roostervrij")]
    [InlineData("Cas sick")]
    public void Assess_WhenTheAssistantNotesItInShort_KeepsThatPersonOut(string title) =>
        StopOf("cas", Progress, Called(title).AllDay().From(SampleFirm.Mo) with { Uid = "leave" }).Should().Be(HardStop.Absent);

    [Fact]
    public void Assess_WhenSomebodyFromOutsideIsThere_ItIsNoLeave() =>
        ProposedFor(Progress, Called("Cas vrij").AllDay().From(SampleFirm.Mo).With(SampleFirm.Stranger) with { Uid = "leave" }).Should().Contain("cas");

    [Fact]
    public void Assess_WhenALeaveBeganTheWeekBefore_StillKeepsThePersonOut() =>
        Asked(Week(Progress) with { Reaching = [Called("Cas vakantie") with { Uid = "leave", IsAllDay = true, Start = At(9, 0, 0), End = At(21, 0, 0) }] })
            .Single(m => m.Meeting.Uid == "1").Delegates.Excluded.Single(e => e.PersonId == "cas").Reason
            .Should().Be(new LocalText("Is dan afwezig, zegt de agenda van Anna Lind.", "Away at that time, says the calendar of Anna Lind."));

    [Theory]
    [InlineData(0, true)]
    [InlineData(24, false)]
    public void Assess_WhenSomebodyStandsInForAPerson_KeepsThatPersonOutOnThoseDays(int later, bool isOut)
    {
        var from = Progress.Start.ToInstant() - Duration.FromHours(12) + Duration.FromHours(later);
        var delegates = Asked(Week(Progress) with { Replaced = [new PersonAway("cas", new Interval(from, from + Duration.FromHours(24)))] }).Single(m => m.Meeting.Uid == "1").Delegates;

        delegates.Excluded.Any(e => e == new DelegateExclusion("cas", HardStop.Absent, new LocalText("Is dan afwezig: er is een vervanger.", "Away at that time: somebody stands in."))).Should().Be(isOut);
        delegates.Candidates.Any(c => c.PersonId == "cas").Should().Be(!isOut);
    }

    [Theory]
    [InlineData("Eva vrij")]
    [InlineData("Cas: overname")]
    public void Assess_WhenItIsSomebodyElsesOrNoLeave_StillProposesThePerson(string title) =>
        ProposedFor(Progress, Called(title).AllDay() with { Uid = "leave", IsTransparent = true }).Should().Contain("cas");

    [Fact]
    public void Assess_WhenALeaveIsPrivate_TellsNothing() =>
        ProposedFor(Progress, Called("Cas vrij").AllDay() with { Uid = "leave", IsPrivate = true }).Should().Contain("cas");

    [Theory]
    [InlineData(11, 59, true)]
    [InlineData(12, 0, false)]
    public void Assess_WhenALeaveIsTimed_CountsItFromThreeHoursOn(int hour, int minute, bool proposed) =>
        ProposedFor(Progress, Called("Cas vrij") with { Uid = "leave", Start = At(17, 9, 0), End = At(17, hour, minute) }).Contains("cas").Should().Be(proposed);

    [Fact]
    public void Assess_WhenTheAgendaHasTheWayThere_NeedsThatTimeToo() =>
        Asked(Week(Progress with { Location = Address }, Way(9, 10)) with { People = [Fixed("cas", 9, 10)] })
            .Single(m => m.Meeting.Uid == "1").Delegates.Excluded.Single(e => e.PersonId == "cas").Reason.Nl.Should().Be("Heeft tijdens de reis een afspraak die niet kan schuiven.");

    [Fact]
    public void Assess_WhenTheWayBackOverlapsWhatCanMove_ShowsAConflict() =>
        Asked(Week(Progress with { Location = Address }, Way(11, 12)) with { People = [new PersonAgenda("cas", [new TakenTime(Span(11, 12), TakenKind.Movable, "x")])] })
            .Single(m => m.Meeting.Uid == "1").Delegates.Candidates.Single(c => c.PersonId == "cas").Reasons.Should()
            .Contain(r => r.Kind == DelegateReasonKind.Conflict && r.Text.Nl == "Heeft tijdens de reis iets dat kan schuiven");

    [Theory]
    [InlineData("Zaal 3.12", "Reistijd")]
    [InlineData("", "Trein naar huis")]
    [InlineData("Microsoft Teams", "Reistijd")]
    public void Assess_WhenTheWayLeadsToSomethingElse_NeedsNoMoreTime(string location, string title) =>
        Asked(Week(Progress with { Location = location }, Way(9, 10) with { Title = title }) with { People = [Fixed("cas", 9, 10)] })
            .Single(m => m.Meeting.Uid == "1").Delegates.Names().Should().Contain("cas");

    [Fact]
    public void Assess_WhenTheWayNamesThePlace_LeadsThere() =>
        StopOf("cas", Week(Progress with { Location = "Rotterdam" }, Way(9, 10) with { Title = "Trein naar Rotterdam" }) with { People = [Fixed("cas", 9, 10)] })
            .Should().Be(HardStop.DoubleBooked);

    [Theory]
    [InlineData(Address, "Zaal 3", false)]
    [InlineData(Address, Address, true)]
    [InlineData("Zaal 2", "Zaal 3", true)]
    public void Assess_WhenTwoMeetingsFollowEachOther_GivesThemToOnePersonWhereThatCanBe(string one, string other, bool same)
    {
        var firm = SampleFirm.Profile with { People = [.. SampleFirm.Profile.People.Select(p => p.Id == "sem" ? p with { Talents = ["mergers"] } : p)] };
        var asked = Week(Progress with { Location = one }, Progress with { Uid = "2", Start = At(17, 11, 0), End = At(17, 12, 0), Location = other });

        var week = new TriageEngine(firm).Assess(asked with { Firm = firm }).Meetings;

        (First(week[0]) is not null, First(week[1]) is not null, First(week[0]) == First(week[1])).Should().Be((true, true, same));
    }

    [Fact]
    public void Assess_WhenSomebodyWasAskedElsewhereJustBefore_KeepsThatPersonOut()
    {
        var before = Progress with { Uid = "2", Start = At(17, 9, 0), End = At(17, 10, 0), Location = "Zaal 3" };

        Asked(Week(before, Progress with { Location = Address }) with { Handed = [new HandedMeeting("cas", "anna", "2", null, before.Interval)] })
            .Single(m => m.Meeting.Uid == "1").Delegates.Excluded.Single(e => e.PersonId == "cas").Reason.Nl
            .Should().Be("Is vlak ervoor of erna ergens anders gevraagd: de reistijd past niet.");
    }

    [Fact]
    public void Assess_WhenThePartnerKeptAMeeting_GivesItsPlaceInThePlanToAnother()
    {
        var week = Week(Progress, Progress with { Uid = "2" });
        var kept = new SettledMeeting("anna", "1", null, Progress.Start.ToInstant());

        (First(Asked(week)[1]), First(Asked(week with { Settled = [kept] })[1])).Should().Be((null, "cas"));
    }

    [Fact]
    public void Assess_WhenAKeptMeetingWasMovedSince_PlansItAgain() =>
        First(Asked(Week(Progress, Progress with { Uid = "2" }) with { Settled = [new SettledMeeting("anna", "1", null, At(16, 10, 0).ToInstant())] })[1])
            .Should().BeNull();

    [Fact]
    public void Assess_WhenAKeptMeetingIsLookedAtAgain_StillTellsWhoCould() =>
        First(Asked(Week(Progress) with { Settled = [new SettledMeeting("anna", "1", null, Progress.Start.ToInstant())] })[0]).Should().Be("cas");

    [Fact]
    public void Assess_WhenAMeetingBeganUndecided_GivesItsPlaceInThePlanToAnother()
    {
        var week = Week(Progress, Progress with { Uid = "2", Start = At(17, 10, 30), End = At(17, 11, 30) });

        (First(Asked(week)[1]), First(Asked(week with { Now = At(17, 10, 0).ToInstant() })[1])).Should().Be((null, "cas"));
    }

    [Fact]
    public void Assess_WhenWhatBeganIsTakenOver_StillCountsItsTime()
    {
        var week = Week(Progress, Progress with { Uid = "2", Start = At(17, 10, 30), End = At(17, 11, 30) });

        First(Asked(week with { Now = At(17, 10, 0).ToInstant(), Handed = [new HandedMeeting("cas", "anna", "1", null, Progress.Interval)] })[1]).Should().BeNull();
    }

    [Fact]
    public void Assess_WhenTheLeadOfTheAppraisedIsAway_TellsOfWhoCan()
    {
        var firm = SampleFirm.Profile with { People = [.. SampleFirm.Profile.People.Select(p => p.Id == "sem" ? p with { ReportsTo = "eva" } : p.Id == "eva" ? p with { ReportsTo = "cas" } : p)] };
        var asked = Week(Called("Jaargesprek Sem").From(SampleFirm.Sem).With(SampleFirm.Anna)) with { Firm = firm };
        var engine = new TriageEngine(firm);

        (engine.Assess(asked).Meetings[0].Assessment.TopContribution.Nl, engine.Assess(asked with { People = [Fixed("eva", 10, 11)] }).Meetings[0].Assessment.TopContribution.En)
            .Should().Be(("Laat Eva Roos dit gesprek met Sem Prins voeren.", "Let Cas Vermeer have this talk with Sem Prins."));
    }

    [Fact]
    public void ContributionWith_WhenAnotherIsChosen_NamesThatPerson() =>
        Asked(Week(Called("Jaargesprek Sem").From(SampleFirm.Sem).With(SampleFirm.Anna)))[0].Assessment.ContributionWith("Amira")
            .Should().Be(new LocalText("Laat Amira dit gesprek met Sem Prins voeren.", "Let Amira have this talk with Sem Prins."));

    [Fact]
    public void ContributionWith_WhenNobodyIsKnown_NamesTheRole() =>
        Asked(Week(Called("Jaargesprek Sem").From(SampleFirm.Sem).With(SampleFirm.Anna)))[0].Assessment.ContributionWith(null)
            .Should().Be(new LocalText("Laat de eigen leidinggevende dit gesprek met Sem Prins voeren.", "Let their own lead have this talk with Sem Prins."));

    private static Meeting Way(int from, int to) => Called("Reistijd") with { Uid = "way", Start = At(17, from, 0), End = At(17, to, 0) };

    private static PersonAgenda Fixed(string id, int from, int to) => new(id, [new TakenTime(Span(from, to), TakenKind.Fixed, "x")]);

    private static Interval Span(int from, int to) => new(At(17, from, 0).ToInstant(), At(17, to, 0).ToInstant());

    private static string? First(AssessedMeeting meeting) => meeting.Delegates.Names().FirstOrDefault();

    private static IEnumerable<string> ProposedFor(params Meeting[] meetings) => Asked(Week(meetings)).Single(m => m.Meeting.Uid == "1").Delegates.Names();

    private static HardStop? StopOf(string person, params Meeting[] meetings) => StopOf(person, Week(meetings));

    private static HardStop? StopOf(string person, WeekQuestion week) =>
        Asked(week).Single(m => m.Meeting.Uid == "1").Delegates.Excluded.FirstOrDefault(e => e.PersonId == person)?.Stop;

    private static IReadOnlyList<AssessedMeeting> Asked(WeekQuestion week) => Engine.Assess(week).Meetings;

    private static WeekQuestion Week(params Meeting[] meetings) => new()
    {
        Firm = SampleFirm.Profile,
        PartnerId = "anna",
        Week = new Interval(At(16, 0, 0).ToInstant(), At(23, 0, 0).ToInstant()),
        Meetings = [.. meetings.OrderBy(m => m.Start.ToInstant())],
        Now = At(16, 0, 0).ToInstant(),
    };
}
