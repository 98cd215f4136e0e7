using System.Globalization;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>What an edit form of the firm pages carries, beside its own fields.</summary>
public abstract class FirmForm
{
    /// <summary>The firm version the form was filled from: what somebody else changed since then is told.</summary>
    public long Version { get; set; }

    public string? Name { get; set; }

    /// <summary>Every field as one readable text, by the field's name in the firm file; two forms are equal when these are.</summary>
    public abstract IReadOnlyDictionary<string, string> Values(FirmProfile firm);

    /// <summary>The lines of a text area, without empty and double ones.</summary>
    internal static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    protected static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Hours as typed, with a comma or a point; null for an empty field, and less than none for what is no number, which the firm file refuses.</summary>
    protected static double? Hours(string? typed) => string.IsNullOrWhiteSpace(typed) ? null
        : double.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : -1;

    protected static string? Hours(double? hours) => hours?.ToString(CultureInfo.CurrentCulture);

    protected static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    protected static string Joined(IEnumerable<string>? ids, Func<string, string?> nameOf) =>
        string.Join(", ", (ids ?? []).Select(id => nameOf(id) ?? id));

    /// <summary>The ids ticked, with those kept that the user could not see; in the order of the firm file.</summary>
    protected static IReadOnlyList<string> Ticked(IEnumerable<string>? ticked, IEnumerable<string> before, IEnumerable<Client> all, FirmRights rights)
    {
        var chosen = new HashSet<string>(ticked ?? []);
        var kept = before.Where(id => !rights.Sees(id)).ToList();
        chosen.RemoveWhere(id => !rights.Sees(id));
        return [.. all.Select(c => c.Id).Where(id => chosen.Contains(id) || kept.Contains(id)), .. chosen.Except(all.Select(c => c.Id))];
    }
}
