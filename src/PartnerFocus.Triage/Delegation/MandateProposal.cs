using System.Globalization;
using NodaTime;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// What a delegation says when nobody changes a word: what is asked, what should come of it, when the partner is called, and the next
/// step. Good enough to send as it is. Source: domain, "Delegates".
/// </summary>
/// <param name="Asked">The question to the delegatee.</param>
/// <param name="Result">What should come of it.</param>
/// <param name="CallMeWhen">The limits, as an end to "call me when …".</param>
/// <param name="NextStep">What happens after the meeting.</param>
public sealed record MandateProposal(LocalText Asked, LocalText Result, LocalText CallMeWhen, LocalText NextStep)
{
    /// <summary>Writes the text for a meeting.</summary>
    /// <param name="assessment">The meeting as assessed: its kind, its client and the partner's part decide.</param>
    /// <param name="names">Who and what is named in it.</param>
    public static MandateProposal Of(Assessment assessment, MandateNames names)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(names);
        var facts = assessment.Facts;
        var table = facts.IsInternal ? MandateTable.Internal : facts.IsClientThere ? MandateTable.Client : MandateTable.Others;
        // Among colleagues a client is only spoken of where it is known which.
        var text = MandateWording.Of(facts.Kind, facts is { IsInternal: true, ClientId: null } ? names with { Client = null } : names, table, facts.IsPartnersOwn);
        return assessment switch
        {
            { Verdict: Verdict.AttendPart, Part: { Item.Length: > 0 } or { Start: not null, End: not null } } => text with { Asked = Rest(names.Partner, assessment.Part) },
            _ => text,
        };
    }

    /// <summary>The question where the partner comes for a part and the rest is handed over.</summary>
    /// <param name="partner">As colleagues say it.</param>
    /// <param name="part">Its item, else its time; with neither the question does not say which part it is.</param>
    public static LocalText Rest(string partner, MeetingPart part) => part switch
    {
        null => throw new ArgumentNullException(nameof(part)),
        { Item.Length: > 0 } => Rest(partner, part.Words),
        { Start: { } from, End: { } to } => Rest(partner, from, to),
        _ => new LocalText(
            $"{partner} komt voor een deel; welk deel, hoor je nog. Neem jij de rest?",
            $"{partner} comes for a part; you will hear which. Will you take the rest?"),
    };

    private static LocalText Rest(string partner, string item) => new(
        $"{partner} komt alleen voor “{item}”. Neem jij de rest, en roep je {partner} binnen als dat punt aan de beurt is?",
        $"{partner} comes for “{item}” only. Will you take the rest, and call {partner} in when that item comes up?");

    private static LocalText Rest(string partner, LocalDateTime from, LocalDateTime to) => new(
        string.Create(CultureInfo.InvariantCulture, $"{partner} komt alleen van {from:H.mm} tot {to:H.mm} uur. Neem jij de rest?"),
        string.Create(CultureInfo.InvariantCulture, $"{partner} comes from {from:HH\\:mm} to {to:HH\\:mm} only. Will you take the rest?"));
}

/// <summary>Names for the text of a mandate.</summary>
/// <param name="Partner">The partner as colleagues say it.</param>
/// <param name="Client">The client; null when the meeting is about none of the register.</param>
/// <param name="Person">Whom it is about; null when it is about nobody.</param>
/// <param name="Title">What the meeting is called.</param>
public sealed record MandateNames(string Partner, string? Client, string? Person, string Title);
