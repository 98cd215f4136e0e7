namespace PartnerFocus.Triage.Change;

/// <summary>The nearest fact that would have given another verdict. Source: domain, "What is shown with each verdict".</summary>
/// <param name="Verdict">The verdict it would have been.</param>
/// <param name="Text">One sentence: "If Anna (CFO) attended, this would ask for you."</param>
public sealed record TurningPoint(Verdict Verdict, LocalText Text);
