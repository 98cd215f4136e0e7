using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Whether "the partner", "the director" or a profession means the partner. A profession does where it is the firm's own; elsewhere
/// "signing at the notary" is a place, and "the accountant signs on Friday" somebody else.
/// </summary>
internal sealed class RolesOfTheFirm(FirmProfile firm)
{
    private static readonly (Concept Role, string[] Professions, string[] Stems)[] Known =
    [
        (Concept.LawyerRole, ["law"], ["advoca", "legal"]),
        (Concept.NotaryRole, [], ["notar"]),
        (Concept.AccountantRole, ["accountancy"], ["accountan", "audit"]),
        (Concept.TaxRole, ["accountancy"], ["fisca", "belasting", "tax"]),
        (Concept.DoctorRole, ["medical"], ["medisch", "medical"]),
        (Concept.EngineerRole, ["engineering"], ["architect", "construct"]),
        (Concept.ActuaryRole, ["insurance"], ["actuar"]),
        (Concept.EstateRole, [], ["rentmeest", "landgoed", "estate"]),
    ];

    /// <summary>Before them a profession is a place or a person elsewhere.</summary>
    private static readonly HashSet<string> Elsewhere = ["bij", "naar", "van", "met", "via", "langs", "at", "to", "with", "from", "by", "door"];

    private readonly Concept[] own = [.. Known.Where(k => k.Professions.Contains(firm.Profession) || IsToldOf(firm, k.Stems)).Select(k => k.Role), Concept.PartnerRole];
    private readonly Concept[] others = [.. Known.Where(k => !k.Professions.Contains(firm.Profession) && !IsToldOf(firm, k.Stems)).Select(k => k.Role)];

    /// <summary>The concepts of all roles, whoever has them.</summary>
    public static Concept[] All { get; } = [.. Known.Select(k => k.Role), Concept.PartnerRole];

    /// <summary>Whether something is wanted of whoever has the partner's role.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="hits">What its words speak of.</param>
    /// <param name="asks">Whether it asks in so many words; for the firm's own profession something to decide is enough.</param>
    /// <param name="isFromOutside">Whether people outside the firm write it: "the director" is their own, "your director" the firm's.</param>
    public bool IsCalled(TokenizedText text, ConceptHits hits, bool asks, bool isFromOutside) =>
        (own.Any(o => hits.Of(o).Any(h => !isFromOutside || !IsAnyFirms(hits.Words(h)))) && (asks || hits.Has(Concept.Decision)))
        || (asks && others.Any(o => hits.Of(o).Any(h => !Elsewhere.Contains(WordBefore(text, h.Start)))));

    /// <summary>Every organisation has a director, hardly one a partner.</summary>
    private static bool IsAnyFirms(string role) =>
        Bosses.Any(b => role.Contains(b, StringComparison.OrdinalIgnoreCase)) && !Whose.Any(w => role.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Bosses = ["direct", "bestuur", "principal", "eindverantwoordelijk", "sleutelfunctionaris"];

    private static readonly string[] Whose = ["uw ", "jullie ", "your "];

    private static string WordBefore(TokenizedText text, int start) => text.Tokens.LastOrDefault(t => t.End <= start) is { Length: > 0 } token ? token.Folded : "";

    /// <summary>The firm's name, its topics or their keywords speak of it.</summary>
    private static bool IsToldOf(FirmProfile firm, string[] stems) =>
        firm.Topics.SelectMany(t => t.Keywords.Append(t.Name.Nl).Append(t.Name.En)).Append(firm.Name)
            .Any(words => TokenizedText.Of(words).Tokens.Any(w => stems.Any(s => w.Folded.StartsWith(s, StringComparison.Ordinal))));
}
