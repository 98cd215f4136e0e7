using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Suggestions;

namespace PartnerFocus.Tests.Web.Suggestions;

public sealed class SuggestionFinderTests
{
    private static readonly FirmProfile Firm = FirmFile.Read(TestFirm.Json).Firm!;

    [Theory]
    [InlineData(2, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(4, 5, true)]
    [InlineData(3, 5, false)]
    public void Of_MeetingsKeptWithAClient_AsksFromAClearMinimumOn(int kept, int of, bool asks) =>
        Find([.. Many(kept, WithZon with { Chosen = Verdict.Attend }), .. Many(of - kept, WithZon)]).Any(s => s.Key == "KeyClient:zon").Should().Be(asks);

    [Fact]
    public void Of_MeetingsKeptAsAdvised_SaysNothing() =>
        Find(Many(5, WithZon with { Advised = Verdict.Attend, Chosen = Verdict.Attend })).Should().BeEmpty();

    [Fact]
    public void Of_MeetingsKeptWithWhoIsAKeyClientAlready_SaysNothing() =>
        Find(Many(5, WithZon with { ClientId = "wind", Chosen = Verdict.Attend })).Should().BeEmpty();

    [Fact]
    public void Of_ASeriesHandedOverAgainstTheAdvice_AsksForAWord() =>
        Find(Many(3, Standing with { Chosen = Verdict.Delegate, WasFirst = true })).Single().Should().BeEquivalentTo(new { Key = "SubMeeting:standing", Title = "Maandronde", Of = 3 });

    [Fact]
    public void Key_OfASeriesWithTheLongestUid_FitsWhatIsKept() =>
        new Suggestion(SuggestionKind.SubMeeting, new string('u', 1024), new string('t', 100), "", [], 3).Key.Length.Should().BeLessThanOrEqualTo(300);

    [Fact]
    public void Of_ASeriesLeftOutAgainstTheAdvice_AsksForAWord() =>
        Find(Many(5, Standing with { Chosen = Verdict.LeaveOut })).Single().Key.Should().Be("Optional:standing");

    [Fact]
    public void Of_ASeriesWhoseTitleIsAWordAlready_SaysNothing() => SuggestionFinder.Of(
        Firm with { Settings = new FirmSettings { Words = new Dictionary<string, IReadOnlyList<string>> { ["optional"] = ["maandronde"] } } },
        Firm.Partners[0], Many(5, Standing with { Chosen = Verdict.LeaveOut })).Should().BeEmpty();

    [Fact]
    public void Of_SomebodyChosenForATopicOtherThanProposed_AsksForATalent() =>
        Find(Many(3, Chosen)).Single().Should().BeEquivalentTo(new { Key = "Talent:mila:labour", Of = 3 });

    [Fact]
    public void Of_WhoWasProposedFirstAnyway_SaysNothing() => Find(Many(3, Chosen with { WasFirst = true })).Should().BeEmpty();

    [Fact]
    public void Of_WhenTheFirmWantsMore_WaitsForMore() =>
        SuggestionFinder.Of(Firm with { Settings = new FirmSettings { SuggestAfter = 4 } }, Firm.Partners[0], Many(3, Chosen)).Should().BeEmpty();

    private static PastChoice WithZon { get; } = new(
        "one", false, "Gesprek Zon", "zon", Verdict.Delegate, Verdict.Delegate, null, false, [], Instant.FromUtc(2026, 11, 1, 9, 0), Instant.FromUtc(2026, 10, 30, 9, 0));

    private static PastChoice Standing { get; } = WithZon with { Uid = "standing", IsSeries = true, Title = "Maandronde", ClientId = null, Advised = Verdict.Attend };

    private static PastChoice Chosen { get; } = WithZon with { ClientId = null, DelegateeId = "mila", TopicIds = ["labour", "deals"] };

    private static IReadOnlyList<PastChoice> Many(int times, PastChoice choice) =>
        [.. Enumerable.Range(0, times).Select(n => choice with { Start = choice.Start + Duration.FromDays(7 * n), At = choice.At + Duration.FromDays(7 * n) })];

    private static IReadOnlyList<Suggestion> Find(IReadOnlyList<PastChoice> choices) => SuggestionFinder.Of(Firm, Firm.Partners[0], choices);
}
