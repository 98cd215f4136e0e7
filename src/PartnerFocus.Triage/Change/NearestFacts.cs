using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Change;

/// <summary>
/// The facts of one meeting that could as well have been otherwise, the nearest first. Each changes exactly what its sentence says: who
/// does to the entry what stands there gets the verdict that was told.
/// </summary>
/// <param name="reading">The meeting as read.</param>
/// <param name="neighbours">The other meetings, which may tell who decides at the client.</param>
/// <param name="kept">Ids of people who cannot take it, whatever would change: behind a wall, away, or the one it is about.</param>
internal sealed class NearestFacts(MeetingReading reading, IReadOnlyList<Meeting> neighbours, IReadOnlySet<string> kept)
{
    private readonly Meeting meeting = reading.Meeting;
    private readonly Partner partner = reading.Partner;
    private readonly ChangedWords words = new(reading);

    /// <summary>What stays the partner's whoever else is there and however the invitation is worded: to say otherwise would be empty.</summary>
    private static readonly HashSet<string> Duties =
        ["court", "on-call", "own-appraisal", "mandatory-training", "board-seat", "in-person", "heard", "bound-in-person", "limit-crossed", "owners", "firm-at-stake"];

    /// <summary>Of a seller no question makes a meeting to go to.</summary>
    private bool IsSold => reading.Roster.Convener == Convener.Outsider && reading.Client is null && (reading.Vendor is not null || reading.Offer is not null);

    /// <summary>What would bring the partner in.</summary>
    public IEnumerable<ChangedFact> ThatAskForThePartner(Assessment now) =>
        Decider().Concat(IsSold ? [] : words.Asked()).Concat(Chaired()).Concat(InTheField()).Concat(Required()).Concat(words.WithoutTheWords(now));

    /// <summary>What would let the partner go.</summary>
    public IEnumerable<ChangedFact> ThatReleaseThePartner(Assessment now) => Duties.Contains(now.DecidedBy) ? words.WithoutTheWords(now) :
        words.WithoutTheQuestion(now).Concat(WithoutTheDeciders()).Concat(OutsideTheField()).Concat(Carried()).Concat(ConvenedByAnother()).Concat(Optional()).Concat(words.WithoutTheWords(now));

    /// <summary>Somebody whom another meeting shows to decide there, else somebody who does.</summary>
    private IEnumerable<ChangedFact> Decider()
    {
        if (reading.Client is not { Domains: [var domain, ..] } client || reading.DecisionMakers.Deciding.Count > 0)
        {
            yield break;
        }

        var known = neighbours.SelectMany(n => n.Attendees).FirstOrDefault(a => a.Name is not null && a.Kind == AttendeeKind.Person
            && client.Domains.Any(d => a.Email.EndsWith("@" + d, StringComparison.Ordinal)) && reading.KnownTitles.Of(a.Email) is not null && !IsThere(a.Email));
        yield return known is not null && reading.KnownTitles.Of(known.Email) is { } title
            ? new ChangedFact(new LocalText($"{title.Title} aanschoof", $"{title.Title} attended"), Invite(known with { Role = AttendeeRole.Required, Answer = AttendeeAnswer.None }))
            : new ChangedFact(
                new LocalText($"een beslisser van {client.Name} aanschoof", $"a decision maker at {client.Name} attended"),
                Invite(new MeetingAttendee("A. Bestuurder (CEO)", "beslisser@" + domain)));
    }

    private IEnumerable<ChangedFact> Chaired()
    {
        if (!reading.LeadsIt && meeting.Attendees.Count > 0)
        {
            yield return new ChangedFact(new LocalText("jij dit voorzat", "you chaired this"), As(AttendeeRole.Chair));
        }
    }

    private IEnumerable<ChangedFact> InTheField()
    {
        if (reading.Field != FieldFit.Outside)
        {
            yield break;
        }

        foreach (var topics in OneThenAll(reading.Topics.Select(t => t.TopicId).Where(t => !partner.Expertise.Contains(t))))
        {
            yield return new ChangedFact(
                topics.Count == 1
                    ? new LocalText($"het onderwerp {Named(topics).Nl} in jouw vakgebied lag", $"its topic {Named(topics).En} were in your field")
                    : new LocalText($"de onderwerpen {Named(topics).Nl} in jouw vakgebied lagen", $"its topics {Named(topics).En} were in your field"), meeting)
            {
                Partner = partner with { Expertise = [.. partner.Expertise, .. topics] },
            };
        }
    }

    private IEnumerable<ChangedFact> OutsideTheField()
    {
        foreach (var topics in OneThenAll(reading.Topics.Select(t => t.TopicId).Where(partner.Expertise.Contains)))
        {
            yield return new ChangedFact(
                topics.Count == 1
                    ? new LocalText($"het onderwerp {Named(topics).Nl} niet in jouw vakgebied lag", $"its topic {Named(topics).En} were not in your field")
                    : new LocalText($"de onderwerpen {Named(topics).Nl} niet in jouw vakgebied lagen", $"its topics {Named(topics).En} were not in your field"), meeting)
            {
                Partner = partner with { Expertise = [.. partner.Expertise.Except(topics)] },
            };
        }
    }

    private IEnumerable<ChangedFact> Required()
    {
        if (reading.Roster.IsOptional)
        {
            yield return new ChangedFact(new LocalText("je er niet facultatief maar als deelnemer bij gevraagd was", "you were asked as a required participant"), As(AttendeeRole.Required));
        }
    }

    /// <summary>One of those who decide, then all of them. Whoever convened it stays the one who convened it.</summary>
    private IEnumerable<ChangedFact> WithoutTheDeciders()
    {
        var deciders = reading.DecisionMakers.Deciding.Select(d => d.Person.Attendee).Where(a => IsInvited(a) && a.Email != meeting.Organizer?.Email).Distinct().ToList();
        foreach (var gone in OneThenAll(deciders))
        {
            var names = gone.Select(a => string.IsNullOrEmpty(a.Name) ? a.Email : a.Name).ToList();
            yield return new ChangedFact(
                new LocalText($"{Listed(names, "en")} er niet bij {(gone.Count == 1 ? "was" : "waren")}", $"{Listed(names, "and")} did not attend"),
                meeting with { Attendees = [.. meeting.Attendees.Where(a => !gone.Contains(a))] });
        }
    }

    /// <summary>Somebody with the talent who is not there yet, else who stands in for the partner.</summary>
    private IEnumerable<ChangedFact> Carried()
    {
        var topic = reading.Topics.Count > 0 ? reading.Topics[0].TopicId : null;
        var able = reading.Firm.People.Where(p => reading.Persons.CanCarry(p) && !IsThere(p.Email) && MayCarry(p)).ToList();
        var carrier = able.Where(p => topic is not null && p.Talents.Contains(topic)).MaxBy(reading.Persons.LevelOf) ?? able.Find(p => p.Id == reading.Deputy);
        if (carrier is not null)
        {
            yield return new ChangedFact(new LocalText($"{carrier.Name} erbij was", $"{carrier.Name} attended"), Invite(new MeetingAttendee(carrier.Name, carrier.Email)));
        }
    }

    private IEnumerable<ChangedFact> ConvenedByAnother()
    {
        if (reading.Roster is not { IsConvenedForMe: true, IsOwnEntry: false } || reading.Roster.Colleagues.FirstOrDefault(p => reading.Persons.CanCarry(p) && MayCarry(p)) is not { } colleague)
        {
            yield break;
        }

        var called = meeting with { Organizer = new MeetingOrganizer(colleague.Name, colleague.Email) };
        yield return reading.Roster.Me is not null
            ? new ChangedFact(new LocalText($"{colleague.Name} dit belegd had", $"{colleague.Name} had called this"), called)
            : new ChangedFact(
                new LocalText($"{colleague.Name} dit belegd had en jou erbij vroeg", $"{colleague.Name} had called this and asked you along"),
                called with { Attendees = [.. meeting.Attendees, new MeetingAttendee(partner.Name, partner.Email)] });
    }

    private IEnumerable<ChangedFact> Optional()
    {
        if (reading.Roster is { IsOptional: false, Me: not null })
        {
            yield return new ChangedFact(new LocalText("je er facultatief bij gevraagd was", "your attendance were optional"), As(AttendeeRole.Optional));
        }
    }

    /// <summary>Nobody is named to whom it must not be given.</summary>
    private bool MayCarry(Person person) =>
        !kept.Contains(person.Id) && person.Id != reading.Subject?.Id && (reading.Client is null || !person.BarredFrom.Contains(reading.Client.Id));

    private bool IsThere(string email) => meeting.Organizer?.Email == email || meeting.Attendees.Any(a => a.Email == email);

    private bool IsInvited(MeetingAttendee person) => meeting.Attendees.Contains(person);

    private static IEnumerable<IReadOnlyList<T>> OneThenAll<T>(IEnumerable<T> of)
    {
        List<T> all = [.. of];
        return all.Count switch { 0 => [], 1 => [all], _ => [.. all.Select(one => (IReadOnlyList<T>)[one]), all] };
    }

    private LocalText Named(IReadOnlyList<string> topics)
    {
        var names = topics.Select(id => reading.Firm.Topics.First(t => t.Id == id).Name).ToList();
        return new LocalText($"({Listed([.. names.Select(n => n.Nl)], "en")})", $"({Listed([.. names.Select(n => n.En)], "and")})");
    }

    private static string Listed(List<string> names, string and) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {and} {names[^1]}";

    private Meeting Invite(MeetingAttendee person) => meeting with { Attendees = [.. meeting.Attendees, person] };

    private Meeting As(AttendeeRole role)
    {
        var me = reading.Roster.Me;
        return me is null
            ? Invite(new MeetingAttendee(partner.Name, partner.Email, role))
            : meeting with { Attendees = [.. meeting.Attendees.Select(a => ReferenceEquals(a, me) ? me with { Role = role } : a)] };
    }
}
