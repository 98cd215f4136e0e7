using System.Globalization;
using System.Text;
using PartnerFocus.Web.Delegations.Export;

namespace PartnerFocus.Tests.Web.Delegations.Export;

public class CsvTextTests
{
    [Theory]
    [InlineData("Overleg", "Overleg")]
    [InlineData("Wind; Zon", "\"Wind; Zon\"")]
    [InlineData("Wind, Zon", "\"Wind, Zon\"")]
    [InlineData("het \"stuk\"", "\"het \"\"stuk\"\"\"")]
    [InlineData("een\ntwee", "\"een\ntwee\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31 20", "\"'+31 20\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@SOM(A1)", "\"'@SOM(A1)\"")]
    [InlineData(" =1+1", "\"' =1+1\"")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("\r=1+1", "\"'\r=1+1\"")]
    [InlineData("＝1+1", "\"'＝1+1\"")]
    [InlineData("a=b", "a=b")]
    public void Line_OfOneCell_IsSafeAndWhole(string value, string cell)
    {
        var csv = new CsvText(';');

        csv.Line([value]);

        Encoding.UTF8.GetString(csv.ToBytes()).Should().Be("\ufeff" + cell + "\r\n");
    }

    [Theory]
    [InlineData("nl", ';')]
    [InlineData("en-GB", ',')]
    public void Separator_IsThatOfTheReadersSpreadsheet(string culture, char separator) =>
        CsvText.SeparatorOf(CultureInfo.GetCultureInfo(culture)).Should().Be(separator);
}
