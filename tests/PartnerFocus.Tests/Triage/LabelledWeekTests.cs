namespace PartnerFocus.Tests.Triage;

public sealed class LabelledWeekTests
{
    public static TheoryData<string> Cases => ["law-ma-nl", "medical-nl", "consultancy-mix", "accountancy-nl-en"];

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public async Task Assess_WhenAWeekIsLabelled_FindsEveryOccurrenceAndNoOther(string name)
    {
        using var week = await LabelledWeek.AssessAsync(name);

        week.Found.Should().BeEquivalentTo(week.Wanted);
    }

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public async Task Assess_WhenAMeetingMustNotBeMissed_DoesNotKeepThePartnerAway(string name)
    {
        using var week = await LabelledWeek.AssessAsync(name);

        week.Unsafe.Should().BeEmpty();
    }

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public async Task Assess_WhenAVerdictIsGiven_ShowsEvidence(string name)
    {
        using var week = await LabelledWeek.AssessAsync(name);

        week.WithoutEvidence.Should().BeEmpty();
    }

    [SharedTheory]
    [MemberData(nameof(Cases))]
    public async Task Assess_WhenAWeekIsLabelled_GivesAcceptableVerdicts(string name)
    {
        using var week = await LabelledWeek.AssessAsync(name);

        week.Accepted.Should().BeGreaterThanOrEqualTo(0.95);
    }

    [Theory]
    [InlineData("own/banking-en", 0.94, 0.85)]
    [InlineData("own/engineering-nl", 0.94, 0.85)]
    [InlineData("own/government-nl", 0.94, 0.85)]
    [InlineData("own/banking-en-2", 0.94, 0.85)]
    [InlineData("own/engineering-nl-en", 0.94, 0.85)]
    [InlineData("own/government-nl-2", 0.94, 0.85)]
    public async Task Assess_WhenAWeekWasLabelledUnseen_StaysAboveItsFloor(string name, double accepted, double best)
    {
        using var week = await LabelledWeek.AssessAsync(name);

        (week.Accepted >= accepted && week.Best >= best).Should().BeTrue($"{week.Accepted:P1} was acceptable and {week.Best:P1} best");
    }

    [Theory]
    [InlineData("own/banking-en")]
    [InlineData("own/engineering-nl")]
    [InlineData("own/government-nl")]
    [InlineData("own/banking-en-2")]
    [InlineData("own/engineering-nl-en")]
    [InlineData("own/government-nl-2")]
    public async Task Assess_WhenAWeekWasLabelledUnseen_DoesNotKeepThePartnerFromWhatMustNotBeMissed(string name)
    {
        using var week = await LabelledWeek.AssessAsync(name);

        week.Unsafe.Should().BeEmpty();
    }
}
