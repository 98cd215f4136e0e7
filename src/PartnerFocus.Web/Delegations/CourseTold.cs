using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>What was sent of a question or a decline, and what came of it.</summary>
/// <param name="Mails">Oldest first.</param>
/// <param name="Steps">Decisions of its course, oldest first.</param>
public sealed record CourseTold(IReadOnlyList<CourseMail> Mails, IReadOnlyList<Decision> Steps);

/// <summary>One message of such a course.</summary>
/// <param name="From">Whose name it leaves in.</param>
/// <param name="To">Whom it goes to.</param>
/// <param name="At">When it was settled; else when it leaves.</param>
/// <param name="Why">Why it was withdrawn, as a code; empty otherwise.</param>
public sealed record CourseMail(Guid Id, CourseMessage What, CourseStage Stage, string From, string To, Instant At, string Why);

/// <summary>What it says.</summary>
public enum CourseMessage
{
    Question,
    Decline,

    /// <summary>The partner comes after all.</summary>
    AfterAll,

    /// <summary>A colleague hears that the partner is not there.</summary>
    Colleague,

    /// <summary>Whether somebody else may come.</summary>
    MayCome,
}

/// <summary>How far it is.</summary>
public enum CourseStage
{
    /// <summary>It can be undone without anybody hearing of it.</summary>
    InWindow,

    /// <summary>The same of a draft, which then lies ready to be sent by hand.</summary>
    ReadySoon,

    /// <summary>A draft to be sent by hand.</summary>
    Ready,

    /// <summary>Waits for the mail server.</summary>
    UnderWay,
    Sent,

    /// <summary>Could not be sent.</summary>
    Failed,

    /// <summary>It did not leave, and will not.</summary>
    Withdrawn,
}
