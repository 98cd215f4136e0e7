using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Reading;

/// <summary>Who is at the table, told from addresses and roles, not from words.</summary>
internal sealed record Roster
{
    public required Convener Convener { get; init; }

    /// <summary>The colleague who convened; null when it was somebody else.</summary>
    public Person? ConvenerPerson { get; init; }

    /// <summary>The convener as the entry names it; empty for an own entry.</summary>
    public string ConvenerWords { get; init; } = "";

    /// <summary>The client whose people convened; null when they did not.</summary>
    public Client? ConvenerClient { get; init; }

    /// <summary>The partner's own line; null when invited through a list only, or as organiser.</summary>
    public MeetingAttendee? Me { get; init; }

    /// <summary>The firm's people below partner who are there and did not decline, the organiser included.</summary>
    public required IReadOnlyList<Person> Colleagues { get; init; }

    /// <summary>Those of <see cref="Colleagues"/> who are asked as required.</summary>
    public required IReadOnlyList<Person> MustCome { get; init; }

    /// <summary>Others with an address of the firm: fellow partners, other departments, mailboxes.</summary>
    public required IReadOnlyList<MeetingAttendee> House { get; init; }

    /// <summary>Everybody from outside, the organiser included.</summary>
    public required IReadOnlyList<Outsider> Outsiders
    {
        get;
        init
        {
            field = value;
            ClientPeople = value.Count == 0 ? [] : [.. value.Where(o => o.Client is not null)];
        }
    }

    /// <summary>Distribution lists.</summary>
    public required IReadOnlyList<MeetingAttendee> Lists { get; init; }

    /// <summary>A colleague was asked as well and declined: it was not the partner alone whom they wanted.</summary>
    public bool ColleagueDeclined { get; init; }

    /// <summary>The partner's own assistant is there.</summary>
    public bool HasAssistant { get; init; }

    /// <summary>The assistant who put it in for the partner alone; null for everything else.</summary>
    public Person? BookedBy { get; init; }

    /// <summary>Everybody a name in the text could mean besides the partner.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    public bool IsOwnEntry => Convener == Convener.OwnEntry;

    public bool IsConvenedForMe => Convener is Convener.OwnEntry or Convener.Self or Convener.Assistant;

    public bool IsOptional => Me is { Role: AttendeeRole.Optional or AttendeeRole.NonParticipant };

    /// <summary>Invited only as one of a list.</summary>
    public bool OnlyByList => Me is null && !IsConvenedForMe && Lists.Count > 0;

    public bool IsInternal => Outsiders.Count == 0;

    public int Others => Colleagues.Count + House.Count + Outsiders.Count + Lists.Count;

    public bool IsTalkBetweenTwo => Others == 1 && Lists.Count == 0;

    /// <summary>Those of <see cref="Outsiders"/> who belong to a client.</summary>
    public IReadOnlyList<Outsider> ClientPeople { get; private init; } = [];
}

/// <summary>Who convened the meeting.</summary>
internal enum Convener
{
    OwnEntry, Self, Assistant, Colleague, House, Client, Outsider,
}

/// <summary>Somebody from outside the firm.</summary>
/// <param name="Attendee">As invited.</param>
/// <param name="Client">The client they belong to; null when none of the register.</param>
internal sealed record Outsider(MeetingAttendee Attendee, Client? Client);
