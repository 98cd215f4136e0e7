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
        // Asked only if the partner likes, nobody has to go for it.
        if (reading.Ask is not { Field: FieldFit.Outside, IsCall: false } ask || reading.Roster.IsOptional)
        {
            return null;
        }

        var topic = reading.Firm.Topics.First(t => t.Id == ask.Topics[0].TopicId).Name;
        var item = Wording.Shortened(ask.Quote.Words);
        return new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = ask.IsBelow ? Confidence.Close : ask.Topics[0].Weight > 1 && !ask.IsBorrowed ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText($"Er wordt je iets gevraagd, maar het onderwerp ({topic.Nl}) ligt buiten je vakgebied.", $"Something is asked of you, but its topic ({topic.En}) is outside your field."),
            Quote = ask.Quote,
            Contribution = new LocalText($"Geef de vraag ‘{item}’ aan wie daar talent voor heeft.", $"Pass the question ‘{item}’ to whoever has the talent for it."),
            Leaf = Leaves.OfWork(reading),
            TurnsOnField = true,
        };
    }
}
