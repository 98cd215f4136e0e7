namespace PartnerFocus.Triage.Reading;

/// <summary>The titles that meetings give to people outside the firm.</summary>
internal sealed class KnownTitles
{
    private readonly Dictionary<string, string> byAddress = [];

    /// <param name="seen">Addresses with the words that tell; of two for one address the first counts.</param>
    public KnownTitles(IEnumerable<(string Email, string Title)> seen)
    {
        foreach (var (email, title) in seen)
        {
            byAddress.TryAdd(email, title);
        }

        Fingerprint = string.Join('\n', byAddress.Select(t => $"{t.Key}\t{t.Value}"));
    }

    /// <summary>All of it as one text: the same for the same titles.</summary>
    public string Fingerprint { get; }

    public string? Of(string email) => byAddress.GetValueOrDefault(email);
}
