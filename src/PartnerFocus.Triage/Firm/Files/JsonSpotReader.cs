using System.Text;
using System.Text.Json;

namespace PartnerFocus.Triage.Firm.Files;

/// <summary>Reads text into <see cref="JsonSpot"/>s; strict JSON, so that nothing is lost when the file is written again.</summary>
internal ref struct JsonSpotReader
{
    // The format is six levels deep; the bound also bounds the recursion below.
    private const int MaxDepth = 16;

    private readonly ReadOnlySpan<byte> utf8;
    private Utf8JsonReader reader;
    private int line = 1;
    private int counted;

    private JsonSpotReader(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8;
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>The root of the text; or null, with the line and column where it stops being JSON.</summary>
    public static JsonSpot? Read(ReadOnlySpan<byte> utf8, out (int Line, int Column) stopped)
    {
        stopped = default;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var spots = new JsonSpotReader(utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8);
        try
        {
            spots.reader.Read();
            var root = spots.Value();
            // Reading on makes the reader refuse anything behind the root.
            spots.reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            stopped = ((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Well-formed JSON but no text: an escape such as \ud800, or bytes that are no UTF-8.
            stopped = (spots.Line(), 1);
        }

        return null;
    }

    private JsonSpot Value()
    {
        var spot = new JsonSpot(reader.TokenType, Line());
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => spot with { Members = Members() },
            JsonTokenType.StartArray => spot with { Items = Items() },
            JsonTokenType.String => spot with { Text = reader.GetString()! },
            JsonTokenType.Number => spot with { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            _ => spot,
        };
    }

    private List<JsonMember> Members()
    {
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, at) = (reader.GetString()!, Line());
            reader.Read();
            members.Add(new JsonMember(key, at, Value()));
        }

        return members;
    }

    private List<JsonSpot> Items()
    {
        var items = new List<JsonSpot>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value());
        }

        return items;
    }

    private int Line()
    {
        var here = (int)reader.TokenStartIndex;
        line += utf8[counted..here].Count((byte)'\n');
        counted = here;
        return line;
    }
}
