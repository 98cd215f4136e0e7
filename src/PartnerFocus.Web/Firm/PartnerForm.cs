using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>A partner as the form shows it.</summary>
public sealed class PartnerForm : FirmForm
{
    public string? Email { get; set; }

    /// <summary>One a line.</summary>
    public string? Aliases { get; set; }

    public string? Team { get; set; }

    public string? Assistant { get; set; }

    public string[]? Expertise { get; set; }

    /// <summary>One a line.</summary>
    public string? ChosenLearning { get; set; }

    public string[]? KeyClients { get; set; }

    public string[]? FavouriteClients { get; set; }

    /// <summary>One line a line.</summary>
    public string? Vision { get; set; }

    /// <summary>As typed.</summary>
    public string? AgreedHours { get; set; }

    public static PartnerForm Of(Partner partner) => new()
    {
        Name = partner.Name,
        Email = partner.Email,
        Aliases = Text(partner.Aliases),
        Team = partner.Team,
        Assistant = partner.Assistant,
        Expertise = [.. partner.Expertise],
        ChosenLearning = Text(partner.ChosenLearning),
        KeyClients = [.. partner.KeyClients],
        FavouriteClients = [.. partner.FavouriteClients],
        Vision = Text(partner.Vision),
        AgreedHours = Hours(partner.AgreedHours),
    };

    /// <summary>The partner as the form says; what the user may not change stays as it was.</summary>
    public Partner ToPartner(string id, Partner? before, FirmProfile firm, FirmRights rights) => (rights.ChangesAll || before is null ? Named(id) : before) with
    {
        Expertise = Expertise ?? [],
        ChosenLearning = Lines(ChosenLearning),
        KeyClients = Ticked(KeyClients, before?.KeyClients ?? [], firm.Clients, rights),
        FavouriteClients = Ticked(FavouriteClients, before?.FavouriteClients ?? [], firm.Clients, rights),
        Vision = Lines(Vision),
        AgreedHours = Hours(AgreedHours),
    };

    private Partner Named(string id) => new()
    {
        Id = id,
        Name = Name?.Trim() ?? "",
        Email = Email?.Trim().ToLowerInvariant() ?? "",
        Aliases = Lines(Aliases),
        Team = OrNull(Team),
        Assistant = OrNull(Assistant),
    };

    public override IReadOnlyDictionary<string, string> Values(FirmProfile firm) => new Dictionary<string, string>
    {
        ["name"] = Name ?? "",
        ["email"] = Email ?? "",
        ["aliases"] = Aliases ?? "",
        ["team"] = firm.Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "",
        ["assistant"] = firm.NameOf(Assistant ?? ""),
        ["expertise"] = Joined(Expertise, id => firm.Topics.FirstOrDefault(t => t.Id == id)?.Name.In(Access.CurrentUser.Language)),
        ["chosenLearning"] = ChosenLearning ?? "",
        ["keyClients"] = Joined(KeyClients, id => firm.FindClient(id)?.Name),
        ["favouriteClients"] = Joined(FavouriteClients, id => firm.FindClient(id)?.Name),
        ["vision"] = Vision ?? "",
        ["agreedHours"] = Hours(Hours(AgreedHours)) ?? "",
    };
}
