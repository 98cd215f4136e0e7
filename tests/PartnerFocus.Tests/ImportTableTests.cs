using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using PartnerFocus.Calendar;
using PartnerFocus.Triage;

namespace PartnerFocus.Tests;

/// <summary>The table of docs/architecture.md: who may import what, as it was compiled.</summary>
public partial class ImportTableTests
{
    private static readonly Assembly Web = typeof(Program).Assembly;
    private static readonly IReadOnlyList<(Type By, Type Used)> Uses = new TypeUses(Web).All();
    /// <summary>Rooms above the features: they may say what a feature says.</summary>
    private static readonly string[] Outer = ["Hosting", "Accounts", "Admin", "Start", "Commands", "Sample"];

    private static readonly HashSet<Type> PageModels = [.. Web.GetTypes().Select(ModelOf).OfType<Type>()];

    [Theory]
    [InlineData(typeof(CalendarReader))]
    [InlineData(typeof(TriageEngine))]
    public void PureRoom_Imports_OnlyTheFrameworkAndNodaTime(Type ofTheRoom) =>
        ofTheRoom.Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => name != "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void WebRooms_UseWhatTheTableSaysAndNothingElse() =>
        Uses.Select(u => (By: RoomOf(u.By), Used: RoomOf(u.Used)))
            .Where(u => u.By.Length > 0 && u.Used.Length > 0 && u.By != u.Used).Distinct()
            .GroupBy(u => u.By, u => u.Used).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Order(StringComparer.Ordinal))}")
            .Should().Equal(Table());

    [Fact]
    public void WebRooms_AmongEachOther_UseNobodysControllerOrPageModel() =>
        Foreign(used => typeof(ControllerBase).IsAssignableFrom(used) || PageModels.Contains(used)).Should().BeEmpty();

    [Fact]
    public void Features_AmongEachOther_UseNobodysWords() =>
        Foreign(IsWords).Where(use => !Outer.Contains(use.By)).Should().BeEmpty();

    [Fact]
    public void Views_OfAFeature_NameNoOtherFeaturesView() =>
        SourceTree.WebFiles(".cs", ".cshtml").SelectMany(file => ViewPath().Matches(File.ReadAllText(file))
                .Select(m => (By: FolderOf(file), Used: m.Groups[1].Value)))
            .Where(u => u.By != u.Used && u.Used != "Shared").Should().BeEmpty();

    /// <summary>What rooms use of other rooms than the shared one.</summary>
    private static IEnumerable<(string By, string What)> Foreign(Func<Type, bool> which) =>
        Uses.Where(u => which(u.Used) && RoomOf(u.By) != RoomOf(u.Used) && RoomOf(u.Used) is not ("" or "Shared"))
            .Select(u => (RoomOf(u.By), $"{u.By.FullName} -> {u.Used.FullName}"));

    private static bool IsWords(Type type) =>
        type.Name.EndsWith("Words", StringComparison.Ordinal) || type.Name.EndsWith("Texts", StringComparison.Ordinal);

    /// <summary>What a view is made for; null for anything but a view.</summary>
    private static Type? ModelOf(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(RazorPage<>) && t.GetGenericArguments()[0].Assembly == Web)
            {
                return t.GetGenericArguments()[0];
            }
        }

        return null;
    }

    /// <summary>The folder of the web app a type stands in; a compiled view carries it in its name.</summary>
    private static string RoomOf(Type type) => type.Namespace switch
    {
        "AspNetCoreGeneratedDocument" => Outermost(type).Name.Split('_')[0],
        { } name when name.StartsWith("PartnerFocus.Web.", StringComparison.Ordinal) => name.Split('.')[2],
        _ => "",
    };

    private static Type Outermost(Type type) => type.DeclaringType is { } around ? Outermost(around) : type;

    private static string FolderOf(string file) => Path.GetRelativePath(Path.Combine(SourceTree.Root, "src/PartnerFocus.Web"), file).Split('/')[0];

    private static IEnumerable<string> Table() => File.ReadAllLines(Path.Combine(SourceTree.Root, "docs/architecture.md"))
        .Select(line => TableRow().Match(line)).Where(m => m.Success)
        .Select(m => $"{m.Groups[1].Value}: {m.Groups[2].Value.Replace("`", "", StringComparison.Ordinal)}");

    [GeneratedRegex(@"^\| `(\w+)/` \| ([`\w, ]+) \|")]
    private static partial Regex TableRow();

    [GeneratedRegex(@"""/(\w+)/\w+\.cshtml""")]
    private static partial Regex ViewPath();
}
