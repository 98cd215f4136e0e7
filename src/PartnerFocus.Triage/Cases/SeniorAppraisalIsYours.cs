using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>The appraisal of the most senior people is yours.</summary>
internal sealed class SeniorAppraisalIsYours() : TriageCase(
    "appraisal-senior",
    new LocalText("De beoordeling van de meest senioren is van jou.", "The appraisal of the most senior people is yours."),
    new LocalText("Jaargesprek met een counsel.", "Annual review of a counsel."),
    Principles.LeadsTheMainMeeting)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        if (reading.AppraisalRound is { } round)
        {
            return Round(reading, round);
        }

        if (reading.Appraisal is not { } quote || reading.Subject is not { } person)
        {
            return null;
        }

        var isAssistant = person.Id == reading.Partner.Assistant;
        return !IsYours(reading, person) ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = reading.Persons.IsSenior(person) || isAssistant ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText($"Beoordeling van {person.Name} ({person.Level}).", $"Appraisal of {person.Name} ({person.Level})."),
            Quote = quote,
            Contribution = new LocalText($"Voer dit gesprek met {person.Name} zelf: waardeer, wees helder, kijk vooruit.", $"Have this talk with {person.Name} yourself: show appreciation, be clear, look ahead."),
            Task = FocusTask.Expertise,
            Leaf = Leaf.Result,
            ReadsText = false,
        };
    }

    private static CaseFinding Round(MeetingReading reading, Quote quote) => new()
    {
        Verdict = Verdict.Attend,
        Confidence = Confidence.Close,
        Text = new LocalText("De beoordelingen van meer mensen tegelijk: geen gesprek dat één leidinggevende overneemt.", "The appraisals of several people at once: no talk that one lead can take over."),
        Quote = quote,
        Contribution = new LocalText(
            $"Zorg bij {Wording.Subject(reading).Nl} dat ieder gewogen wordt door wie leiding geeft; de meest senioren door jou.",
            $"At {Wording.Subject(reading).En}, see that everybody is weighed by their own lead, and the most senior by you."),
        Task = FocusTask.Expertise,
        Leaf = Leaf.Result,
        ReadsText = false,
    };

    /// <summary>Whether the appraisal of this person is the partner's: a senior, the own assistant, or who has no other lead.</summary>
    internal static bool IsYours(MeetingReading reading, Person person) =>
        reading.Persons.IsSenior(person) || person.Id == reading.Partner.Assistant
        || reading.Persons.IsDirectReportWithoutOtherLead(person, reading.Partner);
}
