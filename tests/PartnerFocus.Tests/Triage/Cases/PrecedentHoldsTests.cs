using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PartnerFocus.Triage;
using static PartnerFocus.Tests.Triage.SampleFirm;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class PrecedentHoldsTests
{
    private static readonly TriageEngine Engine = new(Profile);

    /// <summary>Without a precedent: Delegate.</summary>
    private static Meeting Weekly => Entries.Called("Voortgang dataroom").From(Cas).With(Anna, Cas, RegularClient)
        .Saying("1. Status dataroom\n2. Actiepunten").Every(7, "FREQ=WEEKLY");

    [Fact]
    public void Precedent_WhenTheMeetingIsTheSame_Decides() =>
        Decided(Weekly, Verdict.Attend).Assess().Should().Match<Assessment>(
            a => a.Verdict == Verdict.Attend && a.DecidedBy == "precedent" && a.Confidence == Confidence.Sure);

    [Fact]
    public void Precedent_WhenItDecides_SaysWhoAndWhenAndUntilWhen() =>
        Decided(Weekly, Verdict.Delegate, "cas").Assess().Evidence[0].Text.Should().Be(new LocalText(
            "Op 3 november 2026 koos Anna Lind voor deze reeks: delegeren, Cas Vermeer. Dat geldt tot 3 februari 2027.",
            "On 3 November 2026 Anna Lind chose for this series: delegate, Cas Vermeer. That holds until 3 February 2027."));

    [Fact]
    public void Precedent_WhenTheReviewDayCame_AsksWhetherItIsStillRight()
    {
        var assessment = (Decided(Weekly, Verdict.Attend) with { Start = Day(2027, 2, 3, 10), End = Day(2027, 2, 3, 11) }).Assess();

        assessment.DecidedBy.Should().NotBe("precedent");
        assessment.Evidence.Single(e => e.Rule == "precedent").Text.Nl.Should().EndWith("Klopt dat nog?");
    }

    [Theory]
    [InlineData("de genodigden", "attendees")]
    [InlineData("de organisator", "organiser")]
    [InlineData("de agenda", "agenda")]
    [InlineData("de duur", "length")]
    public void Precedent_WhenTheMeetingChanged_SaysWhichPart(string told, string part)
    {
        var meeting = Changed(Decided(Weekly, Verdict.LeaveOut), part);

        meeting.Assess().Evidence.Single(e => e.Rule == "precedent").Text.Nl.Should().Contain("Sindsdien").And.Contain(told);
    }

    [Fact]
    public void Precedent_WhenSpacesAnswersAndOrderChanged_StillDecides()
    {
        var meeting = Decided(Weekly, Verdict.Attend);
        var other = meeting with
        {
            Title = "voortgang  Dataroom",
            Attendees = [.. meeting.Attendees.Reverse().Select(a => a with { Answer = AttendeeAnswer.Accepted })],
        };

        other.Assess().DecidedBy.Should().Be("precedent");
    }

    [Fact]
    public void Precedent_WhenFamilyTimeStandsThere_DoesNotDecide() =>
        Decided(Entries.Called("Tandarts").Every(7, "FREQ=WEEKLY"), Verdict.LeaveOut).Assess().DecidedBy.Should().Be("own-absence");

    [Fact]
    public void Precedent_WhenThePrivateEntrySaysAnything_IsNeverSeen() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, int>((title, text, verdict) =>
        {
            var meeting = Decided((Weekly with { Title = title.Get }).Saying(text.Get), (Verdict)Math.Abs(verdict % 6), "cas") with { IsPrivate = true };
            var assessment = meeting.Assess();
            return assessment.Evidence.All(e => e.Rule != "precedent")
                && assessment.Verdict is Verdict.Protect or Verdict.Attend or Verdict.AttendPart;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Precedent_WhenAnythingChanged_NeverDecides() =>
        Prop.ForAll<NonNull<string>, int, int>((text, part, verdict) =>
        {
            var meeting = Decided(Weekly.Saying(text.Get), (Verdict)Math.Abs(verdict % 6));
            return Changed(meeting, new[] { "attendees", "organiser", "agenda", "length" }[Math.Abs(part % 4)]).Assess().DecidedBy != "precedent";
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Delegates_WhenSomebodyWasChosenForTheSeries_NamesThatPersonFirst() =>
        Week(Decided(Weekly, Verdict.Delegate, "sem"))[0].Delegates.Candidates[0].PersonId.Should().Be("sem");

    [Fact]
    public void Delegates_WhenWhoWasChosenIsAway_NamesSomebodyElseAndSaysWhy()
    {
        var meeting = Decided(Weekly, Verdict.Delegate, "sem");
        meeting = meeting with { Attendees = [.. meeting.Attendees, new MeetingAttendee(null, Sem, Answer: AttendeeAnswer.Declined)] };
        meeting = meeting with { Precedent = meeting.Precedent! with { Basis = Engine.BasisOf(meeting) } };

        var delegates = Week(meeting)[0].Delegates;

        delegates.Candidates.Should().NotContain(c => c.PersonId == "sem");
        delegates.Excluded.Should().Contain(e => e.PersonId == "sem");
    }

    [Fact]
    public void Delegates_WhenTwoSeriesNameThePersonAtOneTime_TheFirstHasThePersonAndTheSecondSaysSo()
    {
        var week = Week(Decided(Weekly, Verdict.Delegate, "cas"), Decided(Weekly with { Uid = "2" }, Verdict.Delegate, "cas"));

        week[0].Delegates.Candidates[0].PersonId.Should().Be("cas");
        week[1].Delegates.Excluded.Should().Contain(e => e.PersonId == "cas");
    }

    [Fact]
    public void Delegates_WhenAnotherMeetingIsAtThatTime_LeavesThePersonToTheSeries()
    {
        var week = Week(Weekly with { Uid = "0", Precedent = null }, Decided(Weekly, Verdict.Delegate, "cas"));

        week[1].Delegates.Candidates[0].PersonId.Should().Be("cas");
        week[0].Delegates.Candidates.Select(c => c.PersonId).FirstOrDefault().Should().NotBe("cas");
    }

    private static IReadOnlyList<AssessedMeeting> Week(params Meeting[] meetings) => Engine.Assess(new WeekQuestion
    {
        Firm = Profile,
        PartnerId = "anna",
        Week = new NodaTime.Interval(Entries.At(16, 0, 0).ToInstant(), Entries.At(23, 0, 0).ToInstant()),
        Meetings = meetings,
        Now = Entries.At(16, 0, 0).ToInstant(),
    }).Meetings;

    private static Meeting Decided(Meeting meeting, Verdict verdict, string? delegatee = null) => meeting with
    {
        Precedent = new SeriesPrecedent
        {
            Verdict = verdict,
            DelegateeId = delegatee,
            Basis = Engine.BasisOf(meeting),
            By = "anna",
            On = new LocalDate(2026, 11, 3),
            ReviewOn = new LocalDate(2027, 2, 3),
        },
    };

    private static Meeting Changed(Meeting meeting, string part) => part switch
    {
        "attendees" => meeting.With("cfo@deltaport.example"),
        "organiser" => meeting.From(Eva),
        "agenda" => meeting with { Title = meeting.Title + ": closing" },
        _ => meeting with { End = meeting.End.Plus(Duration.FromMinutes(15)) },
    };

    private static ZonedDateTime Day(int year, int month, int day, int hour) =>
        new LocalDateTime(year, month, day, hour, 0).InZoneLeniently(Profile.TimeZone);
}
