using FluentAssertions;
using NodaTime;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Store;

public sealed class StoredTimeTests
{
    [Fact]
    public void StoredNow_WhenTheClockIsFinerThanTheDatabases_IsWholeMicroseconds()
    {
        var clock = new TestClock { Now = new DateTimeOffset(2026, 11, 18, 8, 0, 0, TimeSpan.Zero).AddTicks(1_234_567) };

        clock.StoredNow().Should().Be(Instant.FromUtc(2026, 11, 18, 8, 0).PlusTicks(1_234_560));
    }
}
