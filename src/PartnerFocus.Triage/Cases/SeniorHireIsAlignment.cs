using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Whoever joins at the highest level helps set the course.</summary>
internal sealed class SeniorHireIsAlignment() : TriageCase(
    "senior-hire",
    new LocalText("Wie op het hoogste niveau komt, bepaalt de koers mee.", "Whoever joins at the highest level helps set the course."),
    new LocalText("Eerste gesprek met een mogelijke nieuwe counsel.", "First conversation with a possible new principal."),
    Principles.Alignment)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var level = reading.Recruitment is null ? null : reading.Persons.SeniorLevelNamed(reading.Entry);
        return level is null || reading.Roster.IsOptional || reading.Roster.ClientPeople.Count > 0 ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText($"Iemand die op het niveau van {level.Words} komt, bepaalt de koers mee.", $"Somebody who joins at the level of {level.Words} helps set the course."),
            Quote = level,
            Contribution = new LocalText($"Toets in {Wording.Subject(reading).Nl} of deze persoon past bij waar je heen wilt.", $"Find out in {Wording.Subject(reading).En} whether this person fits where you are heading."),
            Task = FocusTask.Alignment,
            Leaf = Leaf.Vision,
        };
    }
}
