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
}
