using System.Text;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>What is written is read back equal, whatever stands in it. The same events each time; the message of a failure names its seed.</summary>
public sealed class RoundTripTests
{
    private const int Cases = 400;

    [Fact]
    public void Parse_WhenTextsAreHostile_GivesTheTextsThatWentIn()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var (text, expected) = new HostileEvents(seed).Next();
            var one = VEvent.Parse(text);

            Texts(one).Should().BeEquivalentTo(
                new
                {
                    expected.Uid,
                    Summary = HostileEvents.Plain(expected.Summary),
                    Description = HostileEvents.Plain(expected.Description),
                    Location = HostileEvents.Plain(expected.Location),
                    Categories = expected.Categories.Select(c => HostileEvents.Plain(c).Trim()).Where(c => c.Length > 0).ToArray(),
                    Names = expected.Names.Select(HostileEvents.PlainName).ToArray(),
                    Label = HostileEvents.PlainName(expected.Label),
                },
                options => options.WithStrictOrdering(),
                "seed {0}",
                seed);
        }
    }

    [Fact]
    public void Write_WhenEventIsHostile_ReadsBackEqual()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var one = VEvent.Parse(new HostileEvents(seed).Next().Text);

            var file = CalendarFile.Read(Written(one));

            file.Events.Select(EventDescription.Of).Should().Equal([EventDescription.Of(one)], "seed {0}", seed);
            file.Summary.Methods.Should().BeEmpty();
        }
    }

    [Fact]
    public void Write_WhenEventIsHostile_FoldsAt75OctetsBetweenCharacters()
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var seed = 0; seed < Cases; seed++)
        {
            var bytes = Written(VEvent.Parse(new HostileEvents(seed).Next().Text));

            foreach (var range in bytes.AsSpan().Split("\r\n"u8))
            {
                var line = bytes.AsSpan()[range];
                line.Length.Should().BeLessThanOrEqualTo(75, "seed {0}", seed);
                strict.GetCharCount(line).Should().BeGreaterThanOrEqualTo(0, "each line is UTF-8 by itself: seed {0}", seed);
            }
        }
    }

    [Fact]
    public void Write_WhenQuotedPrintableIsFolded_KeepsEveryOctet()
    {
        for (var length = 0; length < 12; length++)
        {
            var one = VEvent.Parse($"BEGIN:VEVENT\nUID:1\nDTSTART:20261118T090000Z\nDESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:{new string('x', length)}{string.Concat(Enumerable.Repeat("=C3=A9", 40))}\nEND:VEVENT");

            CalendarFile.Read(Written(one)).Events.Single().Description.Should().Be(new string('x', length) + new string('é', 40));
        }
    }

    private static object Texts(VEvent one) => new
    {
        one.Uid,
        one.Summary,
        one.Description,
        one.Location,
        one.Categories,
        Names = new[] { one.Organizer?.Name }.Take(one.Organizer is null ? 0 : 1).Concat(one.Attendees.Select(a => a.Name)).ToArray(),
        one.Conferences.Single().Label,
    };

    private static byte[] Written(VEvent one)
    {
        var writer = new CalendarWriter("-//test//EN");
        writer.Write(one);
        return writer.ToArray();
    }
}
