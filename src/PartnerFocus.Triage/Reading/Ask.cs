using NodaTime;

namespace PartnerFocus.Triage.Reading;

/// <summary>An explicit question to the partner.</summary>
internal sealed record Ask
{
    /// <summary>The agenda line or sentence, as written.</summary>
    public required Quote Quote { get; init; }

    /// <summary>Whether its subject lies in the partner's field.</summary>
    public required FieldFit Field { get; init; }

    /// <summary>
    /// The topics of the item or sentence, else of what stands around it; what others are asked on another subject makes no question one
    /// outside the field.
    /// </summary>
    public required IReadOnlyList<TopicHit> Topics { get; init; }

    /// <summary>Whether the topics are not its own but told by what stands around it.</summary>
    public bool IsBorrowed { get; init; }

    /// <summary>Whether it stands in a mail quoted below the text: then nobody says that it is still open.</summary>
    public bool IsBelow { get; init; }

    /// <summary>The item of the programme it points at ("item 3"); null when it points at none, then it is the part itself.</summary>
    public string? Item { get; init; }

    /// <summary>Start of the part; null when it cannot be computed.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>End of the part, exclusive; null when it cannot be computed.</summary>
    public LocalDateTime? End { get; init; }

    /// <summary>Whether it is a slot to be heard in rather than a question.</summary>
    public bool IsSlot { get; init; }

    /// <summary>Whether an item only calls the partner by name, without asking in so many words.</summary>
    public bool IsCall { get; init; }

    /// <summary>Whether the name could have meant somebody else at the table.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Whether the part is (nearly) the whole meeting.</summary>
    public bool CoversAll { get; init; }
}
