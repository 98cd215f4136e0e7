using System.Text.Json;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Delegations;

/// <summary>The reasons for a person as a delegation keeps them: as they were when the person was chosen.</summary>
public static class ReasonList
{
    public static string Write(IEnumerable<DelegateReason> reasons) => JsonSerializer.Serialize(reasons);

    public static IReadOnlyList<DelegateReason> Read(string json) =>
        JsonSerializer.Deserialize<List<DelegateReason>>(json) ?? [];
}
