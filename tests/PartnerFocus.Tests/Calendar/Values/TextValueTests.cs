using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar.Values;

public sealed class TextValueTests
{
    [Theory]
    [InlineData(@"a\, b\; c\\ d", @"a, b; c\ d")]
    [InlineData(@"one\ntwo\Nthree", "one\ntwo\nthree")]
    [InlineData(@"C:\\new\\table", @"C:\new\table")]
    [InlineData(@"50\% of it", @"50\% of it")]
    [InlineData(@"ends in \", @"ends in \")]
    [InlineData(@"\\", @"\")]
    [InlineData(@"\n", "\n")]
    [InlineData("", "")]
    [InlineData(@"café\, thé", "café, thé")]
    public void Unescape_OfAnyText_UndoesWhatTheStandardEscapesAndNothingElse(string written, string meant) =>
        TextValue.Unescape(Encoding.UTF8.GetBytes(written)).Should().Be(meant);
}
