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
        return new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = sub is not null ? Confidence.Sure : outside is not null ? Confidence.Likely : Confidence.Close,
            Text = Says(sub, outside, carrier),
            Quote = sub ?? outside,
            // Names nobody: who takes it over is the ranking's to say.
            Contribution = new LocalText(
                $"Laat je team {Wording.Subject(reading).Nl} dragen en je roepen als het om jou vraagt.",
                $"Let your team carry {Wording.Subject(reading).En}, and call you when it needs you."),
            Leaf = Wording.Leaf(reading),
        };
    }

    private static LocalText Says(Quote? sub, Quote? outside, string? carrier)
    {
        if (sub is not null)
        {
            return new LocalText("Uitvoering: een deelbijeenkomst, zonder vraag aan jou.", "Execution: a sub-meeting, with no question for you.");
        }

        if (outside is not null)
        {
            return new LocalText("Het onderwerp ligt buiten je vakgebied.", "The topic is outside your field.");
        }

        return carrier is null
            ? new LocalText("Je leidt het niet en er wordt je niets gevraagd.", "You do not lead it and nothing is asked of you.")
            : new LocalText($"Je leidt het niet, er wordt je niets gevraagd, en {carrier} is erbij.", $"You do not lead it, nothing is asked of you, and {carrier} is there.");
    }
}
