using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>How what was handed over stands, as a sentence with names for the partner's week.</summary>
internal static class Standing
{
    /// <summary>How it stands, said to the partner and the assistant: "Ligt bij Saskia", "Joris was asked".</summary>
    /// <param name="state">As <see cref="Delegation.StateAt"/> says.</param>
    /// <param name="toPartner">Whether the partner reads it; else the assistant, who decides nothing.</param>
    /// <param name="holders">Who can sign in: a lead who cannot is nobody to wait for, and the partner decides (<see cref="Approvers.LedTeamsAsync"/>). Null where that is not known.</param>
    /// <param name="standIns">Who decides in the place of a lead, by that one's id; null where that is not told.</param>
    /// <param name="hasEnded">Whether the meeting is over: then who took it over went.</param>
    /// <param name="isUnasked">Whether the mail that asks, of which alone the delegatee can know, did not leave yet.</param>
    public static LocalText Of(Delegation row, DelegationState state, FirmProfile firm, bool toPartner, AccountHolders? holders, bool isUnasked = false, bool hasEnded = false, IReadOnlyDictionary<string, string>? standIns = null) => isUnasked && state == DelegationState.Approved
        ? new($"Nog niet gevraagd aan {firm.FirstNameOf(row.DelegateeId)}", $"{firm.FirstNameOf(row.DelegateeId)} has not been asked yet")
        : Together(row, state, firm, hasEnded && state == DelegationState.Accepted ? Went(row, firm, toPartner) : Alone(row, state, firm, toPartner, holders, standIns));

    private static LocalText Together(Delegation row, DelegationState state, FirmProfile firm, LocalText alone)
    {
        if (row.TogetherWithId is not { } id)
        {
            return alone;
        }

        var (who, along) = (firm.FirstNameOf(row.DelegateeId), firm.FirstNameOf(id));
        return state switch
        {
            // With whom the question lies is not who goes.
            DelegationState.Confirmed => new($"{alone.Nl} ({who} samen met {along})", $"{alone.En} ({who} together with {along})"),
            DelegationState.Approved or DelegationState.Accepted or DelegationState.Done => new($"{alone.Nl}, samen met {along}", $"{alone.En}, together with {along}"),
            _ => alone,
        };
    }

    private static LocalText Went(Delegation row, FirmProfile firm, bool toPartner)
    {
        var (who, partner) = (firm.FirstNameOf(row.DelegateeId), firm.FirstNameOf(row.PartnerId));
        return (row.GoesBeside, toPartner) switch
        {
            (false, _) => new($"{who} ging", $"{who} went"),
            (true, true) => new($"{who} ging, en jij ook", $"{who} went, and so did you"),
            (true, false) => new($"{who} ging, en {partner} ook", $"{who} went, and so did {partner}"),
        };
    }

    private static LocalText Alone(Delegation row, DelegationState state, FirmProfile firm, bool toPartner, AccountHolders? holders, IReadOnlyDictionary<string, string>? standIns)
    {
        var partner = firm.FirstNameOf(row.PartnerId);
        var who = firm.FirstNameOf(row.DelegateeId);
        var leadId = firm.Teams.FirstOrDefault(t => t.Id == row.TeamId)?.Lead;
        var lead = leadId is null || leadId == row.PartnerId || holders?.Has(leadId) == false ? null : firm.FirstNameOf(leadId);
        return state switch
        {
            DelegationState.Confirmed when row.WaitsForTheTelling && toPartner => new("Vertel het eerst aan wie het aangaat", "Tell the person it is about first"),
            DelegationState.Confirmed when row.WaitsForTheTelling => new($"Wacht tot {partner} het verteld heeft", $"Waits until {partner} told the person"),
            DelegationState.Confirmed when row.IsOnHold && lead is not null => new($"{lead} wil even overleggen", $"{lead} would like to talk first"),
            DelegationState.Confirmed when lead is null && toPartner => new("Wacht op jouw akkoord", "Waits for your word"),
            DelegationState.Confirmed when lead is null => new($"Wacht op het akkoord van {partner}", $"Waits for {partner}’s word"),
            DelegationState.Confirmed when standIns?.GetValueOrDefault(leadId!) is { } standIn => new($"Ligt bij {firm.FirstNameOf(standIn)}, namens {lead}", $"With {firm.FirstNameOf(standIn)}, for {lead}"),
            DelegationState.Confirmed => new($"Ligt bij {lead}", $"With {lead}"),
            DelegationState.Approved => SeriesWords.WithLeadsDay(new($"Gevraagd aan {who}", $"{who} was asked"), row, toPartner, false, firm),
            DelegationState.Accepted when row.GoesBeside && toPartner => new($"{who} gaat, en jij ook", $"{who} goes, and so do you"),
            DelegationState.Accepted when row.GoesBeside => new($"{who} gaat, en {partner} ook", $"{who} goes, and so does {partner}"),
            DelegationState.Accepted when row.YesUntil is { } until => SeriesWords.WithLeadsDay(SeriesWords.Goes(who, until, firm), row, toPartner, true, firm),
            DelegationState.Accepted when row.AsksSeries => toPartner
                ? new($"{who} gaat, deze keer: de andere keren beslis jij", $"{who} goes, this once: the other times are yours to decide")
                : new($"{who} gaat, deze keer: de andere keren beslist {partner}", $"{who} goes, this once: {partner} decides on the other times"),
            DelegationState.Accepted => new($"{who} gaat", $"{who} goes"),
            DelegationState.Done => new($"Afgerond door {who}", $"Done by {who}"),
            DelegationState.Rejected => new("Past nu niet", "Does not fit now"),
            DelegationState.Declined when row.IsOtherWay => new($"{who} stelt iets anders voor", $"{who} proposes another way"),
            DelegationState.Declined => new($"Teruggegeven door {who}", $"Given back by {who}"),
            DelegationState.Withdrawn => new("Niet meer gevraagd", "No longer asked"),
            _ => new("Niet op tijd beslist", "Not decided in time"),
        };
    }
}
