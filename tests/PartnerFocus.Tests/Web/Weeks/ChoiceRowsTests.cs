using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public sealed class ChoiceRowsTests
{
    [Fact]
    public void Restore_OfARowThatKeptLessOfTheChoiceBefore_BringsThatChoiceBack()
    {
        var snapshot = new AssessmentSnapshot { Verdict = Verdict.Delegate, Confidence = Confidence.Sure, DecidedBy = "team", TopContribution = new LocalText("Laat los.", "Let go.") };
        var before = new EarlierChoice(ChoiceState.Decided, Verdict.LeaveOut, "later", null, null, "vera", 0, Guid.NewGuid(), 0, Under: null);
        var row = new Choice
        {
            PartnerId = "vera",
            Uid = "1",
            RecurrenceId = "",
            Title = "Overleg",
            Start = Instant.FromUnixTimeSeconds(0),
            End = Instant.FromUnixTimeSeconds(1),
            IsPrivate = false,
            State = ChoiceState.Decided,
            Advised = Verdict.Delegate,
            Chosen = Verdict.Attend,
            Assessment = (snapshot with { Earlier = before }).Write(),
            FirmVersionId = 7,
            ActId = Guid.NewGuid(),
            At = Instant.FromUnixTimeSeconds(0),
            By = "vera",
        };

        ChoiceRows.Restore(row);

        (row.Chosen, row.Advised, row.FirmVersionId, ChoiceRows.Before(row)).Should().Be((Verdict.LeaveOut, Verdict.Delegate, 7, null));
    }
}
