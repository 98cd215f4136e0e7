using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public class MeetingChangeTests
{
    [Theory]
    [InlineData(Language.Nl, "end 2026-11-20T16:00:00", "Duurt nu tot 16.00 uur")]
    [InlineData(Language.En, "end 2026-11-20T16:00:00", "Now lasts until 16:00")]
    [InlineData(Language.Nl, "end 2026-11-22T00:00:00", "Duurt nu tot en met 21 november")]
    [InlineData(Language.En, "end 2026-11-22T00:00:00", "Now lasts until the end of 21 November")]
    [InlineData(Language.Nl, "place Kade 4", "Plaats is nu: Kade 4")]
    [InlineData(Language.En, "place Kade 4", "The place is now: Kade 4")]
    [InlineData(Language.Nl, "place ", "Er staat geen plaats meer bij")]
    [InlineData(Language.En, "place ", "No place is given any more")]
    [InlineData(Language.Nl, "end 2026-11-20T16:00:00\n+ Punt 3", "Duurt nu tot 16.00 uur\n+ Punt 3")]
    public void Told_InTheReadersLanguage_SaysWhatIsNew(Language language, string changed, string said) => MeetingChange.Told(changed, language).Should().Be(said);

    [Theory]
    [InlineData("", false)]
    [InlineData("place Kade 4", false)]
    [InlineData("end 2026-11-20T16:00:00", true)]
    [InlineData("place Kade 4\n+ Punt 3", true)]
    public void AsksToLook_WhenOnlyThePlaceIsNew_DoesNot(string changed, bool asks) => MeetingChange.AsksToLook(changed).Should().Be(asks);
}
