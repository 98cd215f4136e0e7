using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Whoever names you counts on you until something shows otherwise.</summary>
internal sealed class NamedIsCountedOn() : TriageCase(
    "named",
    new LocalText("Wie jou bij naam noemt, rekent op je tot het tegendeel blijkt.", "Whoever names you counts on you until something shows otherwise."),
    new LocalText("‘Zonder Marieke kunnen we dit niet.’", "‘It would mean a lot to them if Anna came.’"),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var isFree = roster.IsConvenedForMe || roster.IsOptional || roster.OnlyByList || reading.StandIn is not null || VendorsOpener.Sells(reading.Entry, roster) || reading.Offer is not null
            || (reading.Named is { } called && EmptyQuestion.Is(called.Quote.Words, roster));
        // In what returns every week a name alone says no more than that the partner is one of them, unless it is about the partner's own field.
        if (reading.Named is not { IsWanted: true } named || isFree || (reading.Meeting.Series is not null && !named.IsNeeded && reading.Field != FieldFit.Inside))
        {
            return null;
        }

        var item = Wording.Shortened(named.Quote.Words);
        // One item of several: the others can do without.
        var line = reading.Lines.Count(l => l.IsItem) > 1 ? reading.Lines.FirstOrDefault(l => l.IsItem && (l.Text.Contains(named.Quote.Words, StringComparison.Ordinal) || named.Quote.Words.Contains(l.Text.Trim(), StringComparison.Ordinal))) : null;
        return new CaseFinding
        {
            Verdict = line is null ? Verdict.Attend : Verdict.AttendPart,
            Part = line is null ? null : new MeetingPart(line.Text.Trim(), line.Start, line.End),
            Confidence = Confidence.Close,
            Text = new LocalText("De tekst haalt jou erbij, en zegt niet dat het zonder jou kan.", "The text brings you in, and does not say that it can do without you."),
            Quote = named.Quote,
            Contribution = new LocalText($"Wees er voor ‘{item}’.", $"Be there for ‘{item}’."),
            Task = FocusTask.Expertise,
            LeavesPurposeOpen = true,
            Leaf = Leaves.OfTheAsked(reading, line is null),
            TurnsOnField = true,
        };
    }
}
