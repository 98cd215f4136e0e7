using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>
/// A client's meeting of every Friday at eleven. mila is asked for that of 20 November 2026 and the following ones until 18 December:
/// those of 20 and 27 November and of 4 and 11 December. The clock stands two days before.
/// </summary>
public sealed class SeriesStage(FlowStage stage) : IAsyncDisposable
{
    public const string Uid = "weekstart@wind.example";
    public static readonly Instant Until = Instant.FromUtc(2026, 12, 17, 23, 0);

    public FlowStage Flow => stage;

    public TestApp App => stage.App;

    public Guid AgendaId { get; private set; }

    /// <param name="first">The first meeting of the series, a Friday.</param>
    public static async Task<SeriesStage> SetAsync(
        StoreProvider store = StoreProvider.Sqlite, string first = "20261106", string[]? more = null, string organizer = "Wim de Wind:mailto:wim@wind.example", IReadOnlyDictionary<string, string>? settings = null)
    {
        var app = new TestApp(store, settings)
        {
            Change = services => services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxSweep))),
        };
        var made = new SeriesStage(await FlowStage.SetAsync(app));
        await made.ImportAsync(Series(first, "110000", organizer), more ?? []);
        return made;
    }

    public static string Series(string first, string time, string organizer = "Wim de Wind:mailto:wim@wind.example", string rule = "FREQ=WEEKLY") => Event(
        $"DTSTART;TZID=Europe/Amsterdam:{first}T{time}\r\nRRULE:{rule}", "Agenda: voortgang", organizer);

    /// <summary>One meeting of the series that is not as the others.</summary>
    public static string Other(string day, string text, string time = "110000", string organizer = "Wim de Wind:mailto:wim@wind.example") => Event(
        $"RECURRENCE-ID;TZID=Europe/Amsterdam:{day}T110000\r\nDTSTART;TZID=Europe/Amsterdam:{day}T{time}", text, organizer);

    public async Task ImportAsync(string series, params string[] more) =>
        AgendaId = (await App.ImportAsync(Ics.Calendar("", [series, .. more, Ics.Event("z", "20261127T150000Z", "Overleg")]))).AgendaId!.Value;

    /// <summary>The lead said that there is room.</summary>
    /// <param name="until">The day it is asked for until; null for <see cref="Until"/>.</param>
    public async Task<Delegation> AskedAsync(string day = "20261120", bool all = false, Verdict verdict = Verdict.Delegate, Instant? until = null)
    {
        var row = await ConfirmedAsync(day, all, verdict, until);
        await ApproveAsync(row);
        await App.PutQuestionsAsync();
        return await RowAsync(row.Id);
    }

    /// <summary>The lead's yes, for as long as the partner asks or until a day of the lead's own.</summary>
    public Task<FlowOutcome> ApproveAsync(Delegation row, LocalDate? leadsDay = null) =>
        stage.ActAsync((flow, _) => flow.ApproveAsync(row.Id, row.Version, stage.As(TestFirm.Lead), CancellationToken.None, leadsDay));

    /// <summary>The partner's yes alone.</summary>
    public async Task<Delegation> ConfirmedAsync(string day = "20261120", bool all = false, Verdict verdict = Verdict.Delegate, Instant? until = null, string who = TestFirm.Member)
    {
        var start = NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("yyyyMMdd").Parse(day).Value.At(new LocalTime(10, 0)).InUtc().ToInstant();
        var choice = FlowStage.Choice("Weekstart", start);
        (choice.AgendaId, choice.Uid, choice.RecurrenceId, choice.DelegateeId) = (AgendaId, Uid, $"{day}T110000", who);
        (choice.Advised, choice.Chosen) = (verdict, verdict);
        if (verdict == Verdict.AttendPart)
        {
            choice.Assessment = (AssessmentSnapshot.Read(choice.Assessment) with { PartItem = "Prijs", PartStart = "2026-11-20T11:15:00", PartEnd = "2026-11-20T11:30:00" }).Write();
        }

        var done = (FlowOutcome.Done)await stage.ActAsync(async (flow, db) =>
        {
            db.Choices.Add(choice);
            var outcome = await flow.ConfirmAsync(
                new Confirmation(choice, who, [FlowStage.Reason("Sterk in overnames", "Strong in deals")], FlowStage.Mandate(), false, false)
                {
                    Series = new SeriesSpan(all ? null : start, until ?? Until),
                },
                stage.As(TestFirm.Partner), CancellationToken.None);
            (await flow.SaveStagedAsync(CancellationToken.None)).Should().BeNull();
            return outcome;
        });
        return await RowAsync(done.Delegation.Id);
    }

    public async Task<Delegation> SaidYesAsync(string day = "20261120", bool all = false, Verdict verdict = Verdict.Delegate, Instant? until = null)
    {
        var row = await AskedAsync(day, all, verdict, until);
        (await YesAsync(row)).Should().BeOfType<FlowOutcome.Done>();
        return await stage.RowAsync(row.Id);
    }

    private Task<Delegation> RowAsync(Guid id) => App.InStoreAsync(db => db.Delegations.AsNoTracking().Include(d => d.Choice).SingleAsync(d => d.Id == id));

    public async Task<FlowOutcome> YesAsync(Delegation row, string who = TestFirm.Member)
    {
        await App.PutQuestionsAsync();
        await using var scope = App.Services.CreateAsyncScope();
        var delegatee = stage.As(who);
        var ahead = await scope.ServiceProvider.GetRequiredService<SeriesAhead>().OfAsync(row.Id, delegatee, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<DelegationFlow>().AcceptSeriesAsync(row.Id, row.Version, "", ahead, delegatee, CancellationToken.None);
    }

    /// <summary>The lead, asked in person, says yes to all of it.</summary>
    public async Task<FlowOutcome> TakeOnAsync(Delegation row, PartnerFocus.Web.Access.CurrentUser? by = null, LocalDate? until = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var lead = by ?? stage.As(TestFirm.Lead);
        var ahead = await scope.ServiceProvider.GetRequiredService<SeriesAhead>().OfAsync(row.Id, lead, CancellationToken.None);
        return await scope.ServiceProvider.GetRequiredService<DelegationFlow>().TakeOnSeriesAsync(row.Id, row.Version, ahead, lead, CancellationToken.None, until);
    }

    /// <summary>lars is asked in person for all of it, and says yes.</summary>
    public async Task<Delegation> TakenOnAsync(string day = "20261120", bool all = false)
    {
        var row = await ConfirmedAsync(day, all, who: TestFirm.Lead);
        (await TakeOnAsync(row)).Should().BeOfType<FlowOutcome.Done>();
        return await stage.RowAsync(row.Id);
    }

    /// <summary>The partner keeps one meeting: this one, or it and all that follow.</summary>
    public Task KeepAsync(string day, bool andFuture = false) => stage.ActAsync(async (flow, db) =>
    {
        var choice = await db.Choices.SingleAsync(c => c.RecurrenceId == $"{day}T110000");
        (choice.Chosen, choice.DelegateeId, choice.ActId) = (Verdict.Attend, null, Guid.NewGuid());
        await flow.WithdrawAsync(choice.Id, TestFirm.Partner, "kept", CancellationToken.None, choice.ActId);
        if (andFuture)
        {
            await flow.EndSeriesAsync(choice, choice.Start, TestFirm.Partner, choice.ActId, CancellationToken.None);
        }

        return await flow.SaveStagedAsync(CancellationToken.None);
    });

    /// <summary>The partner undoes the act on one meeting.</summary>
    public Task UndoAsync(string day) => stage.ActAsync(async (flow, db) =>
    {
        var choice = await db.Choices.SingleAsync(c => c.RecurrenceId == $"{day}T110000");
        (await flow.UndoActAsync(choice, true, stage.As(TestFirm.Partner), CancellationToken.None)).Should().BeNull();
        return await flow.SaveStagedAsync(CancellationToken.None);
    });

    /// <summary>The window is over, and everything that stood was sent.</summary>
    public async Task SentAsync()
    {
        Wait(11);
        await App.InStoreAsync(db => db.OutgoingMails.Where(m => m.State == MailState.Draft).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent)));
    }

    public void Wait(int minutes) => App.Clock.Now += TimeSpan.FromMinutes(minutes);

    /// <summary>All delegations by day, as "20 nov Accepted".</summary>
    public Task<string[]> RowsAsync() => App.InStoreAsync(async db => (await db.Delegations.AsNoTracking().Include(d => d.Choice).ToListAsync())
        .OrderBy(d => d.Choice.Start).Select(d => $"{d.Choice.RecurrenceId[4..8]} {d.State}").ToArray());

    public async Task<string[]> MailsAsync() => [.. (await AllAsync()).Select(m => $"{m.Kind} {m.State}")];

    public Task<List<OutgoingMail>> AllAsync() => App.InStoreAsync(db => db.OutgoingMails.AsNoTracking().OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync());

    public async Task<OutgoingMail> MailAsync(MailKind kind) => (await AllAsync()).Last(m => m.Kind == kind);

    public Task<Guid> IdAsync(string day) => App.InStoreAsync(db => db.Delegations.Where(d => d.Choice.RecurrenceId == $"{day}T110000").Select(d => d.Id).SingleAsync());

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static string Event(string when, string text, string organizer = "Wim de Wind:mailto:wim@wind.example") =>
        $"BEGIN:VEVENT\r\nUID:{Uid}\r\nDTSTAMP:20261101T000000Z\r\n{when}\r\nDURATION:PT1H\r\nSEQUENCE:2\r\nSUMMARY:Weekstart\r\nDESCRIPTION:{text}\r\n"
        + $"ORGANIZER;CN={organizer}\r\nATTENDEE;CN=Vera Prins:mailto:vera@proef.example\r\nEND:VEVENT\r\n";
}
