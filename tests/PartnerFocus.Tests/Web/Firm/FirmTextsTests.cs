using System.Xml.Linq;

namespace PartnerFocus.Tests.Web.Firm;

public sealed class FirmTextsTests
{
    [Fact]
    public void Texts_InBothLanguages_HaveTheSameKeys() => Keys("en").Should().Equal(Keys("nl"));

    private static IEnumerable<string> Keys(string language)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PartnerFocus.sln")))
        {
            folder = folder.Parent;
        }

        return XDocument.Load(Path.Combine(folder.FullName, $"src/PartnerFocus.Web/Firm/FirmTexts.{language}.resx"))
            .Descendants("data").Select(d => d.Attribute("name")!.Value).Order(StringComparer.Ordinal);
    }
}
