using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>The partners. Whoever assists one sees that agenda, so only an administrator says who.</summary>
[Route("firm/partners")]
public sealed class FirmPartnersController(FirmStore store, FirmEditing editing)
    : FirmFormController<Partner, PartnerForm>(store, editing, Section)
{
    private static readonly FirmSection<Partner, PartnerForm> Section = new(
        "partners", f => f.Partners, p => p.Id, PartnerForm.Of, (f, partners) => f with { Partners = partners },
        (f, id) => f.FindPartner(id) is not null || f.FindPerson(id) is not null);

    protected override (string List, string Form) Views => ("/Firm/Partners.cshtml", "/Firm/Partner.cshtml");

    protected override DraftWish? Draft => new(FirmDraftKind.Partner, OnlyWhatFlips: true);

    protected override bool MayChange(Partner? item, FirmRights rights) => item is null ? rights.ChangesAll : rights.MayChange(item);

    protected override Partner Make(PartnerForm form, string id, Partner? before, FirmProfile firm, FirmRights rights) =>
        form.ToPartner(id, before, firm, rights);
}
