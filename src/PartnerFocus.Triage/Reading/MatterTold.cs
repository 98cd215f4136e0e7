using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Triage.Reading;

/// <summary>Tells whose matter it is, what it is about, and how it weighs.</summary>
internal static class MatterTold
{
    private const int MostTopics = 3;

    public static IEnumerable<Told> Client(MeetingReading reading)
    {
        if (reading.ClientFact.SeveralMatters)
        {
            yield return new Told(new LocalText("Over zaken van meer dan één cliënt.", "About the matters of more than one client."), reading.ClientFact.Quote);
        }
        else if (reading.Client is { } client && !IsGroup(reading))
        {
            yield return new Told(new LocalText($"Gaat om {client.Name}.", $"A matter of {client.Name}."), reading.ClientFact.Quote);
        }
    }

    public static IEnumerable<Told> ClientGroup(MeetingReading reading)
    {
        if (reading.Client is { } client && IsGroup(reading))
        {
            yield return new Told(new LocalText($"Gaat om {client.Name}, als groep.", $"A matter of {client.Name}, as a group."), reading.ClientFact.Quote);
        }
    }

    public static IEnumerable<Told> Topics(MeetingReading reading) =>
        from hit in reading.Topics.Take(MostTopics)
        let topic = reading.Firm.Topics.First(t => t.Id == hit.TopicId)
        select new Told(new LocalText($"Onderwerp: {topic.Name.Nl}.", $"Topic: {topic.Name.En}."), hit.Quote);

    public static IEnumerable<Told> Field(MeetingReading reading)
    {
        if (reading.Purpose.IsKnown)
        {
            yield return new Told(reading.Field switch
            {
                FieldFit.Inside => new LocalText("Dat ligt in je vakgebied.", "That lies in your field."),
                FieldFit.Outside => new LocalText("Dat ligt buiten je vakgebied.", "That lies outside your field."),
                _ => new LocalText("Geen onderwerp van de lijst van je kantoor.", "No topic on your firm's list."),
            });
        }
    }

    public static IEnumerable<Told> Weight(MeetingReading reading)
    {
        var weight = reading.Weight;
        if (weight.Weight != Triage.Weight.Unknown && !reading.Roster.IsOwnEntry)
        {
            yield return weight.Weight == Triage.Weight.Main
                ? new Told(new LocalText("Een hoofdbijeenkomst.", "A main meeting."), weight.MainQuote)
                : new Told(new LocalText("Een deelbijeenkomst.", "A sub-meeting."), weight.SubQuote);
        }
    }

    public static IEnumerable<Told> Kind(MeetingReading reading)
    {
        var told = KindReader.Read(reading, reading.Appraisal is not null && reading.Subject is not null) switch
        {
            MeetingKind.Appraisal => new LocalText("een beoordeling", "an appraisal"),
            MeetingKind.Application => new LocalText("een gesprek met een kandidaat", "a talk with a candidate"),
            MeetingKind.ManagementTeam => new LocalText("het eigen managementteam", "the own management team"),
            MeetingKind.Negotiation => new LocalText("een onderhandeling", "a negotiation"),
            MeetingKind.Bid => new LocalText("een offerte of aanbesteding", "a bid"),
            MeetingKind.Progress => new LocalText("voortgang", "progress"),
            MeetingKind.WorkSession => new LocalText("een werksessie", "a working session"),
            MeetingKind.Training => new LocalText("een opleiding", "a training"),
            _ => null,
        };
        if (told is not null)
        {
            yield return new Told(new LocalText($"Soort: {told.Nl}.", $"Kind: {told.En}."));
        }
    }

    /// <summary>Found by what the group comes for, which is a topic, and not by its name or address.</summary>
    private static bool IsGroup(MeetingReading reading) =>
        reading.Client is { Domains.Count: 0 } && reading.Topics.Any(t => ReferenceEquals(t.Quote, reading.ClientFact.Quote));
}
