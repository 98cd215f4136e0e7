using System.Text.Json;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>The VTIMEZONEs an agenda keeps, as <see cref="Agenda.EmbeddedZones"/> holds them.</summary>
internal static class EmbeddedZones
{
    /// <summary>The texts, each with the name it stands for.</summary>
    public static IEnumerable<(string TzId, string Text)> Read(string stored) => Map(stored).Select(z => (z.Key, z.Value));

    /// <summary>What was kept, with what a new import brings; a name stands for one definition (<see cref="FileZones"/>).</summary>
    public static string Merge(string stored, IEnumerable<(string TzId, string Text)> brought)
    {
        var added = brought.ToList();
        if (added.Count == 0)
        {
            return stored;
        }

        var zones = Map(stored);
        foreach (var (name, text) in added)
        {
            zones[name] = text;
        }

        return JsonSerializer.Serialize(zones);
    }

    private static SortedDictionary<string, string> Map(string stored) => new(
        stored.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(stored) ?? [], StringComparer.Ordinal);
}
