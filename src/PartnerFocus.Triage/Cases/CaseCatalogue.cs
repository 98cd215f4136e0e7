using System.Collections.Immutable;

namespace PartnerFocus.Triage.Cases;

/// <summary>The cases in order of precedence: of those that argue, the first one decides. Every one is always asked.</summary>
public static class CaseCatalogue
{
    internal static ImmutableArray<TriageCase> Cases { get; } =
    [
        new PrivateTimeStaysFree(),
        new MarkerIsNoMeeting(),
        new OwnAbsenceStaysFree(),
        new PrecedentHolds(),
        new AlignmentWithTheAssistantStays(),
        new CourtAppearanceIsADuty(),
        new OnCallIsADuty(),
        new OwnWorkOnAClientMatter(),
        new ReflectionStaysFree(),
        new ChosenLearningStaysFree(),
        new PeersFromElsewhereStay(),
        new OwnAppraisalIsADuty(),
        new MandatoryTrainingIsADuty(),
        new BoardSeatIsADuty(),
        new AskedForInPerson(),
        new CoachingIsAlignment(),
        new SeniorAppraisalIsYours(),
        new ExplicitQuestionInTheField(),
        new OtherAppraisalsGoToTheirLead(),
        new HeardInPerson(),
        new LeadsTheMainMeeting(),
        new SeniorAtTheMainMeeting(),
        new BoundInPerson(),
        new OwnersDecideTogether(),
        new FirmAtStakeIsYours(),
        new StrategyIsAlignment(),
        new SeniorHireIsAlignment(),
        new ClientVisionTalkIsYours(),
        new LimitIsCrossed(),
        new KeyClientAsksForYouAlone(),
        new KeyClientInvitesYou(),
        new NamedIsCountedOn(),
        new BookedForYou(),
        new QuestionOutsideTheField(),
        new SomebodyOfYoursWillDo(),
        new YouConveneAKeyClient(),
        new ApplicantsMeetTheTeam(),
        new ManagementTeamRunsTheShop(),
        new BroadcastNeedsNobody(),
        new OptionalMeansOptional(),
        new SocialNeedsNoGrace(),
        new VendorsCanWait(),
        new MainMeetingUnclaimed(),
        new TheTeamCarriesIt(),
        new OwnTalkWithAColleague(),
        new OwnInvitationWithoutText(),
        new StandingWithoutPurpose(),
        new NotEnoughKnown(),
        new TheRestIsTheTeams(),
    ];

    /// <summary>Id of the case that speaks for what was decided for a series.</summary>
    public static string Precedent => PrecedentHolds.CaseId;

    /// <summary>Whether what this case decides gives way to what the partner decides for a series: everything but private time and markers.</summary>
    /// <param name="id">Id of the case that decided.</param>
    public static bool GivesWayToPrecedent(string id) => Cases.SkipWhile(c => c is not PrecedentHolds).Any(c => c.Id == id);

    /// <summary>Every case as shown to people, in order of precedence.</summary>
    public static IReadOnlyList<CaseDescription> All { get; } =
        [.. Cases.Select(c => new CaseDescription(c.Id, c.Sentence, c.Example, c.Source))];
}

/// <summary>One case of the catalogue.</summary>
/// <param name="Id">Stable id, as in <see cref="Evidence.Rule"/>.</param>
/// <param name="Sentence">The case as one sentence.</param>
/// <param name="Example">A meeting it decides.</param>
/// <param name="Source">The sentence of the test it comes from.</param>
public sealed record CaseDescription(string Id, LocalText Sentence, LocalText Example, LocalText Source);
