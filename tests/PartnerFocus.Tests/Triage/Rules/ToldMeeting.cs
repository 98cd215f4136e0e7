using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Rules;

/// <summary>A meeting told in the words of the rules page, put to the whole engine.</summary>
internal static class ToldMeeting
{
    private static readonly TriageEngine Engine = new(ExampleLine.Firm);
    private static readonly TriageEngine Medical = new(ExampleLine.Firm with { Profession = "medical" });

    /// <summary>What the engine says of "‘SPA’ · by Cas · to Anna · “text”".</summary>
    public static Verdict VerdictOf(string told, bool inMedicine = false) => Assess(told, inMedicine).Verdict;

    public static Assessment Assess(string told, bool inMedicine = false) =>
        (inMedicine ? Medical : Engine).Assess(ExampleLine.Parse($"- {told} → ?").Meeting, "anna", []);
}
