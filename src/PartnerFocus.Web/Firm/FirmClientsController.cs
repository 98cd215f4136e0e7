using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>The client register.</summary>
[Route("firm/clients")]
public sealed class FirmClientsController(FirmStore store, FirmEditing editing)
    : FirmFormController<Client, ClientForm>(store, editing, Section)
{
    private static readonly FirmSection<Client, ClientForm> Section = new(
        "clients", f => f.Clients, c => c.Id, ClientForm.Of, (f, clients) => f with { Clients = clients }, (f, id) => f.FindClient(id) is not null);

    protected override (string List, string Form) Views => ("/Firm/Clients.cshtml", "/Firm/Client.cshtml");

    protected override DraftWish? Draft => new(FirmDraftKind.Client, OnlyWhatFlips: true);

    protected override bool MaySee(Client item, FirmRights rights) => rights.Sees(item.Id);

    protected override bool MayChange(Client? item, FirmRights rights) => rights.ChangesPeopleAndClients;

    protected override Client Make(ClientForm form, string id, Client? before, FirmProfile firm, FirmRights rights) => form.ToClient(id);
}
