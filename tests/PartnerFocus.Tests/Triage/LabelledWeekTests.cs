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
}
