namespace PartnerFocus.Triage;

/// <summary>A sentence of contribution about whoever takes the meeting over: who that is, the plan of the week says, or the partner chooses.</summary>
/// <param name="Named">The sentence, with <see cref="Name"/> where the name comes.</param>
/// <param name="Unnamed">The sentence while nobody is known to take it over.</param>
public sealed record ContributionBy(LocalText Named, LocalText Unnamed)
{
    /// <summary>Stands for the name in <see cref="Named"/>.</summary>
    internal const string Name = "{name}";

    /// <summary>The sentence about one person.</summary>
    /// <param name="name">Their name; null while nobody is known.</param>
    public LocalText Of(string? name) => name is null
        ? Unnamed
        : new LocalText(Named.Nl.Replace(Name, name, StringComparison.Ordinal), Named.En.Replace(Name, name, StringComparison.Ordinal)).WithSingleStops();
}
