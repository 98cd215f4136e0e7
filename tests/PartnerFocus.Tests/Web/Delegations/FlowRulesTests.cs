using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Delegations;

/// <summary>The whole table, cell by cell: for each step and part the states it may start from; from every other one it may not.</summary>
public class FlowRulesTests
{
    [Theory]
    [InlineData(FlowStep.Approve, FlowPart.Approver, "Confirmed")]
    [InlineData(FlowStep.Approve, FlowPart.Partner, "")]
    [InlineData(FlowStep.Approve, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.Approve, FlowPart.Program, "")]
    [InlineData(FlowStep.ChangePerson, FlowPart.Approver, "Confirmed")]
    [InlineData(FlowStep.ChangePerson, FlowPart.Partner, "")]
    [InlineData(FlowStep.ChangePerson, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.ChangePerson, FlowPart.Program, "")]
    [InlineData(FlowStep.TakeOn, FlowPart.Approver, "Confirmed")]
    [InlineData(FlowStep.TakeOn, FlowPart.Partner, "")]
    [InlineData(FlowStep.TakeOn, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.TakeOn, FlowPart.Program, "")]
    [InlineData(FlowStep.Hold, FlowPart.Approver, "Confirmed")]
    [InlineData(FlowStep.Hold, FlowPart.Partner, "")]
    [InlineData(FlowStep.Hold, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.Hold, FlowPart.Program, "")]
    [InlineData(FlowStep.Resume, FlowPart.Approver, "Confirmed")]
    [InlineData(FlowStep.Resume, FlowPart.Partner, "")]
    [InlineData(FlowStep.Resume, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.Resume, FlowPart.Program, "")]
    [InlineData(FlowStep.Reject, FlowPart.Approver, "Confirmed")]
    [InlineData(FlowStep.Reject, FlowPart.Partner, "")]
    [InlineData(FlowStep.Reject, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.Reject, FlowPart.Program, "")]
    [InlineData(FlowStep.UndoApproval, FlowPart.Approver, "Approved")]
    [InlineData(FlowStep.UndoApproval, FlowPart.Partner, "")]
    [InlineData(FlowStep.UndoApproval, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.UndoApproval, FlowPart.Program, "")]
    [InlineData(FlowStep.Accept, FlowPart.Delegatee, "Approved")]
    [InlineData(FlowStep.Accept, FlowPart.Partner, "")]
    [InlineData(FlowStep.Accept, FlowPart.Approver, "")]
    [InlineData(FlowStep.Accept, FlowPart.Program, "")]
    [InlineData(FlowStep.Decline, FlowPart.Delegatee, "Approved Accepted")]
    [InlineData(FlowStep.Decline, FlowPart.Partner, "")]
    [InlineData(FlowStep.Decline, FlowPart.Approver, "")]
    [InlineData(FlowStep.Decline, FlowPart.Program, "")]
    [InlineData(FlowStep.Complete, FlowPart.Delegatee, "Approved Accepted")]
    [InlineData(FlowStep.Complete, FlowPart.Partner, "")]
    [InlineData(FlowStep.Complete, FlowPart.Approver, "")]
    [InlineData(FlowStep.Complete, FlowPart.Program, "")]
    [InlineData(FlowStep.ReportBack, FlowPart.Delegatee, "Accepted")]
    [InlineData(FlowStep.ReportBack, FlowPart.Partner, "")]
    [InlineData(FlowStep.ReportBack, FlowPart.Approver, "")]
    [InlineData(FlowStep.ReportBack, FlowPart.Program, "")]
    [InlineData(FlowStep.Withdraw, FlowPart.Partner, "Confirmed Approved Accepted")]
    [InlineData(FlowStep.Withdraw, FlowPart.Program, "Confirmed Approved Accepted")]
    [InlineData(FlowStep.Withdraw, FlowPart.Approver, "")]
    [InlineData(FlowStep.Withdraw, FlowPart.Delegatee, "")]
    [InlineData(FlowStep.Lapse, FlowPart.Program, "Confirmed Approved")]
    [InlineData(FlowStep.Lapse, FlowPart.Partner, "")]
    [InlineData(FlowStep.Lapse, FlowPart.Approver, "")]
    [InlineData(FlowStep.Lapse, FlowPart.Delegatee, "")]
    public void Allows_ForAStepAndAPart_OnlyFromTheseStates(FlowStep step, FlowPart part, string states)
    {
        var allowed = Enum.GetValues<DelegationState>().Where(state => FlowRules.Allows(step, part, state));

        string.Join(' ', allowed).Should().Be(states);
    }

    [Theory]
    [InlineData(FlowStep.Approve, DelegationState.Approved)]
    [InlineData(FlowStep.ChangePerson, DelegationState.Approved)]
    [InlineData(FlowStep.TakeOn, DelegationState.Accepted)]
    [InlineData(FlowStep.Hold, null)]
    [InlineData(FlowStep.Resume, null)]
    [InlineData(FlowStep.Reject, DelegationState.Rejected)]
    [InlineData(FlowStep.UndoApproval, DelegationState.Confirmed)]
    [InlineData(FlowStep.Accept, DelegationState.Accepted)]
    [InlineData(FlowStep.Decline, DelegationState.Declined)]
    [InlineData(FlowStep.Complete, null)]
    [InlineData(FlowStep.ReportBack, DelegationState.Done)]
    [InlineData(FlowStep.Withdraw, DelegationState.Withdrawn)]
    [InlineData(FlowStep.Lapse, DelegationState.Lapsed)]
    public void Of_AStep_LeadsThere(FlowStep step, DelegationState? to) => FlowRules.Of(step).To.Should().Be(to);
}
