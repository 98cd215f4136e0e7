using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Triage.Reading;

/// <summary>Tells who is at the table, who carries it and whom it is about.</summary>
internal static class TableTold
{
    public static IEnumerable<Told> Table(MeetingReading reading)
    {
        var roster = reading.Roster;
        if (roster.IsOwnEntry)
        {
            yield return new Told(new LocalText("Een eigen notitie, met niemand erbij.", "An entry of your own, with nobody else."));
            yield break;
        }

        var organizer = reading.Meeting.Organizer is { } o ? new Quote(o.Name ?? o.Email, MeetingField.Organizer) : null;
        var (who, kantoor, buiten) = (Convener(reading), roster.Colleagues.Count + roster.House.Count, roster.Outsiders.Count);
        yield return new Told(
            new LocalText($"Belegd door {who.Nl}; naast jou {kantoor} van kantoor en {buiten} van buiten.", $"Called by {who.En}; beside you {kantoor} from the firm and {buiten} from outside."),
            string.IsNullOrEmpty(organizer?.Words) ? null : organizer);
        if (roster.IsOptional)
        {
            yield return new Told(new LocalText("Jij bent facultatief genodigd.", "You are invited as optional."), new Quote("OPT-PARTICIPANT", MeetingField.Attendees));
        }

        if (roster.OnlyByList)
        {
            yield return new Told(new LocalText("Jij bent alleen via een lijst genodigd.", "You are invited only through a list."), new Quote(roster.Lists[0].Name ?? roster.Lists[0].Email, MeetingField.Attendees));
        }
    }

    public static IEnumerable<Told> Lead(MeetingReading reading)
    {
        var (kind, quote) = reading.Lead;
        if (kind != LeadKind.None && !reading.Roster.IsOwnEntry)
        {
            yield return new Told(
                kind switch
                {
                    LeadKind.Chair => new LocalText("Jij zit voor.", "You chair it."),
                    LeadKind.Said => new LocalText("De tekst zegt dat jij het draagt.", "The text says that you carry it."),
                    _ => new LocalText("Jij nodigt uit, of je assistent namens jou.", "You invite, or your assistant for you."),
                },
                quote);
        }
    }

    public static IEnumerable<Told> Deciders(MeetingReading reading) =>
        reading.DecisionMakers.Deciding
            .Select(d => new Told(Wording.WithSource(new LocalText($"Beslist aan de andere kant: {d.Title}.", $"Decides on the other side: {d.Title}."), d.Quote), d.Quote))
            .Concat(reading.DecisionMakers.Executing.Select(d => new Told(
                new LocalText($"Voert uit aan de andere kant: {d.Title}.", $"Executes on the other side: {d.Title}."), d.Quote)));

    public static IEnumerable<Told> Subject(MeetingReading reading)
    {
        if (reading.Subject is { } person && (reading.IsNamedInTitle || reading.Appraisal is not null))
        {
            yield return new Told(new LocalText($"Gaat over {person.Name} ({person.Level}).", $"About {person.Name} ({person.Level})."));
        }
    }

    private static LocalText Convener(MeetingReading reading) => reading.Roster.Convener switch
    {
        Reading.Convener.Self => new LocalText("jou", "you"),
        Reading.Convener.Assistant => new LocalText("je assistent, voor jou", "your assistant, for you"),
        Reading.Convener.Colleague or Reading.Convener.House => new LocalText("kantoor", "the firm"),
        Reading.Convener.Client => new LocalText(reading.Roster.ConvenerClient!.Name, reading.Roster.ConvenerClient.Name),
        _ => new LocalText("iemand van buiten", "somebody from outside"),
    };
}
