using PartnerFocus.Tests.Calendar.Scheduling;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web.Outbox;

/// <summary>A yes to a series whose meetings are not all the same: each it holds for is named, once, and nothing is called off that was never said (RFC 5546 §3.2.2, §3.2.3).</summary>
public class SeriesThatDiffersTests
{
    private static readonly string[] EachOther =
    [
        SeriesStage.Other("20261127", "Agenda: begroting"), SeriesStage.Other("20261204", "Agenda: planning"), SeriesStage.Other("20261211", "Agenda: contract"),
    ];

    [Fact]
    public async Task AcceptSeries_WhereOneDiffers_SaysItInTheOneMessageToEach()
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Vera: wat vind jij van de prijs?")]);

        await stage.SaidYesAsync();

        (await stage.MailsAsync()).Should().BeEquivalentTo("Ask TakenBack", "WhoComes Draft", "Invitation Draft", "Accepts Draft", "AcceptsCopy Draft");
    }

    [Theory]
    [InlineData(MailKind.WhoComes)]
    [InlineData(MailKind.Invitation)]
    [InlineData(MailKind.Accepts)]
    public async Task AcceptSeries_WhereOneDiffers_NamesEachItHoldsFor(MailKind kind)
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Vera: wat vind jij van de prijs?")]);

        await stage.SaidYesAsync();

        Names(await stage.MailAsync(kind)).Should().Equal("20261120T110000", "20261127T110000", "20261211T110000");
    }

    [OtherParsersFact]
    public async Task AcceptSeries_WhereOneDiffers_IsReadByOtherProgramsAsEachItHoldsFor()
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Vera: wat vind jij van de prijs?")]);
        await stage.SaidYesAsync();
        await stage.App.SeedAsync(db => db.OutgoingMails.ToList().ForEach(m => m.State = m.State == MailState.Draft ? MailState.Sent : m.State));
        var invitation = (await stage.MailAsync(MailKind.Invitation)).Calendar!;

        await stage.KeepAsync("20261127", andFuture: true);

        var back = (await stage.MailAsync(MailKind.InvitationBack)).Calendar!;
        (await OtherParsers.IcalendarAsync(invitation, back)).Select(l => string.Join('|', l.Split('|')[0], l.Split('|')[4])).Should().Equal(
            "REQUEST|2026-11-20T11:00:00+01:00", "REQUEST|2026-11-27T11:00:00+01:00", "REQUEST|2026-12-11T11:00:00+01:00",
            "CANCEL|2026-11-27T11:00:00+01:00", "CANCEL|2026-12-11T11:00:00+01:00");
        (await OtherParsers.LibicalAsync(invitation, back)).Should().Equal("0", "0");
    }

    [Fact]
    public async Task AcceptSeries_WhereOneDiffers_SaysInWordsWhenNot()
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Vera: wat vind jij van de prijs?")]);

        await stage.SaidYesAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("en de keren daarna tot 18 december 2026 (niet op 4 december 2026) is Mila Jong");
    }

    [Fact]
    public async Task AcceptSeries_WhereMostDiffer_SaysInWordsWhen()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther[..2]);

        await stage.SaidYesAsync();

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().Contain("Op vrijdag 20 november om 11.00 uur en op 11 december 2026 is Mila Jong");
    }

    [Fact]
    public async Task AcceptSeries_WhereOneWasMoved_NamesItAtItsTime()
    {
        await using var stage = await SeriesStage.SetAsync(more: [SeriesStage.Other("20261204", "Agenda: voortgang", "150000")]);

        await stage.SaidYesAsync();

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.Invitation).Select(m => string.Join('|', Meetings.Lines(m.Calendar!).Where(l => l.StartsWith("DTSTART;TZID", StringComparison.Ordinal))))
            .Should().Equal(string.Join('|', new[] { "20261120T110000", "20261127T110000", "20261204T150000", "20261211T110000" }.Select(d => "DTSTART;TZID=Europe/Amsterdam:" + d)));
    }

    [Fact]
    public async Task AcceptSeries_WhereAllOthersDiffer_IsAYesToThisOne()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther);

        var row = await stage.SaidYesAsync();

        (row.State, row.StandingId, string.Join('|', await stage.RowsAsync())).Should().Be((DelegationState.Accepted, null, "1120 Accepted"));
    }

    [Fact]
    public async Task AcceptSeries_WhereSheGoesToTheOnlyOtherAlready_IsAYesToTheSeriesAsThePageSaid()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther[..2]);
        var choice = FlowStage.Choice("Weekstart", NodaTime.Instant.FromUtc(2026, 12, 11, 10, 0));
        (choice.AgendaId, choice.Uid, choice.RecurrenceId, choice.DelegateeId) = (stage.AgendaId, SeriesStage.Uid, "20261211T110000", TestFirm.Member);
        await stage.App.SeedAsync(db => db.Delegations.Add(new Delegation
        {
            Id = Guid.NewGuid(),
            Choice = choice,
            ChoiceId = choice.Id,
            PartnerId = TestFirm.Partner,
            DelegateeId = TestFirm.Member,
            TeamId = "een",
            State = DelegationState.Accepted,
            ConfirmedAt = choice.Start,
            AskedAt = choice.Start,
        }));

        var row = await stage.SaidYesAsync();

        (row.StandingId, (await stage.MailAsync(MailKind.Ask)).Text.Contains("Nu zijn 2 keer zoals deze.", StringComparison.Ordinal)).Should().Be((row.Id, true));
    }

    [Fact]
    public async Task AcceptSeries_WhereAllOthersDiffer_IsSaidOfThisOneAlone()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther);

        await stage.SaidYesAsync();

        (await stage.AllAsync()).Where(m => m.State != MailState.TakenBack).Select(m => $"{m.Kind} {m.IsSeries} {string.Join(',', Meetings.Lines(m.Calendar!).Where(l => l.StartsWith("RECURRENCE-ID", StringComparison.Ordinal)))}")
            .Should().BeEquivalentTo(new[] { "WhoComes", "Invitation", "Accepts", "AcceptsCopy" }.Select(kind => $"{kind} False RECURRENCE-ID;TZID=Europe/Amsterdam:20261120T110000"));
    }

    [Fact]
    public async Task AcceptSeries_WhereAllOthersDiffer_TellsWhoGoesThatTheOthersStay()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther);

        await stage.SaidYesAsync();

        (await stage.MailAsync(MailKind.Invitation)).Text.Should().Contain("over de andere keren van de reeks beslist Vera.");
    }

    [Fact]
    public async Task AcceptSeries_OfAPartWhereAllOthersDiffer_AsksForNoPartEachTime()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther);

        await stage.SaidYesAsync(verdict: Verdict.AttendPart);

        (await stage.MailAsync(MailKind.WhoComes)).Text.Should().NotContain("steeds").And.Contain("Past het u om dat onderdeel van 11.15 tot 11.30 uur te behandelen?");
    }

    [Fact]
    public async Task Approve_WhereAllOthersDiffer_AsksInWordsForThisOne()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther);

        await stage.AskedAsync();

        var mail = await stage.MailAsync(MailKind.Ask);
        mail.Text.Should().Contain("maar alleen deze keer is nu zo: de andere zijn anders of al beslist en blijven bij Vera. Je ja geldt voor deze keer.")
            .And.Contain("Ja, liever niet, of anders: het mag allemaal.").And.NotContain("deze en de volgende keren");
        mail.Subject.Should().Be("Vera vraagt jou: ‘Weekstart’, vrijdag 20 november");
    }

    [Fact]
    public async Task Approve_WhereOneDiffers_SaysHowManyAndWhenNot()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther[..1]);

        await stage.AskedAsync();

        (await stage.MailAsync(MailKind.Ask)).Text.Should().Contain("Nu zijn 3 keer zoals deze. Niet op 27 november 2026:");
    }

    [Fact]
    public async Task TakeBack_OfTheRestAfterEachWasNamed_NamesEach()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther[..1]);
        await stage.SaidYesAsync();
        stage.Wait(11);

        await stage.KeepAsync("20261204", andFuture: true);

        Names(await stage.MailAsync(MailKind.InvitationBack)).Should().Equal("20261204T110000", "20261211T110000");
    }

    [Fact]
    public async Task TakeBack_OfOneAfterEachWasNamed_NamesThatOne()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther[..1]);
        await stage.SaidYesAsync();
        await stage.SentAsync();

        await stage.KeepAsync("20261204");

        (await stage.AllAsync()).Where(m => m.FollowsId != null).Select(m => $"{m.Kind} {string.Join(',', Names(m))}").Should().BeEquivalentTo(
            "ComesAfterAll 20261204T110000", "InvitationBack 20261204T110000", "OwnPlaceCopy 20261204T110000");
    }

    [Fact]
    public async Task Review_OnTheDayAfterEachWasNamed_HasNothingToSay()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther[..1]);
        await stage.SaidYesAsync();
        stage.App.Clock.Now = new DateTimeOffset(2026, 12, 18, 0, 0, 0, TimeSpan.FromHours(1));

        await stage.Flow.ActAsync((flow, _) => flow.LapseSeriesAsync(CancellationToken.None));

        (await stage.AllAsync()).Should().NotContain(m => m.FollowsId != null);
    }

    [Fact]
    public async Task Import_OfOneThatIsTheSameAfterEachWasNamed_IsToldOfByItself()
    {
        await using var stage = await SeriesStage.SetAsync(more: EachOther[..1]);
        await stage.SaidYesAsync();
        stage.Wait(11);

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), SeriesStage.Other("20261127", "Agenda: voortgang"));

        (await stage.AllAsync()).Where(m => m is { IsSeries: false, Calendar: not null }).Select(m => $"{m.Kind} {string.Join(',', Names(m))}")
            .Should().BeEquivalentTo("WhoComes 20261127T110000", "Invitation 20261127T110000", "Accepts 20261127T110000", "AcceptsCopy 20261127T110000");
    }

    [Fact]
    public async Task Import_OfOneThatHadAPlaceOfItsOwnAllAlong_TellsNothing()
    {
        await using var stage = await NamedAsync("Agenda: voortgang\r\nLOCATION:Zaal 2");

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), SeriesStage.Other("20261127", "Agenda: begroting en meer"), SeriesStage.Other("20261211", "Agenda: voortgang\r\nLOCATION:Zaal 2"));

        (await stage.AllAsync()).Should().NotContain(m => m.Kind == MailKind.InvitationChanged);
    }

    [Fact]
    public async Task Import_OfOneThatLosesThePlaceOfItsOwn_TellsThatOne()
    {
        await using var stage = await NamedAsync("Agenda: voortgang\r\nLOCATION:Zaal 2");

        await stage.ImportAsync(SeriesStage.Series("20261106", "110000"), EachOther[0], SeriesStage.Other("20261211", "Agenda: voortgang"));

        (await stage.AllAsync()).Where(m => m.Kind == MailKind.InvitationChanged).SelectMany(Names).Should().Equal("20261211T110000");
    }

    /// <summary>Each was named, since one is about something else, and all of it left.</summary>
    private static async Task<SeriesStage> NamedAsync(string last)
    {
        var stage = await SeriesStage.SetAsync(more: [EachOther[0], SeriesStage.Other("20261211", last)]);
        await stage.SaidYesAsync();
        stage.Wait(11);
        await stage.App.SeedAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ToList().ForEach(m => m.State = MailState.Sent));
        return stage;
    }

    private static IEnumerable<string> Names(OutgoingMail mail) => Meetings.Lines(mail.Calendar!)
        .Where(l => l.StartsWith("RECURRENCE-ID;TZID=Europe/Amsterdam:", StringComparison.Ordinal)).Select(l => l.Split(':')[1]);
}
