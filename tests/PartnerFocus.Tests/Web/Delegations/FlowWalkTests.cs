using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>Everybody tries every step from every state; what the table of the documentation lets them do is done, and nothing else.</summary>
public class FlowWalkTests
{
    private const string Pen = "asha for mila";

    /// <summary>Who walks, and the part the table knows them by; the assistant in person and a stranger have none.</summary>
    private static readonly (string Member, string Part)[] Walkers =
        [("vera", "Partner"), ("lars", "Approver"), ("mila", "Delegatee"), ("asha", "-"), ("lena", "-"), ("maks", "Companion"), (Pen, "Writer")];

    private static readonly Dictionary<FlowStep, Func<DelegationFlow, Delegation, CurrentUser, Task<FlowOutcome>>> Acts = new()
    {
        [FlowStep.Approve] = (flow, row, who) => flow.ApproveAsync(row.Id, row.Version, who, default),
        [FlowStep.ChangePerson] = (flow, row, who) => flow.ChangePersonAsync(row.Id, row.Version, FlowStage.Candidate("lars"), who, default),
        [FlowStep.TakeOn] = (flow, row, who) => flow.TakeOnAsync(row.Id, row.Version, [], who, default),
        [FlowStep.TakeOnSeries] = (flow, row, who) => flow.TakeOnSeriesAsync(row.Id, row.Version, [], who, default),
        [FlowStep.Hold] = (flow, row, who) => flow.HoldAsync(row.Id, row.Version, who, default),
        [FlowStep.Resume] = (flow, row, who) => flow.ResumeAsync(row.Id, row.Version, who, default),
        [FlowStep.Reject] = (flow, row, who) => flow.RejectAsync(row.Id, row.Version, "Vol", who, default),
        [FlowStep.UndoApproval] = (flow, row, who) => flow.UndoApprovalAsync(row.Id, row.Version, [], who, default),
        [FlowStep.UndoReject] = (flow, row, who) => flow.UndoRejectAsync(row.Id, row.Version, who, default),
        [FlowStep.UndoTakeOn] = (flow, row, who) => flow.UndoTakeOnAsync(row.Id, row.Version, [], who, default),
        [FlowStep.Accept] = (flow, row, who) => flow.AcceptAsync(row.Id, row.Version, "", who, default),
        [FlowStep.UndoAccept] = (flow, row, who) => flow.UndoAcceptAsync(row.Id, row.Version, who, default),
        [FlowStep.UndoDecline] = (flow, row, who) => flow.UndoDeclineAsync(row.Id, row.Version, who, default),
        [FlowStep.AgreeOtherWay] = (flow, row, who) => flow.AgreeOtherWayAsync(row.Id, row.Version, who, default),
        [FlowStep.PassOn] = (flow, row, who) => flow.PassOnAsync(row.Id, row.Version, false, [], who, default),
        [FlowStep.UndoAgree] = (flow, row, who) => flow.UndoOtherWayAsync(row.Id, row.Version, who, default),
        [FlowStep.UndoPassOn] = (flow, row, who) => flow.UndoOtherWayAsync(row.Id, row.Version, who, default),
        [FlowStep.UndoCannotGoAlong] = (flow, row, who) => flow.UndoCannotGoAlongAsync(row.Id, row.Version, who, default),
        [FlowStep.AcceptSeries] = (flow, row, who) => flow.AcceptSeriesAsync(row.Id, row.Version, "", [], who, default),
        [FlowStep.DeclineRest] = (flow, row, who) => flow.DeclineRestAsync(row.Id, row.Version, "Vrij", who, default),
        [FlowStep.Decline] = (flow, row, who) => flow.DeclineAsync(row.Id, row.Version, "Vrij", false, [], who, default),
        [FlowStep.CannotGoAlong] = (flow, row, who) => flow.CannotGoAlongAsync(row.Id, row.Version, "Vol", who, default),
        [FlowStep.NameCompanion] = (flow, row, who) => flow.NameCompanionAsync(row.Id, row.Version, "lena", who, default),
        [FlowStep.UndoNameCompanion] = (flow, row, who) => flow.UndoNameCompanionAsync(row.Id, row.Version, who, default),
        [FlowStep.Complete] = (flow, row, who) => flow.CompleteAsync(row.Id, row.Version, new MandateCompletion("a", "b", "c", "d", "e"), who, default),
        [FlowStep.ReportBack] = (flow, row, who) => flow.ReportBackAsync(row.Id, row.Version, new DelegationReport("Goed"), who, default),
        [FlowStep.TellPerson] = (flow, row, who) => flow.TellPersonAsync(row.Id, row.Version, new DateOnly(2026, 11, 17), who, default),
        [FlowStep.StandsStill] = (flow, row, who) => flow.StandsStillAsync(row.Id, row.Version, null, who, default),
        [FlowStep.CallHelp] = (flow, row, who) => flow.CallHelpAsync(row.Id, row.Version, new HelpWish("Hoe ver mag ik gaan?", 10, ""), who, default),
        [FlowStep.StopHelp] = (flow, row, who) => flow.StopHelpAsync(row.Id, row.Version, who, default),
        [FlowStep.AnswerHelp] = (flow, row, who) => flow.AnswerHelpAsync(row.Id, row.Version, HelpState.Comes, "", who, default),
        [FlowStep.UndoAnswerHelp] = (flow, row, who) => flow.UndoAnswerHelpAsync(row.Id, row.Version, who, default),
    };

    public static TheoryData<DelegationState> States => [.. Enum.GetValues<DelegationState>()];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Steps_TriedByEverybodyFromAState_AreThoseOfTheTable(DelegationState state)
    {
        await using var stage = await FlowStage.SetAsync(new TestApp(PartnerFocus.Web.Store.StoreProvider.Sqlite));
        var row = await stage.ConfirmAsync();
        var done = new List<string>();
        foreach (var step in Acts.Keys)
        {
            foreach (var (member, part) in Walkers)
            {
                if (await TryAsync(stage, row.Id, state, step, member))
                {
                    done.Add($"{step} by {part}");
                }
            }
        }

        done.Should().Equal(Acts.Keys.SelectMany(step => Walkers.Where(w => FlowTable.Allows(step, w.Part, state)).Select(w => $"{step} by {w.Part}")));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Withdraw_ByThePartnerFromAState_IsThatOfTheTable(DelegationState state)
    {
        await using var stage = await FlowStage.SetAsync();
        var row = await stage.ConfirmAsync();
        await PutAsync(stage, row.Id, state, FlowStep.Withdraw);

        var taken = await stage.ActAsync((flow, _) => flow.WithdrawAsync(row.ChoiceId, "vera", "", default));

        taken.Should().Be(FlowTable.Allows(FlowStep.Withdraw, "Partner", state) ? 1 : 0);
    }

    [Fact]
    public void Table_OfTheDocumentation_IsThatOfTheCode() =>
        FlowRules.All.Select(r => new FlowLine(
                r.Step.ToString(), string.Join(", ", Parts(r.By)), string.Join(", ", r.From), r.To?.ToString() ?? "stays", r.AlsoBegun ? "yes" : "no"))
            .Should().Equal(FlowTable.Lines);

    [Fact]
    public void Table_OfTheCode_HasEveryStepOnce() => FlowRules.All.Select(r => r.Step).Should().Equal(Enum.GetValues<FlowStep>());

    private static IEnumerable<FlowPart> Parts(FlowPart all) => Enum.GetValues<FlowPart>().Where(p => p != FlowPart.None && all.HasFlag(p));

    private static async Task<bool> TryAsync(FlowStage stage, Guid id, DelegationState state, FlowStep step, string member)
    {
        await PutAsync(stage, id, state, step);
        var row = await stage.RowAsync(id);
        return await stage.ActAsync((flow, _) => Acts[step](flow, row, member == Pen ? CurrentUser.SpokenFor("mila", stage.As("asha")) : stage.As(member))) is FlowOutcome.Done;
    }

    /// <summary>The row as it would be in that state, and the meeting to come or past, as the step needs it.</summary>
    private static Task<Guid> PutAsync(FlowStage stage, Guid id, DelegationState state, FlowStep step)
    {
        stage.App.Clock.Now = new DateTimeOffset(2026, 11, step == FlowStep.ReportBack && state == DelegationState.Accepted ? 21 : 18, step == FlowStep.CannotGoAlong ? 9 : 8, 0, 0, TimeSpan.Zero);
        return stage.App.InStoreAsync(async db =>
        {
            var row = await db.Delegations.Include(d => d.Choice).SingleAsync(d => d.Id == id);
            row.State = state;
            row.DelegateeId = step == FlowStep.TakeOnSeries ? "lars" : "mila";
            row.InsteadOfId = null;
            (row.TogetherWithId, row.CannotAlongId) = step is FlowStep.NameCompanion or FlowStep.UndoCannotGoAlong ? (null, "maks") : ((string?, string?))("maks", null);
            (row.TogetherWithId, row.CannotAlongId) = step == FlowStep.UndoNameCompanion ? ("maks", "lena") : (row.TogetherWithId, row.CannotAlongId);
            row.SeriesUntil = FlowStage.Friday + NodaTime.Duration.FromDays(30);
            (row.StandingId, row.StandingEndedFrom) = (step == FlowStep.DeclineRest ? row.Id : null, null);
            row.IsOnHold = step == FlowStep.Resume;
            row.IsAppraisal = step == FlowStep.TellPerson;
            row.PersonToldOn = null;
            row.Changed = "+ Rondvraag";
            (row.Choice.DelegateeId, row.IsOtherWayOpen, row.Reason) = ("mila", true, "De helft");
            if (step is FlowStep.UndoAccept or FlowStep.UndoDecline)
            {
                var now = Instant.FromUtc(2026, 11, 18, 8, 0);
                db.Decisions.Add(PartnerFocus.Web.Store.Decision.Of(id, ("Approved", state.ToString()), "mila", now, 1, ""));
            }

            if (step is FlowStep.UndoReject or FlowStep.UndoTakeOn)
            {
                var why = step == FlowStep.UndoTakeOn ? "takes it on" : "";
                db.Decisions.Add(PartnerFocus.Web.Store.Decision.Of(id, ("Confirmed", state.ToString()), "lars", Instant.FromUtc(2026, 11, 18, 8, 0), 1, why));
            }

            if (step is FlowStep.UndoAgree or FlowStep.UndoPassOn or FlowStep.UndoCannotGoAlong or FlowStep.UndoNameCompanion or FlowStep.UndoAnswerHelp)
            {
                (row.IsOtherWay, row.IsOtherWayOpen) = (true, false);
                var (by, from, to) = step switch
                {
                    FlowStep.UndoAgree => ("vera", "Declined", "Accepted"),
                    FlowStep.UndoPassOn => ("vera", "Declined", "PassedOn"),
                    FlowStep.UndoNameCompanion => ("vera", state.ToString(), "NamedAlong"),
                    FlowStep.UndoAnswerHelp => ("vera", "Accepted", "HelpComes"),
                    _ => ("maks", "Accepted", "CannotGoAlong"),
                };
                db.Decisions.Add(PartnerFocus.Web.Store.Decision.Of(id, (from, to), by, Instant.FromUtc(2026, 11, 18, 8, 0), 1, ""));
            }

            await db.HelpCalls.Where(h => h.DelegationId == id).ExecuteDeleteAsync();
            if (step is FlowStep.StopHelp or FlowStep.AnswerHelp or FlowStep.UndoAnswerHelp)
            {
                var call = step == FlowStep.UndoAnswerHelp ? HelpState.Comes : HelpState.Asked;
                db.HelpCalls.Add(new HelpCall { Id = Guid.NewGuid(), DelegationId = id, By = "mila", At = FlowStage.Friday, Question = "Hoe ver?", Minutes = 10, State = call });
            }

            row.AskedAt = state == DelegationState.Confirmed ? null : FlowStage.Friday - NodaTime.Duration.FromDays(3);
            await db.SaveChangesAsync();
            return row.Id;
        });
    }
}
