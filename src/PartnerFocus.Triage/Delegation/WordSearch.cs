namespace PartnerFocus.Triage.Delegation;

/// <summary>Whether a name stands in a text as a word of its own.</summary>
internal static class WordSearch
{
    /// <summary>Case counts unless another comparison is given, since a name in lower case is more often an ordinary word.</summary>
    public static bool Names(string text, string name, StringComparison comparison = StringComparison.Ordinal)
    {
        if (name.Length == 0)
        {
            return false;
        }

        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
