namespace PartnerFocus.Triage;

/// <summary>The answer to "am I really needed?" for one meeting. Source: domain, "Verdicts".</summary>
public enum Verdict
{
    /// <summary>The partner goes: leads the main meeting, keeps course, or has a duty nobody can take over.</summary>
    Attend,

    /// <summary>The partner goes for one explicit question only; the rest can go without.</summary>
    AttendPart,

    /// <summary>Somebody of the firm must be there, but not the partner.</summary>
    Delegate,

    /// <summary>Nobody has to go on the partner's behalf, or it is no meeting at all (a note).</summary>
    LeaveOut,

    /// <summary>Time that stays free: vision, rest, travel, private.</summary>
    Protect,

    /// <summary>The entry does not say enough: ask the organiser for the explicit question.</summary>
    Clarify,
}

/// <summary>Which way a verdict points.</summary>
public static class VerdictDirection
{
    /// <summary>Whether it sends the partner away: somebody else goes, nobody does, or the organiser is asked first. The rest is the partner's, own time included.</summary>
    public static bool IsAway(this Verdict verdict) => verdict is Verdict.Delegate or Verdict.LeaveOut or Verdict.Clarify;
}

/// <summary>How certain a verdict is.</summary>
public enum Confidence
{
    /// <summary>The deciding evidence leaves no reasonable doubt.</summary>
    Sure,

    /// <summary>The evidence points one way.</summary>
    Likely,

    /// <summary>Two verdicts are nearly as strong; the safe one was chosen.</summary>
    Close,
}

/// <summary>Which of the partner's three tasks a meeting serves.</summary>
public enum FocusTask
{
    /// <summary>None of the three.</summary>
    None,

    /// <summary>Top expertise: leading a main meeting or answering an explicit question.</summary>
    Expertise,

    /// <summary>Keeping course: strategy, coherence, coaching, crossed limits.</summary>
    Alignment,

    /// <summary>Developing the vision: client-vision talks, chosen learning, reflection.</summary>
    VisionDevelopment,
}

/// <summary>The leaf of the clover a meeting belongs to.</summary>
public enum Leaf
{
    /// <summary>Running the firm.</summary>
    InternalProcess,

    /// <summary>Work for and with clients.</summary>
    ClientProcess,

    /// <summary>Strategy, direction, learning, reflection, long-term growth of people.</summary>
    Vision,

    /// <summary>Where outcomes are decided or measured.</summary>
    Result,
}
