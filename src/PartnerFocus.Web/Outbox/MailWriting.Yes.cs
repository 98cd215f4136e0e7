using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who has to know of a yes, and by which message.</summary>
internal sealed partial record MailWriting
{
    /// <summary>
    /// What the organiser, or everybody in a meeting of the partner's own, reads first; null where nobody is written to. Who convened it
    /// and takes it over said yes here, and has the meeting; and whom the organiser invited already, nobody has to ask for.
    /// </summary>
    public MailKind? FirstOnYes(Delegation row) => Meeting switch
    {
        { IsOfOthers: true } when IsOrganiser(row.DelegateeId) => null,
        { IsOfOthers: true, Event.DoNotForward: true } when !row.GoesBeside || !IsInvited(row.DelegateeId) => MailKind.MayComeInstead,
        { IsOfOthers: true } => row.GoesBeside ? MailKind.BothCome : MailKind.WhoComes,
        { } => row.GoesBeside ? MailKind.BothCome : MailKind.Update,
        null => null,
    };

    /// <summary>That message.</summary>
    public OutgoingMail? First(MailKind kind, Delegation row) => Meeting is { IsOfOthers: true } ? ToOrganiser(kind, row) : ToAll(kind, row);

    /// <summary>Whether who goes called the partner in to this meeting, and the partner comes: of a series the call says nothing.</summary>
    public bool IsCalledIn => HelpMinutes is not null && Series is null;

    /// <summary>
    /// The delegatee's own yes, to the organiser and the partner. Where the partner comes as well, nobody's place is handed on: who comes
    /// beside is proposed by the partner's own message.
    /// </summary>
    public IReadOnlyList<MailKind> OwnYes(MailKind first, Delegation row) =>
        first == MailKind.WhoComes && !IsCalledIn && Choice.Chosen == Triage.Verdict.Delegate && AnswersAsSubstitute(row.DelegateeId) ? [MailKind.Accepts, MailKind.AcceptsCopy] : [];

    /// <summary>All that a yes writes to those who have to know of it, the delegatee not counted.</summary>
    public IReadOnlyList<OutgoingMail> OnYes(Delegation row) => FirstOnYes(row) is not { } kind ? []
        : [.. OwnYes(kind, row).Select(k => OfDelegatee(k, row)).Prepend(First(kind, row)).OfType<OutgoingMail>()];
}
