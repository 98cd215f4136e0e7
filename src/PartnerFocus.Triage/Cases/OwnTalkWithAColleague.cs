using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A one-to-one you called yourself was called for a reason.</summary>
internal sealed class OwnTalkWithAColleague() : TriageCase(
    "own-bilateral",
    new LocalText("Een gesprek onder vier ogen dat je zelf belegt, belegde je met reden.", "A one-to-one you called yourself was called for a reason."),
    new LocalText("Eigen uitnodiging aan één medewerker, zonder tekst.", "Your own invitation to one colleague, with no text."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var own = roster.IsConvenedForMe && roster.IsTalkBetweenTwo && (roster.Colleagues.Count == 1 || roster.House.Count == 1);
        // A talk of two that the partner called is with that person; handing it to a third would leave both talking to somebody else.
        if (!own || (reading.Client is not null && reading.Purpose.IsKnown) || reading.NamesOutsider is not null)
        {
            return null;
        }

        // Once a year, with who reports to the partner or stands highest: it looks back, and weighs.
        var weighs = reading.Entry.InTitle(Concept.Yearly) is not null && roster.Colleagues is [var other] && reading.Persons.IsSenior(other);
        var who = roster.Colleagues is [var colleague, ..] ? colleague.Name : roster.House[0].Name ?? roster.House[0].Email;
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = roster.Convener == Convener.Assistant
                ? new LocalText($"{who} is namens jou uitgenodigd, onder vier ogen.", $"{who} was invited on your behalf, one to one.")
                : new LocalText($"Je nodigde {who} zelf uit, onder vier ogen.", $"You invited {who} yourself, one to one."),
            Quote = new Quote(who, MeetingField.Attendees),
            Contribution = roster.Convener == Convener.Assistant
                ? new LocalText($"Wees bij {Wording.Subject(reading).Nl}, of zeg wat je ervan verwacht.", $"Be at {Wording.Subject(reading).En}, or say what you expect of it.")
                : new LocalText($"Wees er voor {who}, of zeg wat je ervan verwacht.", $"Be there for {who}, or say what you expect of it."),
            Task = weighs ? FocusTask.Expertise : FocusTask.Alignment,
            LeavesPurposeOpen = true,
            Leaf = weighs ? Leaf.Result : Leaf.Vision,
            ReadsText = false,
        };
    }
}
