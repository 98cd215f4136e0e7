using Microsoft.AspNetCore.Mvc;

namespace PartnerFocus.Benchmarks.Pages;

/// <summary>The floor: an MVC page with Razor that prints rows from memory, nothing else.</summary>
public sealed class BareController(BareRows rows) : Controller
{
    [HttpGet("/bare")]
    public IActionResult Page() => View("/Pages/Bare.cshtml", rows.Rows);
}

/// <summary>The rows of the bare page.</summary>
public sealed record BareRows(IReadOnlyList<BareRow> Rows);

/// <summary>About as much text as one meeting on the week page.</summary>
public sealed record BareRow(string Time, string Title, string Advice);
