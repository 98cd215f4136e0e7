using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>An explicit question in your field asks for you, for that part.</summary>
internal sealed class ExplicitQuestionInTheField() : TriageCase(
    "explicit-question",
    new LocalText("Een expliciete vraag in je vakgebied vraagt jou, voor dat deel.", "An explicit question in your field asks for you, for that part."),
    new LocalText("‘3. Marieke: akkoord op de structuur? (15 min)’", "‘3. Anna, do we accept the cap? (15 min)’"),
    Principles.ExplicitQuestion)
{
    private static readonly LeadsTheMainMeeting Leads = new();
    private static readonly LimitIsCrossed Limit = new();

    public override CaseFinding? Ask(MeetingReading reading)
    {
        if (reading.Ask is not { } ask || (ask.Field == FieldFit.Outside && !KeepsKeyClient(reading)))
        {
            return null;
        }

        var whole = ask.CoversAll || IsTheCourse(reading, ask) || IsThePartnersAnyway(reading);
        var ownCourse = whole && IsTheirOwnCourse(reading);
        var item = Wording.Shortened(whole ? ask.Quote.Words : ask.Item ?? ask.Quote.Words);
        var other = ask.Field == FieldFit.Inside ? reading.EquallyCapable?.Name : null;
        return new CaseFinding
        {
            Verdict = whole ? Verdict.Attend : Verdict.AttendPart,
            // Asked where all the rest is somebody else's field: the question may be in it, and does not say so.
            Confidence = ask.IsAmbiguous || ask.IsCall || ask.IsBelow || ask.Field == FieldFit.Outside || (ask.Field == FieldFit.Unknown && reading.Field == FieldFit.Outside) ? Confidence.Close
                : ask.IsSlot || other is not null ? Confidence.Likely
                : Confidence.Sure,
            Text = Says(ask, other),
            Quote = ask.Quote,
            Contribution = ask.IsSlot
                ? new LocalText($"Kom alleen voor ‘{item}’: daar word jij gehoord.", $"Come for ‘{item}’ only: that is where you are heard.")
                : Contribution(ask, item, whole),
            Task = ownCourse ? FocusTask.Alignment : FocusTask.Expertise,
            LeavesPurposeOpen = true,
            Leaf = ownCourse ? Leaf.Vision : Leaves.OfTheAsked(reading, whole),
            Part = whole ? null : new MeetingPart(ask.Item ?? ask.Quote.Words, ask.Start, ask.End),
            TurnsOnField = true,
        };
    }

    /// <summary>
    /// A colleague who asks the partner alone, about no client's matter: then it is about the one who asks, whatever words of the trade it has.
    /// </summary>
    private static bool IsTheirOwnCourse(MeetingReading reading) =>
        reading.Roster is { IsTalkBetweenTwo: true, Convener: Convener.Colleague, Colleagues.Count: 1 } && reading.Client is null && !reading.IsClientTime;

    /// <summary>What asks without a question mark is not called a question: "it must be Ms Lind".</summary>
    private static LocalText Contribution(Ask ask, string item, bool whole)
    {
        var (nl, en) = ask.Quote.Words.Contains('?', StringComparison.Ordinal) && (ask.Item is null || whole) ? ("Beantwoord de vraag", "Answer the question") : ("Wees er voor", "Be there for");
        return new LocalText($"{nl} ‘{item}’{(whole ? "" : "; de rest kan zonder jou")}.", $"{en} ‘{item}’{(whole ? "" : "; the rest can do without you")}.");
    }

    /// <summary>
    /// Whoever leads a main meeting, however narrowly it is one, or steps in where a limit is crossed, is not there for one question:
    /// asked more, nobody comes for less. What a key client's decision makers convene, with the partner as the senior, counts as led too.
    /// </summary>
    private static bool IsThePartnersAnyway(MeetingReading reading) =>
        (reading.Weight.Weight == Weight.Main && reading.LeadsIt)
        || (reading is { IsKeyClient: true, Weight: { Weight: Weight.Main, IsClose: false } } && SeniorAtTheMainMeeting.IsLedAt(reading))
        || Leads.Ask(reading) is not null || Limit.Ask(reading) is { Verdict: Verdict.Attend };

    /// <summary>Among colleagues, on where the firm is going: a question in running text is what the meeting is about.</summary>
    private static bool IsTheCourse(MeetingReading reading, Ask ask) =>
        reading.Roster.IsInternal && reading.Client is null && reading.Entry.InTitle(Concept.Strategy) is not null
        && !reading.Lines.Any(l => l.IsItem && l.Text.Contains(ask.Quote.Words, StringComparison.Ordinal));

    /// <summary>A main meeting of a key client outside the field is close: the partner goes.</summary>
    private static bool KeepsKeyClient(MeetingReading reading) =>
        reading.IsKeyClient && reading.Weight.Weight == Weight.Main && reading.DecisionMakers.Deciding.Count > 0;

    private static LocalText Says(Ask ask, string? other)
    {
        var nl = ask.IsBelow ? "In een eerdere mail eronder staat een vraag aan jou, zonder antwoord" : ask.IsCall ? "Een punt waarbij jij geroepen wordt" : ask.IsSlot ? "Een plek in het programma die alleen jij kunt vullen" : "Een vraag aan jou";
        var en = ask.IsBelow ? "An earlier mail below asks you something, and nobody answered it" : ask.IsCall ? "An item that calls for you by name" : ask.IsSlot ? "A slot that only you can fill" : "A question to you";
        var fieldNl = ask.Field == FieldFit.Inside ? ", in je vakgebied" : ask.Field == FieldFit.Outside ? ", buiten je vakgebied maar van een belangrijke klant" : ", zonder onderwerp uit de lijst van je kantoor";
        var fieldEn = ask.Field == FieldFit.Inside ? ", in your field" : ask.Field == FieldFit.Outside ? ", outside your field but a key client's" : ", on no topic of your firm's list";
        var tooNl = other is null ? "." : $". {other} zou dit ook kunnen: je kunt de vraag vooraf beantwoorden.";
        var tooEn = other is null ? "." : $". {other} could do this as well: you can answer the question beforehand.";
        return new LocalText(nl + fieldNl + tooNl, en + fieldEn + tooEn);
    }
}
