using System.Text.RegularExpressions;
using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>When a key client's decision maker asks for you alone, you go.</summary>
internal sealed partial class KeyClientAsksForYouAlone() : TriageCase(
    "key-client-alone",
    new LocalText("Een beslisser van een belangrijke klant die jou alleen vraagt, krijgt jou.", "When a key client's decision maker asks for you alone, you go."),
    new LocalText("‘Even bellen?’ van de CFO van een belangrijke klant, zonder tekst.", "‘Quick call?’ from a key client's CFO, with no text."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var alone = roster.Convener == Convener.Client && roster.IsTalkBetweenTwo && !roster.IsOptional && !(roster.ColleagueDeclined && reading.Purpose.IsKnown && reading.DecisionMakers.Deciding.Count == 0);
        var execution = reading.Weight.Weight == Weight.Sub || reading.Field == FieldFit.Outside || reading.StandIn is not null;
        // Without a word of text only who decides there is sure of the partner's time.
        var unknown = !reading.Purpose.IsKnown && reading.DecisionMakers.Deciding.Count == 0 && !IsHead(reading);
        if (!alone || unknown || !reading.IsDearClient || reading.DecisionMakers.Executing.Count > 0 || (reading.Purpose.IsKnown && execution))
        {
            return null;
        }

        var (client, who) = (Wording.Client(reading), Wording.Convener(reading));
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = reading.Purpose.IsKnown
                ? new LocalText($"{who.Nl} van {client.Nl} wil dit met jou alleen bespreken.", $"{who.En} at {client.En} wants to discuss this with you alone.")
                : new LocalText($"{who.Nl} van {client.Nl} vraagt jou alleen, zonder te zeggen waarover.", $"{who.En} at {client.En} asks for you alone, without saying what it is about."),
            Quote = new Quote(reading.Meeting.Organizer?.Name ?? reading.Meeting.Organizer?.Email ?? client.Nl, MeetingField.Organizer),
            Contribution = new LocalText($"Neem het gesprek met {who.Nl} aan, of vraag vooraf waar het over gaat.", $"Take the call with {who.En}, or ask beforehand what it is about."),
            Task = FocusTask.Expertise,
            Leaf = Leaves.OfAttended(reading),
            ReadsText = false,
        };
    }

    /// <summary>
    /// "Jean-Bosco, Director KRN": a title that means the head in one house and the middle in another. Here, where the only other
    /// answer is to ask, it is enough.
    /// </summary>
    private static bool IsHead(MeetingReading reading) => HeadTitle().IsMatch($"{reading.Meeting.Title}\n{reading.Meeting.Organizer?.Name}\n{reading.Entry.Signature.Text}");

    [GeneratedRegex(@"(?<!\b(associate|assistant|deputy|sales|account|art|creative|project|programme|program|marketing|adjunct|commercieel|creatief)[\s-]*)\b(director|directeur|directrice|general manager|principal|dean|decaan|rector|head of (school|office|mission))\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeadTitle();
}
