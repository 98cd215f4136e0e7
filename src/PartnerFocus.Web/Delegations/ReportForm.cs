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

/// <summary>The form of a report, for who went, or for who writes down what that person tells.</summary>
/// <param name="Post">Where it goes: <c>report</c>, <c>written/report</c>.</param>
/// <param name="Act">Its name among the forms (<see cref="TypedForm.Act"/>).</param>
/// <param name="What">The question above it.</param>
/// <param name="Again">That it is worth repeating, as an answer.</param>
public sealed record ReportView(Guid Id, Guid Version, string Post, string Act, string What, string Again, string NextStep, string NextStepOwner, string Title);
