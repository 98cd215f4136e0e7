namespace PartnerFocus.Web.Weeks;

/// <summary>The week as a whole, in the side column.</summary>
public sealed record FiguresPage(IReadOnlyList<FigureLine> Lines, string? WhatIf);

/// <summary>One figure: where it leads, and how it is counted.</summary>
/// <param name="Href">The meetings behind it; null when there are none.</param>
/// <param name="How">Anchor on the page that says how it is counted.</param>
public sealed record FigureLine(string Name, string Value, string? Note, string? Href, string How);

/// <summary>The question what the hours won are kept free for.</summary>
/// <param name="Question">"5,5 uur gewonnen. Waarvoor houd je ze vrij?".</param>
/// <param name="Slots">Times that came free and are not kept yet: value and label.</param>
/// <param name="Clients">Key and favourite clients, those without a talk this quarter first.</param>
public sealed record KeepPage(string Question, IReadOnlyList<(string Value, string Label)> Slots, IReadOnlyList<(string Id, string Name)> Clients)
{
    /// <summary>The same, with the clients whose talk is due first and named so.</summary>
    public KeepPage WithDue(IReadOnlyList<string> due, WeekWords words) => this with
    {
        Clients =
        [
            .. Clients.Where(c => due.Contains(c.Id)).Select(c => (c.Id, words["Keep.Due", c.Name])),
            .. Clients.Where(c => !due.Contains(c.Id)),
        ],
    };
}
