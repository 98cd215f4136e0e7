using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>A topic as the form shows it: its name in both languages, and the words that point to it.</summary>
public sealed class TopicForm : FirmForm
{
    public string? NameEn { get; set; }

    /// <summary>One a line, Dutch and English together.</summary>
    public string? Keywords { get; set; }

    public static TopicForm Of(Topic topic) => new() { Name = topic.Name.Nl, NameEn = topic.Name.En, Keywords = Text(topic.Keywords) };

    // A firm that works in one language names it once.
    public Topic ToTopic(string id) => new(
        id, new LocalText(OrNull(Name) ?? OrNull(NameEn) ?? "", OrNull(NameEn) ?? OrNull(Name) ?? ""), Lines(Keywords));

    public override IReadOnlyDictionary<string, string> Values(FirmProfile firm) => new Dictionary<string, string>
    {
        ["name"] = Name ?? "",
        ["nameEn"] = NameEn ?? "",
        ["keywords"] = Keywords ?? "",
    };
}
