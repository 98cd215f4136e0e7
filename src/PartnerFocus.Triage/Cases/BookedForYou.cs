using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>What the assistant puts in for you is yours until it is known with whom it is.</summary>
internal sealed class BookedForYou() : TriageCase(
    "booked-for-you",
    new LocalText("Wat je assistent voor jou boekt, is van jou tot blijkt dat een ander het kan.", "What your assistant books for you is yours until somebody else turns out to be able to."),
    new LocalText("‘Intake dhr. Pietersen’, geboekt door de assistent, zonder anderen.", "‘Second opinion: Mr Khan’, booked by the assistant, with nobody else listed."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        // With a colleague beside the partner it is the same where the title names who comes.
        var beside = roster.Convener == Convener.Assistant && roster.IsInternal && roster.IsTalkBetweenTwo && reading.NamesOutsider is not null;
        if (!(roster.BookedBy is not null || beside) || reading.Entry.InTitle(Concept.Birthday) is not null)
        {
            return null;
        }

        var assistant = (roster.BookedBy ?? roster.ConvenerPerson)!.Name;
        if (IsUnknown(reading))
        {
            return MayBeOwn(reading, assistant);
        }

        var main = reading.Client is not null && reading.Weight.Weight == Weight.Main && reading.Field != FieldFit.Outside;
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = main ? Confidence.Likely : Confidence.Close,
            Text = beside
                ? new LocalText($"{assistant} boekte dit voor jou; de titel noemt wie er komt.", $"{assistant} booked this for you; the title says who comes.")
                : new LocalText($"{assistant} boekte dit voor jou, zonder te vermelden wie er nog meer is.", $"{assistant} booked this for you, without listing who else is there."),
            Quote = new Quote(reading.NamesOutsider ?? reading.Meeting.Title, MeetingField.Title),
            Contribution = new LocalText(
                $"Ga naar {Wording.Subject(reading).Nl}, of zeg {assistant} wie van je team het kan.",
                $"Go to {Wording.Subject(reading).En}, or tell {assistant} who on your team can."),
            Task = FocusTask.Expertise,
            Leaf = main ? Leaf.Result : reading.IsClientTime ? Leaf.ClientProcess : Leaf.InternalProcess,
            ReadsText = false,
        };
    }

    /// <summary>One or two words that are no name and that nothing is known of, and no text: work, or the partner's own.</summary>
    private static bool IsUnknown(MeetingReading reading) => reading.Roster.BookedBy is not null && !reading.IsUnderstood && !reading.Purpose.IsKnown && !reading.Purpose.HasText
        && reading.NamesOutsider is null && reading.Weight.Weight == Weight.Unknown && reading.Entry.Title is { Tokens: { Length: > 0 and <= MostWords } tokens } title
        && tokens.Skip(1).All(t => char.IsLower(title.Text[t.Start]));

    private const int MostWords = 2;

    private static CaseFinding MayBeOwn(MeetingReading reading, string assistant) => new()
    {
        Verdict = Verdict.Clarify,
        Confidence = Confidence.Close,
        Text = new LocalText($"{assistant} boekte dit voor jou alleen; er staat niet of het werk is of van jezelf.", $"{assistant} booked this for you alone; it does not say whether it is work or your own."),
        Quote = new Quote(reading.Meeting.Title, MeetingField.Title),
        Contribution = new LocalText(
            $"Vraag {assistant} wat {Wording.Subject(reading).Nl} is: is het van jezelf, dan blijft de tijd vrij.",
            $"Ask {assistant} what {Wording.Subject(reading).En} is: if it is your own, the time stays free."),
        Leaf = Leaf.InternalProcess,
        ReadsText = false,
    };
}
