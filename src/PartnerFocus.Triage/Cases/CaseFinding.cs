using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>What one case has to say about one meeting.</summary>
internal sealed record CaseFinding
{
    /// <summary>The verdict it argues for.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How strongly, before what is unknown is taken off.</summary>
    public Confidence Confidence { get; init; } = Confidence.Likely;

    /// <summary>The sentence shown as evidence.</summary>
    public required LocalText Text { get; init; }

    /// <summary>The words that argue; null when it argues from an absence.</summary>
    public Quote? Quote { get; init; }

    /// <summary>What is shown where no words argue: who is there, who convened, the title. It counts as no ground.</summary>
    public Quote? Seen { get; init; }

    /// <summary>The partner's contribution if this case decides.</summary>
    public required LocalText Contribution { get; init; }

    /// <summary>The same for whoever takes it over, where the sentence names that person: the case knows who should, not who can.</summary>
    public ContributionBy? ContributionBy { get; init; }

    /// <summary>The task it serves.</summary>
    public FocusTask Task { get; init; }

    /// <summary>The leaf; null for private time and markers.</summary>
    public Leaf? Leaf { get; init; }

    /// <summary>The part asked for.</summary>
    public MeetingPart? Part { get; init; }

    /// <summary>Whether it is no meeting at all.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether the case reads what was written: then an entry without text is never sure.</summary>
    public bool ReadsText { get; init; } = true;

    /// <summary>Whether the partner goes in person and for nobody: then no client's time, whatever name the text has.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whether it says that the partner goes and not what for: then a case that knows what it is about says what it serves.</summary>
    public bool LeavesPurposeOpen { get; init; }

    /// <summary>Whether it knows what the meeting is about: a client's future, the course, somebody's growth, a limit.</summary>
    public bool SaysPurpose { get; init; }

    /// <summary>Whether it is shown and decides nothing.</summary>
    public bool OnlyTells { get; init; }

    /// <summary>Whether the case turns on the partner's field: then an unknown one is never sure.</summary>
    public bool TurnsOnField { get; init; }
}
