namespace PartnerFocus.Web.Sample;

/// <summary>The sample firm (section <c>Sample</c>; <c>--sample</c> is short for <c>Sample:Load=true</c>).</summary>
public sealed class SampleSettings
{
    /// <summary>Whether an empty store gets the sample firm; null loads it in Development only.</summary>
    public bool? Load { get; set; }
}
