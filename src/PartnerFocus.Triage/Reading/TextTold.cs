using NodaTime;
using NodaTime.Text;

namespace PartnerFocus.Triage.Reading;

/// <summary>Tells what the text asks, when, and whether it says what for.</summary>
internal static class TextTold
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static IEnumerable<Told> Question(MeetingReading reading)
    {
        if (reading.Ask is { IsBelow: false } ask)
        {
            yield return new Told(
                ask.IsSlot ? new LocalText("Een plek in het programma voor jou.", "A slot in the programme for you.")
                    : ask.IsCall ? new LocalText("Een punt dat jou bij naam roept.", "An item that calls you by name.")
                    : new LocalText("Een vraag aan jou.", "A question to you."),
                ask.Quote);
        }
    }

    public static IEnumerable<Told> Below(MeetingReading reading)
    {
        if (reading.Ask is { IsBelow: true } ask)
        {
            yield return new Told(new LocalText("Een vraag aan jou in een mail eronder, zonder antwoord.", "A question to you in a mail below, unanswered."), ask.Quote);
        }

        if (reading.IsAnsweredBelow)
        {
            yield return new Told(new LocalText("Wat de mails eronder vroegen, heb je daar beantwoord.", "What the mails below asked, you answered there."));
        }
    }

    public static IEnumerable<Told> Named(MeetingReading reading)
    {
        if (reading.Named is { } named)
        {
            yield return new Told(
                named.IsWanted ? new LocalText("De tekst haalt jou erbij.", "The text brings you in.") : new LocalText("De tekst noemt jou.", "The text mentions you."), named.Quote);
        }
    }

    public static IEnumerable<Told> StandIn(MeetingReading reading)
    {
        if (reading.StandIn is { } quote)
        {
            yield return new Told(new LocalText("Er wordt om iemand van kantoor gevraagd.", "Somebody of the firm is asked for."), quote);
        }
    }

    public static IEnumerable<Told> BindingAct(MeetingReading reading)
    {
        if (reading.BindingAct is { } act)
        {
            yield return new Told(new LocalText("Een handeling die jou in persoon bindt.", "An act that binds you in person."), act.Quote);
        }
    }

    public static IEnumerable<Told> Mandate(MeetingReading reading)
    {
        if (reading.Mandate is { } quote)
        {
            yield return new Told(new LocalText("Dit gaat boven het mandaat van de anderen.", "This is beyond the others' mandate."), quote);
        }
    }

    public static IEnumerable<Told> Absence(MeetingReading reading)
    {
        if (reading.Absence is { } quote)
        {
            yield return new Told(new LocalText("Iemand is dan weg.", "Somebody is away then."), quote);
        }

        foreach (var (person, said) in reading.NotComing)
        {
            yield return new Told(new LocalText($"{person.Name} is er niet bij.", $"{person.Name} will not be there."), said);
        }
    }

    public static IEnumerable<Told> Agenda(MeetingReading reading)
    {
        var items = reading.Lines.Where(l => l.IsItem).ToList();
        var timed = items.FindAll(l => l.Start is not null);
        if (items.Count == 0)
        {
            yield break;
        }

        yield return timed.Count == 0
            ? new Told(new LocalText($"{items.Count} agendapunten, zonder tijden.", $"{items.Count} agenda items, without times."))
            : new Told(new LocalText(
                $"{items.Count} agendapunten; {timed.Count} met een tijd, het laatste daarvan om {At(timed[^1].Start!.Value)}.",
                $"{items.Count} agenda items; {timed.Count} with a time, the last of those at {At(timed[^1].Start!.Value)}."));
    }

    public static IEnumerable<Told> Purpose(MeetingReading reading)
    {
        if (!reading.Purpose.IsKnown)
        {
            yield return new Told(new LocalText("Er staat niet waarvoor.", "It does not say what for."));
        }

        if (!reading.Purpose.HasText)
        {
            yield return new Told(new LocalText("Er staat geen tekst bij.", "There is no text with it."));
        }

        if (reading.Entry.IsReply && reading.Ask is not { IsBelow: true } && !reading.IsAnsweredBelow)
        {
            yield return new Told(new LocalText("De oudere mails eronder telden niet mee.", "The older mails below it did not count."));
        }
    }

    public static IEnumerable<Told> Learning(MeetingReading reading)
    {
        if (reading.ChosenLearning is { } quote)
        {
            yield return new Told(new LocalText("Dit koos je om te leren.", "You chose to learn this."), quote);
        }
    }

    private static string At(LocalDateTime time) => Clock.Format(time.TimeOfDay);
}
