using System.Text.RegularExpressions;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>
/// The leaf of working time, for the cases whose own sentence does not say it. It follows from what the partner does there before it follows from words: an
/// outcome is the partner's who goes, what others take over or what is left is work. Source: domain, "Clover" and "Task and leaf of the rest".
/// </summary>
internal static partial class Leaves
{
    /// <summary>Of what is handed over, left or asked about, and of what has no outcome of its own: whose time it is says it.</summary>
    public static Leaf OfWork(MeetingReading reading) =>
        !IsBid(reading) && (reading.IsClientTime || reading.Client is not null) ? Leaf.ClientProcess : Leaf.InternalProcess;

    /// <summary>Of a meeting the partner goes to from beginning to end.</summary>
    public static Leaf OfAttended(MeetingReading reading) =>
        !IsBid(reading) && (IsMainTable(reading) || FallsHere(reading)) ? Leaf.Result : OfWork(reading);

    /// <summary>Of a part, or of a limit: it is a result only where the words, or a negotiation, say that the outcome falls there.</summary>
    public static Leaf OfPart(MeetingReading reading) =>
        !IsBid(reading) && FallsHere(reading) ? Leaf.Result : OfWork(reading);

    /// <summary>Of what the partner is heard or asked on: where whoever comes measures the firm itself, that measures it.</summary>
    public static Leaf OfTheAsked(MeetingReading reading, bool whole) =>
        reading.Client is null && !reading.IsClientTime && reading.Entry.Has(Concept.Measured) ? Leaf.Result
        : whole ? OfAttended(reading)
        : OfPart(reading);

    /// <summary>The words say that the outcome falls in that very meeting, or it is a negotiation with who decides.</summary>
    public static bool FallsHere(MeetingReading reading) =>
        CanEnd(reading) && (reading.Entry.Has(Concept.Outcome, Concept.SettledHere) || IsDeal(reading));

    /// <summary>
    /// The table at which it is settled: a client's, with several people and some from outside, told what it is about and given the time for it. What is put to
    /// who decides is decided there, in whatever words; an hour, a talk of two or a call without a text asks, prepares or gets acquainted.
    /// </summary>
    private static bool IsMainTable(MeetingReading reading) =>
        reading is { IsClientTime: true, Weight.Weight: not Weight.Sub, Purpose.HasText: true, Roster: { IsInternal: false, IsTalkBetweenTwo: false, IsOwnEntry: false } }
        && reading.Client is not { Tier: ClientTier.Prospect or ClientTier.Former } && reading.Meeting.Length >= Settling && !Begins(reading);

    /// <summary>Longer than the hour that a talk takes.</summary>
    private static readonly Duration Settling = Duration.FromMinutes(75);

    /// <summary>A main meeting with those who decide that is not the first of its kind.</summary>
    private static bool CanEnd(MeetingReading reading)
    {
        var isOfClients = reading.IsClientTime || (reading.Client is null && !reading.Roster.IsInternal && reading.LeadsIt && reading.DecisionMakers.Deciding.Count > 0);
        return isOfClients && reading.Weight.Weight == Weight.Main && !reading.Roster.IsOwnEntry && !Begins(reading);
    }

    /// <summary>Work among colleagues on an offer, or on what will be shown to who is no client yet.</summary>
    private static bool IsBid(MeetingReading reading)
    {
        var isNoClientYet = reading.Client is { Tier: ClientTier.Prospect or ClientTier.Former };
        return !reading.Roster.IsOwnEntry && (reading.Roster.IsInternal
            ? isNoClientYet || reading.Entry.InTitle(Concept.Bid) is not null
            : isNoClientYet && Showing().IsMatch(reading.Meeting.Title));
    }

    /// <summary>What is shown to be chosen: "bidder presentation", "selection day", "panel".</summary>
    [GeneratedRegex(@"\b(pitch|bidder|tender|offerte|presentati\p{L}*|(?:final\s+)?presentation|selectie\p{L}*|selection|panel|shortlist|beauty\s+(?:parade|contest))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Showing();

    /// <summary>A negotiation with who can decide: the outcome falls there and then.</summary>
    private static bool IsDeal(MeetingReading reading) => reading.DecisionMakers.Deciding.Count > 0
        && (reading.Entry.InTitle(Concept.Negotiation) is not null || reading.Entry.BodyConcepts.Count(Concept.Negotiation) > 0);

    /// <summary>What begins, or is rehearsed, has no outcome yet.</summary>
    private static bool Begins(MeetingReading reading) => reading.Entry.Has(Concept.Rehearsal) || Beginning().IsMatch(reading.Meeting.Title);

    [GeneratedRegex(@"\b(kick.?off|aftrap|start(bijeenkomst|gesprek|overleg|meeting)|inception|launch|kennismaking|intake)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
