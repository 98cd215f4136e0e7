using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A main meeting convened by the client or the other side is led by you as the firm's senior.</summary>
internal sealed class SeniorAtTheMainMeeting() : TriageCase(
    "main-of-client",
    new LocalText("Een hoofdbijeenkomst die de klant of de wederpartij belegt, leid jij als senior van kantoor.", "A main meeting convened by the client or the other side is led by you as the firm's senior."),
    new LocalText("Directiegesprek bij een belangrijke klant, jij bent verplicht genodigd.", "A meeting with a key client's board, with you as a required participant."),
    Principles.LeadsTheMainMeeting)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var (roster, weight) = (reading.Roster, reading.Weight);
        var elsewhere = roster.Convener is Convener.Client or Convener.Outsider or Convener.House;
        var byTeam = roster.Convener == Convener.Colleague && reading.IsDearClient
            && (weight.MainQuote?.Field == MeetingField.Title || reading.DecisionMakers.Deciding.Count > 0);
        var required = roster.Me is { Role: AttendeeRole.Required or AttendeeRole.Chair };
        if (!(elsewhere || byTeam) || !required || roster.IsInternal || weight.Weight != Weight.Main
            || !(IsClientsMain(reading) || IsSoleSenior(reading)))
        {
            return null;
        }

        var outside = reading.Field == FieldFit.Outside;
        var client = Wording.Client(reading);
        return (outside && !reading.IsKeyClient) || reading.StandIn is not null || reading.Excused is not null || IsParty(reading) ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = outside || weight.IsClose || byTeam ? Confidence.Close : Confidence.Likely,
            Text = outside
                ? new LocalText($"Een hoofdbijeenkomst van {client.Nl}, al ligt het onderwerp buiten je vakgebied.", $"A main meeting of {client.En}, even though the topic is outside your field.")
                : new LocalText($"Een hoofdbijeenkomst van {client.Nl}; jij bent de senior van kantoor aan tafel.", $"A main meeting of {client.En}; you are the firm's senior at the table."),
            Quote = weight.MainQuote,
            Contribution = new LocalText($"Verbind en bewaak de lijn voor {client.Nl} in {Wording.Subject(reading).Nl}.", $"Connect people and hold the line for {client.En} in {Wording.Subject(reading).En}."),
            Task = FocusTask.Expertise,
            LeavesPurposeOpen = true,
            Leaf = Leaves.OfAttended(reading),
            TurnsOnField = true,
        };
    }

    /// <summary>The client itself convened its decision makers, and of the firm the partner must be there.</summary>
    internal static bool IsLedAt(MeetingReading reading) =>
        reading.Roster is { Convener: Convener.Client, Me.Role: AttendeeRole.Required or AttendeeRole.Chair } && reading.DecisionMakers.Deciding.Count > 0
        && reading.Roster.MustCome.All(p => !reading.Carriers.Contains(p));

    /// <summary>Called a get-together and nothing more; dinner after the signing takes nothing off the signing.</summary>
    private static bool IsParty(MeetingReading reading) =>
        reading.Entry.InTitle(Concept.Social) is not null && reading.Entry.InTitle(Concept.MainWord) is null;

    /// <summary>The other side convened it, and of the firm's people the partner alone must be there.</summary>
    private static bool IsSoleSenior(MeetingReading reading) =>
        reading.Roster.Convener is Convener.Client or Convener.Outsider && reading.Field == FieldFit.Inside && reading.Client is { Tier: not ClientTier.Former }
        && reading.Roster.MustCome.All(p => !reading.Carriers.Contains(p));

    private static bool IsClientsMain(MeetingReading reading) =>
        reading.Client is { Tier: not ClientTier.Former } && (reading.IsDearClient || reading.DecisionMakers.Deciding.Count > 0);
}
