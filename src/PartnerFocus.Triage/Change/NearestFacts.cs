using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Change;

/// <summary>The facts of one meeting that could as well have been otherwise, the nearest first.</summary>
internal sealed class NearestFacts(MeetingReading reading, IReadOnlyList<Meeting> neighbours)
{
    private const int LongestQuote = 60;

    private readonly Meeting meeting = reading.Meeting;
    private readonly Partner partner = reading.Partner;

    /// <summary>What would bring the partner in.</summary>
    public IEnumerable<ChangedFact> ThatAskForThePartner(Assessment now)
    {
        if (Decider() is { } decider)
        {
            yield return decider;
        }

        foreach (var fact in Asked().Concat(Chaired()).Concat(InTheField()).Concat(Required()).Concat(WithoutTheWords(now)))
        {
            yield return fact;
        }
    }

    /// <summary>What would let the partner go.</summary>
    public IEnumerable<ChangedFact> ThatReleaseThePartner(Assessment now)
    {
        foreach (var fact in WithoutTheQuestion(now).Concat(WithoutTheDeciders()).Concat(OutsideTheField()).Concat(Carried()).Concat(ConvenedByAnother()).Concat(Optional()).Concat(WithoutTheWords(now)))
        {
            yield return fact;
        }
    }

    /// <summary>Somebody whom another meeting shows to decide there, else somebody who does.</summary>
    private ChangedFact? Decider()
    {
        if (reading.Client is not { Domains: [var domain, ..] } client || reading.DecisionMakers.Deciding.Count > 0)
        {
            return null;
        }

        var known = neighbours.SelectMany(n => n.Attendees).FirstOrDefault(a => a.Name is not null && a.Kind == AttendeeKind.Person
            && client.Domains.Any(d => a.Email.EndsWith("@" + d, StringComparison.Ordinal)) && reading.KnownTitles.Of(a.Email) is not null
            && meeting.Attendees.All(m => m.Email != a.Email));
        var title = known is null ? null : reading.KnownTitles.Of(known.Email);
        var joins = known is null || title is null
            ? new MeetingAttendee("A. Bestuurder (CEO)", "beslisser@" + domain)
            : known with { Name = title, Role = AttendeeRole.Required, Answer = AttendeeAnswer.None };
        var who = known is null || title is null
            ? new LocalText($"een beslisser van {client.Name} aanschoof", $"a decision maker at {client.Name} attended")
            : new LocalText($"{title} aanschoof", $"{title} attended");
        return new ChangedFact(who, Invite(joins));
    }

    private IEnumerable<ChangedFact> Asked()
    {
        var own = reading.Topics.Select(t => t.TopicId).FirstOrDefault(partner.Expertise.Contains) ?? (partner.Expertise is [var first, ..] ? first : null);
        if (reading.Firm.Topics.FirstOrDefault(t => t.Id == own) is { } topic)
        {
            var word = topic.Keywords is [var keyword, ..] ? keyword : topic.Name.Nl;
            yield return new ChangedFact(
                new LocalText($"er een vraag aan jou op de agenda stond, met als onderwerp {topic.Name.Nl}", $"the agenda held a question for you on {topic.Name.En}"),
                meeting with { Text = $"- {partner.Name}: ga je akkoord met {word}? (10 min)\n- {meeting.Title}\n{meeting.Text}" });
        }
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
        if (reading.Field == FieldFit.Outside && TopicOf(reading) is { } topic)
        {
            yield return new ChangedFact(
                new LocalText($"het onderwerp ({topic.Name.Nl}) in jouw vakgebied lag", $"its topic ({topic.Name.En}) were in your field"), meeting)
            {
                Partner = partner with { Expertise = [.. partner.Expertise, .. reading.Topics.Select(t => t.TopicId)] },
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

    private IEnumerable<ChangedFact> WithoutTheQuestion(Assessment now)
    {
        if (reading.Ask is not { } ask || now.Part is null && now.Verdict != Verdict.Attend)
        {
            yield break;
        }

        var words = now.Part?.Item ?? ask.Quote.Words;
        var without = ask.Quote.Field == MeetingField.Title
            ? meeting with { Title = "" }
            : meeting with { Text = meeting.Text.Replace(words, "", StringComparison.Ordinal) };
        yield return NotThere(words, without);
    }

    /// <summary>The words that decided, taken out.</summary>
    private IEnumerable<ChangedFact> WithoutTheWords(Assessment now)
    {
        if (now.Evidence is [{ Quote: { Length: > 0 } words, Field: MeetingField.Title or MeetingField.Text } decisive, ..])
        {
            yield return NotThere(words, decisive.Field == MeetingField.Title
                ? meeting with { Title = meeting.Title.Replace(words, "", StringComparison.OrdinalIgnoreCase).Trim() }
                : meeting with { Text = meeting.Text.Replace(words, "", StringComparison.OrdinalIgnoreCase) });
        }
    }

    private static ChangedFact NotThere(string words, Meeting without)
    {
        var shown = words.Length <= LongestQuote ? words : words[..LongestQuote].TrimEnd() + "…";
        return new ChangedFact(new LocalText($"‘{shown}’ er niet stond", $"‘{shown}’ were not there"), without);
    }

    private IEnumerable<ChangedFact> WithoutTheDeciders()
    {
        if (reading.DecisionMakers.Deciding is not [var (first, _), ..])
        {
            yield break;
        }

        var emails = reading.DecisionMakers.Deciding.Select(d => d.Person.Attendee.Email).ToHashSet();
        var name = first.Attendee.Name ?? first.Attendee.Email;
        yield return new ChangedFact(new LocalText($"{name} er niet bij was", $"{name} did not attend"), meeting with
        {
            Attendees = [.. meeting.Attendees.Where(a => !emails.Contains(a.Email))],
            Organizer = emails.Contains(meeting.Organizer?.Email ?? "") ? null : meeting.Organizer,
        });
    }

    private IEnumerable<ChangedFact> OutsideTheField()
    {
        if (TopicOf(reading) is { } topic && partner.Expertise.Contains(topic.Id))
        {
            yield return new ChangedFact(
                new LocalText($"het onderwerp ({topic.Name.Nl}) niet in jouw vakgebied lag", $"its topic ({topic.Name.En}) were not in your field"), meeting)
            {
                Partner = partner with { Expertise = [.. partner.Expertise.Where(e => reading.Topics.All(t => t.TopicId != e))] },
            };
        }
    }

    /// <summary>Somebody with the talent who is not there yet, else who stands in for the partner.</summary>
    private IEnumerable<ChangedFact> Carried()
    {
        var topic = reading.Topics.Count > 0 ? reading.Topics[0].TopicId : null;
        var able = reading.Firm.People.Where(p => reading.Persons.CanCarry(p) && !reading.Roster.Colleagues.Contains(p)).ToList();
        var carrier = able.Where(p => topic is not null && p.Talents.Contains(topic)).MaxBy(reading.Persons.LevelOf) ?? able.Find(p => p.Id == reading.Deputy);
        if (carrier is not null)
        {
            yield return new ChangedFact(
                new LocalText($"{carrier.Name} erbij was", $"{carrier.Name} attended"), Invite(new MeetingAttendee(carrier.Name, carrier.Email)) with
                {
                    Organizer = meeting.Organizer ?? new MeetingOrganizer(partner.Name, partner.Email),
                });
        }
    }

    private IEnumerable<ChangedFact> ConvenedByAnother()
    {
        if (reading.Roster is { IsConvenedForMe: true, IsOwnEntry: false } && reading.Roster.Colleagues.FirstOrDefault(reading.Persons.CanCarry) is { } colleague)
        {
            yield return new ChangedFact(
                new LocalText($"{colleague.Name} dit belegd had", $"{colleague.Name} had called this"),
                As(AttendeeRole.Required) with { Organizer = new MeetingOrganizer(colleague.Name, colleague.Email) });
        }
    }

    private IEnumerable<ChangedFact> Optional()
    {
        if (!reading.Roster.IsOptional && reading.Roster.Me is not null)
        {
            yield return new ChangedFact(new LocalText("je er facultatief bij gevraagd was", "your attendance were optional"), As(AttendeeRole.Optional));
        }
    }

    private static Topic? TopicOf(MeetingReading reading) =>
        reading.Topics is [{ } first, ..] ? reading.Firm.Topics.FirstOrDefault(t => t.Id == first.TopicId) : null;

    private Meeting Invite(MeetingAttendee person) => meeting with { Attendees = [.. meeting.Attendees, person] };

    private Meeting As(AttendeeRole role)
    {
        var me = reading.Roster.Me ?? new MeetingAttendee(partner.Name, partner.Email);
        return meeting with { Attendees = [.. meeting.Attendees.Where(a => a != reading.Roster.Me), me with { Role = role }] };
    }
}
