using System.Globalization;
using Xunit.Abstractions;

namespace PartnerFocus.Tests.Triage;

/// <summary>What "clear" and "likely" are worth, over all labelled weeks and in each; the figures stand in the output.</summary>
public sealed class CalibrationTests(ITestOutputHelper output)
{
    private const double EnoughSure = 0.40;

    /// <summary>All weeks together are held to the share. In the hardest no more than a quarter is sure.</summary>
    private const double EnoughSureInOne = 0.25;

    /// <summary>Of twelve to twenty-seven that are sure one wrong is more than two in a hundred; all together may not have it.</summary>
    private const int WrongInOne = 1;
    private const double OfSure = 0.98;
    private const double OfLikely = 0.90;
    private static readonly string[] Own =
    [
        "own/banking-en", "own/engineering-nl", "own/government-nl", "own/banking-en-2", "own/engineering-nl-en",
        "own/government-nl-2", "own/ngo-en", "own/insurance-nl", "own/bureau-nl-en",
        "own/ip-boutique-en", "own/vet-maatschap-nl", "own/civil-litigation-en", "own/huisartsen-nl",
        "own/architect-antwerp-nl", "own/actuary-dublin-en", "own/familierecht-haarlem", "own/it-consultancy-leeds",
        "own/communicatie-bureau-nl-en", "own/dental-group-en", "own/waterschap-advies-nl",
        "own/pensioenadvies-zwolle", "own/notaris-salland", "own/renal-dublin", "own/search-london", "own/tax-rotterdam",
        "own/acoustics-bristol", "own/transport-planners-glasgow",
        "own/executive-reward-edinburgh-en", "own/landscape-architecture-nijmegen-nl", "own/geotechniek-breda-nl-en", "own/octrooibureau-den-haag-nl", "own/sports-medicine-cardiff", "own/quantity-surveyors-manchester",
    ];
    private static readonly string[] Shared = ["law-ma-nl", "medical-nl", "consultancy-mix", "accountancy-nl-en"];

    public static TheoryData<string> OwnWeeks => [.. Own];

    public static TheoryData<string> SharedWeeks => [.. Shared];

    [Theory]
    [MemberData(nameof(OwnWeeks))]
    public async Task Assess_WhenAWeekOfOursIsLabelled_IsAsCertainAsItIsRight(string name) => await HoldsIn(name);

    [SharedTheory]
    [MemberData(nameof(SharedWeeks))]
    public async Task Assess_WhenAWeekIsLabelled_IsAsCertainAsItIsRight(string name) => await HoldsIn(name);

    [SharedFact]
    public async Task Assess_WhenAllWeeksAreTakenTogether_IsAsCertainAsItIsRight() => await HoldsIn([.. Shared, .. Own]);

    [Fact]
    public async Task Assess_WhenAllWeeksOfOursAreTakenTogether_IsAsCertainAsItIsRight() => await HoldsIn(Own);

    private async Task HoldsIn(params string[] names)
    {
        var seen = new List<(string Confidence, bool IsAccepted)>();
        foreach (var name in names)
        {
            seen.AddRange((await LabelledWeek.AssessAsync(name)).Meetings.Select(m => (m.Confidence, m.IsAcceptable)));
        }

        var figures = new Figures(seen);
        output.WriteLine($"{string.Join(", ", names)}: {figures}");
        figures.Should().Match<Figures>(f => f.ShareSure >= (names.Length > 1 ? EnoughSure : EnoughSureInOne) && f.Sure(names.Length > 1 ? 0 : WrongInOne) >= OfSure && f.Likely >= OfLikely, "{0}", figures);
    }

    private sealed class Figures(List<(string Confidence, bool IsAccepted)> seen)
    {
        public double ShareSure => (double)Count("sure") / seen.Count;

        public double Sure(int wrong) => Math.Min(1, (Accepted("sure") + wrong) / Math.Max(1.0, Count("sure")));

        public double Likely => Accepted("likely") / Math.Max(1.0, Count("likely"));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{ShareSure:P0} sure; acceptable {Of("sure")} sure, {Of("likely")} likely, {Of("close")} close");

        private string Of(string confidence) => $"{Accepted(confidence)}/{Count(confidence)}";

        private int Count(string confidence) => seen.Count(s => s.Confidence == confidence);

        private int Accepted(string confidence) => seen.Count(s => s.Confidence == confidence && s.IsAccepted);
    }
}
