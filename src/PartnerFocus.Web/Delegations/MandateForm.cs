namespace PartnerFocus.Web.Delegations;

/// <summary>What the delegatee adds to the mandate, as the form sends it.</summary>
public sealed class MandateForm
{
    public string? Result { get; set; }

    public string? NextStep { get; set; }

    public string? NextStepOwner { get; set; }

    public string? Gain { get; set; }

    public string? Touches { get; set; }

    /// <summary>How the partner is reached; null where the form did not ask.</summary>
    public string? Reach { get; set; }

    internal IReadOnlyList<FormText> Texts() =>
    [
        new(nameof(Result), "Mandate.Result", Mandate.LongestText, Result),
        new(nameof(NextStep), "Mandate.NextStep", Mandate.LongestText, NextStep),
        new(nameof(NextStepOwner), "Mandate.Owner", Mandate.LongestName, NextStepOwner),
        new(nameof(Gain), "Mandate.Gain", Mandate.LongestText, Gain),
        new(nameof(Touches), "Mandate.Touches", Mandate.LongestTouches, Touches),
        new(nameof(Reach), "Mandate.ReachField", Mandate.LongestReach, Reach),
    ];

    internal static MandateCompletion Of(IReadOnlyList<FormText> texts) =>
        new(texts[0].Text, texts[1].Text, texts[2].Text, texts[3].Text, texts[4].Text, texts[5].Sent is null ? null : texts[5].Text);
}
