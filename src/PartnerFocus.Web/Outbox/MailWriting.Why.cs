using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Outbox;

/// <summary>Why a delegatee has nothing left to do, in a sentence.</summary>
internal sealed partial record MailWriting
{
    /// <summary>Whether the partner chose to be there: then nobody else is asked.</summary>
    public bool GoesForGood => Choice is { State: ChoiceState.Decided, Chosen: Verdict.Attend };

    /// <summary>Whether the partner chose that nobody comes.</summary>
    public bool IsLeftOut => Choice is { State: ChoiceState.Decided, Chosen: Verdict.LeaveOut };

    private string Why(MailWords words, string why) => why switch
    {
        WithdrawalReason.Moved => words.In("De afspraak is verzet.", "The meeting was moved."),
        WithdrawalReason.Gone => words.In("De afspraak gaat niet door.", "The meeting is off."),
        DelegationFlow.Review => words.In(
            $"Tot die dag was het afgesproken; {words.About.PartnerFirst} kijkt opnieuw en gaat er dan zelf heen.",
            $"It was agreed until that day; {words.About.PartnerFirst} looks again and goes in person from there on."),
        WithdrawalReason.Organiser => words.In($"De organisator heeft liever dat {words.About.PartnerFirst} zelf komt.", $"The organiser would rather have {words.About.PartnerFirst} in person."),
        WithdrawalReason.Unanswered => words.In(
            $"Er was op tijd geen ja van de organisator; {words.About.PartnerFirst} gaat zelf.",
            $"There was no yes from the organiser in time; {words.About.PartnerFirst} goes in person."),
        WithdrawalReason.NoAnswer => words.In(
            $"Op je voorstel kwam niet op tijd een antwoord; {words.About.PartnerFirst} gaat zelf.",
            $"No answer to your proposal came in time; {words.About.PartnerFirst} goes in person."),
        _ when IsLeftOut => words.In($"{words.About.PartnerFirst} laat deze afspraak gaan.", $"{words.About.PartnerFirst} lets this meeting go."),
        _ when GoesForGood => words.In($"{words.About.PartnerFirst} gaat zelf.", $"{words.About.PartnerFirst} goes in person."),
        _ => words.In($"{words.About.PartnerFirst} gaat voor nu zelf.", $"{words.About.PartnerFirst} goes in person for now."),
    };
}
