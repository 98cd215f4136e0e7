namespace PartnerFocus.Web.Weeks;

/// <summary>What the panel says of a question to the organiser, or of a decline.</summary>
public sealed record CoursePage
{
    /// <summary>The choice it belongs to.</summary>
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    public required string Title { get; init; }

    /// <summary>Which words the two answers have.</summary>
    public string Go { get; init; } = "";

    /// <summary>What was, or will be, sent: by whom, to whom, when.</summary>
    public IReadOnlyList<CourseLine> Sent { get; init; } = [];

    /// <summary>The organiser's words; empty until somebody wrote them down.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Who wrote them down, and when; empty when nobody did.</summary>
    public string AnswerBy { get; init; } = "";

    /// <summary>Whether an answer can be written down.</summary>
    public bool CanAnswer { get; init; }
}

/// <summary>One message of the course.</summary>
/// <param name="Href">Where it can be sent, held or looked at.</param>
public sealed record CourseLine(string Text, string Href);
