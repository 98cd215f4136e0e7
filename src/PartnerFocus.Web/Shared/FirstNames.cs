using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Shared;

/// <summary>How people call each other.</summary>
public static class FirstNames
{
    /// <summary>The first name; the whole name where two partners or people share it.</summary>
    public static string FirstNameOf(this FirmProfile firm, string memberId)
    {
        var name = firm.NameOf(memberId);
        var first = name.Split(' ', 2)[0];
        var shared = firm.People.Select(p => p.Name).Concat(firm.Partners.Select(p => p.Name))
            .Count(n => n.StartsWith(first + " ", StringComparison.Ordinal)) > 1;
        return shared ? name : first;
    }
}
