using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>One look at one page, by somebody who uses it.</summary>
/// <param name="Route">The route as the app's endpoints have it.</param>
/// <param name="Who">Member of the sample firm; "beheer" for its administrator, empty for nobody.</param>
/// <param name="Path">What is opened.</param>
internal sealed record Visit(string Route, string Who, string Path)
{
    public int Status { get; init; } = 200;

    /// <summary>What is done on the page before it is looked at.</summary>
    public Func<Journey, Task>? Then { get; init; }

    /// <summary>Tells visits of one path apart.</summary>
    public string State { get; init; } = "";

    public override string ToString() => $"{Path.Split('?')[0]}{(State.Length > 0 ? " " : "")}{State}{(Who.Length > 0 ? " (" : "")}{Who}{(Who.Length > 0 ? ")" : "")}";
}
