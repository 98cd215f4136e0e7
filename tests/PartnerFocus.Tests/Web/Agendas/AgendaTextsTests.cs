using System.Xml.Linq;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Tests.Web.Agendas;

/// <summary>Keys that the agenda pages put together: each value of what they end in has its text, so that nobody ever reads a key.</summary>
public class AgendaTextsTests
{
    public static TheoryData<string> Languages => ["nl", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_OfHowUndoingEnded_AreThereForEveryEnd(string language) => Missing<UndoOutcome>(language, "Undo.").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_OfWhyAFileWasRefused_AreThereForEveryCause(string language) => Missing<FileFault>(language, "Fault.").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_OfWhatChanged_AreThereForEveryPart(string language) =>
        Missing<ChangedParts>(language, "Preview.Change", ChangedParts.None).Should().BeEmpty();

    /// <summary>An English sentence comes from the calendar itself; what has no Dutch one would be shown in English.</summary>
    [Fact]
    public void Texts_OfWhatCalendarsCanHave_AreThereInDutch() =>
        ProblemCodes.All.Where(code => !Texts("nl").ContainsKey("Problem." + code)).Should().BeEmpty();

    /// <summary>In English an agenda is what a meeting has; what a person keeps is a calendar.</summary>
    [Fact]
    public void Texts_InEnglish_SayCalendar() =>
        Texts("en").Values.Concat(ProblemCodes.All.Select(ProblemCodes.TextOf))
            .Where(text => text.Contains("agenda", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();

    private static IEnumerable<string> Missing<T>(string language, string beginning, params T[] without)
        where T : struct, Enum
    {
        var texts = Texts(language);
        return Enum.GetValues<T>().Except(without).Select(value => beginning + value).Where(key => !texts.ContainsKey(key));
    }

    private static Dictionary<string, string> Texts(string language) =>
        XDocument.Load(Path.Combine(SourceTree.Root, $"src/PartnerFocus.Web/Agendas/AgendaTexts.{language}.resx"))
            .Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
