using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Firm.Changes;

namespace PartnerFocus.Tests.Web.Firm.Changes;

public sealed class FirmMergeTests
{
    private static readonly FirmProfile From = FirmFile.Read(TestFirm.Json).Firm!;

    [Fact]
    public void Of_WhenTwoChangeTwoItems_KeepsBoth()
    {
        var merged = Merge(Topic("deals", "fusie"), Topic("labour", "cao")).Firm!;

        merged.Topics.Select(t => t.Keywords[0]).Should().Equal("fusie", "cao");
    }

    [Fact]
    public void Of_WhenTwoChangeOneField_NamesIt() => Merge(Topic("deals", "fusie"), Topic("deals", "closing")).Clash.Should().Be("topics[deals].keywords");

    [Fact]
    public void Of_WhenTwoChangeTwoFieldsOfOneItem_KeepsBoth()
    {
        var renamed = From with { Topics = [From.Topics[0] with { Name = new LocalText("Fusies", "M&A") }, From.Topics[1]] };

        Merge(Topic("deals", "fusie"), renamed).Firm!.Topics[0].Should().BeEquivalentTo(new { Name = new LocalText("Fusies", "M&A"), Keywords = new[] { "fusie" } });
    }

    [Fact]
    public void Of_WhenOneTakesOutWhatTheOtherChanged_NamesIt() =>
        Merge(From with { Topics = [From.Topics[1]] }, Topic("deals", "fusie")).Clash.Should().Be("topics[deals]");

    [Fact]
    public void Of_WhenOneTakesOutWhatTheOtherBeganToUse_SaysWhatIsNotRight()
    {
        var unused = From with { Clients = [From.Clients[0]] };
        var used = From with { Partners = [From.Partners[0] with { FavouriteClients = ["zon"] }, From.Partners[1]] };

        Merge(unused, used).Problems.Should().ContainSingle().Which.Path.Should().Be("partners[0].favouriteClients[0]");
    }

    [Fact]
    public void Of_WhenBothSetTheFirstSettings_KeepsBoth()
    {
        var merged = Merge(From with { Settings = new FirmSettings { BreathMinutes = 5 } }, From with { Settings = new FirmSettings { SuggestAfter = 4 } });

        merged.Firm!.Settings.Should().BeEquivalentTo(new { BreathMinutes = 5, SuggestAfter = 4 });
    }

    [Fact]
    public void Of_WhenTwoAgreeOnHoursWithTwoPeople_KeepsBoth()
    {
        var merged = Merge(Agreed("mila", 3), Agreed("maks", 5)).Firm!;

        (merged.AgreedHoursOf("mila"), merged.AgreedHoursOf("maks")).Should().Be((3, 5));
    }

    [Fact]
    public void Between_WhenHoursAreAgreed_TellsItOfThePerson() =>
        FirmChange.Between(From, Agreed("mila", 3)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Section = "people", Id = "mila", Field = "agreedHours" });

    private static FirmProfile Agreed(string id, double hours) =>
        From with { People = [.. From.People.Select(p => p.Id == id ? p with { AgreedHours = hours } : p)] };

    private static MergedFirm Merge(FirmProfile mine, FirmProfile theirs) => FirmMerge.Of(FirmFile.Write(From), FirmFile.Write(mine), FirmFile.Write(theirs));

    private static FirmProfile Topic(string id, string keyword) =>
        From with { Topics = [.. From.Topics.Select(t => t.Id == id ? t with { Keywords = [keyword] } : t)] };
}
