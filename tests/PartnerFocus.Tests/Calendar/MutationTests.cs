using System.Globalization;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Tests.Calendar;

/// <summary>
/// Damaged calendars: files of the corpus with bytes changed, cut, doubled or mixed, always the same ones. The variable
/// CALENDAR_MUTATIONS sets how many. The time of each is what the processor worked, so that a busy machine fails nothing; that is
/// known of the whole process only, so these run beside no others.
/// </summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class MutationTests
{
    private static readonly string[] Causes =
    [
        "event-cut-off", "too-many-events", "event-too-deep", "method", "no-dtstart", "bad-dtstart", "date-out-of-range", "bad-recurrence-id",
        "uid-too-long", "too-many-attendees", "too-many-dates", "too-many-rules", "too-many-properties", "component-too-big", "needed-property-too-long",
    ];

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("CALENDAR_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 3_000;

    [SharedFact]
    public void Read_WhenBytesAreDamaged_AccountsForEveryEventInBoundedTime()
    {
        var seeds = Directory.EnumerateFiles(SharedCorpus.Path("corpus/ics"), "*.?cs", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).Length < 30_000).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var random = new Random(20261118);
        var failures = new List<string>();
        for (var i = 0; i < Count && failures.Count < 5; i++)
        {
            var bytes = Damage(seeds[random.Next(seeds.Count)], seeds, random);
            if (Fault(bytes) is { } fault)
            {
                failures.Add($"mutation {i}: {fault}");
            }
        }

        failures.Should().BeEmpty();
    }

    private static string? Fault(byte[] bytes)
    {
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            var file = CalendarFile.Read(bytes);
            var s = file.Summary;
            foreach (var series in file.Series)
            {
                foreach (var o in series.Between(Instant.FromUtc(2006, 1, 1, 0, 0), Instant.FromUtc(2008, 1, 1, 0, 0), file.Zones, 3_500))
                {
                    if (o.End.ToInstant() < o.Start.ToInstant())
                    {
                        return "an occurrence ends before it starts";
                    }
                }

                series.Span(file.Zones);
            }

            var worked = Environment.CpuUsage.TotalTime - before;
            return s.Ready + s.LeftOut + s.Superseded != s.Events ? "an event is not accounted for"
                : s.Problems.Count(p => p.Line > 0 && Causes.Contains(p.Code)) != s.LeftOut ? "an event is left out without its line"
                : worked > Bound ? $"{worked.TotalMilliseconds} ms"
                : null;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static byte[] Damage(byte[] seed, List<byte[]> seeds, Random random)
    {
        List<byte> bytes = [.. seed];
        for (var n = random.Next(1, 12); n > 0 && bytes.Count > 4; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes[at] = "\r\n ;:,=\"0-9Z\0"u8[random.Next(13)]; break;
                case 4: bytes.InsertRange(at, Line(seeds[random.Next(seeds.Count)], random)); break;
                case 5: bytes[at] = (byte)random.Next('0', '9' + 1); break;
                default: bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : length); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A line of another file.</summary>
    private static byte[] Line(byte[] other, Random random)
    {
        if (other.Length == 0)
        {
            return [];
        }

        var at = random.Next(other.Length);
        var start = Array.LastIndexOf(other, (byte)'\n', at) + 1;
        var end = Array.IndexOf(other, (byte)'\n', at);
        return [.. "\r\n"u8, .. other[start..(end < start ? other.Length : end + 1)]];
    }
}
