using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>One case of the domain: asked about every meeting, answers only when it has something to say.</summary>
/// <param name="id">Stable id, shown with the evidence.</param>
/// <param name="sentence">The case as one sentence.</param>
/// <param name="example">A meeting it decides.</param>
/// <param name="source">Where it comes from: one of <see cref="Principles"/>.</param>
internal abstract class TriageCase(string id, LocalText sentence, LocalText example, LocalText source)
{
    /// <summary>Stable id, shown with the evidence.</summary>
    public string Id { get; } = id;

    /// <summary>The case as one sentence.</summary>
    public LocalText Sentence { get; } = sentence;

    /// <summary>A meeting it decides.</summary>
    public LocalText Example { get; } = example;

    /// <summary>Where it comes from.</summary>
    public LocalText Source { get; } = source;

    /// <summary>What this case has to say; null when it does not apply.</summary>
    public abstract CaseFinding? Ask(MeetingReading reading);
}
