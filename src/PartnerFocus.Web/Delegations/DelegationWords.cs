using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Delegations;

/// <summary>How a delegation stands, as a sentence with names. Words of the domain, not of a page, so both languages stand here.</summary>
public static class DelegationWords
{
    /// <summary>The state at <paramref name="now"/>: what began before all was decided has lapsed, also before the store says so.</summary>
    public static DelegationState StateAt(Delegation row, Instant start, Instant now) =>
        FlowRules.Undecided.Contains(row.State) && start <= now ? DelegationState.Lapsed : row.State;

    /// <summary>Whether the partner still goes.</summary>
    public static bool PartnerGoes(DelegationState state) => state is not (DelegationState.Accepted or DelegationState.Done);

    /// <summary>How it stands, said to the partner and the assistant: "Ligt bij Saskia", "Joris was asked".</summary>
    /// <param name="state">As <see cref="StateAt"/> says.</param>
    public static LocalText ForPartner(Delegation row, DelegationState state, FirmProfile firm)
    {
        var who = FirstName(firm, row.DelegateeId);
        var leadId = firm.Teams.FirstOrDefault(t => t.Id == row.TeamId)?.Lead;
        var lead = leadId is null || leadId == row.PartnerId ? null : FirstName(firm, leadId);
        return state switch
        {
            DelegationState.Confirmed when row.IsOnHold && lead is not null => new($"{lead} wil even overleggen", $"{lead} would like to talk first"),
            DelegationState.Confirmed when lead is null => new("Wacht op jouw akkoord", "Waits for your word"),
            DelegationState.Confirmed => new($"Ligt bij {lead}", $"With {lead}"),
            DelegationState.Approved => new($"Gevraagd aan {who}", $"{who} was asked"),
            DelegationState.Accepted => new($"{who} gaat", $"{who} goes"),
            DelegationState.Done => new($"Afgerond door {who}", $"Done by {who}"),
            DelegationState.Rejected => new("Past nu niet", "Does not fit now"),
            DelegationState.Declined when row.IsOtherWay => new($"{who} stelt iets anders voor", $"{who} proposes another way"),
            DelegationState.Declined => new($"Teruggegeven door {who}", $"Given back by {who}"),
            DelegationState.Withdrawn => new("Teruggenomen", "Taken back"),
            _ => new("Niet op tijd beslist: jij gaat", "Not decided in time: you go"),
        };
    }

    /// <summary>Who goes as it stands now, said to the partner; empty where somebody else does.</summary>
    public static LocalText WhoGoesForPartner(Delegation row, DelegationState state, FirmProfile firm)
    {
        var who = FirstName(firm, row.DelegateeId);
        return state switch
        {
            DelegationState.Accepted or DelegationState.Done => new("", ""),
            DelegationState.Confirmed or DelegationState.Approved => new($"Tot {who} ja zegt, ga jij.", $"Until {who} says yes, you go."),
            _ => new("Jij gaat.", "You go."),
        };
    }

    /// <summary>How it stands, said to who was asked.</summary>
    public static LocalText ForDelegatee(Delegation row, DelegationState state, FirmProfile firm)
    {
        var partner = FirstName(firm, row.PartnerId);
        return state switch
        {
            DelegationState.Approved => new($"Tot jij ja zegt, gaat {partner} zelf.", $"Until you say yes, {partner} goes."),
            DelegationState.Accepted => new("Jij gaat", "You go"),
            DelegationState.Done => new("Afgerond", "Done"),
            DelegationState.Declined => new("Teruggegeven", "Given back"),
            DelegationState.Lapsed => new($"Begonnen voor er iets was besloten: {partner} ging", $"It began before all was decided: {partner} went"),
            _ => new($"Niet meer nodig: {partner} nam het terug of de afspraak is verzet", $"No longer needed: {partner} took it back, or it was moved"),
        };
    }

    /// <summary>What somebody did, for who came second: "Saskia keurde dit al goed". Ends without a full stop, so that the time can follow.</summary>
    /// <param name="by">The name; null when it is the reader.</param>
    public static LocalText WhatHappened(string? by, string from, string to)
    {
        var (who, whoEn) = (by ?? "Je", by ?? "You");
        return to switch
        {
            nameof(DelegationState.Approved) => new($"{who} keurde dit al goed", $"{whoEn} already approved this"),
            nameof(DelegationState.Accepted) when from == nameof(DelegationState.Approved) => new($"{who} zei al ja", $"{whoEn} already said yes"),
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

    /// <summary>The name people call each other by; the whole name where two partners or people share it.</summary>
    public static string FirstName(FirmProfile firm, string memberId)
    {
        var name = firm.NameOf(memberId);
        var first = name.Split(' ', 2)[0];
        var shared = firm.People.Select(p => p.Name).Concat(firm.Partners.Select(p => p.Name))
            .Count(n => n.StartsWith(first + " ", StringComparison.Ordinal)) > 1;
        return shared ? name : first;
    }
}
