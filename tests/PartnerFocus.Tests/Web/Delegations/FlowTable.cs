using System.Text.RegularExpressions;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>The table of docs/delegations.md.</summary>
internal static partial class FlowTable
{
    public static IReadOnlyList<FlowLine> Lines { get; } = [.. File.ReadAllLines(Path.Combine(SourceTree.Root, "docs/delegations.md"))
        .Select(line => Row().Match(line))
        .Where(m => m.Success && Enum.TryParse<FlowStep>(m.Groups[1].Value, out _))
        .Select(m => new FlowLine(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value, m.Groups[5].Value))];

    /// <summary>Whether the table lets a part make the step from there.</summary>
    public static bool Allows(FlowStep step, string part, DelegationState from) =>
        Lines.Any(l => l.Step == step.ToString() && l.Who.Split(", ").Contains(part) && l.From.Split(", ").Contains(from.ToString()));

    [GeneratedRegex(@"^\| (\w+) \| ([\w, ]+) \| ([\w, ]+) \| (\w+) \| (yes|no) \|$")]
    private static partial Regex Row();
}

internal sealed record FlowLine(string Step, string Who, string From, string To, string Begun);
