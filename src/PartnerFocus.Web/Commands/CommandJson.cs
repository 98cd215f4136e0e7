using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerFocus.Web.Commands;

/// <summary>The one JSON document that a verb prints: camelCase, letters with accents as they are.</summary>
internal static class CommandJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync<T>(TextWriter output, T document) =>
        await output.WriteLineAsync(JsonSerializer.Serialize(document, Options));

    /// <summary>The same of a list that is made while it is written.</summary>
    public static async Task WriteAllAsync<T>(TextWriter output, IEnumerable<T> items)
    {
        var before = "[";
        foreach (var item in items)
        {
            await output.WriteAsync(before);
            await output.WriteAsync(JsonSerializer.Serialize(item, Options));
            before = ",";
        }

        await output.WriteLineAsync(before == "[" ? "[]" : "]");
    }
}
