using System.Text.Json.Nodes;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>One difference between two states of the firm.</summary>
/// <param name="Section">Key of the list or object in the firm file: <c>topics</c>, <c>settings</c>, <c>firm</c>.</param>
/// <param name="Id">The item of a list; null outside lists.</param>
/// <param name="Field">The field; null when the whole item came or went.</param>
/// <param name="Before">What it was; null when it was not there.</param>
/// <param name="After">What it becomes; null when it is taken out.</param>
public sealed record FirmChange(string Section, string? Id, string? Field, JsonNode? Before, JsonNode? After)
{
    /// <summary>Keys under the settings that hold something for each member (id → value).</summary>
    internal static readonly IReadOnlyList<string> OfMembers = ["agreedHours", "vision"];

    private static readonly IReadOnlyList<string> Members = ["people", "partners"];

    // Who could take a meeting over turns on these, and the words that go with it; whether the partner is needed does not.
    private static readonly HashSet<string> OfDelegates = ["interests", "developmentGoals", "clients", "barredFrom", "agreedHours", "vision"];

    /// <summary>Whether the advice on a meeting can turn on it.</summary>
    public bool CanFlip => !(Section is "people" or "partners" && Field is { } name && OfDelegates.Contains(name));

    /// <summary>Everything that differs, in the order of the file.</summary>
    public static IReadOnlyList<FirmChange> Between(FirmProfile before, FirmProfile after) => Between(FirmJson.Of(before), FirmJson.Of(after));

    internal static IReadOnlyList<FirmChange> Between(JsonObject before, JsonObject after) =>
    [
        .. before.Select(m => m.Key).Union(after.Select(m => m.Key)).SelectMany(section => InSection(section, before[section], after[section])),
        .. OfMembers.SelectMany(field => InMembers(field, before, after)),
    ];

    /// <summary>What stands under the settings for each member, told as a field of that member; with who came or went it is no change of its own.</summary>
    private static IEnumerable<FirmChange> InMembers(string field, JsonObject before, JsonObject after) =>
        Members.SelectMany(section =>
            FirmJson.Items(before[section] ?? new JsonArray())!.Keys.Intersect(FirmJson.Items(after[section] ?? new JsonArray())!.Keys)
                .Select(id => new FirmChange(section, id, field, before["settings"]?[field]?[id], after["settings"]?[field]?[id])))
        .Where(c => !FirmJson.Same(c.Before, c.After));

    private static IEnumerable<FirmChange> InSection(string section, JsonNode? before, JsonNode? after)
    {
        if (FirmJson.Same(before, after))
        {
            return [];
        }

        if (FirmJson.Items(before ?? new JsonArray()) is { } was && FirmJson.Items(after ?? new JsonArray()) is { } now)
        {
            return was.Keys.Union(now.Keys).SelectMany(id => InItem(section, id, was.GetValueOrDefault(id), now.GetValueOrDefault(id)));
        }

        return before is JsonObject || after is JsonObject
            ? Fields(section, null, Flat(before as JsonObject), Flat(after as JsonObject))
            : [new FirmChange(section, null, section, before, after)];
    }

    private static IEnumerable<FirmChange> InItem(string section, string id, JsonObject? was, JsonObject? now) =>
        was is null || now is null ? [new FirmChange(section, id, null, was, now)] : Fields(section, id, was, now);

    private static IEnumerable<FirmChange> Fields(string section, string? id, JsonObject was, JsonObject now) =>
        was.Select(m => m.Key).Union(now.Select(m => m.Key)).Where(key => !FirmJson.Same(was[key], now[key]))
            .Select(key => new FirmChange(section, id, key, was[key], now[key]));

    // The words of a firm are told concept by concept.
    private static JsonObject Flat(JsonObject? section)
    {
        var flat = new JsonObject();
        foreach (var (key, value) in section ?? [])
        {
            if (OfMembers.Contains(key))
            {
                continue;
            }

            if (key == "words" && value is JsonObject concepts)
            {
                foreach (var (concept, words) in concepts)
                {
                    flat["words." + concept] = words?.DeepClone();
                }
            }
            else
            {
                flat[key] = value?.DeepClone();
            }
        }

        return flat;
    }
}
