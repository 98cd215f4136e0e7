using System.Text.RegularExpressions;

namespace PartnerFocus.Tests.Web;

/// <summary>docs/security.md names tests: each is there.</summary>
public sealed partial class SecurityPromisesTests
{
    private static readonly string[] Named =
        [.. Name().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "docs/security.md"))).Select(m => m.Groups[1].Value).Distinct()];

    [Fact]
    public void Tests_NamedBySecurityMd_AreThere() => Named
        .Where(name => !File.Exists(Path.Combine(SourceTree.Root, "tests/PartnerFocus.Tests/Web", name + ".cs"))).Should().BeEmpty();

    [Fact]
    public void Rows_OfSecurityMd_EachNameATest() => File.ReadLines(Path.Combine(SourceTree.Root, "docs/security.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).Where(line => !Name().IsMatch(line)).Should().BeEmpty();

    [GeneratedRegex("`([A-Za-z./]+/[A-Za-z]+(?:Tests|Table))`")]
    private static partial Regex Name();
}
