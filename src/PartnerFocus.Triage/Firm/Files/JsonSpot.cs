using System.Text.Json;

namespace PartnerFocus.Triage.Firm.Files;

/// <summary>A JSON value that remembers its line; System.Text.Json's own tree does not.</summary>
internal sealed record JsonSpot(JsonTokenType Kind, int Line)
{
    /// <summary>The text of a string, the digits of a number; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in order, duplicates included.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonSpot> Items { get; init; } = [];
}

/// <summary>A member of an object.</summary>
internal sealed record JsonMember(string Key, int Line, JsonSpot Value);
