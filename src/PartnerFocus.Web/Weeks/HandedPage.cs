namespace PartnerFocus.Web.Weeks;

/// <summary>What the panel says of a meeting that somebody took over.</summary>
public sealed record HandedPage
{
    /// <summary>Names the delegation and what was seen of it in the forms.</summary>
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    /// <summary>The way to write down what somebody without an account answered, in words; null where that is not to be done.</summary>
    public string? Write { get; init; }

    /// <summary>Who asks for help and for how long, in a sentence; null when nobody does.</summary>
    public string? Help { get; init; }

    public string HelpQuestion { get; init; } = "";

    /// <summary>The partner's words with the answer; empty when there are none.</summary>
    public string HelpAnswer { get; init; } = "";

    /// <summary>Whether the reader answers it: only the partner, and only until it is over.</summary>
    public bool CanAnswer { get; init; }

    /// <summary>That the item for which the partner comes is no longer there as it was, in a sentence; empty where it is.</summary>
    public string PartGone { get; init; } = "";

    /// <summary>Whom an appraisal is about, for the partner to tell first; null when that is done, or it is none.</summary>
    public string? TellFirst { get; init; }

    /// <summary>Today, as a date field has it.</summary>
    public string Today { get; init; } = "";

    /// <summary>Who proposes another way, in a sentence; null when nobody does, or it was answered.</summary>
    public string? OtherWay { get; init; }

    /// <summary>By when it is to be answered, and what happens without an answer; empty where none is open.</summary>
    public string OtherWayBy { get; init; } = "";

    /// <summary>The words with it.</summary>
    public string OtherWayWords { get; init; } = "";

    /// <summary>What saying yes to it does: "Goed zo: Joris gaat zo", "Goed zo: vraag Amira".</summary>
    public string OtherWayYes { get; init; } = "";

    /// <summary>Whether saying yes asks who was named.</summary>
    public bool IsToBetter { get; init; }

    /// <summary>The way to undo the partner's answer to another way, or who was named to go along, while nothing of it left and nobody acted on it; null where there is none.</summary>
    public UndoWord? UndoWord { get; init; }

    /// <summary>Who was to go along and cannot, in a sentence; null when nobody said so, or somebody else was named.</summary>
    public string? CannotAlong { get; init; }

    /// <summary>Why, in the own words; empty where nothing was said.</summary>
    public string CannotAlongWhy { get; init; } = "";

    /// <summary>That the delegation stands, in a sentence.</summary>
    public string StandsAlone { get; init; } = "";

    /// <summary>Who could go along instead, best first.</summary>
    public IReadOnlyList<(string Id, string Name)> CanGoAlong { get; init; } = [];

    /// <summary>The other way the partner said yes to, in a sentence; null when it is as it was asked.</summary>
    public string? Condition { get; init; }

    /// <summary>What makes who took it over the choice for the series, in words; null where that is not offered.</summary>
    public string? Repeat { get; init; }

    /// <summary>The offer to ask who goes for the following ones too; null where that is not offered.</summary>
    public FollowingPage? Following { get; init; }

    /// <summary>What of the meeting changed since the partner's yes, a line each; empty when nothing did.</summary>
    public string Changed { get; init; } = "";

    /// <summary>Whether a yes to its series covers it, so that the others that changed alike can be said to stay so with it.</summary>
    public bool IsOfSeries { get; init; }

    /// <summary>Why nobody there is told who comes; empty where somebody is.</summary>
    public string NobodyHears { get; init; } = "";

    /// <summary>What came of it; empty until it was told.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The next step and who picks up the ball, as a sentence; empty when nothing is left to do.</summary>
    public string Next { get; init; } = "";

    /// <summary>What the delegatee said on doing it again; null when nothing was.</summary>
    public string? Worth { get; init; }
}

/// <summary>The offer to ask who goes to one meeting of a series for the following ones too.</summary>
/// <param name="Go">What the button does: "Vraag Joris ook voor de volgende keren".</param>
/// <param name="What">What stays as it is, what is asked, and of whom.</param>
/// <param name="Scope">Until when.</param>
public sealed record FollowingPage(string Go, string What, ScopePage Scope)
{
    /// <summary>How many there are until the day that is offered.</summary>
    public string Ahead { get; init; } = "";
}
