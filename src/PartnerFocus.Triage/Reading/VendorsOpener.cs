using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Whether a stranger sells: then a question is there to be let in, and asks for nothing that only the partner can say.</summary>
internal static partial class VendorsOpener
{
    /// <summary>Somebody of no client convened it, nobody of one is there, and the words are those of a vendor.</summary>
    public static bool Sells(EntryText entry, Roster roster) =>
        IsFromAStranger(roster)
        && (entry.IsMassMail
            || entry.Count(Concept.Vendor) + entry.SignatureConcepts.Count(Concept.Vendor) > 1
            || (roster.Outsiders.Count == 1 && (roster.Colleagues.Count == 0 || roster.Lists.Count > 0) && (entry.Has(Concept.Vendor) || entry.SignatureConcepts.Has(Concept.Vendor))));

    /// <summary>The words of the first offer; null where none is made.</summary>
    public static Quote? Offer(EntryText entry, Roster roster, ConceptFinder concepts, Vocabulary words) => !IsFromAStranger(roster) ? null
        : entry.Lines.SelectMany(QuestionSyntax.Sentences).FirstOrDefault(s => IsOffer(s, roster, concepts.Find(words.Read(s)))) is { } offer
            ? new Quote(offer.Trim(), MeetingField.Text) : null;

    /// <summary>"Could I show you how our software saves you time?": an offer with a question mark.</summary>
    public static bool IsOffer(string unit, Roster roster, ConceptHits hits) =>
        IsFromAStranger(roster) && hits.Of(Concept.Decision).All(d => IsPolite(hits.Words(d))) && (Offers().IsMatch(unit) || OwnWares().IsMatch(unit) || WantsMinutes().IsMatch(unit));

    /// <summary>"Shall we", "mogen we": how an offer begins as well, and no word for a decision there.</summary>
    private static bool IsPolite(string words) => words.EndsWith(" we", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" wij", StringComparison.OrdinalIgnoreCase);

    private static bool IsFromAStranger(Roster roster) => roster.Convener == Convener.Outsider && roster.Outsiders.All(o => o.Client is null);

    [GeneratedRegex(@"\b(?:laat|laten|toon|tonen)\s+(?:ik|wij|we)\s+(?:(?:u|je|jullie|graag|even)\s+){0,2}(?:zien\s+)?hoe\b|\b(?:I|we)(?:['’]ll|\s+will|['’]d\s+(?:like|love)\s+to)\s+show\s+(?:you\s+)?how\b|\b(?:could|can|may|might|shall|would|let|should)\s+(?:you\s+like\s+)?(?:I|we|me|us|our\s+\p{L}+)\b[^?.!]{0,40}\b(?:show|demo|demonstrate|introduce|walk\s+you|talk\s+you|tell\s+you\s+(?:how|about|what)|pitch|pop\s+by)\b|\b(?:mag|mogen|kan|kunnen|zal|zullen|zou|zouden|laat)\s+(?:ik|wij|we|mij|ons|onze\s+\p{L}+)\b[^?.!]{0,60}\b(?:laten\s+zien|tonen|demonstreren|voorstellen|vertellen\s+(?:hoe|over|wat)|introduceren|langskomen\s+om)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offers();

    [GeneratedRegex(@"\b(?:our|my|onze|ons|mijn)\s+(?:(?:new|latest|own|nieuwe|nieuwste|eigen|\p{L}+)\s+){0,2}\p{L}*(?:software|tools?|platform|solutions?|products?|robots?|apps?|suite|package|oplossing(?:en)?|product(?:en)?|pakket|dashboard|portal|services?|diensten)\b[^?]*\b(?:you|your|u|uw|je|jouw|jullie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OwnWares();

    [GeneratedRegex(@"\b(?:minutes|mins?|moment|half\s+(?:an\s+)?hour|minuten|minuutjes|kwartier(?:tje)?|half\s+uur|halfuur(?:tje)?|momentje)\b[^?]{0,30}\b(?:to\s+see\s+(?:how|our|what)|for\s+a\s+(?:demo|call|chat|tour)|to\s+learn|to\s+hear\s+(?:how|about)|om\s+te\s+zien|voor\s+een\s+(?:demo|kennismaking|belletje)|om\s+kennis\s+te\s+maken)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WantsMinutes();
}
