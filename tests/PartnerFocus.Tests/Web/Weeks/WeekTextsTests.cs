using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public partial class WeekTextsTests
{
    private static readonly ResourceManager Texts = new("PartnerFocus.Web.Weeks.WeekTexts", typeof(WeekTexts).Assembly);

    [Fact]
    public void Texts_InDutchAndEnglish_AreTheSameOnes() => Of("en").Keys.Should().BeEquivalentTo(Of("nl").Keys);

    [Fact]
    public void Texts_InBothLanguages_HaveTheSamePlaces() =>
        Of("nl").Where(text => !Places(text.Value).SetEquals(Places(Of("en")[text.Key]))).Select(text => text.Key)
            // The partner is named in one language only.
            .Except(["Mandate.CallInternal"]).Should().BeEmpty();

    [Fact]
    public void Texts_NameEveryOutcome()
    {
        ActOutcome[] saidOtherwise = [ActOutcome.Done];
        Enum.GetValues<ActOutcome>().Except(saidOtherwise).Where(o => !IsSaid("Act." + o)).Should().BeEmpty();
    }

    [Fact]
    public void Texts_NameEveryVerdictFilterFieldAndPurpose() =>
        Enum.GetNames<Verdict>().Select(n => "Verdict." + n)
            .Concat(Enum.GetNames<WeekFilter>().Select(n => "Filter." + n))
            .Concat(Enum.GetNames<Confidence>().Select(n => "Confidence." + n))
            .Concat(Enum.GetNames<MeetingField>().Where(n => n != nameof(MeetingField.None)).Select(n => "Field." + n))
            .Concat(Enum.GetNames<KeptFor>().Select(n => "Kept." + n))
            .Where(key => !IsSaid(key)).Should().BeEmpty();

    [Fact]
    public void Sources_OfTheWeek_AskForTextsThatThereAre()
    {
        string[] sources = [.. SourceTree.Files("src/PartnerFocus.Web/Weeks", ".cs", ".cshtml").Select(File.ReadAllText)];
        var whole = sources.SelectMany(s => Whole().Matches(s)).Select(m => m.Groups[1].Value);
        var said = sources.SelectMany(s => Said().Matches(s)).SelectMany(m => new[] { m.Groups[1].Value + ".Own", m.Groups[1].Value + ".Other" });
        var counted = sources.SelectMany(s => Counted().Matches(s)).SelectMany(m => new[] { m.Groups[1].Value + ".One", m.Groups[1].Value + ".Many" });

        whole.Concat(said).Concat(counted).Distinct().Where(key => !Of("nl").ContainsKey(key)).Should().BeEmpty();
    }

    /// <summary>To everybody alike, or to the partner and to the assistant each in their own words.</summary>
    private static bool IsSaid(string key) => Of("nl").ContainsKey(key) || (Of("nl").ContainsKey(key + ".Own") && Of("nl").ContainsKey(key + ".Other"));

    private static Dictionary<string, string> Of(string culture) =>
        Texts.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\b(?:[Ww]ords|W|this)\[""([A-Za-z][\w.]*)""\s*[,\]]")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\bSay\(""([A-Z][\w.]*)""\s*[,)]")]
    private static partial Regex Said();

    [GeneratedRegex(@"\bCount\(""([A-Z][\w.]*)""\s*,")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();
}
