using System.Text.Json.Nodes;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>What came of joining two changes of one firm.</summary>
/// <param name="Firm">The firm with both; null when they do not go together.</param>
/// <param name="Clash">The path that both changed, or that one changed and the other took out; null when there is none.</param>
/// <param name="Problems">What would not be right in the firm with both; empty when it is.</param>
public sealed record MergedFirm(FirmProfile? Firm, string? Clash, IReadOnlyList<FirmFileProblem> Problems);

/// <summary>
/// Joins a change that was made on an older version with what others saved since: item by item and field by field, a field as a
/// whole. Turned down: the last one wins (it undoes what others did without a word).
/// </summary>
public static class FirmMerge
{
    private static readonly IReadOnlyDictionary<string, JsonObject> NoItems = new Dictionary<string, JsonObject>();

    /// <param name="from">The firm both began with, as its file.</param>
    /// <param name="mine">With the one change.</param>
    /// <param name="theirs">With the other.</param>
    public static MergedFirm Of(string from, string mine, string theirs)
    {
        string? clash = null;
        var merged = Objects(FirmJson.Of(from), FirmJson.Of(mine), FirmJson.Of(theirs), "", path => clash ??= path);
        if (clash is not null)
        {
            return new MergedFirm(null, clash, []);
        }

        var reading = FirmFile.Read(merged.ToJsonString());
        return new MergedFirm(reading.Firm, null, reading.Problems);
    }

    private static JsonObject Objects(JsonObject? from, JsonObject mine, JsonObject theirs, string path, Action<string> clash)
    {
        var merged = new JsonObject();
        foreach (var key in theirs.Select(m => m.Key).Union(mine.Select(m => m.Key)))
        {
            var here = path.Length == 0 ? key : $"{path}.{key}";
            if (Value(from?[key], mine[key], theirs[key], here, clash) is { } value)
            {
                merged[key] = value;
            }
        }

        return merged;
    }

    private static JsonNode? Value(JsonNode? from, JsonNode? mine, JsonNode? theirs, string path, Action<string> clash)
    {
        if (FirmJson.Same(from, theirs) || FirmJson.Same(mine, theirs))
        {
            return mine?.DeepClone();
        }

        if (FirmJson.Same(from, mine))
        {
            return theirs?.DeepClone();
        }

        if (mine is JsonObject one && theirs is JsonObject other)
        {
            return Objects(from as JsonObject, one, other, path, clash);
        }

        if (FirmJson.Items(mine) is { } own && FirmJson.Items(theirs) is { } others)
        {
            return List(FirmJson.Items(from) ?? NoItems, own, others, path, clash);
        }

        clash(path);
        return null;
    }

    // The order is that of what is in force, with the new ones behind.
    private static JsonArray List(
        IReadOnlyDictionary<string, JsonObject> from, Dictionary<string, JsonObject> mine, Dictionary<string, JsonObject> theirs, string path, Action<string> clash)
    {
        var merged = new JsonArray();
        foreach (var id in theirs.Keys.Union(mine.Keys))
        {
            if (Value(from.GetValueOrDefault(id), mine.GetValueOrDefault(id), theirs.GetValueOrDefault(id), $"{path}[{id}]", clash) is { } item)
            {
                merged.Add(item);
            }
        }

        return merged;
    }
}
