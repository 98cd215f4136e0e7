using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Reading;

public sealed class MeetingSeenTests
{
    [Fact]
    public void Equals_OfTwoReadingsOfOneEntry_IsTrue() => Seen(Entry()).Should().Be(Seen(Entry()));

    [Fact]
    public void GetHashCode_OfTwoReadingsOfOneEntry_IsTheSame() => Seen(Entry()).GetHashCode().Should().Be(Seen(Entry()).GetHashCode());

    [Fact]
    public void Equals_WhenSomebodyAnswered_IsFalse() =>
        Seen(Entry() with { Attendees = [new("Sem", "sem@a.nl", Answer: AttendeeAnswer.Declined)] }).Should().NotBe(Seen(Entry()));

    [Fact]
    public void Equals_WhenACategoryIsOther_IsFalse() => Seen(Entry() with { Categories = ["rood"] }).Should().NotBe(Seen(Entry()));

    [Fact]
    public void Equals_WhenItBecamePrivate_IsFalse() => Seen(Entry() with { IsPrivate = true }).Should().NotBe(Seen(Entry()));

    [Fact]
    public void Equals_WhenTheTextIsOther_IsFalse() => Seen(Entry() with { Text = "Kom je alsnog?" }).Should().NotBe(Seen(Entry()));

    [Fact]
    public void Equals_InTheEyesOfAnother_IsFalse() => new MeetingSeen("dok", Entry()).Should().NotBe(Seen(Entry()));

    [Fact]
    public void Equals_WhenMoreIsKnown_IsFalse() => new MeetingSeen("mvdb", Entry(), "cfo@b.nl\tCFO").Should().NotBe(Seen(Entry()));

    private static MeetingSeen Seen(Meeting meeting) => new("mvdb", meeting);

    private static Meeting Entry() => new()
    {
        Uid = "1",
        Title = "Overleg",
        Text = "Kom je ook?",
        Start = Instant.FromUtc(2026, 11, 16, 9, 0).InUtc(),
        End = Instant.FromUtc(2026, 11, 16, 10, 0).InUtc(),
        Categories = ["blauw"],
        Attendees = [new("Sem", "sem@a.nl")],
    };
}
