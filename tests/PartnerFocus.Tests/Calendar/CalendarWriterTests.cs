using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

public sealed class CalendarWriterTests
{
    [Fact]
    public void Write_WhenTextIsHostile_ReadsBackEqual() =>
        Prop.ForAll<string?, string?, string?>((summary, description, category) =>
        {
            var one = Make(Clean(summary), Clean(description), Clean(category));
            var back = ReadBack(one);
            return back.Summary == one.Summary && back.Description == one.Description && back.Categories.SequenceEqual(one.Categories) && back.Text == one.Text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_WhenTextIsLong_FoldsAtMost75OctetsAndNeverWithinACharacter() =>
        Prop.ForAll(Gen.Elements("a", "é", "€", "😀", "\\n", " ").ListOf(300).Select(string.Concat).ToArbitrary(), text =>
        {
            var bytes = Written(VEvent.Parse($"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261118T090000Z\r\nSUMMARY:x{text}\r\nEND:VEVENT"));
            return Encoding.UTF8.GetString(bytes).Split("\r\n").All(l => Encoding.UTF8.GetByteCount(l) <= 75 && !l.Contains('\uFFFD', StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_WhenValueTriesToBreakOut_StaysOneProperty()
    {
        var one = Make("x\r\nATTENDEE:mailto:evil@example.com\r\nEND:VEVENT", "", "");

        ReadBack(one).Attendees.Should().BeEmpty();
    }

    [Fact]
    public void ToArray_WhenProductIdHasALineBreak_StaysOneProperty() =>
        Encoding.UTF8.GetString(new CalendarWriter("a\r\nMETHOD:CANCEL").ToArray()).Should().NotContain("\r\nMETHOD");

    private static VEvent Make(string summary, string description, string category) => VEvent.Parse(string.Join('\n',
        "BEGIN:VEVENT", "UID:1", "DTSTART:20261118T090000Z", "SUMMARY:" + CalendarWriter.Escape(summary),
        "DESCRIPTION:" + CalendarWriter.Escape(description), "CATEGORIES:" + CalendarWriter.Escape(category), "END:VEVENT"));

    private static VEvent ReadBack(VEvent one) => CalendarFile.Read(Written(one)).Events.Single();

    private static byte[] Written(VEvent one)
    {
        var writer = new CalendarWriter("-//test//EN");
        writer.Write(one);
        return writer.ToArray();
    }

    /// <summary>Half a surrogate pair has no UTF-8 form, so no file can hold it.</summary>
    private static string Clean(string? text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
}
