using NodaTime;

namespace PartnerFocus.Web.Delegations;

/// <summary>A word of the partner on what somebody took over that can still be undone, for the pages.</summary>
/// <param name="Id">The delegation it was said of.</param>
/// <param name="Version">What was seen of it.</param>
/// <param name="Decision">Its place among all decisions: a later one is newer.</param>
/// <param name="Until">From when on it can no longer be undone.</param>
public sealed record UndoableWord(Guid Id, Guid Version, Guid ChoiceId, WordKind Kind, long Decision, Instant Until);

/// <summary>What the partner said.</summary>
public enum WordKind
{
    /// <summary>Another way is fine.</summary>
    Agree,

    /// <summary>Somebody else is to be asked after another way.</summary>
    PassOn,

    /// <summary>Somebody else goes along.</summary>
    Along,

    /// <summary>An answer to a call for help.</summary>
    Help,
}
