using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using static PartnerFocus.Tests.Triage.Delegation.RankingCase;

namespace PartnerFocus.Tests.Triage.Delegation;

public sealed class DelegateRankingTests
{
    [Theory]
    [InlineData(Verdict.Attend)]
    [InlineData(Verdict.LeaveOut)]
    [InlineData(Verdict.Protect)]
    [InlineData(Verdict.Clarify)]
    public void Rank_WhenNothingIsHandedOver_ProposesNobody(Verdict verdict) =>
        DelegateRanking.Rank(Question(With("jan", p => p with { Talents = ["energy"] })), verdict).Should().Be(DelegateProposal.None);

    [Fact]
    public void Rank_WhenNobodyHasToDoWithTheTopic_ProposesNobody() => Rank(Office).Candidates.Should().BeEmpty();

    [Fact]
    public void Rank_WhenNobodyHasTheTopicAndSomebodyIsInvited_SaysSo() =>
        Rank(Office, Facts with { InvitedPeople = ["kim"] }).Candidates.Single(c => c.PersonId == "kim").Reasons
            .Should().Contain(r => r.Kind == DelegateReasonKind.NoTie && r.Text.En == "Nobody else has this topic; is asked to it");

    [Fact]
    public void Rank_WhenSomebodyElseHasTheTopic_SaysNoSuchThingOfWhoIsInvited() =>
        Rank(With("jan", p => p with { Talents = ["energy"] }), Facts with { InvitedPeople = ["kim"] }).Candidates.Single(c => c.PersonId == "kim").Reasons
            .Should().NotContain(r => r.Kind == DelegateReasonKind.NoTie);

    [Fact]
    public void Rank_WhenTalentMeetsTheTopic_ProposesThatPerson() =>
        Rank(With("jan", p => p with { Talents = ["energy"] })).Names().Should().Equal("jan");

    [Fact]
    public void Rank_WhenInterestAndGrowthMeetTheTopic_ProposesBoth() =>
        Rank(With("jan", p => p with { Interests = ["energy"] }).And("els", p => p with { DevelopmentGoals = ["energy"] }))
            .Names().Should().BeEquivalentTo("jan", "els");

    [Fact]
    public void Rank_WhenTalentIsElsewhere_PutsTheOwnTeamFirst() =>
        Rank(With("rik", p => p with { Talents = ["energy"] }).And("bas", p => p with { Talents = ["energy"] }))
            .Names().Should().Equal("bas", "rik");

    [Fact]
    public void Rank_WhenOnlyAFellowPartnerKnowsTheTopic_ProposesThatPartner() =>
        Rank(Office, Facts with { TopicIds = ["finance"] }).Names().Should().Equal("otto");

    [Fact]
    public void Rank_WhenSomebodyWorksForTheClient_ProposesThatPerson() =>
        Rank(With("jan", p => p with { Clients = ["wind"] }), Facts with { ClientId = "wind" }).Names().Should().Equal("jan");

    [Fact]
    public void Rank_WhenTalentAndClientMeet_PutsThemBeforeTalentAlone() =>
        Rank(With("jan", p => p with { Talents = ["energy"], Clients = ["wind"] }).And("els", p => p with { Talents = ["energy"] }),
            Facts with { ClientId = "wind" }).Names().Should().Equal("jan", "els");

    [Fact]
    public void Rank_WhenAJuniorFits_KeepsTheJuniorAndNamesCompany() =>
        Rank(With("kim", p => p with { Talents = ["energy"] }).And("els", p => p with { Interests = ["energy"] }))
            .Candidates.Single(c => c.PersonId == "kim").Reasons.Single(r => r.Kind == DelegateReasonKind.Together)
            .Text.Nl.Should().Be("Nog niet eerder gedaan, kan mee met Els Naam");

    [Fact]
    public void Rank_WhenAJuniorCalledTheMeeting_DoesNotSayThatItIsNew() =>
        Rank(With("kim", p => p with { Talents = ["energy"] }).And("els", p => p with { Interests = ["energy"] }), meeting: Meeting("kim") with { Organizer = new MeetingOrganizer(null, "kim@kantoor.example") })
            .Candidates.Single(c => c.PersonId == "kim").Reasons.Should().NotContain(r => r.Kind == DelegateReasonKind.Together);

    [Fact]
    public void Rank_WhenTheTextNamesSomebody_ProposesThatPerson() =>
        Rank(Office, meeting: Meeting() with { Text = "Els heeft de cijfers." }).Names().Should().Equal("els");

    [Fact]
    public void Rank_WhenNothingIsKnown_ProposesTheLeadOfTheTeamFirst() => Rank(Office, new MeetingFacts()).Names().Should().StartWith("bas");

    [Fact]
    public void Rank_WhenSupportStaffIsInvitedToClientWork_DoesNotProposeThem() =>
        Rank(Office, new MeetingFacts { ClientId = "wind", TopicIds = ["energy"], InvitedPeople = ["sil"] }, Meeting("sil"))
            .Candidates.Should().BeEmpty();

    [Fact]
    public void Rank_WhenSupportStaffConvened_DoesNotProposeThem() =>
        Rank(Office, new MeetingFacts { InvitedPeople = ["sil"] }, Meeting("sil") with { Organizer = new MeetingOrganizer(null, "sil@kantoor.example") })
            .Names().Should().NotContain("sil");

    [Fact]
    public void Rank_WhenATopicIsTalentAndGoalAtOnce_CountsItOnce() =>
        Rank(With("kim", p => p with { Talents = ["energy"], DevelopmentGoals = ["energy"] }).And("jan", p => p with { Talents = ["energy"] }))
            .Names().Should().Equal("jan", "kim");

    [Fact]
    public void Rank_WhenTwoAreEqual_PrefersTheOwnTeamToWhoReportsThroughOthers() =>
        Rank(With("rik", p => p with { Talents = ["energy"], ReportsTo = "anna" }).And("bas", p => p with { Talents = ["energy"], ReportsTo = "rik" })
            with
        { Teams = [] }).Names().Should().Equal("bas", "rik");

    [Fact]
    public void Rank_WhenItIsTheManagementTeam_PutsTheDeputyFirst() =>
        Rank(With("jan", p => p with { Talents = ["energy"] }), Facts with { DeputyId = "els" }).Names().First().Should().Be("els");

    [Fact]
    public void Rank_WhenSomebodyTookOverMuchLately_PutsTheOtherFirst()
    {
        var firm = With("els", p => p with { Talents = ["energy"], Level = "medior" }).And("jan", p => p with { Talents = ["energy"] });
        var question = Question(firm) with { GivenLately = new Dictionary<string, Duration> { ["els"] = Duration.FromHours(6) } };

        DelegateRanking.Rank(question, Verdict.Delegate).Names().Should().Equal("jan", "els");
    }

    [Fact]
    public void Rank_WhenALittleMoreArguesForWhoTookOverMuchLately_PutsTheOtherFirstAllTheSame()
    {
        // Els is a senior: a level above what the talk needs less, and the sums differ by that.
        var firm = With("els", p => p with { Talents = ["energy"] }).And("jan", p => p with { Talents = ["energy"] });
        var given = new Dictionary<string, Duration> { ["els"] = Duration.FromHours(8) };

        Ranked(firm, []).Concat(Ranked(firm, given)).Should().Equal("els", "jan", "jan", "els");
    }

    [Fact]
    public void Rank_WhenSomebodyTookOverMuchLately_StillPutsTalentBeforeNone()
    {
        var firm = With("els", p => p with { Talents = ["energy"], Clients = ["wind"] }).And("jan", p => p with { Clients = ["wind"] });
        var question = Question(firm, Facts with { ClientId = "wind" }) with { GivenLately = new Dictionary<string, Duration> { ["els"] = Duration.FromHours(100) } };

        DelegateRanking.Rank(question, Verdict.Delegate).Names().First().Should().Be("els");
    }

    [Fact]
    public void Rank_WhenSomebodyTookOverSomethingLately_SaysHowMuch()
    {
        var question = Question(With("jan", p => p with { Talents = ["energy"] })) with { GivenLately = new Dictionary<string, Duration> { ["jan"] = Duration.FromMinutes(90) } };

        DelegateRanking.Rank(question, Verdict.Delegate).Candidates[0].Reasons.Single(r => r.Kind == DelegateReasonKind.Lately)
            .Text.Should().Be(new LocalText("Nam het afgelopen kwartaal al 1,5 u over", "Took over 1.5 h in the last quarter"));
    }

    [Fact]
    public void Rank_WhenOneCanGrowAndTheOtherIsAtHand_PutsGrowthBeforeConvenience() =>
        DelegateRanking.Rank(
            Question(With("jan", p => p with { DevelopmentGoals = ["energy"] }).And("els", p => p with { Clients = ["wind"], Level = "medior" }),
                Facts with { ClientId = "wind", InvitedPeople = ["els"] }, Meeting("els")) with
            { People = [Taken("els", TakenKind.Fixed, 13, 14)] },
            Verdict.Delegate).Names().Should().Equal("jan", "els");

    [Fact]
    public void Rank_WhenOneCanGrowAndTheOtherHasTheTalentForThatClient_KeepsTheTalentFirst() =>
        Rank(With("jan", p => p with { DevelopmentGoals = ["energy"] }).And("els", p => p with { Talents = ["energy"], Clients = ["wind"], Level = "medior" }),
            Facts with { ClientId = "wind" }).Names().Should().Equal("els", "jan");

    [Fact]
    public void Rank_WhenTwoAreEqual_PutsTheOneWhoWasGivenLessFirst()
    {
        var firm = With("els", p => p with { Talents = ["energy"], Level = "medior" }).And("jan", p => p with { Talents = ["energy"] });
        var question = Question(firm) with { Handed = [Handed("els", Duration.FromHours(2))] };

        DelegateRanking.Rank(question, Verdict.Delegate).Names().Should().Equal("jan", "els");
    }

    [Fact]
    public void Rank_Always_ShowsTheRoomLeft()
    {
        var question = Question(With("jan", p => p with { Talents = ["energy"] })) with
        {
            Handed = [Handed("jan", Duration.FromMinutes(90))],
        };

        DelegateRanking.Rank(question, Verdict.Delegate).Candidates[0].Reasons.Single(r => r.Kind == DelegateReasonKind.Load)
            .Text.Should().Be(new LocalText("Ruimte: nog 6,5 u", "Room: 6.5 h left"));
    }

    [Fact]
    public void Rank_WhenHoursWereAgreedWithThePerson_SaysThatTheyWere()
    {
        var question = Question(With("jan", p => p with { Talents = ["energy"], AgreedHours = 4 })) with { Handed = [Handed("jan", Duration.FromHours(1))] };

        DelegateRanking.Rank(question, Verdict.Delegate).Candidates[0].Reasons.Single(r => r.Kind == DelegateReasonKind.Load)
            .Text.Should().Be(new LocalText("Ruimte: nog 3 van de 4 u die zijn afgesproken", "Room: 3 of the 4 h agreed left"));
    }

    [Fact]
    public void Rank_WhenTheOwnCalendarIsFree_SaysSo()
    {
        var question = Question(With("jan", p => p with { Talents = ["energy"] })) with { People = [Taken("jan", TakenKind.Fixed, 11, 12)] };

        DelegateRanking.Rank(question, Verdict.Delegate).Candidates[0].Reasons.Should().Contain(r => r.Kind == DelegateReasonKind.Free);
    }

    [Fact]
    public void Rank_WhenAnInternalEntryIsInTheWay_ShowsTheConflictAndKeepsThePerson()
    {
        var question = Question(With("jan", p => p with { Talents = ["energy"] })) with { People = [Taken("jan", TakenKind.Movable, 10, 12)] };

        DelegateRanking.Rank(question, Verdict.Delegate).Candidates[0].Reasons.Should().Contain(r => r.Kind == DelegateReasonKind.Conflict);
    }

    [Fact]
    public void Rank_WhenThePartnerIsUnknown_Throws() =>
        FluentActions.Invoking(() => DelegateRanking.Rank(Question(Office) with { PartnerId = "niemand" }, Verdict.Delegate))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void Rank_WhenReasonsAreReadAgain_TellsThemOnce()
    {
        var candidate = Rank(With("jan", p => p with { Talents = ["energy"] })).Candidates.Single();

        candidate.Reasons[0].Should().BeSameAs(candidate.Reasons[0]);
    }

    [Fact]
    public void Rank_WhenNothingIsKnownAndTheLeadIsBusy_ProposesWhoOfTheTeamFitsByLevel() =>
        DelegateRanking.Rank(Question(Office, new MeetingFacts()) with { People = [Taken("bas", TakenKind.Fixed, 10, 11)] }, Verdict.Delegate)
            .Names().Should().Equal("els", "jan");

    [Theory]
    [InlineData(TakenKind.Fixed, 13, "Geen eigen band hiermee; wel vrij, met ruimte", "No tie of their own to this; free, with room")]
    [InlineData(TakenKind.Movable, 10, "Geen eigen band hiermee; wel ruimte", "No tie of their own to this; has room")]
    public void Rank_WhenNothingTiesSomebodyOfTheTeam_SaysSo(TakenKind taken, int from, string nl, string en) =>
        DelegateRanking.Rank(
            Question(Office, new MeetingFacts()) with { People = [Taken("bas", TakenKind.Fixed, 10, 11), Taken("els", taken, from, from + 1)] }, Verdict.Delegate)
            .Candidates.Single(c => c.PersonId == "els").Reasons.Single(r => r.Kind == DelegateReasonKind.NoTie).Text.Should().Be(new LocalText(nl, en));

    [Fact]
    public void Rank_WhenTheLeadIsBusyAndSomebodyIsTied_ProposesThatPersonAlone() =>
        DelegateRanking.Rank(
            Question(With("jan", p => p with { Clients = ["wind"] }), new MeetingFacts { ClientId = "wind" }) with { People = [Taken("bas", TakenKind.Fixed, 10, 11)] },
            Verdict.Delegate).Names().Should().Equal("jan");

    [Fact]
    public void Rank_WhenNothingTiesTheTeamAndOneIsBarred_LeavesThatOneOut() =>
        DelegateRanking.Rank(
            Question(With("els", p => p with { BarredFrom = ["wind"] }), new MeetingFacts { ClientId = "wind" }) with { People = [Taken("bas", TakenKind.Fixed, 10, 11)] },
            Verdict.Delegate).Names().Should().Equal("jan");

    [Fact]
    public void Rank_WhenNobodyOfTheTeamCan_SaysWhyInWords() =>
        DelegateRanking.Rank(
            Question(With("els", p => p with { AgreedHours = 0 }), new MeetingFacts()) with
            {
                People = [Taken("bas", TakenKind.Fixed, 10, 11), Taken("jan", TakenKind.Absent, 8, 18)],
            },
            Verdict.Delegate).WhyNobody.Should().Be(new LocalText(
                "Wie ervoor in aanmerking komt, kan niet: 1 heeft geen ruimte meer, 1 is er niet en 1 heeft dan al iets anders.",
                "Those who would fit cannot: 1 has no room left, 1 is away and 1 has something else then."));

    [Fact]
    public void Rank_WhenNobodyHasToDoWithTheTopic_SaysThatInWords() =>
        Rank(Office).WhyNobody.Should().Be(new LocalText("Niemand van kantoor heeft hier iets mee.", "Nobody at the firm has to do with this."));

    [Fact]
    public void Rank_WhenSomebodyIsProposed_HasNoReasonForNobody() => Rank(Office, new MeetingFacts()).WhyNobody.Should().BeNull();

    [Fact]
    public void Rank_WhenTheOneWhoConvenedHasTheLevel_PutsThatOneBeforeTheTalent() =>
        Rank(With("jan", p => p with { Talents = ["energy"] }), Facts with { InvitedPeople = ["els"] }, Meeting("els") with { Organizer = new MeetingOrganizer(null, "els@kantoor.example") })
            .Names().Should().StartWith("els");

    [Fact]
    public void Rank_WhenTheOneWhoConvenedLacksTheLevel_PutsWhoIsInvitedWithItFirst() =>
        Rank(Office, Facts with { InvitedPeople = ["kim", "els"] }, Meeting("kim", "els") with { Organizer = new MeetingOrganizer(null, "kim@kantoor.example") })
            .Names().Should().StartWith("els");

    [Fact]
    public void Rank_WhenSupportWorksForTheClient_ProposesThatPerson() =>
        Rank(With("sil", p => p with { Clients = ["wind"] }), Facts with { ClientId = "wind" }).Names().Should().Equal("sil");

    [Fact]
    public void Rank_WhenOneIsStrongInBothTopicsAndHasTheRank_DoesNotPutInterestAndGrowthFirst() =>
        Rank(With("els", p => p with { Talents = ["energy", "finance"] }).And("jan", p => p with { Interests = ["energy"], DevelopmentGoals = ["finance"] }),
            Facts with { TopicIds = ["energy", "finance"] }).Names().Should().StartWith("els");

    private static IEnumerable<string> Ranked(FirmProfile firm, Dictionary<string, Duration> given) =>
        DelegateRanking.Rank(Question(firm) with { GivenLately = given }, Verdict.Delegate).Names();
}
