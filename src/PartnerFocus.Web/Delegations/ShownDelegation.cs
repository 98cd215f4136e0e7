using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>Why somebody sees when a meeting is and who asks, and not what it is about.</summary>
public enum Veil
{
    None,

    /// <summary>The entry is private; it may have become so after somebody was asked.</summary>
    Private,

    /// <summary>The reader stands behind an ethical wall.</summary>
    Screened,
}

/// <summary>
/// What one reader may see of a delegation. The one place that keeps words back, so that no page, result or notice forgets one: a
/// private entry is the partner's alone, and behind a wall nothing shows.
/// </summary>
/// <param name="row">With its choice.</param>
/// <param name="isWalled">A wall the ranking knows of, beside those the names tell.</param>
/// <param name="told">The part the reader was told of, where that is not the one of now (<see cref="PartTold"/>); else null.</param>
public sealed class ShownDelegation(Delegation row, CurrentUser reader, FirmProfile firm, bool isWalled = false, OwnPart? told = null)
{
    public Veil Veil { get; } = Of(row.Choice, reader, firm, isWalled);

    public bool IsVeiled => Veil != Veil.None;

    /// <summary>Empty where it is kept back or there is none: pages say which in words of their own.</summary>
    public string Title => Said(row.Choice.Title);

    /// <summary>Why this person.</summary>
    public IReadOnlyList<DelegateReason> Reasons => IsVeiled ? [] : ReasonList.Read(row.Reasons);

    public Mandate Mandate => IsVeiled ? new Mandate()
        : told is null ? row.Mandate
        : row.Mandate.Asking(PartTold.InQuestion(row.Mandate.Asked, firm.FirstNameOf(row.PartnerId), PartNow, told));

    public string Drops => Said(row.Drops);

    /// <summary>The other way the partner said yes to.</summary>
    public string Condition => Said(row.Condition);

    /// <summary>For which part the partner comes, who leaves the rest: "3. Bod, 09:20–09:35"; empty where that is none, or not known.</summary>
    public string Part => row.Choice.Chosen == Verdict.AttendPart && !row.GoesBeside ? Said(OwnParts.Told(told ?? PartNow)) : "";

    /// <summary>What of the agenda changed since the partner's yes.</summary>
    public string Changed => Said(row.Changed);

    public string Outcome => Said(row.Outcome);

    /// <summary>Why it was rejected or declined; who may read that at all is for the page to know.</summary>
    public string Reason => Said(row.Reason);

    /// <summary>What is kept back of a choice from one reader.</summary>
    public static Veil Of(Choice choice, CurrentUser reader, FirmProfile firm, bool isWalled = false) =>
        choice.IsPrivate && !reader.IsPartner(choice.PartnerId) ? Veil.Private
        : isWalled || Walls.Bar(firm, reader.MemberId, choice) ? Veil.Screened
        : Veil.None;

    private OwnPart PartNow => AssessmentSnapshot.Read(row.Choice.Assessment).Part;

    private string Said(string text) => IsVeiled ? "" : text;
}
