using System.Globalization;
using System.Text.Json;

namespace PartnerFocus.Triage.Firm.Files;

/// <summary>
/// One object of the file, read member by member. What was asked for is what is known: <see cref="Done"/> reports the
/// rest as unknown keys. A member that is wrong is reported and answered with an empty value, so that reading goes on.
/// </summary>
internal sealed class FirmObject
{
    private static readonly LocalText Text = new("tekst", "text");
    private static readonly LocalText List = new("een lijst", "a list");
    private static readonly LocalText Object = new("een object", "an object");
    private static readonly LocalText Number = new("een getal", "a number");

    private readonly FirmFileProblems problems;
    private readonly Dictionary<string, JsonMember> members = [];
    private readonly List<string> asked = [];

    private FirmObject(FirmFileProblems problems) => (this.problems, Path, Line, Broken) = (problems, "", 0, true);

    public FirmObject(JsonSpot spot, string path, FirmFileProblems problems)
    {
        (this.problems, Path, Line) = (problems, path, spot.Line);
        if (spot.Kind != JsonTokenType.StartObject)
        {
            Broken = true;
            problems.WrongType(path, spot.Line, Object, Named(spot.Kind));
        }

        foreach (var member in spot.Members.Where(m => !members.TryAdd(m.Key, m)))
        {
            problems.DuplicateKey(PathOf(member.Key), member.Line, member.Key);
        }
    }

    /// <summary>Stands for an object that is not there, which was reported already.</summary>
    public static FirmObject Absent(FirmFileProblems problems) => new(problems);

    /// <summary>Path of this object; empty for the root.</summary>
    public string Path { get; }

    /// <summary>Line on which it begins.</summary>
    public int Line { get; }

    /// <summary>Whether it is no object at all; then its members are not reported as missing one by one.</summary>
    private bool Broken { get; }

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    public int LineOf(string key) => members.TryGetValue(key, out var member) ? member.Line : Line;

    /// <summary>The value of a key; null when it is absent or JSON's null.</summary>
    public JsonSpot? Optional(string key)
    {
        asked.Add(key);
        return members.TryGetValue(key, out var member) && member.Value.Kind != JsonTokenType.Null ? member.Value : null;
    }

    public JsonSpot? Required(string key)
    {
        var spot = Optional(key);
        if (spot is null && !Broken)
        {
            problems.Missing(PathOf(key), LineOf(key));
        }

        return spot;
    }

    public string RequiredText(string key) => TextOf(Required(key), PathOf(key)) ?? "";

    public string? OptionalText(string key) => TextOf(Optional(key), PathOf(key));

    public IReadOnlyList<JsonSpot> Items(string key, bool required = false)
    {
        var spot = required ? Required(key) : Optional(key);
        if (spot is not null && spot.Kind != JsonTokenType.StartArray)
        {
            problems.WrongType(PathOf(key), spot.Line, List, Named(spot.Kind));
        }

        return spot?.Items ?? [];
    }

    public IEnumerable<FirmObject> Objects(string key, bool required = false) =>
        Items(key, required).Select((item, i) => new FirmObject(item, $"{PathOf(key)}[{i}]", problems)).ToList();

    public FirmObject? Child(string key, bool required = false) =>
        (required ? Required(key) : Optional(key)) is { } spot ? new FirmObject(spot, PathOf(key), problems) : null;

    /// <summary>The texts of a list with the line of each; what is no text is reported and left out.</summary>
    public IReadOnlyList<string> Texts(string key, bool required = false, Action<string, string, int>? visit = null)
    {
        var texts = new List<string>();
        foreach (var (item, i) in Items(key, required).Select((item, i) => (item, i)))
        {
            var path = $"{PathOf(key)}[{i}]";
            if (TextOf(item, path) is { } text)
            {
                texts.Add(text);
                visit?.Invoke(text, path, item.Line);
            }
        }

        return texts;
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>; the fallback when absent.</summary>
    public double NumberOr(string key, double fallback, bool whole, int least = 0, int most = 1000)
    {
        var spot = Optional(key);
        if (spot is null)
        {
            return fallback;
        }

        if (spot.Kind != JsonTokenType.Number)
        {
            problems.WrongType(PathOf(key), spot.Line, Number, Named(spot.Kind));
            return fallback;
        }

        var number = double.Parse(spot.Text, CultureInfo.InvariantCulture);
        if (number < least || number > most || (whole && number != Math.Floor(number)))
        {
            problems.BadValue(PathOf(key), spot.Line, spot.Text, whole
                ? new LocalText($"een heel getal van {least} tot en met {most}", $"a whole number from {least} to {most}")
                : new LocalText($"een getal van {least} tot en met {most}", $"a number from {least} to {most}"));
            return fallback;
        }

        return number;
    }

    /// <summary>Reports the keys nobody asked for.</summary>
    public void Done()
    {
        foreach (var member in members.Values.Where(m => !asked.Contains(m.Key)))
        {
            problems.UnknownKey(PathOf(member.Key), member.Line, member.Key, asked.Distinct());
        }
    }

    private string? TextOf(JsonSpot? spot, string path)
    {
        if (spot is not null && spot.Kind != JsonTokenType.String)
        {
            problems.WrongType(path, spot.Line, Text, Named(spot.Kind));
            return null;
        }

        if (spot is not null && string.IsNullOrWhiteSpace(spot.Text))
        {
            problems.Missing(path, spot.Line);
            return null;
        }

        return spot?.Text;
    }

    private static LocalText Named(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => Object,
        JsonTokenType.StartArray => List,
        JsonTokenType.String => Text,
        JsonTokenType.Number => Number,
        JsonTokenType.Null => new("leeg (null)", "empty (null)"),
        _ => new("ja of nee (true/false)", "yes or no (true/false)"),
    };
}
