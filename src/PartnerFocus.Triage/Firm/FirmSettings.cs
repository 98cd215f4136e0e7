using NodaTime;

namespace PartnerFocus.Triage.Firm;

/// <summary>The product's own settings in the firm file (<c>settings</c>). All optional: null means as delivered.</summary>
public sealed record FirmSettings
{
    /// <summary>
    /// Extra words per lexicon concept (concept id, camelCase → words, Dutch and English together, since agendas mix them).
    /// Only concepts that exist, each with at least one word.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Aim for internal time, in percent of working time in meetings, 0–100; null means 25.</summary>
    public int? InternalSharePercent { get; init; }

    /// <summary>Minutes between two meetings below which there is no room to breathe, 0–120; null means 10.</summary>
    public int? BreathMinutes { get; init; }

    /// <summary>Minutes in which an act can be taken back before anything leaves, 0–1440; null means as the server is set (10).</summary>
    public int? UndoMinutes { get; init; }

    /// <summary>Weeks after which a choice for a series asks to be looked at again, 1–104; null means a quarter.</summary>
    public int? PrecedentWeeks { get; init; }

    /// <summary>How often a partner must have chosen the same way before it becomes a suggestion, 2–50; null means 3.</summary>
    public int? SuggestAfter { get; init; }

    /// <summary>Aim for internal time as a share (0..1).</summary>
    public double InternalShare => FirmThreshold.InternalShare.In(this) / 100.0;

    /// <summary>The pause below which meetings follow each other without room to breathe.</summary>
    public Duration Breath => Duration.FromMinutes(FirmThreshold.Breath.In(this));

    /// <summary>Whether the firm set nothing itself.</summary>
    public bool IsEmpty => Words.Count == 0 && FirmThreshold.All.All(t => t.Of(this) is null);
}

/// <summary>One number a firm can set, with its bounds and what counts while it is not set.</summary>
/// <param name="Key">Its key under <c>settings</c>.</param>
/// <param name="Default">What counts while it is not set.</param>
/// <param name="Least">The smallest allowed.</param>
/// <param name="Most">The largest allowed.</param>
/// <param name="Of">As the firm set it; null when it did not.</param>
/// <param name="With">The settings with another value; null takes it out.</param>
public sealed record FirmThreshold(
    string Key, int Default, int Least, int Most, Func<FirmSettings, int?> Of, Func<FirmSettings, int?, FirmSettings> With)
{
    /// <summary>Aim for internal time.</summary>
    public static FirmThreshold InternalShare { get; } =
        new("internalSharePercent", 25, 0, 100, s => s.InternalSharePercent, (s, v) => s with { InternalSharePercent = v });

    /// <summary>Room to breathe.</summary>
    public static FirmThreshold Breath { get; } =
        new("breathMinutes", 10, 0, 120, s => s.BreathMinutes, (s, v) => s with { BreathMinutes = v });

    /// <summary>The undo window.</summary>
    public static FirmThreshold Undo { get; } =
        new("undoMinutes", 10, 0, 1440, s => s.UndoMinutes, (s, v) => s with { UndoMinutes = v });

    /// <summary>The review period of a precedent.</summary>
    public static FirmThreshold Precedent { get; } =
        new("precedentWeeks", 13, 1, 104, s => s.PrecedentWeeks, (s, v) => s with { PrecedentWeeks = v });

    /// <summary>From when on choices become a suggestion.</summary>
    public static FirmThreshold Suggest { get; } =
        new("suggestAfter", 3, 2, 50, s => s.SuggestAfter, (s, v) => s with { SuggestAfter = v });

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<FirmThreshold> All { get; } = [InternalShare, Breath, Undo, Precedent, Suggest];

    /// <summary>What counts in these settings.</summary>
    public int In(FirmSettings settings) => Of(settings) ?? Default;
}
