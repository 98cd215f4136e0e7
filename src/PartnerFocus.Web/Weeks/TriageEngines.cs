using PartnerFocus.Triage;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>The engine of the firm in force. An engine prepares its matchers once, which costs more than a week does.</summary>
public sealed class TriageEngines
{
    private volatile Prepared? _newest;

    public TriageEngine For(CurrentFirm firm)
    {
        if (_newest is { } known && known.VersionId == firm.VersionId)
        {
            return known.Engine;
        }

        var engine = new TriageEngine(firm.Profile);
        _newest = new Prepared(firm.VersionId, engine);
        return engine;
    }

    private sealed record Prepared(long VersionId, TriageEngine Engine);
}
