using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerFocus.Tests.Triage;

/// <summary>One meeting as a reader of the domain labelled it, and what the program made of it. The rules are those of the corpus' score.</summary>
internal sealed partial class LabelledMeeting(JsonElement label, JsonElement answer)
{
    public string Title => Text(answer, "summary");

    public string Confidence => Text(answer, "confidence");

    public bool HasEvidence => answer.GetProperty("evidence").GetArrayLength() > 0;

    public bool IsAcceptable => label.GetProperty("acceptable").EnumerateArray().Any(v => v.GetString() == Verdict);

    public bool IsBest => Text(label, "best") == Verdict;

    /// <summary>Kept away from what must not be missed.</summary>
    public bool IsUnsafe => label.GetProperty("safetyCritical").GetBoolean() && Verdict is "Delegate" or "LeaveOut" && !IsAcceptable;

    /// <summary>Null where it is not scored: no label, or another verdict than the best.</summary>
    public bool? HasTask => IsBest && Given("task") is { } task ? task.GetString() == Text(answer, "task") : null;

    public bool? HasLeaf => IsBest && Given("leaf") is { } leaf ? leaf.GetString() == answer.GetProperty("leaf").GetString() : null;

    public bool? HasClientTime => Given("isClientTime") is { } time ? time.GetBoolean() == answer.GetProperty("isClientTime").GetBoolean() : null;

    public bool? HasClient => label.GetProperty("client").GetString() == answer.GetProperty("client").GetString();

    public bool? HasPart => Text(label, "best") == "AttendPart" && Given("part") is { } wanted && (Verdict == "AttendPart" || !Accepts("Attend"))
        ? answer.GetProperty("part") is { ValueKind: JsonValueKind.Object } part && IsSameItem(part, wanted)
            && Minute(part, "start") == Minute(wanted, "start") && Minute(part, "end") == Minute(wanted, "end")
        : null;

    public bool? HasFirstDelegate => Verdict is "Delegate" or "AttendPart" && Given("delegates") is { } wanted
        ? Delegates.Count == 0 ? wanted.GetArrayLength() == 0 : wanted.EnumerateArray().Any(d => d.GetString() == Delegates[0])
        : null;

    /// <summary>People proposed who must not be.</summary>
    public IReadOnlyList<string> Never => Given("never") is { } never ? [.. never.EnumerateArray().Select(p => p.GetString()!).Intersect(Delegates)] : [];

    private string Verdict => Text(answer, "verdict");

    private List<string> Delegates => [.. answer.GetProperty("delegates").EnumerateArray().Select(d => Text(d, "person"))];

    private bool Accepts(string verdict) => label.GetProperty("acceptable").EnumerateArray().Any(v => v.GetString() == verdict);

    /// <summary>At least half of the labelled item's words occur in the given one.</summary>
    private static bool IsSameItem(JsonElement part, JsonElement wanted)
    {
        var words = Words(wanted.GetProperty("item").GetString());
        return words.Count(Words(part.GetProperty("item").GetString()).Contains) >= words.Count / 2.0;
    }

    private static HashSet<string> Words(string? text) => [.. LongWord().Matches(text ?? "").Select(m => m.Value.ToLowerInvariant())];

    private static string? Minute(JsonElement part, string name) => part.GetProperty(name).GetString() is { Length: >= 16 } time ? time[..16] : null;

    private JsonElement? Given(string name) => label.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex(@"\w{3,}")]
    private static partial Regex LongWord();
}
