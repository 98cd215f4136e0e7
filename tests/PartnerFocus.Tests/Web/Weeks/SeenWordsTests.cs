using System.Text.Json;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Tests.Triage;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

public sealed class SeenWordsTests
{
    [Theory]
    [InlineData("banking-en")]
    [InlineData("banking-en-2")]
    [InlineData("engineering-nl")]
    [InlineData("engineering-nl-en")]
    [InlineData("government-nl")]
    [InlineData("government-nl-2")]
    public void Evidence_OfALabelledWeek_StandsInTheMeetingAsQuoted(string name)
    {
        var folder = LabelledWeek.OwnFolder(name);
        using var labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "labels.json")));
        var firm = FirmFile.Read(File.ReadAllText(Path.Combine(folder, "firm.json"))).Firm!;
        _ = IsoWeek.TryParse(labels.RootElement.GetProperty("week").GetString(), out var week, out _);

        NotFound(firm, labels.RootElement.GetProperty("partner").GetString()!, File.ReadAllBytes(Path.Combine(folder, "agenda.ics")), week.In(firm.TimeZone)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("mvdb")]
    [InlineData("dok")]
    public void Evidence_OfTheSample_StandsInTheMeetingAsQuoted(string partner)
    {
        var firm = FirmFile.Read(SampleCalendars.Firm()).Firm!;
        var now = Instant.FromUtc(2026, 11, 16, 8, 0);

        NotFound(firm, partner, SampleCalendars.Of(partner, now, firm), IsoWeek.ToReview(now, firm).In(firm.TimeZone)).Should().BeEmpty();
    }

    /// <summary>Every quote that no mark shows, but for functions that another meeting gave.</summary>
    private static List<string> NotFound(FirmProfile firm, string partnerId, byte[] calendar, Interval week)
    {
        using var _ = new InCulture("nl-NL");
        var (partner, engine, file) = (firm.FindPartner(partnerId)!, new TriageEngine(firm), CalendarFile.Read(calendar, CalendarLimits.None));
        var meetings = AgendaMeetings.Of(file.Series, file.Zones, week, firm.TimeZone, partner);
        var words = InCulture.Words();
        return
        [
            .. from meeting in meetings
               let seen = new SeenWords(words, meeting, partner.Email, firm.TimeZone)
               from quoted in engine.Assess(meeting, partnerId, meetings).Evidence.Select(e => (Id: e.Rule, e.Quote, e.Field))
                   .Concat(engine.WhatWasRead(meeting, partnerId, meetings).Select(f => (Id: f.Reader, f.Quote, f.Field)))
               where quoted.Field != MeetingField.Attendees && seen.Place(quoted.Quote, quoted.Field) is null
               select $"{quoted.Id}: ‘{quoted.Quote}’ in {quoted.Field} of ‘{meeting.Title}’",
        ];
    }
}
