using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Suggestions;

/// <summary>What a partner's choices say about the firm file: for the partner, and to read for the assistant.</summary>
[Route("suggestions/{partner}")]
[RequireRole(FocusRole.Partner, FocusRole.Assistant)]
public sealed class SuggestionsController(PartnerSuggestions suggestions, IStringLocalizer<SuggestionTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> All(string partner, CancellationToken cancel)
    {
        var user = HttpContext.Focus();
        return await suggestions.OfAsync(partner, user, cancel) is { } own
            ? View("/Suggestions/Index.cshtml", new SuggestionsPage(
                partner, own.Firm.FirstNameOf(partner), user.IsPartner(partner), [.. own.Found.Select(s => Card(s, own.Firm, partner, user.IsPartner(partner)))]))
            : NotFound();
    }

    [HttpPost("take")]
    [RequireRole(FocusRole.Partner)]
    public async Task<IActionResult> Take(string partner, string? key, CancellationToken cancel)
    {
        if (!HttpContext.Focus().IsPartner(partner))
        {
            return NotFound();
        }

        if (await suggestions.TakeAsync(partner, key ?? "", HttpContext.Focus(), cancel) is { } draft)
        {
            return Redirect($"/firm/changes/{draft}");
        }

        TempData["Notice"] = texts["Gone"].Value;
        return Redirect($"/suggestions/{partner}");
    }

    [HttpPost("dismiss")]
    [RequireRole(FocusRole.Partner)]
    public async Task<IActionResult> Dismiss(string partner, string? key, CancellationToken cancel)
    {
        if (!HttpContext.Focus().IsPartner(partner))
        {
            return NotFound();
        }

        await suggestions.DismissAsync(partner, key ?? "", HttpContext.Focus(), cancel);
        TempData["Notice"] = texts["Dismissed"].Value;
        return Redirect($"/suggestions/{partner}");
    }

    private SuggestionCard Card(Suggestion suggestion, FirmProfile firm, string partner, bool isPartner)
    {
        var about = suggestion.Kind switch
        {
            SuggestionKind.KeyClient => firm.FindClient(suggestion.About)?.Name ?? suggestion.About,
            SuggestionKind.Talent => firm.FirstNameOf(suggestion.About),
            _ => Quote.Title(suggestion.Title),
        };
        var topic = firm.Topics.FirstOrDefault(t => t.Id == suggestion.TopicId)?.Name.In(CurrentUser.Language) ?? "";
        var key = $"Says.{suggestion.Kind}.{(isPartner ? "Own" : "Other")}";
        return new SuggestionCard(
            suggestion.Key,
            texts[key, suggestion.Evidence.Count, suggestion.Of, about, topic, firm.FirstNameOf(partner)],
            texts["Ask." + suggestion.Kind, about, topic],
            [.. suggestion.Evidence.TakeLast(6).Select(c => Line(c, firm, partner))]);
    }

    private (string, string) Line(PastChoice choice, FirmProfile firm, string partner)
    {
        var day = choice.Start.InZone(firm.TimeZone).Date;
        var title = choice.Title.Length == 0 ? texts["Untitled"].Value : choice.Title;
        return ($"{day.ToString("d MMM", CultureInfo.CurrentCulture)}: {title}", $"/week/{partner}/{IsoWeek.Of(day)}");
    }
}

/// <summary>The suggestions of a partner.</summary>
public sealed record SuggestionsPage(string Partner, string FirstName, bool IsPartner, IReadOnlyList<SuggestionCard> Cards);

/// <summary>One suggestion: what was seen, the question, and the meetings behind it.</summary>
public sealed record SuggestionCard(string Key, string Seen, string Ask, IReadOnlyList<(string Text, string Href)> Evidence);

/// <summary>Marks the texts of the suggestions (SuggestionTexts.nl.resx, SuggestionTexts.en.resx).</summary>
public sealed class SuggestionTexts;
