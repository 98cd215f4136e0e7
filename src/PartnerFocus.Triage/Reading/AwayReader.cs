using NodaTime;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Who of the firm is away, as entries on a partner's own agenda tell: "Joris vrij", whoever of the firm put it in, or the day off that a colleague sent. Safe to use from
/// several threads. Source: domain, "Delegates" and "No meetings".
/// </summary>
internal sealed class AwayReader(FirmMatchers matchers)
{
    // A short entry with such a word and a name in it is as likely a call about a leave as the leave itself.
    private static readonly Duration Shortest = Duration.FromHours(3);

    /// <summary>One per colleague and entry; private entries tell nothing.</summary>
    public IReadOnlyList<PersonAway> Of(IEnumerable<Meeting> entries, Partner partner) =>
        [.. entries.Where(m => !m.IsPrivate && (m.IsAllDay || m.Length >= Shortest)).SelectMany(m => Of(m, partner))];

    private IEnumerable<PersonAway> Of(Meeting meeting, Partner partner)
    {
        var entry = matchers.Texts.Of(meeting);
        if (AbsenceInTitle.Of(entry, matchers.Persons) is null)
        {
            return [];
        }

        var roster = matchers.Roster.Read(meeting, partner);
        var announced = roster.Convener == Convener.Colleague && meeting.IsAllDay;
        var named = matchers.Persons.Named(entry.Title, roster);
        // Who keeps the diary, or the desk that plans, writes down who is away; with somebody from outside there it is a meeting.
        var noted = roster.IsOwnEntry || (named.Count > 0 && roster.IsInternal && (roster.IsConvenedForMe || roster.Convener is Convener.House or Convener.Colleague));
        if (!noted && !announced)
        {
            return [];
        }

        IEnumerable<Person> away = named.Count > 0 || !announced || roster.ConvenerPerson is null ? named : [roster.ConvenerPerson];
        return away.Select(p => new PersonAway(p.Id, meeting.Interval));
    }
}
