using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Delegations;

/// <summary>How a delegation stands, as a sentence with names for who was asked.</summary>
public static class DelegationWords
{
    /// <summary>How it stands, said to who was asked.</summary>
    /// <param name="why">Why it was taken back, as the decision says; empty for anything else.</param>
    /// <param name="organiser">Whether the organiser agreed, where that has to be asked; null where not.</param>
    /// <param name="hasEnded">Whether the meeting is over: then who said yes went.</param>
    public static LocalText ForDelegatee(Delegation row, DelegationState state, CourseState? organiser, FirmProfile firm, string why = "", bool hasEnded = false)
    {
        var partner = firm.FirstNameOf(row.PartnerId);
        return state switch
        {
            DelegationState.Approved => new($"Tot jij ja zegt, gaat {partner} zelf.", $"Until you say yes, {partner} goes."),
            DelegationState.Accepted when organiser == CourseState.Asked => Provisional(partner, row.GoesBeside),
            DelegationState.Accepted when organiser is CourseState.Needed or CourseState.Unanswered =>
                new($"Geen ja van de organisator: {partner} {(hasEnded ? "ging" : "gaat")} zelf", $"No yes from the organiser: {partner} {(hasEnded ? "went" : "goes")}"),
            DelegationState.Accepted when hasEnded => row.GoesBeside ? new($"Jij ging, en {partner} ook", $"You went, and so did {partner}") : new("Jij ging", "You went"),
            DelegationState.Accepted when row.GoesBeside => new($"Jij gaat, en {partner} ook", $"You go, and so does {partner}"),
            DelegationState.Accepted when row.YesUntil is { } until => SeriesWords.YouGo(until, firm),
            DelegationState.Accepted when row.AsksSeries => new($"Jij gaat, deze keer: de andere keren beslist {partner}", $"You go, this once: {partner} decides on the other times"),
            DelegationState.Accepted => new("Jij gaat", "You go"),
            DelegationState.Done => new("Afgerond", "Done"),
            DelegationState.Declined when row.IsOtherWayOpen => new($"Je stelde iets anders voor. Tot {partner} antwoordt, gaat {partner} zelf.", $"You proposed another way. Until {partner} answers, {partner} goes."),
            DelegationState.Declined => new("Teruggegeven", "Given back"),
            DelegationState.Lapsed => new($"Begonnen voor er iets was besloten: {partner} ging", $"It began before all was decided: {partner} went"),
            _ => TakenBack(why, partner),
        };
    }

    /// <summary>What was taken back, with what happened.</summary>
    private static LocalText TakenBack(string why, string partner) => why switch
    {
        WithdrawalReason.Moved => new("Niet meer nodig: de afspraak is verzet", "No longer needed: the meeting was moved"),
        WithdrawalReason.Gone => new("Niet meer nodig: de afspraak gaat niet door", "No longer needed: the meeting is off"),
        WithdrawalReason.Private => new($"Niet meer nodig: {partner} gaat zelf", $"No longer needed: {partner} goes"),
        WithdrawalReason.Organiser or WithdrawalReason.Unanswered => new($"Geen ja van de organisator: {partner} gaat zelf", $"No yes from the organiser: {partner} goes"),
        DelegationFlow.Review => new($"Tot hier afgesproken: {partner} kijkt opnieuw", $"Agreed until here: {partner} looks again"),
        _ => new($"Teruggenomen door {partner}", $"Taken back by {partner}"),
    };

    /// <summary>Who said yes goes only if the organiser agrees, who did not yet.</summary>
    /// <param name="isBeside">Whether the partner goes in any case.</param>
    public static LocalText Provisional(string partner, bool isBeside = false) => isBeside
        ? new($"Onder voorbehoud: jij gaat als de organisator ja zegt, {partner} gaat in ieder geval", $"Provisional: you go if the organiser agrees, {partner} goes in any case")
        : new($"Onder voorbehoud: tot de organisator ja zegt, gaat {partner} zelf", $"Provisional: until the organiser agrees, {partner} goes");
}
