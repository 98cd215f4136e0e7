using System.Text.RegularExpressions;

namespace PartnerFocus.Triage;

/// <summary>The languages every sentence of the product exists in.</summary>
public enum Language
{
    /// <summary>Dutch.</summary>
    Nl,

    /// <summary>English.</summary>
    En,
}

/// <summary>One sentence, written in Dutch and in English; neither is a translation made at run time.</summary>
/// <param name="Nl">The Dutch text.</param>
/// <param name="En">The English text.</param>
public sealed partial record LocalText(string Nl, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language == Language.Nl ? Nl : En;

    /// <summary>The same with one full stop where a name that ends in one ("B.V.") stands before another; an ellipsis stays.</summary>
    internal LocalText WithSingleStops() =>
        Nl.Contains("..", StringComparison.Ordinal) || En.Contains("..", StringComparison.Ordinal)
            ? new(DoubleStop().Replace(Nl, "."), DoubleStop().Replace(En, "."))
            : this;

    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleStop();
}
