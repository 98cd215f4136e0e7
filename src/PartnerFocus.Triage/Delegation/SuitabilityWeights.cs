namespace PartnerFocus.Triage.Delegation;

/// <summary>How much each reason counts in <see cref="Suitability"/>; no unit.</summary>
internal static class SuitabilityWeights
{
    public const double InLine = 20;
    public const double Deputy = 10;

    // Talent, the question touches, growth: three equal ones lead.
    public const double Leading = 3;
    public const double WorksForClient = 2;
    public const double Invited = 2;
    public const double InvitedOptionally = 1.5;

    // Whoever convened it leads it already; below the level it asks for, it was rather set up for others.
    public const double Convened = 1.5;
    public const double ConvenedForOthers = 0.5;
    public const double Named = 1.5;

    // To work for the client and to be invited as well is at hand, but less than to have the talent for it, be touched by it, or grow in it.
    public const double TiesAlone = 2.75;
    // A question that is handed on goes to whoever has to do with its subject: to sit there already answers nothing.
    public const double TiesToAQuestion = 0.25;
    public const double OwnTeam = 1;
    public const double TeamLead = 0.5;
    public const int TopicsThatCount = 3;
    public const double Conflict = -1;
    public const double FellowPartner = -1;

    // Less than any of the reasons that lead: it turns the scale between two who can, not between one who can and one who cannot.
    public const double LatelyPerHour = -0.125;
    public const double LatelyAtMost = -1.5;
}
