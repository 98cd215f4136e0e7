using FluentAssertions;
using static PartnerFocus.Tests.Triage.Delegation.RankingCase;

namespace PartnerFocus.Tests.Triage.Firm;

public sealed class FirmProfileTests
{
    [Fact]
    public void FindPerson_WhenACopyHasOtherPeople_FindsTheCopysOwn() =>
        With("jan", p => p with { Name = "Jan Anders" }).FindPerson("jan")!.Name.Should().Be("Jan Anders");

    [Fact]
    public void FindPerson_WhenACopyHasOtherPeople_StillFindsTheFirstFirmsOwn()
    {
        _ = With("jan", p => p with { Name = "Jan Anders" });

        Office.FindPerson("jan")!.Name.Should().Be("Jan Naam");
    }

    [Fact]
    public void FindClient_WhenACopyHasNoClientsLeft_FindsNone() => (Office with { Clients = [] }).FindClient("wind").Should().BeNull();
}
