using NodaTime;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>What you decided for a series holds until the meeting changes.</summary>
internal sealed class PrecedentHolds() : TriageCase(
    CaseId,
    new LocalText("Wat je voor een reeks besloot, geldt tot de afspraak verandert.", "What you decided for a series holds until the meeting changes."),
    new LocalText("‘Voortaan naar Cas’, tot er een ander aan tafel zit.", "‘From now on Cas goes’, until somebody else sits at the table."),
    Principles.HumanDecision)
{
    /// <summary>Names this case where the week looks for it.</summary>
    public const string CaseId = "precedent";

    private static readonly string[] MonthsNl =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] MonthsEn =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override CaseFinding? Ask(MeetingReading reading)
    {
        if (reading.Meeting is not { IsPrivate: false, Precedent: { } precedent })
        {
            return null;
        }

        var changed = precedent.Basis.ChangesTo(MeetingBasis.Of(reading.Meeting, reading.Entry.Lines));
        var isDue = reading.Meeting.Start.Date >= precedent.ReviewOn;
        var chosen = Chosen(reading, precedent);
        return new CaseFinding
        {
            Verdict = precedent.Verdict,
            Confidence = Confidence.Sure,
            OnlyTells = isDue || changed != BasisChange.None,
            Text = changed != BasisChange.None ? new LocalText(
                    $"{chosen.Nl} Sindsdien {Changes(changed).Nl}: kijk opnieuw.", $"{chosen.En} Since then {Changes(changed).En}: please look again.")
                : isDue ? new LocalText($"{chosen.Nl} Klopt dat nog?", $"{chosen.En} Is that still right?")
                : new LocalText($"{chosen.Nl} Dat geldt tot {Date(precedent.ReviewOn).Nl}.", $"{chosen.En} That holds until {Date(precedent.ReviewOn).En}."),
            Contribution = precedent.TopContribution is { } own
                ? new LocalText(own, own)
                : Wording.Under(reading, "zo koos je eerder voor deze reeks.", "this is how you chose before for this series."),
            ReadsText = false,
        };
    }

    /// <summary>The decision with what the other cases know of the meeting: its task and leaf, its part, what the partner brings.</summary>
    public static CaseFinding Completed(CaseFinding decided, SeriesPrecedent precedent, IReadOnlyList<CaseFinding> others)
    {
        var same = others.FirstOrDefault(f => f.Verdict == decided.Verdict);
        var own = precedent.TopContribution is null && same is not null;
        return decided with
        {
            Task = same?.Task ?? FocusTask.None,
            Leaf = same?.Leaf ?? (others.Count > 0 ? others[0].Leaf : null),
            Part = decided.Verdict == Verdict.AttendPart ? same?.Part ?? new MeetingPart("", null, null) : null,
            Contribution = own ? same!.Contribution : decided.Contribution,
            ContributionBy = own ? same!.ContributionBy : null,
        };
    }

    private static LocalText Chosen(MeetingReading reading, SeriesPrecedent precedent)
    {
        var (who, on, verdict) = (reading.Firm.NameOf(precedent.By), Date(precedent.On), Said(precedent.Verdict));
        var to = precedent.DelegateeId is { } id ? reading.Firm.NameOf(id) : null;
        return to is null
            ? new LocalText($"Op {on.Nl} koos {who} voor deze reeks: {verdict.Nl}.", $"On {on.En} {who} chose for this series: {verdict.En}.")
            : new LocalText($"Op {on.Nl} koos {who} voor deze reeks: {verdict.Nl}, {to}.", $"On {on.En} {who} chose for this series: {verdict.En}, {to}.");
    }

    private static LocalText Said(Verdict verdict) => verdict switch
    {
        Verdict.Attend => new LocalText("zelf erbij", "be there"),
        Verdict.AttendPart => new LocalText("alleen het eigen deel", "only the own part"),
        Verdict.Delegate => new LocalText("delegeren", "delegate"),
        Verdict.LeaveOut => new LocalText("overslaan", "skip"),
        Verdict.Protect => new LocalText("vrijhouden", "keep free"),
        _ => new LocalText("navragen", "ask"),
    };

    private static LocalText Changes(BasisChange changed)
    {
        List<LocalText> what = [];
        Add(BasisChange.Attendees, "de genodigden", "who is invited");
        Add(BasisChange.Organizer, "de organisator", "the organiser");
        Add(BasisChange.Agenda, "de agenda", "the agenda");
        Add(BasisChange.Length, "de duur", "the length");
        var isPlural = what.Count > 1 || changed == BasisChange.Attendees;
        return new LocalText(
            (isPlural ? "veranderden " : "veranderde ") + Joined(what.ConvertAll(w => w.Nl), " en "),
            Joined(what.ConvertAll(w => w.En), " and ") + (what.Count > 1 ? " have changed" : " has changed"));

        void Add(BasisChange one, string nl, string en)
        {
            if (changed.HasFlag(one))
            {
                what.Add(new LocalText(nl, en));
            }
        }
    }

    private static string Joined(List<string> words, string and) =>
        words.Count == 1 ? words[0] : string.Join(", ", words[..^1]) + and + words[^1];

    private static LocalText Date(LocalDate date) => new(
        $"{date.Day} {MonthsNl[date.Month - 1]} {date.Year}", $"{date.Day} {MonthsEn[date.Month - 1]} {date.Year}");
}
