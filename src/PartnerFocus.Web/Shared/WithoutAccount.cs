using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Shared;

/// <summary>What is said where somebody is chosen who has no account: how that person answers, and who writes it down.</summary>
public static class WithoutAccount
{
    /// <summary>As two sentences; null for who has an account. It is a note and no concern: no ranking knows of it.</summary>
    /// <param name="me">Firm member id of the reader, who is addressed as such.</param>
    public static LocalText? Note(string memberId, string partnerId, AccountHolders holders, FirmProfile firm, string? me)
    {
        if (holders.Has(memberId))
        {
            return null;
        }

        var writer = holders.WriterFor(partnerId, memberId, firm);
        var (role, roleEn) = writer == partnerId ? ("", "") : (" (assistent)", " (assistant)");
        return writer == me
            ? new("Heeft hier geen account: antwoordt per mail. Jij schrijft het antwoord op.", "Has no account here: answers by mail. You write the answer down.")
            : new(
                $"Heeft hier geen account: antwoordt per mail. {firm.NameOf(writer)}{role} schrijft het antwoord op.",
                $"Has no account here: answers by mail. {firm.NameOf(writer)}{roleEn} writes the answer down.");
    }
}
