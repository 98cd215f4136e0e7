using PartnerFocus.Web.Access;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Delegations;

/// <summary>An appraisal that is handed over: the person it is about hears it from the partner, before anybody else.</summary>
public sealed partial class DelegationFlow
{
    /// <summary>What <see cref="Decision.To"/> calls it.</summary>
    public const string PersonTold = "PersonTold";

    /// <summary>The partner told the person, on a day that is not to come.</summary>
    public async Task<FlowOutcome> TellPersonAsync(Guid id, Guid seen, DateOnly on, CurrentUser partner, CancellationToken cancel) =>
        await StepAsync(
            id,
            seen,
            FlowStep.TellPerson,
            partner,
            (row, firm) =>
            {
                if (!row.WaitsForTheTelling || on > Now.InZone(firm.Profile.TimeZone).Date.ToDateOnly())
                {
                    return row.WaitsForTheTelling ? FlowRefusal.NoDayOfTelling : FlowRefusal.NotNow;
                }

                row.PersonToldOn = on;
                return null;
            },
            "",
            cancel,
            PersonTold);
}
