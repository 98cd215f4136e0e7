using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>Who looks at a week, in which words: decides what is hidden and whether the page says "jij" or a name.</summary>
/// <param name="Week">The week; closed (<see cref="ClosedWeek"/>) unless <paramref name="ShowsPrivate"/>.</param>
/// <param name="Here">The address of the page.</param>
/// <param name="IsPartner">Whether it is the partner; else it is the assistant.</param>
/// <param name="ShowsPrivate">Whether the partner opened private entries, for this page view only.</param>
/// <param name="Words">The texts.</param>
public sealed record WeekReader(TriagedWeek Week, WeekAddress Here, bool IsPartner, bool ShowsPrivate, WeekWords Words)
{
    public FirmProfile Firm => Week.Firm.Profile;

    /// <summary>Private entries read as such to everybody; only the partner can open them.</summary>
    public bool Hides(WeekMeeting meeting) => meeting.Meeting.IsPrivate && !(IsPartner && ShowsPrivate);

    /// <summary>A sentence that says "jij" to the partner and the partner's first name to the assistant, which is always the last value.</summary>
    public string Say(string key, params object[] values) =>
        Words[key + (IsPartner ? ".Own" : ".Other"), [.. values, FirstName(Week.Partner.Id)]];

    /// <summary>What a verdict is called: "Alleen jouw deel" to the partner, "Alleen het deel van Marieke" to the assistant.</summary>
    public string NameOf(Triage.Verdict verdict) =>
        verdict == Triage.Verdict.AttendPart ? Say("Verdict.AttendPart") : Words["Verdict." + verdict];

    /// <summary>What a filter is called, to the same two.</summary>
    public string NameOf(WeekFilter filter) =>
        filter is WeekFilter.AttendPart or WeekFilter.Needed ? Say("Filter." + filter) : Words["Filter." + filter];

    public string FirstName(string memberId) => Firm.FirstNameOf(memberId);

    /// <summary>What is said of somebody who has no account to answer with; null for who has one.</summary>
    public string? NoAccount(string memberId) => Week.Holders is { } holders
        ? WithoutAccount.Note(memberId, Week.Partner.Id, holders, Firm, IsPartner ? Week.Partner.Id : Week.Partner.Assistant)?.In(WeekWords.Language) : null;

    public string Initials(string memberId)
    {
        var parts = Firm.NameOf(memberId).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 1 ? parts[0][..1] : $"{parts[0][0]}{parts[^1][0]}";
    }

    public string Moment(Instant at) => Words.Moment(at, Week.Now, Week.Zone);

    public string To(WeekFilter filter) => (Here with { Filter = filter, Meeting = null }).ToString();

    public string To(WeekMeeting meeting) => (Here with { Meeting = meeting.Key }).ToString();
}
