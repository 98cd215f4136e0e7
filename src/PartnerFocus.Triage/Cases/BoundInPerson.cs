using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>What binds whoever does it, you do yourself: signing, chairing, answering to an authority.</summary>
internal sealed class BoundInPerson() : TriageCase(
    "bound-in-person",
    new LocalText("Wat bindt wie het doet, doe je zelf: tekenen, voorzitten, verantwoorden aan een toezichthouder.", "What binds whoever does it, you do yourself: signing, chairing, answering to an authority."),
    new LocalText("‘Jaarrekening tekenen: beide vennoten, legitimatie meenemen.’", "‘Signing the accounts: both partners, bring photo ID.’"),
    Principles.PersonalDuty)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        if (roster.IsOptional || roster.OnlyByList || reading.StandIn is not null || reading.Entry.Has(Concept.Broadcast, Concept.Vendor))
        {
            return null;
        }

        return reading.BindingAct is { } act ? Bound(reading, act) : Chairs(reading);
    }

    private static CaseFinding Bound(MeetingReading reading, BindingAct act)
    {
        var item = act.Quote.Field == MeetingField.Text ? ItemOf(reading, act.Quote) : null;
        var signs = act.Kind == BindingActKind.Signs;
        return new CaseFinding
        {
            Verdict = item is null ? Verdict.Attend : Verdict.AttendPart,
            Part = item is null ? null : new MeetingPart(item.Text.Trim(), item.Start, item.End),
            Confidence = act.IsNamed ? Confidence.Likely : Confidence.Close,
            Text = signs
                ? new LocalText("Hier wordt getekend door wie daartoe bevoegd is.", "This is signed by whoever is entitled to.")
                : new LocalText("Je verantwoordt je hier zelf tegenover een toezichthouder.", "You answer to an authority here yourself."),
            Quote = act.Quote,
            Contribution = signs
                ? new LocalText($"Zet bij {Wording.Subject(reading).Nl} zelf je handtekening; lees vooraf wat je tekent.", $"Sign yourself at {Wording.Subject(reading).En}; read beforehand what you sign.")
                : new LocalText($"Verantwoord bij {Wording.Subject(reading).Nl} zelf waar jij voor staat.", $"Answer at {Wording.Subject(reading).En} for what you stand for."),
            Task = signs ? FocusTask.None : FocusTask.Expertise,
            Leaf = signs && !reading.IsClientTime ? Leaf.InternalProcess : Leaf.Result,
        };
    }

    /// <summary>Named as chair in the title, or by the role somebody else gave: whatever it is about, the chair stays empty without you.</summary>
    private static CaseFinding? Chairs(MeetingReading reading)
    {
        var (lead, roster) = (reading.Lead, reading.Roster);
        var named = lead is { Kind: LeadKind.Said, Quote.Field: MeetingField.Title } || (lead.Kind == LeadKind.Chair && !roster.IsConvenedForMe);
        var execution = reading.Weight.Weight == Weight.Sub && reading.IsStanding;
        return !named || execution || roster.IsOwnEntry || reading.Entry.InTitle(Concept.ManagementTeam) is not null ? null : new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText("Je bent de voorzitter.", "You are in the chair."),
            Quote = lead.Quote,
            Contribution = new LocalText($"Zit {Wording.Subject(reading).Nl} voor, of draag de voorzittershamer tijdig over.", $"Chair {Wording.Subject(reading).En}, or hand over the chair in good time."),
            Task = FocusTask.Expertise,
            Leaf = Leaves.OfAttended(reading),
        };
    }

    /// <summary>The item it stands in, when there are others that can do without.</summary>
    private static AgendaLine? ItemOf(MeetingReading reading, Quote quote) =>
        reading.Lines.Count(l => l.IsItem) < 2 ? null
        : reading.Lines.FirstOrDefault(l => l.IsItem && l.Text.Contains(quote.Words, StringComparison.Ordinal));
}
