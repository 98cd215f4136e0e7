namespace PartnerFocus.Web.Delegations;

/// <summary>What the delegatee adds to the mandate, as the form sends it.</summary>
public sealed class MandateForm
{
    private const int LongestText = 2000;
    private const int LongestName = 200;
    private const int LongestTouches = 1000;

    public string? Result { get; set; }

    public string? NextStep { get; set; }

    public string? NextStepOwner { get; set; }

    public string? Gain { get; set; }

    public string? Touches { get; set; }

    // The fields stop at these lengths in the browser; what is longer all the same is cut rather than lost.
    internal MandateCompletion ToCompletion() => new(
        DelegationsController.Cut(Result, LongestText),
        DelegationsController.Cut(NextStep, LongestText),
        DelegationsController.Cut(NextStepOwner, LongestName),
        DelegationsController.Cut(Gain, LongestText),
        DelegationsController.Cut(Touches, LongestTouches));
}
