namespace PartnerFocus.Calendar;

/// <summary>Something in a calendar file that was not as it should be.</summary>
/// <param name="Line">Physical line, from 1, where it was seen; 0 when it concerns the file as a whole.</param>
/// <param name="Severity">Whether something was lost.</param>
/// <param name="Code">Stable kebab-case code, one of <see cref="ProblemCodes.All"/>.</param>
/// <param name="Message">One plain English sentence.</param>
/// <param name="Arguments">The values in the sentence, in the order of its placeholders, for translation.</param>
public sealed record CalendarProblem(
    int Line, ProblemSeverity Severity, string Code, string Message, IReadOnlyList<string> Arguments);

/// <summary>How bad a problem is.</summary>
public enum ProblemSeverity
{
    /// <summary>Read, with a guess or without a detail.</summary>
    Warning,

    /// <summary>An event, a rule or the rest of the file was not taken.</summary>
    Error,
}
