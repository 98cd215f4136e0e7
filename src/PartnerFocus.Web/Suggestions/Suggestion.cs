using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace PartnerFocus.Web.Suggestions;

/// <summary>What kind of change follows from how somebody chose.</summary>
public enum SuggestionKind
{
    /// <summary>Meetings with a client were kept again and again: is it a key client?</summary>
    KeyClient,

    /// <summary>A series was handed over again and again: is it called by a word for sub-meetings?</summary>
    SubMeeting,

    /// <summary>A series was left out again and again: is it called by a word for what is optional?</summary>
    Optional,

    /// <summary>Somebody was chosen again and again for a topic: is it a talent?</summary>
    Talent,
}

/// <summary>One choice of a partner, as far as suggestions read it: the partner's own act, never what others answered to it.</summary>
/// <param name="Uid">Of the entry.</param>
/// <param name="IsSeries">Whether it is one of a series.</param>
/// <param name="WasFirst">Whether who was chosen was proposed first.</param>
/// <param name="TopicIds">What it was about.</param>
public sealed record PastChoice(
    string Uid, bool IsSeries, string Title, string? ClientId, Triage.Verdict Advised, Triage.Verdict Chosen, string? DelegateeId, bool WasFirst,
    IReadOnlyList<string> TopicIds, Instant Start, Instant At);

/// <summary>A change of the firm that a partner's choices point to.</summary>
/// <param name="About">Client, person or entry it is about.</param>
/// <param name="TopicId">The topic of a talent; null otherwise.</param>
/// <param name="Title">The title of a series; empty otherwise.</param>
/// <param name="Evidence">The choices it rests on, oldest first.</param>
/// <param name="Of">Out of how many that could have gone either way.</param>
public sealed record Suggestion(SuggestionKind Kind, string About, string? TopicId, string Title, IReadOnlyList<PastChoice> Evidence, int Of)
{
    private const int LongestSaid = 150;

    /// <summary>Names it, the same whenever it comes up; what a series is called by its program can be too long to be kept.</summary>
    public string Key => TopicId is null ? $"{Kind}:{Short(About)}" : $"{Kind}:{Short(About)}:{TopicId}";

    /// <summary>The newest choice it rests on: one after it is new evidence.</summary>
    public Instant Newest => Evidence.Max(c => c.At);

    private static string Short(string about) =>
        about.Length <= LongestSaid ? about : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(about)));
}
