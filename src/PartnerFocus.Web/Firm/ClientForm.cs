using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>A client as the form shows it.</summary>
public sealed class ClientForm : FirmForm
{
    /// <summary>One a line.</summary>
    public string? Aliases { get; set; }

    /// <summary>One a line.</summary>
    public string? Domains { get; set; }

    public ClientTier Tier { get; set; } = ClientTier.Regular;

    public static ClientForm Of(Client client) => new()
    {
        Name = client.Name,
        Aliases = Text(client.Aliases),
        Domains = Text(client.Domains),
        Tier = client.Tier,
    };

    public Client ToClient(string id) => new()
    {
        Id = id,
        Name = Name?.Trim() ?? "",
        Aliases = Lines(Aliases),
        Domains = [.. Lines(Domains).Select(d => d.ToLowerInvariant())],
        Tier = Tier,
    };

    public override IReadOnlyDictionary<string, string> Values(FirmProfile firm) => new Dictionary<string, string>
    {
        ["name"] = Name ?? "",
        ["aliases"] = Aliases ?? "",
        ["domains"] = Domains ?? "",
        ["tier"] = Tier.ToString(),
    };
}
