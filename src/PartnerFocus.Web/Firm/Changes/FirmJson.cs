using System.Text.Json.Nodes;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>The firm file as a tree, for what is told and joined key by key whatever the key means.</summary>
internal static class FirmJson
{
    public static JsonObject Of(FirmProfile firm) => Of(FirmFile.Write(firm));

    public static JsonObject Of(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>The items of a list by their ids; null when it is no list of items.</summary>
    public static Dictionary<string, JsonObject>? Items(JsonNode? list) =>
        list is JsonArray array && array.All(item => item is JsonObject o && o.ContainsKey("id"))
            ? array.ToDictionary(item => item!["id"]!.GetValue<string>(), item => item!.AsObject())
            : null;

    public static bool Same(JsonNode? a, JsonNode? b) => JsonNode.DeepEquals(a, b);
}
