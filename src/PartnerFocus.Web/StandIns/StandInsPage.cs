namespace PartnerFocus.Web.StandIns;

/// <summary>Who stands in for whom, as far as it is the reader's.</summary>
/// <param name="For">For whom the reader names stand-ins, with everybody who could.</param>
/// <param name="Named">Those of today and later, for the ones above.</param>
/// <param name="Mine">When the reader stands in for somebody, or did, in sentences.</param>
/// <param name="Typed">A form that could not be accepted; null when there is none.</param>
/// <param name="Today">The first day that can be chosen, as a date field has it.</param>
public sealed record StandInsPage(
    IReadOnlyList<ReplacedMember> For, IReadOnlyList<NamedStandIn> Named, IReadOnlyList<string> Mine, StandInForm? Typed, string? Error, string Today);

/// <summary>Somebody who can be replaced.</summary>
public sealed record ReplacedMember(string Id, string Name, bool IsMe, IReadOnlyList<(string Id, string Name)> Possible);

/// <summary>A stand-in that counts, or will.</summary>
/// <param name="Text">"Lena Bos staat voor je klaar van … tot en met …".</param>
public sealed record NamedStandIn(Guid Id, string Text, bool IsNow);

/// <summary>What naming a stand-in asks.</summary>
public sealed class StandInForm
{
    public string? Member { get; set; }

    public string? Who { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}
