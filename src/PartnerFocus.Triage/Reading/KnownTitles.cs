namespace PartnerFocus.Triage.Reading;

/// <summary>The titles that meetings give to people outside the firm.</summary>
internal sealed class KnownTitles
{
    private readonly Dictionary<string, KnownTitle> byAddress = [];

    /// <param name="seen">What meetings tell; of two for one address the first counts.</param>
    public KnownTitles(IEnumerable<KnownTitle> seen)
    {
        foreach (var title in seen)
        {
            byAddress.TryAdd(title.Email, title);
        }

        Fingerprint = string.Join('\n', byAddress.Values.Select(t => $"{t.Email}\t{t.Title}\t{t.SeenIn}"));
    }

    /// <summary>All of it as one text: the same for the same titles.</summary>
    public string Fingerprint { get; }

    public KnownTitle? Of(string email) => byAddress.GetValueOrDefault(email);
}

/// <summary>A title that a meeting gives to somebody.</summary>
/// <param name="Email">Whose.</param>
/// <param name="Title">The words, the name among them: "J. Holm (CFO)".</param>
/// <param name="SeenIn">What that meeting is called; empty when it has no title.</param>
internal sealed record KnownTitle(string Email, string Title, string SeenIn);
