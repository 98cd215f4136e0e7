using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A job interview belongs to the team that will work with the candidate.</summary>
internal sealed class ApplicantsMeetTheTeam() : TriageCase(
    "recruitment",
    new LocalText("Een sollicitatie is voor het team dat met iemand gaat werken.", "A job interview belongs to the team that will work with the candidate."),
    new LocalText("Eerste gesprek met een werkstudent.", "First interview with a student applicant."),
    Principles.TheTeam)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.Recruitment;
        var roster = reading.Roster;
        return quote is null || roster.ClientPeople.Count > 0 || roster.Lists.Count > 0 || roster.IsOptional || roster.IsOwnEntry ? null : new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = Confidence.Likely,
            Text = new LocalText("Een gesprek met een kandidaat: het team dat ermee gaat werken, kiest.", "A job interview: the team that will work with the candidate chooses."),
            Quote = quote,
            Contribution = new LocalText($"Laat bij {Wording.Subject(reading).Nl} het team kiezen met wie het gaat werken.", $"At {Wording.Subject(reading).En}, let the team choose who it will work with."),
            Leaf = Leaf.InternalProcess,
        };
    }
}
