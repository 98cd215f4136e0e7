using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace PartnerFocus.Tests.Triage;

/// <summary>Every labelled week against what a build has to reach, meeting by meeting; the figures stand in the output.</summary>
public sealed class LabelledWeekTests(ITestOutputHelper output)
{
    /// <summary>A share of ten or fifteen meetings: one or two beside it say nothing about the rest. All weeks together are held to the share.</summary>
    private const int Spare = 2;
    private static readonly string[] Own =
    [
        "own/banking-en", "own/engineering-nl", "own/government-nl", "own/banking-en-2", "own/engineering-nl-en", "own/government-nl-2",
        "own/ngo-en", "own/insurance-nl", "own/bureau-nl-en",
    ];

    /// <summary>Of these some do not reach every score for leaf, task or first delegate by themselves; the verdict does, in each, and all together reach all.</summary>
    private static readonly string[] Young =
    [
        "own/ip-boutique-en", "own/vet-maatschap-nl", "own/notaris-salland", "own/renal-dublin", "own/search-london",
        "own/tax-rotterdam", "own/acoustics-bristol", "own/civil-litigation-en", "own/huisartsen-nl", "own/architect-antwerp-nl", "own/actuary-dublin-en",
        "own/familierecht-haarlem", "own/it-consultancy-leeds", "own/communicatie-bureau-nl-en", "own/dental-group-en", "own/waterschap-advies-nl",
        "own/pensioenadvies-zwolle", "own/transport-planners-glasgow",
        "own/sports-medicine-cardiff", "own/executive-reward-edinburgh-en", "own/landscape-architecture-nijmegen-nl", "own/geotechniek-breda-nl-en",
        "own/economics-consultancy-brussels-en", "own/forensisch-accountants-leiden-nl-en", "own/fertility-clinic-cork-en",
        "own/octrooibureau-den-haag-nl",
    ];

    /// <summary>In these somebody is still proposed who must not be, as the page beside the weeks says; all else that is held of a young week holds.</summary>
    private static readonly string[] WithoutNever = ["own/quantity-surveyors-manchester"];

    /// <summary>Learned from for leaf and client time only: the verdict is a quarter of a meeting short of what a young week reaches, so it is held to safety.</summary>
    private static readonly string[] BelowTheVerdict = ["own/structural-fire-engineers-bristol-en"];

    /// <summary>Scored, and not held to a score: what they would teach is not in the readers yet.</summary>
    private static readonly string[] Unlearned =
        [
        "own/arbeidsrecht-utrecht-nl", "own/ggz-maatschap-groningen-nl-en", "own/anesthesie-zuiderhaven-nl-en",
        "own/stedenbouw-nl", "own/familyoffice-en", "own/fiscaal-mix",
    ];

    /// <summary>Weeks that were labelled meeting by meeting only.</summary>
    private static readonly string[] WithoutFigures = ["own/ngo-en", "own/insurance-nl"];

    private static readonly string[] Shared = ["law-ma-nl", "medical-nl", "consultancy-mix", "accountancy-nl-en"];

    public static TheoryData<string> OwnWeeks => [.. Own];

    public static TheoryData<string> OwnWeeksWithFigures => [.. Own.Except(WithoutFigures)];

    public static TheoryData<string> YoungWeeks => [.. Young];

    public static TheoryData<string> YoungestWeeks => [.. Young, .. WithoutNever, .. BelowTheVerdict];

    public static TheoryData<string> UnlearnedWeeks => [.. Unlearned];

    public static TheoryData<string> SharedWeeks => [.. Shared];

    [Theory]
    [MemberData(nameof(OwnWeeks))]
    public async Task Assess_WhenAWeekOfOursIsLabelled_FindsEveryOccurrenceAndNoOther(string name) => await FindsAll(name);

    [Theory]
    [MemberData(nameof(UnlearnedWeeks))]
    public async Task Assess_WhenAWeekIsNotLearnedFromYet_FindsEveryOccurrenceAndNoOther(string name) => await FindsAll(name);

    [Theory]
    [MemberData(nameof(YoungestWeeks))]
    public async Task Assess_WhenAYoungWeekIsLabelled_FindsEveryOccurrenceAndNoOther(string name) => await FindsAll(name);

    [Theory]
    [MemberData(nameof(YoungestWeeks))]
    public async Task Assess_WhenAYoungWeekIsLabelled_KeepsThePartnerFromNothingThatMustNotBeMissed(string name) => await IsSafe(name);

    [Theory]
    [MemberData(nameof(YoungWeeks))]
    public async Task Assess_WhenAYoungWeekIsLabelled_ProposesNobodyWhoMustNotBe(string name) => await ProposesNobodyBarred(name);

    [SharedTheory]
    [MemberData(nameof(SharedWeeks))]
    public async Task Assess_WhenAWeekIsLabelled_FindsEveryOccurrenceAndNoOther(string name) => await FindsAll(name);

    [Theory]
    [MemberData(nameof(OwnWeeks))]
    public async Task Assess_WhenAWeekOfOursIsLabelled_KeepsThePartnerFromNothingThatMustNotBeMissed(string name) => await IsSafe(name);

    [SharedTheory]
    [MemberData(nameof(SharedWeeks))]
    public async Task Assess_WhenAWeekIsLabelled_KeepsThePartnerFromNothingThatMustNotBeMissed(string name) => await IsSafe(name);

    [Theory]
    [MemberData(nameof(OwnWeeks))]
    public async Task Assess_WhenAWeekOfOursIsLabelled_ProposesNobodyWhoMustNotBe(string name) => await ProposesNobodyBarred(name);

    [SharedTheory]
    [MemberData(nameof(SharedWeeks))]
    public async Task Assess_WhenAWeekIsLabelled_ProposesNobodyWhoMustNotBe(string name) => await ProposesNobodyBarred(name);

    [Theory]
    [MemberData(nameof(OwnWeeks))]
    public async Task Assess_WhenAWeekOfOursIsLabelled_ReachesItsScores(string name) => await Reaches(Spare, name);

    [Theory]
    [MemberData(nameof(YoungWeeks))]
    public async Task Assess_WhenAYoungWeekIsLabelled_ReachesItsScoresForTheVerdict(string name) =>
        Held(Verdicts((await LabelledWeek.AssessAsync(name)).Meetings, Spare), name);

    [Fact]
    public async Task Assess_WhenEveryWeekOfOursIsTakenTogether_ReachesTheScores()
    {
        var meetings = await MeetingsOf([.. Own, .. Young]);

        Held([.. Verdicts(meetings, 0), .. Rest(meetings, AllButSix, 0)], "all of ours");
    }

    [SharedTheory]
    [MemberData(nameof(SharedWeeks))]
    public async Task Assess_WhenAWeekIsLabelled_ReachesItsScores(string name) => await Reaches(Spare, name);

    [Fact]
    public async Task Assess_WhenAllWeeksOfOursAreTakenTogether_ReachesTheirScores() => await Reaches(0, Own);

    [SharedFact]
    public async Task Assess_WhenTheSharedWeeksAreTakenTogether_ReachesTheirScores() => await Reaches(0, Shared);

    [Theory]
    [MemberData(nameof(OwnWeeksWithFigures))]
    public async Task Assess_WhenTheFiguresOfAWeekOfOursAreLabelled_GivesThem(string name) => await GivesFigures(name);

    [SharedTheory]
    [MemberData(nameof(SharedWeeks))]
    public async Task Assess_WhenTheFiguresOfAWeekAreLabelled_GivesThem(string name) => await GivesFigures(name);

    private static async Task FindsAll(string name)
    {
        var week = await LabelledWeek.AssessAsync(name);

        week.Found.Should().BeEquivalentTo(week.Wanted);
    }

    private static async Task IsSafe(string name) =>
        (await LabelledWeek.AssessAsync(name)).Meetings.Where(m => m.IsUnsafe).Select(m => m.Title).Should().BeEmpty();

    private static async Task ProposesNobodyBarred(string name) =>
        (await LabelledWeek.AssessAsync(name)).Meetings.SelectMany(m => m.Never.Select(p => $"{p} for {m.Title}")).Should().BeEmpty();

    private async Task Reaches(int spare, params string[] names)
    {
        var meetings = await MeetingsOf(names);
        Held([.. Verdicts(meetings, 0), .. Rest(meetings, 1, spare)], string.Join(", ", names));
    }

    /// <summary>Of a hundred parts six have another item or time than was labelled: said in the README beside the weeks.</summary>
    private const int AllButSix = 6;

    private static async Task<IReadOnlyList<LabelledMeeting>> MeetingsOf(string[] names) =>
        [.. (await Task.WhenAll(names.Select(LabelledWeek.AssessAsync))).SelectMany(w => w.Meetings)];

    private static IEnumerable<Tally> Verdicts(IReadOnlyList<LabelledMeeting> meetings, int spare) =>
    [
        Tally.Of("acceptable", 0.95, spare, meetings, m => m.IsAcceptable),
        Tally.Of("best", 0.85, spare, meetings, m => m.IsBest),
    ];

    private static IEnumerable<Tally> Rest(IReadOnlyList<LabelledMeeting> meetings, int parts, int spare) =>
    [
        Tally.Of("task", 0.90, 0, meetings, m => m.HasTask),
        Tally.Of("leaf", 0.85, 0, meetings, m => m.HasLeaf),
        Tally.Of("client", 0.97, 0, meetings, m => m.HasClient),
        Tally.Of("client time", 0.95, 0, meetings, m => m.HasClientTime),
        Tally.Of("part", 1, parts, meetings, m => m.HasPart),
        Tally.Of("first delegate", 0.90, spare, meetings, m => m.HasFirstDelegate),
        Tally.Of("evidence", 1, 0, meetings, m => m.HasEvidence),
    ];

    private void Held(IEnumerable<Tally> tallies, string name)
    {
        var all = tallies.ToList();
        output.WriteLine($"{name}: {string.Join(", ", all)}");

        all.Where(t => !t.IsReached).Should().BeEmpty();
    }

    private static async Task GivesFigures(string name)
    {
        var week = await LabelledWeek.AssessAsync(name);
        week.Expected!.Value.EnumerateObject().Where(e => !IsAsExpected(e, week.Figures)).Select(e => e.Name).Should().BeEmpty();
    }

    private static bool IsAsExpected(JsonProperty expected, JsonElement figures) => expected.Value.ValueKind == JsonValueKind.Array
        ? Sorted(figures.GetProperty(expected.Name)).SequenceEqual(Sorted(expected.Value))
        : Math.Abs(figures.GetProperty(expected.Name).GetDouble() - expected.Value.GetDouble()) <= 0.03;

    private static IEnumerable<string> Sorted(JsonElement list) => list.EnumerateArray()
        .Select(e => e.ValueKind == JsonValueKind.Array ? string.Join('|', e.EnumerateArray().Select(i => i.GetString()).Order(StringComparer.Ordinal)) : e.GetString()!)
        .Order(StringComparer.Ordinal);

    /// <summary>How many of those that are scored are right, and how many have to be.</summary>
    private sealed record Tally(string What, int Right, int Scored, double Share, int Spare)
    {
        public bool IsReached => Right >= (Share * Scored) - Spare;

        public static Tally Of(string what, double share, int spare, IReadOnlyList<LabelledMeeting> meetings, Func<LabelledMeeting, bool?> isRight)
        {
            var scored = meetings.Select(isRight).OfType<bool>().ToList();
            return new Tally(what, scored.Count(r => r), scored.Count, share, spare);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What} {Right}/{Scored}");
    }
}
