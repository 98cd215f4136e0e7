using NodaTime;
using PartnerFocus.Triage.Firm;
using static PartnerFocus.Triage.Delegation.SuitabilityWeights;

namespace PartnerFocus.Triage.Delegation;

/// <summary>
/// What argues for one colleague: the reasons, and their sum. The sum only orders; it is never shown, since a figure
/// on a person would be read as a mark.
/// </summary>
internal sealed class Suitability(DelegateQuestion question, ColleagueTimes times, Partner partner)
{
    private readonly MeetingFacts facts = question.Facts;
    private readonly Meeting meeting = question.Meeting;
    private readonly Interval time = question.Meeting.Interval;
    private readonly FirmProfile firm = question.Firm;
    private readonly string? lead = partner.Team is null ? null : question.Firm.Teams.FirstOrDefault(t => t.Id == partner.Team)?.Lead;
    private readonly IReadOnlyList<string> line = question.Facts is { IsAppraisal: true, AboutPersonId: { } about } ? ReportingLine.Above(question.Firm, about) : [];

    /// <summary>A colleague weighed.</summary>
    /// <param name="Colleague">The colleague.</param>
    /// <param name="Sum">Orders candidates; no unit.</param>
    /// <param name="IsFree">Free at that time, as the own calendar says.</param>
    /// <param name="HasTie">Whether anything of the meeting itself argues for the colleague.</param>
    public readonly record struct Weighed(Colleague Colleague, double Sum, bool IsFree, bool HasTie)
    {
        /// <summary>Neither tied to it nor the lead: of the team, and able to go.</summary>
        public bool IsOfTheTeamOnly { get; init; }
    }

    /// <returns>Null where nothing but rank and room argues for the colleague: then a name would be arbitrary.</returns>
    public Weighed? Of(Colleague colleague) => Weigh(colleague, null);

    /// <summary>All reasons for one who suits, in the order in which they are shown.</summary>
    public List<DelegateReason> Tell(Colleague colleague)
    {
        var told = new List<DelegateReason>();
        if (Weigh(colleague, told) is null)
        {
            OfPlace(colleague, told);
            var (_, isFree) = OfTime(colleague, told);
            told.Add(new DelegateReason(DelegateReasonKind.NoTie, isFree
                ? new LocalText("Geen eigen band hiermee; wel vrij, met ruimte", "No tie of their own to this; free, with room")
                : new LocalText("Geen eigen band hiermee; wel ruimte", "No tie of their own to this; has room")));
        }

        if (IsNobodysTopic && told.Exists(r => r.Kind == DelegateReasonKind.Invited))
        {
            told.Add(new DelegateReason(DelegateReasonKind.NoTie, new LocalText("Niemand anders heeft dit onderwerp; is er wel bij gevraagd", "Nobody else has this topic; is asked to it")));
        }

        return ReasonsWhenAsked.InOrder(told);
    }

    /// <summary>There is a topic, and but for the partner and whoever asks nobody is strong in it, cares about it or wants to grow in it.</summary>
    private bool IsNobodysTopic => facts.TopicIds.Count > 0
        && Colleague.Of(firm, question.PartnerId).All(c => (facts.IsQuestionOfTheOrganizer && c.Email == meeting.Organizer?.Email)
            || (TopicWeight(c.Talents) == 0 && TopicWeight(c.Interests) == 0 && TopicWeight(c.Goals) == 0));

    /// <param name="colleague">Who is weighed.</param>
    /// <param name="told">Gets the reasons; null where only the sum is asked: of a large firm most reasons are never read.</param>
    private Weighed? Weigh(Colleague colleague, List<DelegateReason>? told)
    {
        var (inLine, topics, ties) = (OfTheLine(colleague, told), OfTopics(colleague, told), OfTies(colleague, told));
        var suiting = inLine + topics + (topics > 0 || HasConvened(colleague) ? ties : Math.Min(ties, facts.IsQuestionOfTheOrganizer ? TiesToAQuestion : TiesAlone));
        if (!(suiting > 0 || IsFallback(colleague)) || (colleague.IsSupport && (facts.Kind == MeetingKind.ManagementTeam || (facts is { ClientId: { } client, IsAppraisal: false } && !colleague.Clients.Contains(client)))))
        {
            // Most of a firm suits no given meeting: nobody asks how little.
            return null;
        }

        var place = OfPlace(colleague, told);
        var (room, isFree) = OfTime(colleague, told);
        return new Weighed(colleague, suiting + place + room, isFree, suiting > 0);
    }

    /// <summary>
    /// One of the team to whom nothing ties the meeting, weighed by level, room and what was given lately. Only where there is nothing to
    /// match on: a topic that nobody has to do with is said to be nobody's.
    /// </summary>
    /// <returns>Null for whoever is not of the team, is below the level the meeting needs, or supports others.</returns>
    public Weighed? WithoutTie(Colleague colleague)
    {
        if (facts.TopicIds.Count > 0 || facts.IsAppraisal || colleague.IsSupport || !colleague.IsInTeamOf(partner) || colleague.Standing < LevelNeed.Of(facts.Weight).Least)
        {
            return null;
        }

        var (room, isFree) = OfTime(colleague, null);
        return new Weighed(colleague, OfPlace(colleague, null) + room, isFree, false) { IsOfTheTeamOnly = true };
    }

    public bool HasConvened(Colleague colleague) => meeting.Organizer?.Email == colleague.Email;

    /// <summary>How much the topics weigh for a list of topics: the strongest that meets counts, the first found most.</summary>
    public double TopicWeight(IReadOnlyList<string> topics)
    {
        for (var i = 0; i < facts.TopicIds.Count && i < TopicsThatCount && topics.Count > 0; i++)
        {
            if (topics.Contains(facts.TopicIds[i]))
            {
                return OfPlaceAmongTopics(i);
            }
        }

        return 0;
    }

    private static double OfPlaceAmongTopics(int place) => 1 - (0.25 * place);

    private double OfTheLine(Colleague colleague, List<DelegateReason>? told)
    {
        for (var place = 0; place < line.Count; place++)
        {
            if (line[place] == colleague.Id)
            {
                Add(told, DelegateReasonKind.ReportingLine, place == 0 ? "Is leidinggevende van" : "Staat in de lijn boven",
                    place == 0 ? "Is the lead of" : "Is further up the line from", firm.NameOf(facts.AboutPersonId!));
                return InLine / (place + 1);
            }
        }

        if (colleague.Id != facts.DeputyId)
        {
            return 0;
        }

        Add(told, DelegateReasonKind.ReportingLine, "Neemt waar voor", "Stands in for", partner.Name);
        return Deputy;
    }

    private double OfTopics(Colleague colleague, List<DelegateReason>? told)
    {
        Add(told, DelegateReasonKind.Talent, colleague.Talents, "Sterk in", "Strong in");
        Add(told, DelegateReasonKind.Interest, colleague.Interests, "Heeft hart voor", "Cares about");
        Add(told, DelegateReasonKind.Growth, colleague.Goals, "Wil groeien in", "Wants to grow in");

        // All is shown, but a topic counts once: to be strong in it and to grow in it are not two reasons to go. Every topic of the
        // meeting counts, whichever of the three meets it: to be strong in both is no less than to care about one and grow in the other.
        var (talents, interests, goals) = (colleague.Talents, colleague.Interests, colleague.Goals);
        var sum = 0.0;
        for (var i = 0; i < facts.TopicIds.Count && i < TopicsThatCount; i++)
        {
            var topic = facts.TopicIds[i];
            sum += talents.Contains(topic) || interests.Contains(topic) || goals.Contains(topic) ? OfPlaceAmongTopics(i) : 0;
        }

        return Leading * sum;
    }

    private void Add(List<DelegateReason>? told, DelegateReasonKind kind, IReadOnlyList<string> own, string nl, string en)
    {
        List<LocalText>? met = null;
        for (var i = 0; told is not null && i < facts.TopicIds.Count && own.Count > 0; i++)
        {
            var id = facts.TopicIds[i];
            if (own.Contains(id))
            {
                (met ??= []).Add(firm.Topics.FirstOrDefault(t => t.Id == id)?.Name ?? new(id, id));
            }
        }

        if (met is not null)
        {
            told?.Add(new DelegateReason(kind, new LocalText(
                $"{nl} {string.Join(", ", met.Select(t => t.Nl))}", $"{en} {string.Join(", ", met.Select(t => t.En))}")));
        }
    }

    private double OfTies(Colleague colleague, List<DelegateReason>? told)
    {
        var sum = 0.0;
        if (facts.ClientId is { } client && colleague.Clients.Contains(client))
        {
            Add(told, DelegateReasonKind.Client, "Werkt voor", "Works for", firm.FindClient(client)?.Name ?? client);
            sum += WorksForClient;
        }

        // Support staff convene for others: that they did says nothing about who carries the meeting.
        var convened = meeting.Organizer?.Email == colleague.Email;
        if (convened && colleague.IsSupport)
        {
            return sum;
        }

        if (convened || facts.InvitedPeople.Contains(colleague.Id))
        {
            told?.Add(new DelegateReason(DelegateReasonKind.Invited, convened
                ? new LocalText("Heeft de bijeenkomst belegd", "Convened the meeting")
                : new LocalText("Is al uitgenodigd", "Already invited")));
            var optional = IsOptionalFor(colleague.Email);
            sum += optional ? InvitedOptionally : Invited;
            sum += !convened || optional ? 0 : colleague.Standing >= LevelNeed.Of(facts.Weight).Least ? Convened : ConvenedForOthers;
        }
        else if (IsNamed(colleague))
        {
            Add(told, DelegateReasonKind.Invited, "Wordt in de uitnodiging genoemd", "Named in the invitation", "");
            sum += Named;
        }

        return sum;
    }

    private bool IsOptionalFor(string email) => meeting.Attendees.Any(a => a.Email == email && a.Role == AttendeeRole.Optional);

    private double OfPlace(Colleague colleague, List<DelegateReason>? told)
    {
        var sum = OfLevel(colleague, told) + (colleague.IsPartner ? FellowPartner : 0);
        if (colleague.IsInTeamOf(partner))
        {
            Add(told, DelegateReasonKind.Team, "Hoort bij het team van", "On the team of", partner.Name);
            sum += OwnTeam;
        }

        return LeadsTheTeam(colleague) ? sum + TeamLead : sum;
    }

    private double OfLevel(Colleague colleague, List<DelegateReason>? told)
    {
        var (needed, enough, weight) = LevelNeed.Of(facts.Weight);
        if (colleague.Standing >= needed)
        {
            Add(told, DelegateReasonKind.Level, "Niveau past bij dit gesprek:", "Right level for this meeting:", colleague.Level ?? "partner");
        }

        return Math.Min(colleague.Standing, enough) * weight;
    }

    private (double Weight, bool IsFree) OfTime(Colleague colleague, List<DelegateReason>? told)
    {
        told?.Add(new DelegateReason(DelegateReasonKind.Load, Room.Left(
            LoadOf(colleague), firm.AgreedHoursOf(colleague.Id), firm.OwnHoursOf(colleague.Id) is not null)));
        var lately = OfLately(colleague, told);
        if (!times.Knows(colleague.Id))
        {
            return (lately, false);
        }

        if (IsBusy(colleague, time))
        {
            Add(told, DelegateReasonKind.Conflict, "Heeft dan iets dat kan schuiven", "Has something at that time that can move", "");
            return (Conflict + lately, false);
        }

        if (question.WithJourney is { } journey && journey != time && IsBusy(colleague, journey))
        {
            Add(told, DelegateReasonKind.Conflict, "Heeft tijdens de reis iets dat kan schuiven", "Has something during the journey that can move", "");
            return (Conflict + lately, false);
        }

        // Shown, not weighed: who uploads no calendar is not less free for it.
        Add(told, DelegateReasonKind.Free, "Is dan vrij volgens de eigen agenda", "Free then, by their own calendar", "");
        return (lately, true);
    }

    private bool IsBusy(Colleague colleague, Interval then) => HardStops.Overlapping(question, times, colleague, then).Any();

    /// <summary>What this colleague takes over that week beside the meeting itself.</summary>
    public Duration LoadOf(Colleague colleague) => times.LoadOf(colleague.Id, meeting);

    private double OfLately(Colleague colleague, List<DelegateReason>? told)
    {
        var given = question.GivenLately.GetValueOrDefault(colleague.Id);
        if (given <= Duration.Zero)
        {
            return 0;
        }

        told?.Add(new DelegateReason(DelegateReasonKind.Lately, new LocalText(
            $"Nam het afgelopen kwartaal al {Room.Hours(given.TotalHours, ",")} u over", $"Took over {Room.Hours(given.TotalHours, ".")} h in the last quarter")));
        return Math.Max(LatelyAtMost, LatelyPerHour * given.TotalHours);
    }

    // With nothing to match on, whoever leads the partner's team is no arbitrary name.
    private bool IsFallback(Colleague colleague) =>
        facts.TopicIds.Count == 0 && LeadsTheTeam(colleague);

    private bool LeadsTheTeam(Colleague colleague) => lead is not null && lead == colleague.Id;

    private bool IsNamed(Colleague colleague)
    {
        for (var i = 0; i < colleague.CalledBy.Count; i++)
        {
            if (WordSearch.Names(meeting.Text, colleague.CalledBy[i]) || WordSearch.Names(meeting.Title, colleague.CalledBy[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<DelegateReason>? told, DelegateReasonKind kind, string nl, string en, string name) =>
        told?.Add(new DelegateReason(kind, new LocalText($"{nl} {name}".TrimEnd(), $"{en} {name}".TrimEnd())));
}
