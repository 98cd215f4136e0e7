using System.Text.Json;
using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Tests.Triage;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
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
        IsoWeek.TryParse(labels.RootElement.GetProperty("week").GetString(), out var week, out _).Should().BeTrue();

        NotFound(firm, labels.RootElement.GetProperty("partner").GetString()!, File.ReadAllBytes(Path.Combine(folder, "agenda.ics")), week.In(firm.TimeZone)).Should().BeEmpty();
    }

    [Fact]
    public void Evidence_OfEveryVerdict_StandsInTheMeetingAsQuoted()
    {
        var firm = FirmFile.Read(TestFirm.Json).Firm!;

        NotFound(firm, TestFirm.Partner, Ics.Bytes(VerasWeek.Calendar), IsoWeek.Of(new LocalDate(2026, 11, 16)).In(firm.TimeZone)).Should().BeEmpty();
    }

    /// <summary>Every quote that no mark shows, but for functions that another meeting gave.</summary>
    private static List<string> NotFound(FirmProfile firm, string partnerId, byte[] calendar, Interval week)
    {
        using var _ = new InCulture("nl-NL");
        var (partner, engine, file) = (firm.FindPartner(partnerId)!, new TriageEngine(firm), CalendarFile.Read(calendar, CalendarLimits.None));
        var meetings = AgendaMeetings.Of(file.Series, file.Zones, week, firm.TimeZone, partner);
        var words = InCulture.Words();
        var quotes = (from meeting in meetings
                      let seen = new SeenWords(words, meeting, partner.Email, firm.TimeZone)
                      from quoted in engine.Assess(meeting, partnerId, meetings).Evidence.Select(e => (Id: e.Rule, e.Quote, e.Field))
                          .Concat(engine.WhatWasRead(meeting, partnerId, meetings).Select(f => (Id: f.Reader, f.Quote, f.Field)))
                      where quoted.Field != MeetingField.Attendees
                      select (Told: $"{quoted.Id}: ‘{quoted.Quote}’ in {quoted.Field} of ‘{meeting.Title}’", IsFound: seen.Place(quoted.Quote, quoted.Field) is not null)).ToList();
        quotes.Should().HaveCountGreaterThan(8, "a week without quotes shows nothing");
        return [.. quotes.Where(q => !q.IsFound).Select(q => q.Told)];
    }
}
