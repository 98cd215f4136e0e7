using System.Globalization;
using System.Text;

namespace PartnerFocus.Calendar;

/// <summary>
/// Collects problems without letting a hostile file fill the memory: causes for leaving an event out up to a high limit,
/// the rest up to a lower one.
/// </summary>
internal sealed class ProblemList(CalendarLimits limits)
{
    private readonly List<CalendarProblem> kept = [];
    private int warnings;
    private int causes;
    private int dropped;

    public void Add(int line, string code, params string[] arguments)
    {
        if (++warnings > limits.MaxProblems)
        {
            dropped++;
            return;
        }

        kept.Add(ProblemCodes.Make(line, code, arguments));
    }

    /// <summary>Adds the cause why an event was left out or set aside; no other problem takes its place.</summary>
    public void AddCause(int line, string code, params string[] arguments)
    {
        if (++causes > limits.MaxCauses)
        {
            dropped++;
            return;
        }

        kept.Add(ProblemCodes.Make(line, code, arguments));
    }

    public List<CalendarProblem> ToList()
    {
        var result = new List<CalendarProblem>(kept);
        if (dropped > 0)
        {
            result.Add(ProblemCodes.Make(0, ProblemCodes.MoreProblems, dropped.ToString(CultureInfo.InvariantCulture)));
        }

        return result;
    }

    /// <summary>Input as it may be shown in a message: at most 60 characters, without control characters.</summary>
    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 200)]);
        var clean = new StringBuilder();
        foreach (var c in text)
        {
            if (clean.Length == 60)
            {
                clean.Append('…');
                break;
            }

            clean.Append(char.IsControl(c) ? ' ' : c);
        }

        return clean.ToString();
    }
}
