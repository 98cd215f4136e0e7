using System.ComponentModel.DataAnnotations;
using System.Net;

namespace PartnerFocus.Web.Hosting;

/// <summary>How the app stands in its surroundings (section <c>Hosting</c>).</summary>
public sealed class HostingSettings
{
    /// <summary>Addresses of the proxies whose word about the visitor's address and scheme is taken, apart by <c>;</c>.</summary>
    [IpAddresses]
    public string KnownProxies { get; set; } = "127.0.0.1;::1";

    /// <summary>The address under which people reach the app; links that are printed or mailed begin with it. Where it is not said, it is where the app listens.</summary>
    [Url]
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>The first address the app listens on, as it is reached on this machine; null where that cannot be told before it listens.</summary>
    /// <param name="urls">As the setting <c>Urls</c> has them, apart by <c>;</c>: a host of <c>+</c> or <c>*</c> is every one.</param>
    internal static string? AddressOf(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        if (!Uri.TryCreate(first.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Port == 0)
        {
            return null;
        }

        var isHere = IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) && (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
        return isHere ? new UriBuilder(url) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority) : url.GetLeftPart(UriPartial.Authority);
    }

    internal IEnumerable<IPAddress> Proxies =>
        KnownProxies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IPAddress.Parse);

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class IpAddressesAttribute() : ValidationAttribute("every part has to be an IP address.")
    {
        public override bool IsValid(object? value) =>
            value is string text && text.Split(';', StringSplitOptions.RemoveEmptyEntries).All(part => IPAddress.TryParse(part.Trim(), out _));
    }
}

/// <summary>How often somebody may ask (section <c>Limits</c>).</summary>
public sealed class LimitSettings
{
    /// <summary>Attempts to sign in, per address and minute.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; set; } = 10;

    /// <summary>Requests, per account and minute; without an account per address.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 300;

    /// <summary>Uploads, per account and ten minutes.</summary>
    [Range(1, 1_000_000)]
    public int UploadsPerTenMinutes { get; set; } = 10;

    /// <summary>Reads of one calendar address, per hour.</summary>
    [Range(1, 1_000_000)]
    public int CalendarReadsPerHour { get; set; } = 60;

    /// <summary>Files of decisions, per account and hour.</summary>
    [Range(1, 1_000_000)]
    public int ExportsPerHour { get; set; } = 10;
}
