using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>What partner and delegatee read of a call for help.</summary>
internal sealed partial record MailWriting
{
    /// <summary>The partner reads that who took it over calls for help, or no longer needs it: from that one, on behalf where the server may not send so. Null where nothing may be said.</summary>
    /// <param name="item">When the agenda item comes up; null where that is not known.</param>
    /// <param name="follows">The call that was mailed, where it is no longer needed.</param>
    public OutgoingMail? ToCalledIn(MailKind kind, Delegation row, HelpCall call, (LocalTime From, LocalTime To)? item, OutgoingMail? follows = null)
    {
        if (MemberOf(row.DelegateeId) is not { } delegatee || Choice.IsPrivate || Walls.Bar(Firm, row.DelegateeId, Choice))
        {
            return null;
        }

        var from = IsFromPartner ? delegatee : Sender;
        var words = To(Partner.Id, Words(LanguageOf(Partner.Id), isFormal: false));
        words = words with { About = words.About with { PartnerName = delegatee.Name, SenderName = from.Name } };
        var help = new HelpWords(words, Firm.FirstNameOf(Partner.Id), Firm.FirstNameOf(row.DelegateeId), call, item);
        var week = new WeekAddress(Partner.Id, IsoWeek.Of(Choice.Start.InZone(Firm.TimeZone).Date)) { Meeting = MeetingKey.Of(Choice.Uid, Choice.RecurrenceId is { Length: > 0 } id ? id : null) };
        var text = kind == MailKind.HelpAsked ? help.Asked(Choice.Start <= At, PublicAddress.TrimEnd('/') + week) : help.Over();
        return AtOnceOnceItBegan.Mail(kind, [new MailPerson(Partner.Name, Partner.Email)], words, text, null, null, row.Id, follows, from, delegatee);
    }

    /// <summary>Who called the partner in reads the answer; null where nothing may be said.</summary>
    /// <param name="item">When the agenda item comes up; null where that is not known.</param>
    public OutgoingMail? ToWhoCalled(Delegation row, HelpCall call, (LocalTime From, LocalTime To)? item)
    {
        if (MemberOf(row.DelegateeId) is not { } to || Choice.IsPrivate || Walls.Bar(Firm, row.DelegateeId, Choice))
        {
            return null;
        }

        var words = To(row.DelegateeId, Words(LanguageOf(row.DelegateeId), isFormal: false));
        var help = new HelpWords(words, Firm.FirstNameOf(row.DelegateeId), Firm.FirstNameOf(row.DelegateeId), call, item);
        return AtOnceOnceItBegan.Mail(MailKind.HelpAnswer, [to], words, help.Answer($"{PublicAddress.TrimEnd('/')}/delegations#d-{row.Id:N}"), null, null, row.Id, null);
    }

    /// <summary>Whether everybody in a meeting of the partner's own was told that the partner comes as well; null where the message has nothing that says so.</summary>
    public bool? SaysThePartnerComes(OutgoingMail update) =>
        NamedBy(update)?.Event.Attendees.FirstOrDefault(a => a.Email == Partner.Email) is { } partner ? partner.PartStat == ParticipationStatus.Accepted : null;

    /// <summary>Of a meeting that has begun there is no time to wait in.</summary>
    private MailWriting AtOnceOnceItBegan => Begins <= At ? this with { ReadyAt = At } : this;
}
