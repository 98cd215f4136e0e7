using System.Text.RegularExpressions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Words that several cases put into their sentences.</summary>
internal static partial class Wording
{
    /// <summary>The client by name, else "the client" as the profession says it.</summary>
    public static LocalText Client(MeetingReading reading) =>
        reading.Client is { } client ? new LocalText(client.Name, client.Name)
        : new LocalText("de " + reading.Firm.ClientTerm.Nl, "the " + reading.Firm.ClientTerm.En);

    /// <summary>What the meeting is called, or whom it is with when it has no name.</summary>
    public static LocalText Subject(MeetingReading reading) =>
        reading.Meeting.Title.Trim() is { Length: > 0 } title
            ? new LocalText($"‘{title}’", $"‘{title}’")
            : new LocalText("dit gesprek", "this meeting");

    /// <summary>Who asks, as the entry names them.</summary>
    public static LocalText Convener(MeetingReading reading)
    {
        var name = reading.Roster.ConvenerPerson?.Name ?? reading.Meeting.Organizer?.Name ?? reading.Meeting.Organizer?.Email;
        return string.IsNullOrEmpty(name) ? new LocalText("de organisator", "the organiser") : new LocalText(name, name);
    }

    /// <summary>The first colleague who can carry it; null when there is none. Nobody carries the own appraisal.</summary>
    public static string? Carrier(MeetingReading reading) =>
        reading.Carriers.Where(p => p.Id != Appraisals.About(reading)?.Id).OrderByDescending(p => p.Id == reading.Roster.ConvenerPerson?.Id)
            .ThenByDescending(reading.Persons.LevelOf).FirstOrDefault()?.Name;

    /// <summary>The leaf of working time: outcomes fall here, else work with clients, else running the firm.</summary>
    public static Leaf Leaf(MeetingReading reading) =>
        IsBid(reading) ? Triage.Leaf.InternalProcess
        : reading.IsClientTime && !reading.Roster.IsOwnEntry && !Beginning().IsMatch(reading.Meeting.Title) && reading.Weight.Weight == Weight.Main && (reading.Entry.Has(Lexicon.Concept.Outcome) || IsDeal(reading)) ? Triage.Leaf.Result
        : reading.IsClientTime || reading.Client is not null ? Triage.Leaf.ClientProcess
        : Triage.Leaf.InternalProcess;

    /// <summary>Work among colleagues on an offer, or on what will be shown to who is no client yet.</summary>
    private static bool IsBid(MeetingReading reading) => reading.Roster is { IsInternal: true, IsOwnEntry: false }
        && (reading.Entry.InTitle(Lexicon.Concept.Bid) is not null || reading.Client is { Tier: ClientTier.Prospect or ClientTier.Former });

    /// <summary>A negotiation with who can decide: the outcome falls there and then.</summary>
    private static bool IsDeal(MeetingReading reading) => reading.DecisionMakers.Deciding.Count > 0
        && (reading.Entry.InTitle(Lexicon.Concept.Negotiation) is not null || reading.Entry.BodyConcepts.Count(Lexicon.Concept.Negotiation) > 1);

    /// <summary>What begins has no outcome yet.</summary>
    [GeneratedRegex(@"\b(kick.?off|aftrap|start(bijeenkomst|gesprek|overleg|meeting)|inception|launch|kennismaking)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
