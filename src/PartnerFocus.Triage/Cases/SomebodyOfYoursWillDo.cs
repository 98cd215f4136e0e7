using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>If they ask for someone from your team, it need not be you.</summary>
internal sealed class SomebodyOfYoursWillDo() : TriageCase(
    "someone-will-do",
    new LocalText("Wie om iemand van jullie vraagt, hoeft jou niet te hebben.", "If they ask for someone from your team, it need not be you."),
    new LocalText("‘Stuur gerust degene die er het meest van weet.’", "‘Please send whoever knows most about it.’"),
    Principles.TheTeam)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var quote = reading.StandIn;
        return quote is null || reading.Roster.IsOptional || reading.Roster.IsOwnEntry ? null : new CaseFinding
        {
            Verdict = Verdict.Delegate,
            Confidence = Confidence.Sure,
            Text = new LocalText("Er wordt iemand van kantoor verwacht, niet per se jij.", "Somebody from the firm is expected, not necessarily you."),
            Quote = quote,
            Contribution = new LocalText($"Stuur naar {Wording.Subject(reading).Nl} wie er het meest van weet of ervan leert.", $"Send to {Wording.Subject(reading).En} whoever knows most about it, or will learn from it."),
            Leaf = Leaves.OfWork(reading),
        };
    }
}
