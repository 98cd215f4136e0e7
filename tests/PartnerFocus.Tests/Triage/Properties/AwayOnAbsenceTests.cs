using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>Nobody is sent away because nothing was found: over entries that nobody wrote, in which hardly anything is to be found.</summary>
public sealed class AwayOnAbsenceTests
{
    private const int Many = 800;

    /// <summary>None says what it is for, nor that it is execution.</summary>
    private static readonly string[] Empty = ["", "Tot dan.", "See you there.", "Zoals besproken.", "Met groet", "It will take an hour or so.", "Graag op locatie."];

    /// <summary>Mails that ask the partner by name, and that nobody answered.</summary>
    private static readonly string[] Asking = ["{0}, gaan we hiermee akkoord?", "Daarover horen wij {0} graag.", "{0}, do we go ahead?", "This one is for {0}: yes or no?"];

    /// <summary>Words of no language.</summary>
    private static readonly string[] Strange = ["vrindel", "oskamarte", "pleurik", "zwoffen", "grenzaal", "mipolder", "taffrin", "bruskade"];

    [Fact]
    public void Assess_WhenSomebodyFromOutsideAsksThePartnerAloneWithoutSayingWhy_NeverSendsThePartnerAway() => RandomMeetings.Of(71, Many)
        .Select((r, i) => (r.Firm, Meeting: Alone(r.Firm, r.Meeting, i)))
        .Where(r => r.Firm.Assess(r.Meeting) is { IsNote: false } one && IsSent(one) && r.Firm.Read(r.Meeting).Field != FieldFit.Outside)
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenAKeyClientAsksThePartnerAlone_NeverLeavesItOutOrSurelyDelegates() => RandomMeetings.Of(72, Many)
        .Where(r => r.Firm.Firm.Clients.Any(c => c.Tier == ClientTier.Key && c.Domains.Count > 0))
        .Select((r, i) => (r.Firm, Meeting: Asked(r.Firm, r.Meeting with { Series = null, RecurrenceId = null }, Key(r.Firm, i))))
        .Where(r => r.Firm.Assess(r.Meeting) is { DecidedBy: "team" } one && r.Firm.Read(r.Meeting) is { StandIn: null } read && read.Weight.Weight != Weight.Sub && read.Field != FieldFit.Outside)
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenAMailBelowAsksThePartnerAndNobodyAnswered_NeverSendsThePartnerAwayForSure() => RandomMeetings.Of(73, Many)
        .Where(r => !r.Meeting.IsPrivate && Boilerplate.HasWordsOfItsOwn(r.Meeting) && !Boilerplate.HasHalfAnInvitation(r.Meeting) && r.Firm.Read(r.Meeting) is { Ask: null, Entry: { IsReply: false, Below.Count: 0 } } read && !IsFree(read))
        .Select((r, i) => (r.Firm, Meeting: r.Meeting with { Text = $"{r.Meeting.Text}\n\nFrom: Piet Puk\nSent: Monday\nTo: Wim\n\n{Asking[i % Asking.Length].Replace("{0}", r.Firm.Partner.Name, StringComparison.Ordinal)}" }))
        .Where(r => r.Firm.Assess(r.Meeting) is { IsNote: false, Confidence: Confidence.Sure } one && IsSent(one) && one.DecidedBy != "appraisal-others")
        .Select(Told).Should().BeEmpty();

    /// <summary>What tells a colleague's call apart from work: whatever happened, in words that nobody knows, it is asked about.</summary>
    [Fact]
    public void Assess_WhenAColleagueCallsForSomethingInUnknownWords_NeverSendsThePartnerAway() => RandomMeetings.Of(74, Many)
        .Select((r, i) => (r.Firm, Meeting: Called(r.Firm, r.Meeting, i)))
        .Where(r => r.Firm.Assess(r.Meeting) is { IsNote: false } one && IsSent(one) && r.Firm.Read(r.Meeting) is { ShowsWork: false })
        .Select(Told).Should().BeEmpty();

    [Fact]
    public void Assess_WhenATextOfASeriesInTheFieldCountsOnThePartner_NeverSendsThePartnerAwayForSure() => RandomMeetings.Of(75, Many)
        .Where(r => r.Meeting.Series is not null && !r.Meeting.IsPrivate && r.Firm.Read(r.Meeting) is { Field: FieldFit.Inside, StandIn: null, Vendor: null, Offer: null } read && !IsFree(read))
        .Select(r => (r.Firm, Meeting: r.Meeting with { Text = $"{r.Meeting.Text}\n{r.Firm.Partner.Name} spreekt." }))
        .Where(r => r.Firm.Assess(r.Meeting) is { IsNote: false, Confidence: Confidence.Sure, DecidedBy: "team" or "team-carries" } one && IsSent(one))
        .Select(Told).Should().BeEmpty();

    private static Meeting Called(RandomFirm firm, Meeting meeting, int turn) => meeting with
    {
        Title = Strange[turn % Strange.Length],
        Text = string.Join(' ', Strange.Concat(Strange).Skip(turn % Strange.Length).Take(5)),
        Location = "",
        Series = null,
        RecurrenceId = null,
        ShownAs = ShownAs.Busy,
        IsTransparent = false,
        Organizer = new MeetingOrganizer(Colleague(firm, turn).Name, Colleague(firm, turn).Email),
        Attendees = [new MeetingAttendee(firm.Partner.Name, firm.Partner.Email), .. turn % 2 == 0 ? (MeetingAttendee[])[] : [new MeetingAttendee(Colleague(firm, turn + 1).Name, Colleague(firm, turn + 1).Email)]],
    };

    private static Person Colleague(RandomFirm firm, int turn) => firm.Firm.People.Where(p => p.Id != firm.Partner.Assistant && p.Level != firm.Firm.Levels[0]).ElementAt(turn % 3);

    private static bool IsSent(Assessment one) => one.Verdict is Verdict.Delegate or Verdict.LeaveOut;

    /// <summary>Called for the partner, asked only if the partner likes, through a list, settled or passed on for information: then a mail below is no question any more.</summary>
    private static bool IsFree(MeetingReading read) => read.Roster.IsConvenedForMe || read.Roster.IsOptional || read.Roster.OnlyByList
        || read.Entry.Has(PartnerFocus.Triage.Lexicon.Concept.ForInfo, PartnerFocus.Triage.Lexicon.Concept.Answered);

    private static Meeting Alone(RandomFirm firm, Meeting meeting, int turn) => Asked(firm, meeting with
    {
        Title = turn % 2 == 0 ? "Overleg" : "Even bellen",
        Text = Empty[turn % Empty.Length],
        Location = "",
        Series = null,
        RecurrenceId = null,
        ShownAs = ShownAs.Busy,
        IsTransparent = false,
    }, turn % 3 == 0 ? "someone@elsewhere.example" : Key(firm, turn));

    private static string Key(RandomFirm firm, int turn) =>
        firm.Firm.Clients.Where(c => c.Domains.Count > 0).OrderBy(c => c.Tier != ClientTier.Key).Select(c => $"someone@{c.Domains[0]}").ElementAtOrDefault(turn % 2) ?? "someone@elsewhere.example";

    private static Meeting Asked(RandomFirm firm, Meeting meeting, string by) => meeting with
    {
        Organizer = new MeetingOrganizer("J. Jansen", by),
        Attendees = [new MeetingAttendee(firm.Partner.Name, firm.Partner.Email)],
    };

    private static string Told((RandomFirm Firm, Meeting Meeting) r)
    {
        var a = r.Firm.Assess(r.Meeting);
        return $"{r.Firm.Firm.Name}: {a.Verdict} {a.Confidence} by {a.DecidedBy}: '{r.Meeting.Title}' from {r.Meeting.Organizer?.Email}: {r.Meeting.Text.Replace('\n', '|')}";
    }
}
