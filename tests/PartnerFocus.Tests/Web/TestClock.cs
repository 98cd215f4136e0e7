namespace PartnerFocus.Tests.Web;

/// <summary>A clock that stands still until a test moves it. It starts on Wednesday 18 November 2026, 09:00 in Amsterdam (week 2026-W47).</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 18, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
