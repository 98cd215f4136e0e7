using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Calendar.Scheduling;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox;

/// <summary>What the delegatee reads when the meeting that was handed on ends at another time, or is in another place.</summary>
internal sealed partial record MailWriting
{
    /// <summary>Whether somebody is on the list of the meeting, in whatever way: then its organiser's own program writes to that person.</summary>
    public bool IsOnList(string memberId) => MemberOf(memberId) is { } member && Meeting?.Event.Attendees.Any(a => a.Email == member.Address) == true;

    /// <summary>What a message before told of the meeting (of a series: of this one); null where it carried none, or named others.</summary>
    public MeetingInstance? ToldBy(OutgoingMail mail) => NamedBy(mail) is not { } told ? null
        : mail.IsSeries && told.NamesEach ? told.Only([Choice.NameTold])
        : mail.IsSeries ? told.At(Choice.NameTold, new Interval(Choice.Start, Choice.Start + told.Time.Duration)) : told;

    /// <summary>The meeting as it is now, to who goes, so that the own calendar of that person changes. Null where nothing could name it.</summary>
    /// <param name="told">What was told last.</param>
    public OutgoingMail? ToDelegateeChanged(Delegation row, MeetingInstance told)
    {
        if (Meeting is not { HasName: true, Event.DoNotForward: false, Place: not PartnersPlace.Onlooker } || MemberOf(row.DelegateeId) is not { } to || Named is not { } named)
        {
            return null;
        }

        var stays = Meeting.Place == PartnersPlace.Owner ? PartnerStays : IsBeside;
        var words = To(row.DelegateeId, WithTerms(Words(LanguageOf(row.DelegateeId), isFormal: false, isNow: true), row));
        var text = DelegateeWords.Changed(
            words, Firm.FirstNameOf(row.DelegateeId), HasOtherEnd(told, named), PlaceOf(told) == PlaceOf(named) ? null : PlaceOf(named), $"{PublicAddress.TrimEnd('/')}/delegations#d-{row.Id:N}");
        var leader = new CalAddress { Name = to.Name, Email = to.Address };
        var calendar = Meeting.Place == PartnersPlace.Owner
            ? row.GoesBeside ? SchedulingMessage.UpdateBeside(named, PartnerAddress, leader, At, Sequence) : SchedulingMessage.Update(named, PartnerAddress, leader, stays, At, Sequence)
            : SchedulingMessage.Forward(named, PartnerAddress, Address(to), !stays && !row.GoesBeside, At, Sequence);
        return Mail(MailKind.InvitationChanged, [to], words, text, "REQUEST", calendar, row.Id, null);
    }

    /// <summary>Whether a meeting is not what was told of it: its end, or its place.</summary>
    public static bool IsOther(MeetingInstance told, MeetingInstance now) => HasOtherEnd(told, now) || PlaceOf(told) != PlaceOf(now);

    /// <summary>Only another end asks for a higher SEQUENCE (RFC 5546 §2.1.4); where the organiser did not give one, ours has to be.</summary>
    public static bool HasOtherEnd(MeetingInstance told, MeetingInstance now) => told.Time.Duration != now.Time.Duration;

    /// <summary>A place as it is compared: without what is only spacing.</summary>
    public static string PlaceOf(string location) => string.Join(' ', location.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string PlaceOf(MeetingInstance meeting) => PlaceOf(meeting.Event.Location);
}
