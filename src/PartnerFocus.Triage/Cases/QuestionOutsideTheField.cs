using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A question outside your field is for whoever has the talent for it.</summary>
internal sealed class QuestionOutsideTheField() : TriageCase(
    "question-outside-field",
    new LocalText("Een vraag buiten je vakgebied is voor wie er wel talent voor heeft.", "A question outside your field is for whoever has the talent for it."),
    new LocalText("Een vriendelijke vraag over pensioenrecht aan een fusiespecialist.", "A friendly question about pension law to a merger specialist."),
    Principles.TheTeam)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        if (reading.Ask is not { Field: FieldFit.Outside, IsCall: false } ask)
        {
            return null;
        }

        var topic = reading.Firm.Topics.First(t => t.Id == ask.Topics[0].TopicId).Name;
        return new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = ask.Topics[0].Weight > 1 ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText($"Er wordt je iets gevraagd, maar over {topic.Nl}: dat is niet jouw vakgebied.", $"Something is asked of you, but it is about {topic.En}: not your field."),
            Quote = ask.Quote,
            Contribution = new LocalText($"Geef de vraag over {topic.Nl} aan wie daar talent voor heeft.", $"Pass the question about {topic.En} to whoever has the talent for it."),
            Leaf = Wording.Leaf(reading),
            TurnsOnField = true,
        };
    }
}
