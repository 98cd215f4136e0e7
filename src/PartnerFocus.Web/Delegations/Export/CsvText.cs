using System.Text;

namespace PartnerFocus.Web.Delegations.Export;

/// <summary>A table as CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a mark at the front, and no cell that one would work out as a formula.</summary>
/// <param name="separator">What the reader's spreadsheet takes for the end of a cell.</param>
internal sealed class CsvText(char separator)
{
    private readonly StringBuilder _text = new();

    /// <summary>"a;b" where numbers have a decimal comma, else "a,b": as spreadsheets do.</summary>
    public static char SeparatorOf(System.Globalization.CultureInfo culture) => culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',';

    public void Line(IEnumerable<string> cells) => _text.AppendJoin(separator, cells.Select(Cell)).Append("\r\n");

    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    /// <summary>A cell that begins as a formula does, also after blanks or in the full-width signs, is told to be text by an apostrophe.</summary>
    private string Cell(string value)
    {
        var start = value.AsSpan().TrimStart(" \u00a0");
        var isFormula = start.Length > 0 && (start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || char.IsControl(start[0]));
        var safe = isFormula ? "'" + value : value;
        return safe.AsSpan().IndexOfAny($"\"\r\n,;\t'{separator}") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
