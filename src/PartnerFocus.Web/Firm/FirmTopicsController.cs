using Microsoft.AspNetCore.Mvc;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>The topics. They decide what is in a partner's field, so a change is seen in the coming weeks before it is saved.</summary>
[Route("firm/topics")]
public sealed class FirmTopicsController(FirmStore store, FirmEditing editing)
    : FirmFormController<Topic, TopicForm>(store, editing, Section)
{
    private static readonly FirmSection<Topic, TopicForm> Section = new(
        "topics", f => f.Topics, t => t.Id, TopicForm.Of, (f, topics) => f with { Topics = topics }, (f, id) => f.Topics.Any(t => t.Id == id));

    protected override (string List, string Form) Views => ("/Firm/Topics.cshtml", "/Firm/Topic.cshtml");

    protected override DraftWish? Draft => new(FirmDraftKind.Topic, OnlyWhatFlips: false);

    protected override bool MayChange(Topic? item, FirmRights rights) => rights.Proposes;

    protected override Topic Make(TopicForm form, string id, Topic? before, FirmProfile firm, FirmRights rights) => form.ToTopic(id);
}
