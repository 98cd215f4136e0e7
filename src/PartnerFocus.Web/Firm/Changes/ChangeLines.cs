using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>One change of the firm in words.</summary>
/// <param name="Subject">What is changed: "Fusies en overnames".</param>
/// <param name="Kind">What that is: "Onderwerp"; empty where the subject says it.</param>
/// <param name="Field">What of it; empty when it came or went as a whole.</param>
/// <param name="Added">What comes.</param>
/// <param name="Removed">What goes.</param>
public sealed record ChangeLine(string Subject, string Kind, string Field, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

/// <summary>Puts changes of the firm in words, and leaves out what this user may not know.</summary>
public sealed class ChangeLines(IStringLocalizer<FirmTexts> texts)
{
    private static readonly HashSet<string> Topics = ["expertise", "talents", "interests", "developmentGoals"];
    private static readonly HashSet<string> Clients = ["keyClients", "favouriteClients", "clients", "barredFrom"];
    private static readonly HashSet<string> Members = ["assistant", "lead", "reportsTo"];

    /// <param name="before">The firm as it was: names of what goes.</param>
    /// <param name="after">The firm as it becomes: names of what comes.</param>
    public IReadOnlyList<ChangeLine> Of(FirmProfile before, FirmProfile after, FirmRights rights) =>
        [.. FirmChange.Between(before, after).Where(rights.Sees).Select(c => Line(c, before, after, rights))];

    private ChangeLine Line(FirmChange change, FirmProfile before, FirmProfile after, FirmRights rights)
    {
        var subject = change.Id is { } id ? NameOf(change.Section, id, after) ?? NameOf(change.Section, id, before) ?? id : texts["Section." + change.Section].Value;
        var kind = change.Id is null ? "" : texts["Kind." + change.Section].Value;
        if (change.Field is not { } field)
        {
            return new ChangeLine(subject, kind, "", change.After is null ? [] : [texts["Change.Added"].Value], change.After is null ? [texts["Change.Removed"].Value] : []);
        }

        var (was, now) = (Texts(field, change.Before, before, rights), Texts(field, change.After, after, rights));
        return new ChangeLine(subject, kind, Label(field), [.. now.Except(was)], [.. was.Except(now)]);
    }

    /// <summary>What a field of the firm file is called.</summary>
    public string Label(string field)
    {
        var label = field.StartsWith("words.", StringComparison.Ordinal) ? texts["Concept." + field["words.".Length..]] : texts["Field." + field];
        return label.ResourceNotFound ? field : label.Value;
    }

    /// <summary>A place in the firm file in words: "Overnames, trefwoorden".</summary>
    /// <param name="path">As <see cref="MergedFirm.Clash"/> has it: <c>topics[deals].keywords</c>.</param>
    public string OfPath(string path, FirmProfile firm)
    {
        var parts = path.Split('[', ']', '.').Where(p => p.Length > 0).ToList();
        return parts is ["settings", "words", var concept] ? Label("words." + concept)
            : parts is ["settings", var field, var member, ..] && FirmChange.OfMembers.Contains(field) ? $"{firm.NameOf(member)}, {Label(field)}"
            : parts is [var section, var id, .. var rest] && NameOf(section, id, firm) is { } name ? string.Join(", ", rest.Take(1).Select(Label).Prepend(name))
            : Label(parts[^1]);
    }

    private IReadOnlyList<string> Texts(string field, JsonNode? value, FirmProfile firm, FirmRights rights) => value switch
    {
        null => [],
        JsonArray list when Clients.Contains(field) => [.. Strings(list).Where(rights.Sees).Select(id => firm.FindClient(id)?.Name ?? id)],
        JsonArray list when Topics.Contains(field) => [.. Strings(list).Select(id => NameOf("topics", id, firm) ?? id)],
        JsonArray list => [.. Strings(list)],
        JsonObject local when local.ContainsKey("nl") => [$"{local["nl"]} · {local["en"]}"],
        JsonObject hours => [string.Join(" ", hours.Select(h => h.Value is JsonArray days ? string.Join(" ", Strings(days)) : h.Value!.ToString()))],
        JsonValue one when one.TryGetValue<double>(out var number) => [number.ToString(CultureInfo.CurrentCulture)],
        _ => [Named(field, value.ToString(), firm)],
    };

    private string Named(string field, string value, FirmProfile firm) =>
        Members.Contains(field) ? firm.NameOf(value)
        : field == "team" ? NameOf("teams", value, firm) ?? value
        : field == "tier" && Enum.TryParse<ClientTier>(value, ignoreCase: true, out var tier) ? texts["Tier." + tier].Value
        : field == "profession" ? texts["Profession." + value].Value
        : value;

    private static string? NameOf(string section, string id, FirmProfile firm) => section switch
    {
        "people" => firm.FindPerson(id)?.Name,
        "partners" => firm.FindPartner(id)?.Name,
        "clients" => firm.FindClient(id)?.Name,
        "teams" => firm.Teams.FirstOrDefault(t => t.Id == id)?.Name,
        "topics" => In(firm.Topics.FirstOrDefault(t => t.Id == id)?.Name),
        "challenges" => In(firm.Challenges.FirstOrDefault(c => c.Id == id)?.Title),
        _ => null,
    };

    private static string? In(LocalText? text) => text?.In(CurrentUser.Language);

    private static IEnumerable<string> Strings(JsonArray list) => list.Select(item => item!.ToString());
}
