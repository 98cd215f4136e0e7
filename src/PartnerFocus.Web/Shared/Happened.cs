using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Shared;

/// <summary>What was done with a delegation, as a sentence with names: the same on every page that tells somebody who was first.</summary>
public static class Happened
{
    /// <summary>The same of an answer that was written down for somebody: "Amira zei al ja; Els schreef het op".</summary>
    public static LocalText Written(string? by, string whose, string from, string to)
    {
        var said = Of(whose, from, to);
        return new($"{said.Nl}; {by ?? "je"} schreef het op", $"{said.En}; {by ?? "you"} wrote it down");
    }

    /// <summary>What somebody did, for who came second: "Saskia keurde dit al goed". Ends without a full stop, so that the time can follow.</summary>
    /// <param name="by">The name; null when it is the reader.</param>
    public static LocalText Of(string? by, string from, string to)
    {
        var (who, whoEn) = (by ?? "Je", by ?? "You");
        return to switch
        {
            _ when from == to => new($"{who} vulde dit al aan", $"{whoEn} already added to this"),
            nameof(DelegationState.Approved) when from == nameof(DelegationState.Accepted) => new($"{who} nam dat ja terug", $"{whoEn} took that yes back"),
            nameof(DelegationState.Approved) => new($"{who} keurde dit al goed", $"{whoEn} already approved this"),
            nameof(DelegationState.Accepted) when from == nameof(DelegationState.Approved) => new($"{who} zei al ja", $"{whoEn} already said yes"),
            nameof(DelegationState.Accepted) when from == nameof(DelegationState.Declined) => new($"{who} liet dit al zo doorgaan", $"{whoEn} already let this go on so"),
            DelegationFlow.CannotAlong => new($"{who} zei niet mee te kunnen", $"{whoEn} said not to be able to go along"),
            DelegationFlow.AlongAfterAll => new($"{who} zei toch mee te kunnen", $"{whoEn} said to be able to go along after all"),
            DelegationFlow.OtherWayBack => new($"{who} nam het antwoord op het voorstel terug", $"{whoEn} took the answer to the proposal back"),
            DelegationFlow.OtherWayEnded => new("Wie op dit ja rekende, heeft intussen bericht dat het niet doorgaat", "Those who counted on this yes have been told meanwhile that it does not hold"),
            DelegationFlow.NamedAlong => new($"{who} vroeg al iemand mee te gaan", $"{whoEn} already asked somebody to go along"),
            DelegationFlow.UnnamedAlong => new($"{who} nam de vraag om mee te gaan terug", $"{whoEn} took asking somebody to go along back"),
            DelegationFlow.PassedOn => new($"{who} liet dit al iemand anders vragen", $"{whoEn} already let somebody else be asked"),
            nameof(DelegationState.Accepted) => new($"{who} nam dit al op zich", $"{whoEn} already took this on"),
            nameof(DelegationState.Rejected) => new($"{who} zei al dat het nu niet past", $"{whoEn} already said it does not fit now"),
            nameof(DelegationState.Declined) => new($"{who} gaf dit al terug", $"{whoEn} already gave this back"),
            nameof(DelegationState.Done) => new($"{who} rondde dit al af", $"{whoEn} already completed this"),
            nameof(DelegationState.Withdrawn) or DelegationFlow.Proposed => new($"{who} nam dit terug", $"{whoEn} took this back"),
            DelegationFlow.OnHold => new($"{who} vroeg om eerst te overleggen", $"{whoEn} asked to talk first"),
            nameof(DelegationState.Lapsed) => new("Dit begon voor er iets was besloten", "This began before all was decided"),
            nameof(DelegationState.Confirmed) when from == nameof(DelegationState.Approved) => new($"{who} nam het akkoord terug", $"{whoEn} took the approval back"),
            _ => new($"{who} veranderde dit", $"{whoEn} changed this"),
        };
    }
}
