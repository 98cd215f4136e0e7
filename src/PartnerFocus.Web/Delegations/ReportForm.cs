namespace PartnerFocus.Web.Delegations;

/// <summary>What the delegatee tells afterwards, as the form sends it.</summary>
public sealed class ReportForm
{
    public string? Outcome { get; set; }

    public string? NextStep { get; set; }

    public string? NextStepOwner { get; set; }

    /// <summary>Null when nothing was ticked.</summary>
    public bool? Worth { get; set; }

    internal IReadOnlyList<FormText> Texts() =>
    [
        new("outcome", "Report.Label", Delegation.LongestOutcome, Outcome),
        new("nextStep", "Mandate.NextStep", Mandate.LongestText, NextStep),
        new("nextStepOwner", "Mandate.Owner", Mandate.LongestName, NextStepOwner),
    ];

    internal DelegationReport Of(IReadOnlyList<FormText> texts) => new(texts[0].Text, texts[1].Text, texts[2].Text, Worth);
}
