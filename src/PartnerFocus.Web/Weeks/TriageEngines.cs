using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// The engine of the firm in force. An engine prepares its matchers once, which costs more than a week does, and remembers what it
/// found; with a new version of the firm both begin anew.
/// </summary>
public sealed class TriageEngines
{
    private volatile TriageEngine? _newest;

    public TriageEngine For(CurrentFirm firm) => For(firm.Profile);

    /// <param name="firm">As <see cref="FirmStore"/> gave it: a version is parsed once, so it is the same object.</param>
    public TriageEngine For(FirmProfile firm) =>
        _newest is { } known && ReferenceEquals(known.Firm, firm) ? known : _newest = new TriageEngine(firm);
}
