using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Agendas;

/// <summary>Whose calendar it is, and what may be seen of it.</summary>
/// <param name="Id">Partner or person id.</param>
/// <param name="Name">Display name.</param>
/// <param name="IsPartner">Whether all of it is kept; of anybody else only when the time is taken and whether it can move.</param>
/// <param name="SeesPrivate">Whether the one who looks sees the titles of private entries: the owner alone.</param>
public sealed record AgendaOwner(string Id, string Name, bool IsPartner, bool SeesPrivate)
{
    /// <summary>Where calendars of this owner are uploaded.</summary>
    public string ImportPath => IsPartner ? $"/agenda/{Uri.EscapeDataString(Id)}/import" : $"/agenda/person/{Uri.EscapeDataString(Id)}/import";

    /// <summary>The partner, when this user may upload for that partner; null otherwise, and when there is no such partner.</summary>
    public static AgendaOwner? FindPartner(CurrentUser user, FirmProfile? firm, string id) =>
        user.PartnerIds.Contains(id) && firm?.FindPartner(id) is { } partner
            ? new AgendaOwner(partner.Id, partner.Name, IsPartner: true, SeesPrivate: user.IsPartner(id))
            : null;

    /// <summary>The member, when it is this user or this user assists a partner; null otherwise.</summary>
    public static AgendaOwner? FindMember(CurrentUser user, FirmProfile? firm, string id) =>
        (user.MemberId == id || user.Roles.Contains(FocusRole.Assistant)) && firm?.FindPerson(id) is { } person
            ? new AgendaOwner(person.Id, person.Name, IsPartner: false, SeesPrivate: true)
            : null;
}
