using NodaTime;
using PartnerFocus.Tests.Web.Outbox;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Where a meeting is that somebody takes over.</summary>
public sealed class MeetingSpotTests
{
    [Theory]
    [InlineData("Kade 4, Rotterdam", "", "Kade 4, Rotterdam", null)]
    [InlineData("https://zoom.us/j/1", "", "", "https://zoom.us/j/1")]
    [InlineData("Zaal 3 (begane grond) <https://zoom.us/j/1>", "", "Zaal 3 (begane grond)", "https://zoom.us/j/1")]
    [InlineData("Kade 4; https://zoom.us/j/1", "", "Kade 4", "https://zoom.us/j/1")]
    [InlineData("Kade 4", "Join: https://teams.microsoft.com/l/2.", "Kade 4", "https://teams.microsoft.com/l/2")]
    [InlineData("", "See https://wind.example/stukken", "", null)]
    [InlineData("", "https://teams.microsoft.com.evil.example/x", "", null)]
    [InlineData("javascript:alert(1)", "", "javascript:alert(1)", null)]
    [InlineData("https://a:b@zoom.us/j/1", "", "", null)]
    public void Of_AMeeting_TellsPlaceAndTheWayIn(string location, string text, string place, string? link)
    {
        var spot = MeetingSpot.Of(At(location, text));

        (spot.Place, spot.Link?.AbsoluteUri).Should().Be((place, link));
    }

    [Fact]
    public async Task Card_OfAMeetingOnline_LeadsThereWithoutHandingAnythingOn()
    {
        await using var stage = await MailStage.SetAsync(MailStage.Client + "\r\nLOCATION:Kade 4 https://zoom.us/j/1");
        await stage.ApprovedAsync();

        (await (await stage.App.SignInAsync(TestFirm.Member)).GetAsync("/delegations")).Html.Should()
            .Contain("Kade 4 <a href=\"https://zoom.us/j/1\" rel=\"noopener noreferrer\">Online via zoom.us").And.Contain("1 uur");
    }

    private static Meeting At(string location, string text) => new()
    {
        Uid = "a",
        Title = "Overleg",
        Start = new LocalDateTime(2026, 11, 20, 11, 0).InUtc(),
        End = new LocalDateTime(2026, 11, 20, 12, 0).InUtc(),
        Location = location,
        Text = text,
    };
}
