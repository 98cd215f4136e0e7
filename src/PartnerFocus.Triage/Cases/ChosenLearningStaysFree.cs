using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Time for learning you chose stays free.</summary>
internal sealed class ChosenLearningStaysFree() : TriageCase(
    "chosen-learning",
    new LocalText("Zelfgekozen leren blijft vrij.", "Time for learning you chose stays free."),
    new LocalText("Module 3 van de leergang waarvoor je je inschreef.", "Module 3 of the course you enrolled in."),
    Principles.Vision)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (entry, roster) = (reading.Entry, reading.Roster);
        var away = roster.Colleagues.Count == 0 && roster.ClientPeople.Count == 0 && roster.Convener is Convener.Outsider or Convener.OwnEntry;
        if (!away || entry.Has(Concept.Duty, Concept.Vendor) || roster.IsOptional || roster.Lists.Count > 0)
        {
            return null;
        }

        // A seat, a summons or a signature on the subject one learns about is a duty and no lesson.
        if (entry.InTitle(Concept.BoardBody, Concept.BoardSeat, Concept.Court, Concept.Limit, Concept.Signs) is not null && entry.InTitle(Concept.Learning) is null)
        {
            return null;
        }

        var learns = entry.Find(Concept.Learning) ?? reading.OrganizerSays(Concept.Learning);
        var quote = reading.ChosenLearning ?? learns;
        // Every week with a teacher or school from outside, and nobody else of the firm: nobody does that but by choice.
        var lessons = roster.Convener == Convener.Outsider && roster.IsTalkBetweenTwo && reading.Meeting.Series is not null && reading.OrganizerSays(Concept.Learning) is not null && reading.Topics.Count == 0;
        if (quote is null || (reading.ChosenLearning is null && !lessons && (roster.IsOwnEntry || entry.Count(Concept.Learning) < 2)))
        {
            return null;
        }

        return new CaseFinding
        {
            Verdict = Verdict.Protect,
            Confidence = reading.ChosenLearning is not null && learns is not null ? Confidence.Sure : Confidence.Likely,
            Text = new LocalText("Leren dat je zelf koos.", "Learning you chose yourself."),
            Quote = quote,
            Contribution = new LocalText($"Leer in {Wording.Subject(reading).Nl} wat je visie voedt; breng je eigen vraag mee.", $"Learn in {Wording.Subject(reading).En} what feeds your vision; bring your own question."),
            Task = FocusTask.VisionDevelopment,
            Leaf = Leaf.Vision,
        };
    }
}
