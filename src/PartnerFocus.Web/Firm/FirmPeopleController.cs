using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>The members of the firm.</summary>
[Route("firm/people")]
public sealed class FirmPeopleController(FirmStore store, FirmEditing editing)
    : FirmFormController<Person, PersonForm>(store, editing, Section)
{
    private static readonly FirmSection<Person, PersonForm> Section = new(
        "people", f => f.People, p => p.Id, PersonForm.Of, (f, people) => f with { People = people },
        (f, id) => f.FindPerson(id) is not null || f.FindPartner(id) is not null);

    protected override (string List, string Form) Views => ("/Firm/People.cshtml", "/Firm/Person.cshtml");

    protected override DraftWish? Draft => new(FirmDraftKind.Person, OnlyWhatFlips: true);

    protected override bool MayChange(Person? item, FirmRights rights) =>
        item is null ? rights.ChangesPeopleAndClients : rights.MayChange(item);

    // A lead adds people to the own teams only.
    protected override bool MaySend(PersonForm form, Person? before, FirmProfile firm, FirmRights rights) =>
        rights.ChangesAll || before is not null || rights.Teams(firm).Any(t => t.Id == form.Team);

    protected override Person Make(PersonForm form, string id, Person? before, FirmProfile firm, FirmRights rights) =>
        form.ToPerson(id, before, firm, rights);
}
