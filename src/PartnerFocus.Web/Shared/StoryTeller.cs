using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Shared;

/// <summary>One line of a delegation's history.</summary>
/// <param name="When">"ma 23 nov 10:15".</param>
/// <param name="What">A sentence without a full stop: "Saskia zag dat er ruimte is".</param>
/// <param name="Said">The words that were given with it; empty when there are none, or they are not for the reader.</param>
/// <param name="Under">Under which settings it was decided, on the first line and wherever they changed; else null.</param>
public sealed record StoryLine(string When, string What, string Said, string? Under)
{
    /// <summary>When it was, to tell several histories in order.</summary>
    public Instant At { get; init; }
}

/// <summary>Tells the history of a delegation as sentences with names: the same on every page.</summary>
/// <param name="me">Firm member id of the reader, who is addressed as such.</param>
public sealed class StoryTeller(FirmWords words, FirmProfile firm, StoryEar ear, string? me)
{
    public IReadOnlyList<StoryLine> Tell(IEnumerable<StoryStep> steps)
    {
        var lines = new List<StoryLine>();
        long? under = null;
        foreach (var step in steps)
        {
            var decision = step.Decision;
            lines.Add(new StoryLine(
                $"{FirmWords.Day(words.Local(decision.At))} {words.Time(decision.At)}",
                FirmWords.In(Sentence(step)),
                step.Said,
                decision.FirmVersionId == under ? null : Under(decision.FirmVersionId, step.FirmSavedAt))
            { At = decision.At });
            under = decision.FirmVersionId;
        }

        return lines;
    }

    private string? Under(long version, Instant? saved) =>
        saved is { } at ? words.Text("Story.Under", version, FirmWords.Day(words.Local(at))) : null;

    private LocalText Sentence(StoryStep step)
    {
        var decision = step.Decision;
        if (!WrittenDown.Is(decision.For, decision.From, decision.To))
        {
            var (who, whoEn) = Who(decision.By, decision.For);
            return Sentence(step, who, whoEn);
        }

        if (decision.Why == DelegationFlow.Undo)
        {
            var (taker, takerEn) = Who(decision.By, null);
            return new($"{taker} haalde het antwoord van {Name(decision.For!, "jou")} weer weg", $"{takerEn} took the answer of {Name(decision.For!, "you")} away again");
        }

        // The answer is the delegatee's; who wrote it down is named with it.
        var (whose, whoseEn) = Who(decision.For!, null);
        var (by, byEn) = decision.By == me ? ("je", "you") : (Name(decision.By), Name(decision.By));
        var said = Sentence(step, whose, whoseEn);
        return new($"{said.Nl}; {by} schreef het op", $"{said.En}; {byEn} wrote it down");
    }

    private LocalText Sentence(StoryStep step, string who, string whoEn)
    {
        var (decision, row) = (step.Decision, step.Row);
        return (decision.From, decision.To) switch
        {
            _ when decision.Why == DelegationFlow.Undo && decision.To == DelegationFlow.Proposed =>
                new($"{who} maakte dat ongedaan", $"{whoEn} undid that"),
            _ when decision.Why == DelegationFlow.ImportUndone => new("De agenda is weer die van daarvoor: het geldt weer", "The agenda is again what it was: it holds again"),
            (DelegationFlow.SeriesEnds, _) when decision.Why == DelegationFlow.Undo => new("Het ja voor de reeks geldt weer", "The yes to the series holds again"),
            (_, DelegationFlow.UnnamedAlong) => new($"{who} nam de vraag om mee te gaan terug", $"{whoEn} took asking somebody to go along back"),
            (_, DelegationFlow.AlongAfterAll) => new($"{who} kan toch mee", $"{whoEn} can go along after all"),
            (_, DelegationFlow.OtherWayBack) => new($"{who} nam dat antwoord terug: het voorstel ligt er weer", $"{whoEn} took that answer back: the proposal is open again"),
            _ when decision.Why == DelegationFlow.Undo && decision.By == row.DelegateeId =>
                new($"{who} nam dat antwoord terug", $"{whoEn} took that answer back"),
            (nameof(DelegationState.Rejected), _) when decision.Why == DelegationFlow.Undo => new($"{who} kwam daarop terug: er is misschien wel ruimte", $"{whoEn} took that back: there may be room after all"),
            (nameof(DelegationState.Accepted), nameof(DelegationState.Confirmed) or DelegationFlow.OnHold) when decision.Why == DelegationFlow.Undo =>
                new($"{who} gaat toch niet zelf; het wacht weer op een akkoord", $"{whoEn} does not go after all; it waits for a word again"),
            _ when decision.Why == DelegationFlow.Undo =>
                new($"{who} maakte het terugnemen ongedaan", $"{whoEn} undid taking it back"),
            (_, DelegationFlow.SeriesEnds) => SeriesWords.Ended(decision.Why, decision.By == DelegationFlow.Program, who, whoEn, Name(row.PartnerId)),
            (_, nameof(DelegationState.Accepted)) when decision.Why == DelegationFlow.TakesOnSeries => SeriesWords.TookOn(who, whoEn, row.SeriesUntil, firm),
            (_, nameof(DelegationState.Accepted)) when decision.Why == DelegationFlow.Series => row.IsStanding || (row.StandingId is null && row.AsksSeries)
                ? SeriesWords.SaidYes(who, whoEn, row.SeriesUntil, firm)
                : SeriesWords.Covered(Name(row.DelegateeId), row.SeriesUntil, firm),
            (DelegationFlow.Proposed, _) => Handed(step),
            (_, DelegationFlow.LookAgain) => new("De afspraak veranderde", "The meeting changed"),
            (_, DelegationFlow.StandsStill) when decision.By == DelegationFlow.Program => new("De afspraak is weer zoals die was", "The meeting is again what it was"),
            (_, DelegationFlow.StandsStill) => new($"{who} keek opnieuw: het kan zo blijven", $"{whoEn} looked again: it can stay so"),
            (_, DelegationFlow.SeriesShortened) => SeriesWords.Shortened(who, whoEn, decision.Why, firm),
            (_, DelegationFlow.CannotAlong) => new($"{who} kan niet mee", $"{whoEn} cannot go along"),
            (_, DelegationFlow.NamedAlong) => new($"{who} vroeg {Name(decision.Why, "jou")} mee te gaan", $"{whoEn} asked {Name(decision.Why, "you")} to go along"),
            (_, DelegationFlow.OffAlong) when decision.ActId is not null || decision.From == nameof(DelegationState.Approved) =>
                new($"{Name(decision.Why)} heeft dan al iets anders, en gaat deze keer niet mee", $"{Name(decision.Why)} has something else at that time, and does not go along this time"),
            (_, DelegationFlow.OffAlong) => new($"{Name(decision.Why)} zou meegaan; nu is het aan {Name(decision.Why)} zelf", $"{Name(decision.Why)} was to go along; now it is up to {Name(decision.Why)}"),
            (_, DelegationFlow.PersonTold) => new($"{who} vertelde het eerst aan wie het aangaat", $"{whoEn} first told the person it is about"),
            (_, { } help) when help.StartsWith(DelegationFlow.Help, StringComparison.Ordinal) => OfHelp(help, who, whoEn),
            (_, DelegationFlow.OtherWayEnded) when decision.Why == WithdrawalReason.NoAnswer => new(
                "Op het voorstel kwam niet op tijd een antwoord; wie op het ja rekende, krijgt bericht", "No answer to the proposal came in time; those who counted on the yes are told"),
            (_, DelegationFlow.OtherWayEnded) => Withdrawn(decision.Why, who, whoEn),
            (_, DelegationFlow.PassedOn) => new($"{who} liet het iemand anders vragen", $"{whoEn} let somebody else be asked"),
            (nameof(DelegationState.Declined), nameof(DelegationState.Accepted)) =>
                new($"{who} vond het voorstel goed: zo gaat {Name(row.DelegateeId)}", $"{whoEn} agreed with the proposal: {Name(row.DelegateeId)} goes that way"),
            (nameof(DelegationState.Approved), nameof(DelegationState.Confirmed)) =>
                new($"{who} nam het akkoord terug", $"{whoEn} took the approval back"),
            (DelegationFlow.OnHold, nameof(DelegationState.Confirmed)) =>
                new($"{who} zette het na overleg weer door", $"{whoEn} let it go on after a talk"),
            (_, DelegationFlow.OnHold) => new($"{who} wilde eerst overleggen", $"{whoEn} wanted to talk first"),
            (_, nameof(DelegationState.Approved)) when decision.From != decision.To => Approved(step, who, whoEn),
            (nameof(DelegationState.Approved), nameof(DelegationState.Accepted)) => new($"{who} zei ja", $"{whoEn} said yes"),
            (_, nameof(DelegationState.Accepted)) when decision.From != decision.To =>
                new($"{who} nam het zelf op zich", $"{whoEn} took it on personally"),
            (_, nameof(DelegationState.Rejected)) => new($"{who} liet weten dat het nu niet past", $"{whoEn} said that it does not fit now"),
            (_, nameof(DelegationState.Declined)) when row.IsOtherWay => new($"{who} stelde iets anders voor", $"{whoEn} proposed another way"),
            (_, nameof(DelegationState.Declined)) => new($"{who} gaf het terug", $"{whoEn} gave it back"),
            (_, nameof(DelegationState.Done)) => new($"{who} rondde het af", $"{whoEn} completed it"),
            (_, nameof(DelegationState.Withdrawn)) => Withdrawn(decision.Why, who, whoEn),
            (_, nameof(DelegationState.Lapsed)) => Lapsed(row),
            _ => new($"{who} vulde de afspraken aan", $"{whoEn} added to what was agreed"),
        };
    }

    /// <summary>Only the partner hears that a question came to this person after another.</summary>
    private LocalText Handed(StoryStep step)
    {
        var row = step.Row;
        var (partner, partnerEn) = Who(row.PartnerId, null);
        var first = Name(row.InsteadOfId ?? row.DelegateeId);
        return ear switch
        {
            StoryEar.Delegatee => new($"{partner} zocht iemand die dit kan overnemen", $"{partnerEn} looked for somebody who can take this over"),
            StoryEar.Partner when step.Decision.By == DelegationFlow.Program => new($"{first} is de volgende: het ja bleef staan", $"{first} is next: the yes still stood"),
            _ => new($"{partner} vroeg dit aan {first}{With(row, "samen met")}", $"{partnerEn} asked this of {first}{With(row, "together with")}"),
        };
    }

    private string With(Delegation row, string together) => (row.CannotAlongId ?? row.TogetherWithId) is { } along ? $", {together} {Name(along)}" : "";

    private LocalText Approved(StoryStep step, string who, string whoEn)
    {
        var row = step.Row;
        return step.Decision.Why == DelegationFlow.OtherPerson && ear != StoryEar.Delegatee
            ? row.InsteadOfId is { } before
                ? new($"{who} vroeg {Name(row.DelegateeId)} in plaats van {Name(before)}", $"{whoEn} asked {Name(row.DelegateeId)} instead of {Name(before)}")
                : new($"{who} vroeg iemand anders", $"{whoEn} asked somebody else")
            : new($"{who} zag dat er ruimte is", $"{whoEn} saw that there is room");
    }

    private static LocalText Withdrawn(string why, string who, string whoEn) => why switch
    {
        WithdrawalReason.Gone => new("De afspraak verviel", "The meeting was cancelled"),
        WithdrawalReason.Moved => new("De afspraak werd verzet", "The meeting was moved"),
        WithdrawalReason.Private => new("De afspraak werd privé", "The meeting became private"),
        WithdrawalReason.Organiser => new("De organisator heeft liever de partner", "The organiser would rather have the partner"),
        WithdrawalReason.Unanswered => new("Er was op tijd geen ja van de organisator", "There was no yes from the organiser in time"),
        "kept" => new($"{who} koos anders", $"{whoEn} chose otherwise"),
        "replaced" => new($"{who} koos opnieuw", $"{whoEn} chose again"),
        _ => new($"{who} nam het terug", $"{whoEn} took it back"),
    };

    private static LocalText OfHelp(string step, string who, string whoEn) => step[DelegationFlow.Help.Length..] switch
    {
        _ when step == DelegationFlow.HelpOpenAgain => new($"{who} nam het antwoord terug", $"{whoEn} took the answer back"),
        nameof(HelpState.Comes) => new($"{who} zei erbij te komen", $"{whoEn} said to come"),
        nameof(HelpState.Answered) => new($"{who} gaf schriftelijk antwoord", $"{whoEn} answered in writing"),
        nameof(HelpState.Cannot) => new($"{who} kon er niet bij zijn", $"{whoEn} could not come"),
        nameof(HelpState.TakenBack) => new($"{who} redde het toch zonder hulp", $"{whoEn} managed without help after all"),
        _ => new($"{who} vroeg om hulp", $"{whoEn} asked for help"),
    };

    private LocalText Lapsed(Delegation row)
    {
        var (partner, partnerEn) = Who(row.PartnerId, null);
        return new($"Het begon voor alles was besloten: {partner} ging", $"It began before all was decided: {partnerEn} went");
    }

    /// <summary>"Saskia", "Je", or "Otto namens Vera" where somebody stood in.</summary>
    private (string Nl, string En) Who(string by, string? standsInFor)
    {
        var (nl, en) = by == me ? ("Je", "You") : (Name(by), Name(by));
        return standsInFor is null || by == DelegationFlow.Program
            ? (nl, en)
            : ($"{nl} namens {Name(standsInFor, "jou")}", $"{en} on behalf of {Name(standsInFor, "you")}");
    }

    private string Name(string memberId, string? self = null) =>
        memberId == DelegationFlow.Program ? "PartnerFocus" : memberId == me && self is not null ? self : firm.FirstNameOf(memberId);
}
