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
    public static Quote? Offer(EntryText entry, Roster roster, ConceptFinder concepts) => !IsFromAStranger(roster) ? null
        : entry.Lines.SelectMany(QuestionSyntax.Sentences).FirstOrDefault(s => IsOffer(s, roster, concepts.FindIn(entry.Body, entry.BodyConcepts, s).Hits)) is { } offer
            ? new Quote(offer.Trim(), MeetingField.Text) : null;

    /// <summary>"Could I show you how our software saves you time?": an offer with a question mark.</summary>
    public static bool IsOffer(string unit, Roster roster, ConceptHits hits) =>
        IsFromAStranger(roster) && hits.Of(Concept.Decision).All(d => IsPolite(hits.Words(d))) && (Offers().IsMatch(unit) || OwnWares().IsMatch(unit) || WantsMinutes().IsMatch(unit) || AsksForItsWares(unit, hits));

    /// <summary>
    /// "Do you have ten minutes for our new sensors?", "what do you think of our app?": time or an opinion is asked for what the asker sells.
    /// "Ten minutes for our case" is another's matter, and stays a question.
    /// </summary>
    private static bool AsksForItsWares(string unit, ConceptHits hits) => Opener().Match(unit) is { Success: true } opener
        && hits.Of(Concept.Wares).Any(w => w.Start > opener.Index && Own().IsMatch(unit[..w.Start]) && !Goes().IsMatch(unit[w.Start..]));

    /// <summary>Time to meet, or an opinion, is what is asked.</summary>
    [GeneratedRegex(@"\b(?:minutes?|mins?|moments?|half\s+(?:an\s+)?hour|call|chat|coffee|meet|catch\s+up|are\s+you\s+free|interested|curious|love\s+to|what\s+do\s+you\s+think\s+of|feedback|try|have\s+a\s+look|see|minuten|minuutjes?|kwartier(?:tje)?|uurtje|halfuur(?:tje)?|half\s+uur|momentje|belletje|bellen|koffie|kop\s+koffie|kennismaken|kennis\s+maken|afspreken|nieuwsgierig|interesse|geïnteresseerd|benieuwd|wat\s+vindt?\s+(?:je|jij|u|jullie)\s+van|proberen|uitproberen|kijken)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opener();

    /// <summary>"Our new borehole", right before the wares.</summary>
    [GeneratedRegex(@"\b(?:our|my|onze|ons|mijn)\s+(?:[\p{L}\d-]+\s+){0,4}[\p{L}\d-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    /// <summary>"Our software dispute", "the licence of our app is infringed": then it is a matter and nothing for sale.</summary>
    [GeneratedRegex(@"^[\p{L}-]+\s+(?:\p{L}+\s+)?(?:dispute|contract|agreement|merger|claim|case|sale|acquisition|infring\p{L}+|tax|lawsuit|audit|geschil|overeenkomst|overname|verkoop|zaak|inbreuk|rechtszaak)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Goes();

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
