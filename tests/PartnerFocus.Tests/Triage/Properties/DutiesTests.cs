using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>A duty is the partner's whoever of the firm is asked as well; held over every labelled week and over duties that were made up.</summary>
public sealed class DutiesTests
{
    /// <summary>Cases that argue from a duty of the person. Not the own appraisal, and not a list of patients
    /// under somebody's initials: whom these are about is told by who else is there.</summary>
    private static readonly HashSet<string> Duties = ["court", "on-call", "mandatory-training", "board-seat"];

    public static TheoryData<string, string, string> MadeUp => new()
    {
        { "Grievance hearing", "You hear the grievance.", SampleFirm.Hr },
        { "Hoorzitting klacht", "Jij hoort de klager.", SampleFirm.Hr },
        { "Kort geding", "Partijen dienen in persoon te verschijnen.", "griffie@rechtbank.example" },
        { "Summons: High Court", "You are summoned as a witness.", "listing@court.example" },
        { "Trustees of the Seed Trust", "", SampleFirm.Mo },
        { "Raad van toezicht Stadsmuseum", "", SampleFirm.Mo },
        { "Welstandscommissie", "U bent lid van de commissie.", "sec@welstand.example" },
        { "CIPA council", "You attend as elected member of council.", "sec@cipa.example" },
        { "Compliance: annual certification", "Each adviser must sit the exam in person.", SampleFirm.Hr },
        { "Verplichte toets", "Iedere adviseur moet het examen afleggen.", SampleFirm.Hr },
        { "Mediation", "Principals only, with authority to settle.", "m@mediators.example" },
    };

    [Theory]
    [MemberData(nameof(MadeUp))]
    public void Assess_WhenColleaguesAreAskedToADutyAsWell_StaysThePartners(string title, string text, string from)
    {
        var alone = Entries.Called(title).Saying(text).From(from).With(SampleFirm.Anna, SampleFirm.Mo);
        Meeting[] together = [alone.With(SampleFirm.Cas), alone.With(SampleFirm.Sem), alone.With(SampleFirm.Cas, SampleFirm.Eva, SampleFirm.Sem)];

        together.Select(m => m.Assess().Verdict).Should().OnlyContain(v => v == Verdict.Attend || v == Verdict.AttendPart);
    }

    [Fact]
    public void Assess_WhenAColleagueIsAddedToADutyOfALabelledWeek_NeverMovesItAway() => LabelledQuestions.All
        .SelectMany(q => new TriageEngine(q.Firm) is var engine
            ? from one in engine.Assess(q).Meetings
              where Duties.Contains(one.Assessment.DecidedBy) && !one.Assessment.Verdict.IsAway()
              from person in q.Firm.People.Where(p => p.Id != q.Firm.FindPartner(q.PartnerId)!.Assistant && one.Meeting.Attendees.Count > 0 && one.Meeting.Attendees.All(a => a.Email != p.Email)).Take(4)
              let more = engine.Assess(With(one.Meeting, person), q.PartnerId, q.Meetings)
              where more.Verdict.IsAway()
              select $"{q.Firm.Name}: {one.Assessment.DecidedBy} '{one.Meeting.Title}' with {person.Name}: {more.Verdict} by {more.DecidedBy}"
            : [])
        .Should().BeEmpty();

    [Fact]
    public void WhatWouldChange_WhenItIsADuty_NeverSaysThatAColleagueWouldDo() => LabelledQuestions.All
        .SelectMany(q => new TriageEngine(q.Firm) is var engine
            ? from one in engine.Assess(q).Meetings
              where Duties.Contains(one.Assessment.DecidedBy)
              let change = engine.WhatWouldChange(one.Meeting, q.PartnerId, q.Meetings)
              where change is not null && q.Firm.People.Any(p => change.Text.En.Contains(p.Name + " attended", StringComparison.Ordinal))
              select $"{q.Firm.Name}: '{one.Meeting.Title}': {change.Text.En}"
            : [])
        .Should().BeEmpty();

    private static Meeting With(Meeting meeting, Person person) => meeting with { Attendees = [.. meeting.Attendees, new MeetingAttendee(person.Name, person.Email)] };
}
