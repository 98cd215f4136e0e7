using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>
/// How certain a verdict is, by an account that can be told: how strong the deciding case is by itself, how many independent kinds
/// of evidence stand beside it, what speaks against it, and what is not known. No figure in it was fitted to labelled weeks.
/// Source: domain, "What is shown with each verdict".
/// </summary>
internal static class Certainty
{
    /// <summary>A case that is sure by itself needs as many kinds beside it before the partner is sent away for sure.</summary>
    private const int KindsToGoWithout = 2;

    /// <summary>A case that is only likely by itself becomes sure with as many.</summary>
    private const int KindsToBecomeSure = 3;

    /// <param name="reading">The meeting as read.</param>
    /// <param name="findings">All that was argued, the deciding case first; what is left for want of a case is no argument.</param>
    public static Account Of(MeetingReading reading, IReadOnlyList<(TriageCase Case, CaseFinding Finding)> findings)
    {
        var decisive = findings[0].Finding;
        var others = new List<CaseFinding>(findings.Count);
        for (var i = 1; i < findings.Count; i++)
        {
            if (findings[i].Case is not (TheRestIsTheTeams or NotEnoughKnown))
            {
                others.Add(findings[i].Finding);
            }
        }

        var doubts = new List<LocalText>();
        if (decisive.IsNote || findings[0].Case is PrecedentHolds)
        {
            // A marker asks nobody for anything: there is no field to know and nothing to send anybody away from. And what the partner
            // decided in person is as sure as that decision.
            return new Account(decisive.Confidence, doubts);
        }

        AddUnknowns(reading, decisive, doubts);
        var against = Against(decisive, others);
        foreach (var finding in against)
        {
            doubts.Add(new LocalText($"Daartegenover: {Lower(finding.Text.Nl)}", $"Against it: {Lower(finding.Text.En)}"));
        }

        return new Account(Weigh(reading, decisive, others, against.Count, doubts), doubts);
    }

    private static Confidence Weigh(
        MeetingReading reading, CaseFinding decisive, List<CaseFinding> others, int against, List<LocalText> doubts)
    {
        if (decisive.Confidence == Confidence.Close || (decisive.Confidence == Confidence.Likely && against > 1))
        {
            doubts.Add(new LocalText("Twee uitkomsten liggen dicht bij elkaar; dit is de veilige.", "Two outcomes are close; this is the safe one."));
            return Confidence.Close;
        }

        // Where something went wrong at a client's, nobody is told to stay away with more than half a voice.
        if (decisive.Verdict == Verdict.LeaveOut && reading.Client is not null && reading.IsFaultHinted)
        {
            doubts.Add(new LocalText("Er staat dat er iets niet goed ging.", "It says that something went wrong."));
            return Confidence.Close;
        }

        var isAway = Grounds.IsAway(decisive.Verdict);
        var kinds = isAway ? Grounds.ToGoWithout(reading, decisive, others)
            : decisive.Verdict == Verdict.Protect ? Grounds.ToKeepFree(reading, decisive, others)
            : Grounds.ToStay(reading, decisive, others);
        var needed = decisive.Confidence == Confidence.Likely ? KindsToBecomeSure : isAway ? KindsToGoWithout : 0;
        if (kinds < needed)
        {
            doubts.Add(new LocalText("Er wijst nog weinig anders dezelfde kant op.", "Little else points the same way."));
        }

        return doubts.Count == 0 ? Confidence.Sure : Confidence.Likely;
    }

    /// <summary>What is not known, or not the partner's alone to do: never sure, whatever the case thinks of it.</summary>
    private static void AddUnknowns(MeetingReading reading, CaseFinding decisive, List<LocalText> doubts)
    {
        var isAway = Grounds.IsAway(decisive.Verdict);
        var raised = decisive is { Confidence: Confidence.Likely, Task: FocusTask.Expertise };
        var field = reading.Ask?.Field == FieldFit.Inside ? FieldFit.Inside : reading.Field;
        if (field == FieldFit.Unknown && (decisive.TurnsOnField || isAway || raised))
        {
            doubts.Add(new LocalText("Het onderwerp staat niet in de lijst van je kantoor.", "The topic is not on your firm's list."));
        }

        if (decisive.ReadsText && !reading.Purpose.HasText)
        {
            doubts.Add(new LocalText("Er staat geen tekst bij.", "There is no text with it."));
        }

        if (isAway && reading.Ask is { Field: FieldFit.Outside, IsBorrowed: true })
        {
            doubts.Add(new LocalText("De vraag zelf noemt geen onderwerp.", "The question itself names no topic."));
        }

        if (isAway && reading.Entry.Has(Concept.Urgent))
        {
            doubts.Add(new LocalText("Het heeft haast.", "It is urgent."));
        }

        if (isAway && (reading.Named is not null || (reading.Ask is null && reading.OwnNames.Any(n => n.Field == MeetingField.Text) && reading.StandIn is null)))
        {
            doubts.Add(new LocalText("Je wordt in de tekst genoemd.", "You are named in the text."));
        }

        var other = field == FieldFit.Inside ? reading.EquallyCapable?.Name : null;
        if (isAway && field == FieldFit.Inside && other is null)
        {
            doubts.Add(new LocalText("Het ligt in je vakgebied, en niemand van het hoogste niveau heeft dit talent.",
                "It lies in your field, and nobody at the highest level has this talent."));
        }

        if (!isAway && other is not null && (decisive.Part is not null || raised))
        {
            doubts.Add(new LocalText($"{other} zou dit ook kunnen.", $"{other} could do this as well."));
        }
    }

    /// <summary>
    /// Whatever keeps the partner there counts against going without; the other way round only what is sure by itself, or comes
    /// twice. Who goes for one part only agrees with what says that the rest can do without.
    /// </summary>
    private static List<CaseFinding> Against(CaseFinding decisive, List<CaseFinding> others)
    {
        if (Grounds.IsAway(decisive.Verdict))
        {
            return others.FindAll(o => Grounds.IsStay(o.Verdict));
        }

        var away = decisive.Verdict == Verdict.Attend ? others.FindAll(o => Grounds.IsAway(o.Verdict)) : [];
        return away.Count > 1 ? away : away.FindAll(o => o.Confidence == Confidence.Sure);
    }

    private static string Lower(string sentence) => sentence.Length > 1 && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
}

/// <summary>How certain, and what keeps it from being more so.</summary>
/// <param name="Confidence">How certain.</param>
/// <param name="Doubts">Why not more; empty when sure.</param>
internal sealed record Account(Confidence Confidence, IReadOnlyList<LocalText> Doubts);
