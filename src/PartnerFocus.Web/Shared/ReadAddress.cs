namespace PartnerFocus.Web.Shared;

/// <summary>Whether somebody reads what is mailed to the address of an organiser.</summary>
internal static class ReadAddress
{
    /// <summary>Shared calendars, and what calendar programs write where they know nobody, have an address without a reader.</summary>
    public static bool Is(string? address) => address is not null && address.Contains('@', StringComparison.Ordinal)
        && !address.EndsWith("calendar.google.com", StringComparison.Ordinal) && !address.EndsWith(".invalid", StringComparison.Ordinal);
}
