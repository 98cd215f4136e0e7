using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Delegation;

/// <summary>Who reports to whom, followed upwards; a line that comes back to itself ends where it does.</summary>
public static class ReportingLine
{
    /// <summary>The leads above a person, the nearest first; empty when nobody is or the person is unknown.</summary>
    public static IReadOnlyList<string> Above(FirmProfile firm, string personId)
    {
        ArgumentNullException.ThrowIfNull(firm);
        var line = new List<string>();
        var lead = firm.FindPerson(personId)?.ReportsTo;
        while (lead is not null && lead != personId && !line.Contains(lead))
        {
            line.Add(lead);
            lead = firm.FindPerson(lead)?.ReportsTo;
        }

        return line;
    }
}
