using System.Globalization;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Access;

/// <summary>
/// Who is signed in, and what follows from it. Roles come from the firm file (who is partner, whose assistant, lead of which
/// team) and from the roles an administrator gave; they are looked up anew as soon as anything
/// was written to the store, so a right that was taken away is gone at once.
/// </summary>
public sealed record CurrentUser
{
    /// <summary>Nobody is signed in.</summary>
    public static CurrentUser Nobody { get; } = new();

    /// <summary>Id of the account; 0 for nobody.</summary>
    public long AccountId { get; init; }

    /// <summary>Partner or person id in the firm file; null for an account that only administers.</summary>
    public string? MemberId { get; init; }

    /// <summary>Shown in the header.</summary>
    public string Name { get; init; } = "";

    public IReadOnlySet<FocusRole> Roles { get; init; } = new HashSet<FocusRole>();

    /// <summary>Partner ids whose week this user may open: the own one and those assisted.</summary>
    public IReadOnlyList<string> PartnerIds { get; init; } = [];

    /// <summary>Teams this user leads.</summary>
    public IReadOnlyList<string> LedTeamIds { get; init; } = [];

    /// <summary>Partners this user assists: preparing their weeks, and so never the one who says yes to it in somebody's place.</summary>
    public IReadOnlyList<string> AssistedIds { get; init; } = [];

    /// <summary>Leads and partners this user stands in for today.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>Teams this user says whether there is room for: those led, and those of the leads replaced today.</summary>
    public IReadOnlyList<string> ApprovingTeamIds { get; init; } = [];

    /// <summary>Partners whose word on a team without a lead is this user's to give: oneself, and the partners replaced today.</summary>
    public IReadOnlyList<string> ApprovingPartnerIds { get; init; } = [];

    /// <summary>Who writes this one's answer down, where somebody without an account is spoken for; null for everybody who acts in person.</summary>
    public CurrentUser? Writer { get; private init; }

    /// <summary>Whose name a decision carries, and in whose place it was made.</summary>
    public (string By, string? For) Signature => Writer is { } writer ? (writer.MemberId!, MemberId) : (MemberId!, null);

    public bool IsSignedIn => AccountId != 0;

    /// <summary>The own id of a partner; null for everybody else.</summary>
    public string? PartnerId => Roles.Contains(FocusRole.Partner) ? MemberId : null;

    /// <summary>Whether this user is that partner (and not only the assistant).</summary>
    public bool IsPartner(string partnerId) => partnerId == PartnerId;

    /// <summary>The language of the request.</summary>
    public static Language Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nl" ? Language.Nl : Language.En;

    /// <summary>Somebody without an account, as spoken for by who writes the answer down: with no other right than to be asked.</summary>
    public static CurrentUser SpokenFor(string memberId, CurrentUser writer) => new() { MemberId = memberId, Writer = writer };

    /// <summary>Works out what an account may do in this firm.</summary>
    /// <param name="replaced">Member ids of whom the account's member stands in for at this moment.</param>
    public static CurrentUser For(long accountId, string? memberId, string accountName, IEnumerable<FocusRole> given, FirmProfile? firm, IReadOnlyCollection<string>? replaced = null)
    {
        var roles = new HashSet<FocusRole>(given);
        if (firm is null || memberId is null)
        {
            return new CurrentUser { AccountId = accountId, MemberId = memberId, Name = accountName, Roles = roles };
        }

        // Partner, Assistant and TeamLead say something about particular people and teams, so the firm file has the last word.
        var partner = firm.FindPartner(memberId);
        string[] assisted = [.. firm.Partners.Where(p => p.Assistant == memberId).Select(p => p.Id)];
        string[] standsFor = [.. (replaced ?? []).Where(id => id != memberId)];
        string[] led = [.. firm.Teams.Where(t => t.Lead == memberId).Select(t => t.Id)];
        SetRole(roles, FocusRole.Partner, partner is not null);
        SetRole(roles, FocusRole.Assistant, assisted.Length > 0);
        SetRole(roles, FocusRole.TeamLead, led.Length > 0);
        SetRole(roles, FocusRole.StandIn, standsFor.Length > 0);
        SetRole(roles, FocusRole.TeamMember, firm.FindPerson(memberId) is not null || partner is not null);
        return new CurrentUser
        {
            AccountId = accountId,
            MemberId = memberId,
            Name = firm.NameOf(memberId),
            Roles = roles,
            PartnerIds = partner is null ? assisted : [partner.Id, .. assisted.Where(id => id != partner.Id)],
            AssistedIds = assisted,
            LedTeamIds = led,
            StandsInFor = standsFor,
            ApprovingTeamIds = [.. firm.Teams.Where(t => t.Lead is { } lead && (lead == memberId || standsFor.Contains(lead))).Select(t => t.Id)],
            ApprovingPartnerIds = [.. firm.Partners.Where(p => p.Id == memberId || standsFor.Contains(p.Id)).Select(p => p.Id)],
        };
    }

    private static void SetRole(HashSet<FocusRole> roles, FocusRole role, bool has)
    {
        if (has)
        {
            roles.Add(role);
        }
        else
        {
            roles.Remove(role);
        }
    }
}
