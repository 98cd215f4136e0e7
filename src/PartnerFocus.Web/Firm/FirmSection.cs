using System.Globalization;
using System.Text;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Firm;

/// <summary>One list of the firm file that is edited item by item.</summary>
/// <param name="Key">Its key in the firm file, and its address under <c>/firm</c>.</param>
/// <param name="Items">The list.</param>
/// <param name="IdOf">The id of an item.</param>
/// <param name="FormOf">The form filled from an item.</param>
/// <param name="With">The firm with another list.</param>
/// <param name="IsTaken">Whether an id is in use, here or in a list that shares its ids.</param>
public sealed record FirmSection<TItem, TForm>(
    string Key,
    Func<FirmProfile, IReadOnlyList<TItem>> Items,
    Func<TItem, string> IdOf,
    Func<TItem, TForm> FormOf,
    Func<FirmProfile, IReadOnlyList<TItem>, FirmProfile> With,
    Func<FirmProfile, string, bool> IsTaken)
    where TItem : class
    where TForm : FirmForm
{
    public TItem? Find(FirmProfile firm, string id) => Items(firm).FirstOrDefault(item => IdOf(item) == id);

    /// <summary>The firm with this item in the place of the one with its id, or at the end.</summary>
    public FirmProfile Put(FirmProfile firm, TItem changed)
    {
        var items = Items(firm).ToList();
        var at = items.FindIndex(item => IdOf(item) == IdOf(changed));
        if (at < 0)
        {
            items.Add(changed);
        }
        else
        {
            items[at] = changed;
        }

        return With(firm, items);
    }

    /// <summary>A free id made of a name: "Joris de Kok" becomes <c>joris-de-kok</c>.</summary>
    public string NewId(FirmProfile firm, string? name)
    {
        var letters = new StringBuilder();
        foreach (var c in (name ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                letters.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && letters.Length > 0 && letters[^1] != '-')
            {
                letters.Append('-');
            }
        }

        var stem = letters.ToString().Trim('-') is { Length: > 0 } made ? made[..Math.Min(made.Length, 60)].TrimEnd('-') : Key;
        return Enumerable.Range(1, int.MaxValue)
            .Select(n => n == 1 ? stem : $"{stem}-{n}")
            .First(id => id != "new" && !IsTaken(firm, id));
    }
}
