namespace PartnerFocus.Triage;

/// <summary>
/// What the readers found out about one meeting. Only facts, no judgement; each reader keeps the words it saw in
/// <see cref="Assessment.Evidence"/> through the case that used them.
/// </summary>
public sealed record MeetingFacts
{
    /// <summary>The client the meeting is about or with; null when none of the register was found.</summary>
    public string? ClientId { get; init; }

    /// <summary>Whether the time counts as client time.</summary>
    public bool IsClientTime { get; init; }

    /// <summary>The topics found, strongest first.</summary>
    public IReadOnlyList<string> TopicIds { get; init; } = [];

    /// <summary>Main or sub meeting.</summary>
    public Weight Weight { get; init; }

    /// <summary>The colleague the meeting is about (appraisal, application); null when it is about nobody.</summary>
    public string? AboutPersonId { get; init; }

    /// <summary>Whether it is an appraisal: then only the reporting line may take it over.</summary>
    public bool IsAppraisal { get; init; }

    /// <summary>Colleagues (person ids) that are invited and did not decline, the partner not included.</summary>
    public IReadOnlyList<string> InvitedPeople { get; init; } = [];

    /// <summary>Colleagues (person ids) of whom the entry itself says that they will not be there.</summary>
    public IReadOnlyList<string> NotComing { get; init; } = [];

    /// <summary>Whether only people of the firm are invited.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether somebody of the client is at the table.</summary>
    public bool IsClientThere { get; init; }

    /// <summary>Whether the partner convened it, or the assistant did: who takes it over leads it.</summary>
    public bool IsPartnersOwn { get; init; }

    /// <summary>What kind of meeting it is, for what is asked of who takes it over.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Whether what is handed over is a question that the organiser put to the partner: who asked it cannot be sent to answer it.</summary>
    public bool IsQuestionOfTheOrganizer { get; init; }

    /// <summary>Whether the title tells of somebody who is not invited by address: an applicant, a patient, a client who comes to the office.</summary>
    public bool IsWithSomebodyUnlisted { get; init; }

    /// <summary>The lead (deputy) the meeting's own group names, such as the partner's deputy in the management team; null when none.</summary>
    public string? DeputyId { get; init; }
}

/// <summary>Weight of a meeting.</summary>
public enum Weight
{
    /// <summary>Nothing points either way.</summary>
    Unknown,

    /// <summary>A sub-meeting: execution, progress, details.</summary>
    Sub,

    /// <summary>A main meeting: decision makers at the table, or where outcomes fall.</summary>
    Main,
}

/// <summary>Kinds of meeting that ask something else of who takes them over.</summary>
public enum MeetingKind
{
    /// <summary>Running the firm, and what says nothing more.</summary>
    Internal,

    /// <summary>With or for a client, and nothing more is known.</summary>
    Client,

    /// <summary>An appraisal.</summary>
    Appraisal,

    /// <summary>A talk with a candidate.</summary>
    Application,

    /// <summary>The partner's own management team.</summary>
    ManagementTeam,

    /// <summary>A negotiation, or a part of one.</summary>
    Negotiation,

    /// <summary>A bid, a tender, an offer.</summary>
    Bid,

    /// <summary>Progress, status, a standing call on what is under way.</summary>
    Progress,

    /// <summary>Work done together: a draft, a model, a data check.</summary>
    WorkSession,

    /// <summary>A course, a training, a lecture.</summary>
    Training,
}
