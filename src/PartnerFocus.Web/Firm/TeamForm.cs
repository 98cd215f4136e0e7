using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>A team as the form shows it.</summary>
public sealed class TeamForm : FirmForm
{
    public string? Lead { get; set; }

    public static TeamForm Of(Team team) => new() { Name = team.Name, Lead = team.Lead };

    public Team ToTeam(string id) => new(id, Name?.Trim() ?? "", OrNull(Lead));

    public override IReadOnlyDictionary<string, string> Values(FirmProfile firm) => new Dictionary<string, string>
    {
        ["name"] = Name ?? "",
        ["lead"] = firm.NameOf(Lead ?? ""),
    };
}
