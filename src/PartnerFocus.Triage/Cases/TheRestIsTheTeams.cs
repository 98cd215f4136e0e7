using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>The rest is the team's.</summary>
internal sealed class TheRestIsTheTeams() : TriageCase(
    "team",
    new LocalText("De rest is van het team.", "The rest is the team's."),
    new LocalText("Een werksessie waar iemand van kantoor bij moet zijn.", "A working session where somebody from the firm has to be."),
    Principles.TheTeam)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var sub = reading.Weight is { Weight: Weight.Sub } weight ? weight.SubQuote : null;
        var outside = reading.Field == FieldFit.Outside ? reading.Topics[0].Quote : null;
        var carrier = Wording.Carrier(reading);
        var ownTalk = reading.Roster is { IsConvenedForMe: true, IsTalkBetweenTwo: true, IsInternal: true };
        return new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = ownTalk ? Confidence.Close : sub is not null ? Confidence.Sure : outside is not null ? Confidence.Likely : Confidence.Close,
            Text = Says(sub, outside, carrier),
            Quote = sub ?? outside,
            Seen = carrier is null ? null : new Quote(carrier, MeetingField.Attendees),
            Contribution = WhenItDecides,
            Leaf = Leaves.OfWork(reading),
        };
    }

    /// <summary>It argues in nearly every meeting and decides in few: <see cref="Told"/> says what the contribution is.</summary>
    private static readonly LocalText WhenItDecides = new("", "");

    /// <summary>With the contribution. It names nobody: who takes it over is the ranking's to say.</summary>
    public static CaseFinding Told(CaseFinding finding, MeetingReading reading) => finding with
    {
        Contribution = new LocalText(
            $"Laat je team {Wording.Subject(reading).Nl} dragen en je roepen als het om jou vraagt.",
            $"Let your team carry {Wording.Subject(reading).En}, and call you when it needs you."),
    };

    /// <summary>Beside other cases: what was read, and nothing that was not.</summary>
    private static LocalText Says(Quote? sub, Quote? outside, string? carrier) =>
        sub is not null ? new LocalText("Uitvoering: een deelbijeenkomst.", "Execution: a sub-meeting.")
        : outside is not null ? new LocalText("Het onderwerp ligt buiten je vakgebied.", "The topic is outside your field.")
        : carrier is not null ? new LocalText($"{carrier} is er ook bij.", $"{carrier} is there as well.")
        : new LocalText("Er moet iemand van kantoor bij zijn.", "Somebody from the firm has to be there.");

    /// <summary>The same where nothing else argues: then what was looked for and not found is said as well, as far as that is so.</summary>
    public static CaseFinding Alone(CaseFinding finding, MeetingReading reading)
    {
        var isAsked = Wording.IsAsked(reading);
        if (finding.Quote is not null)
        {
            return isAsked || reading.Weight.Weight != Weight.Sub ? finding
                : finding with { Text = new LocalText("Uitvoering: een deelbijeenkomst; een vraag aan jou is niet gevonden.", "Execution: a sub-meeting; no question for you was found.") };
        }

        var (nl, en) = Wording.Carrier(reading) is { } carrier ? ($" {carrier} is erbij.", $" {carrier} is there.") : ("", "");
        return finding with
        {
            Seen = finding.Seen ?? Wording.Seen(reading),
            Text = (reading.LeadsIt, isAsked) switch
            {
                (false, false) => new LocalText($"Je leidt het niet en een vraag aan jou is niet gevonden.{nl}", $"You do not lead it and no question for you was found.{en}"),
                (false, true) => new LocalText($"Je leidt het niet.{nl}", $"You do not lead it.{en}"),
                (true, false) => new LocalText($"Een vraag aan jou is niet gevonden.{nl}", $"No question for you was found.{en}"),
                _ => finding.Text,
            },
        };
    }
}
