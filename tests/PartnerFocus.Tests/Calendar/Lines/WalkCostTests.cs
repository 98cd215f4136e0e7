using System.Text;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Tests.Calendar.Lines;

/// <summary>What walking the lines of a file costs in memory: the same for a small file as for a large one.</summary>
public sealed class WalkCostTests
{
    private const int Most = 128 * 1024;

    [Fact]
    public void Next_OverAFileOfTwentyMegabytes_AllocatesNoMoreThanAllowed()
    {
        var line = Encoding.UTF8.GetBytes("ATTENDEE;CN=\"Jansen, Anna\";ROLE=REQ-PARTICIPANT:mailto:anna@firm.exa\r\n mple\r\n");
        using var stream = new MemoryStream(20_000_000);
        while (stream.Length < 20_000_000)
        {
            stream.Write(line);
        }

        Walk(stream);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk(stream);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Most);
    }

    private static void Walk(MemoryStream stream)
    {
        stream.Position = 0;
        using var lines = new TextLines(stream, CalendarLimits.None, new ProblemList(CalendarLimits.None));
        while (lines.Next())
        {
            if (!ContentLine.TryParse(lines.Line, out var line))
            {
                continue;
            }

            foreach (var parameter in new ParameterSequence(line.Parameters))
            {
                _ = parameter.Values.Length;
            }
        }
    }
}
