using System.Text;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Tests.Calendar.Values;

public sealed class KnownAddressesTests
{
    private readonly KnownAddresses known = new(mostListed: 100);

    [Fact]
    public void Read_WhenTheSameLineComesAgain_GivesTheSameAddress() =>
        Read("ATTENDEE;CN=Anna:mailto:anna@firm.example").Should().BeSameAs(Read("ATTENDEE;CN=Anna:mailto:anna@firm.example"));

    [Fact]
    public void Read_WhenAParameterDiffers_ReadsItAnew()
    {
        Read("ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@firm.example");

        Read("ATTENDEE;PARTSTAT=DECLINED:mailto:anna@firm.example")!.PartStat.Should().Be(ParticipationStatus.Declined);
    }

    [Fact]
    public void Read_WhenTheValueDiffers_ReadsItAnew()
    {
        Read("ATTENDEE;CN=Anna:mailto:anna@firm.example");

        Read("ATTENDEE;CN=Anna:mailto:cas@firm.example")!.Email.Should().Be("cas@firm.example");
    }

    [Fact]
    public void Read_WhenTheFileNamesMorePeopleThanAreRemembered_StillReadsEachRight()
    {
        string[] expected = [.. Enumerable.Range(0, 20_000).Select(i => $"p{i}@firm.example")];

        expected.Concat(expected).Select(e => Read($"ATTENDEE;CN=X:mailto:{e}")!.Email).Should().Equal(expected.Concat(expected));
    }

    [Fact]
    public void Read_WhenTheLineIsLong_DoesNotKeepIt()
    {
        var line = $"ATTENDEE;CN={new string('a', 600)}:mailto:anna@firm.example";

        Read(line).Should().NotBeSameAs(Read(line));
    }

    [Fact]
    public void Read_WhenTheLineNamesNobody_SaysSoEachTime()
    {
        Read("ATTENDEE:mailto:");

        Read("ATTENDEE:mailto:").Should().BeNull();
    }

    private CalAddress? Read(string line)
    {
        ContentLine.TryParse(Encoding.UTF8.GetBytes(line), out var parsed).Should().BeTrue();
        return known.Read(parsed);
    }
}
