using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>The colour and sign of each verdict: always together, so that nothing depends on colour alone.</summary>
public static class VerdictLook
{
    /// <summary>In the order of the legend.</summary>
    public static IReadOnlyList<Verdict> All { get; } =
        [Verdict.Attend, Verdict.AttendPart, Verdict.Delegate, Verdict.LeaveOut, Verdict.Protect, Verdict.Clarify];

    public static string Class(Verdict verdict) => verdict switch
    {
        Verdict.Attend => "v-attend",
        Verdict.AttendPart => "v-part",
        Verdict.Delegate => "v-delegate",
        Verdict.LeaveOut => "v-leave",
        Verdict.Protect => "v-protect",
        _ => "v-clarify",
    };

    public static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Attend => "✓",
        Verdict.AttendPart => "◐",
        Verdict.Delegate => "→",
        Verdict.LeaveOut => "×",
        Verdict.Protect => "❀",
        _ => "?",
    };

    public static WeekFilter Filter(Verdict verdict) => Enum.Parse<WeekFilter>(verdict.ToString());
}
