using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Time for the vision stays free.</summary>
internal sealed partial class ReflectionStaysFree() : TriageCase(
    "reflection",
    new LocalText("Tijd voor de visie blijft vrij.", "Time for the vision stays free."),
    new LocalText("‘Blok’ of ‘niet storen’, alleen jezelf.", "‘Block’ or ‘do not disturb’, with only yourself."),
    Principles.Vision)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var entry = reading.Entry;
        if (!reading.Roster.IsOwnEntry || entry.Has(Concept.Court, Concept.RoleInName, Concept.Duty) || entry.InTitle(Concept.OnCall) is not null)
        {
            return null;
        }

        var quote = entry.InTitle(Concept.Reflection) ?? entry.InBody(Concept.Reflection, Concept.Strategy, Concept.Future);
        if (quote is null && (reading.IsJotted || reading.Roster.BookedBy is not null))
        {
            return null;
        }

        // A block with a text, or a standing one, is kept for something; of a bare single one nothing is known but that it is the partner's.
        var isWorkingTime = ((quote is not null || reading.Purpose.HasText) && !IsJourney(reading)) || (reading.Meeting.Series is not null && reading.IsWorkingTime);
        return new CaseFinding
        {
            Verdict = Verdict.Protect,
            Confidence = quote is null ? Confidence.Likely : Confidence.Sure,
            Text = new LocalText("Eigen tijd zonder anderen.", "Your own time with nobody else."),
            Quote = quote,
            Seen = Wording.Seen(reading),
            Contribution = isWorkingTime
                ? Wording.Under(reading, "luister, lees of denk; hier groeit je visie.", "listen, read or think; this is where your vision grows.")
                : Wording.Under(reading, "deze tijd is van jou.", "this time is yours."),
            Task = isWorkingTime ? FocusTask.VisionDevelopment : FocusTask.None,
            Leaf = isWorkingTime ? Leaf.Vision : null,
            ReadsText = quote?.Field == MeetingField.Text,
        };
    }

    /// <summary>"Leiden > Zwolle", "LDN-ZWO 06:58", "coach C 41": a line, a train and a seat in it.</summary>
    private static bool IsJourney(MeetingReading reading) =>
        Line().IsMatch(reading.Meeting.Title) || Carriage().IsMatch(reading.Meeting.Title) || Carriage().IsMatch(reading.Entry.Body.Text);

    [GeneratedRegex(@"\p{L} ?-?[>→] ?\p{L}|\b[A-Z]{3} ?[-–] ?[A-Z]{3}\b.*\d")]
    private static partial Regex Line();

    [GeneratedRegex(@"\bcoach [A-Z]\b", RegexOptions.IgnoreCase)]
    private static partial Regex Carriage();
}
