using PartnerFocus.Triage.Lexicon;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>A block of your own work on a client's matter raises the question whether the team could do it.</summary>
internal sealed class OwnWorkOnAClientMatter() : TriageCase(
    "own-work",
    new LocalText("Een eigen werkblok voor een klant vraagt of het team het kan.", "A block of your own work on a client's matter raises the question whether the team could do it."),
    new LocalText("‘Memo Noordzee afmaken’ zonder anderen.", "‘Finish the Noordzee memo’ with nobody else."),
    Principles.Safe)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var isOwn = reading.Roster.IsOwnEntry && !reading.Meeting.IsAllDay && reading.ClientFact.Quote?.Field != MeetingField.Location
            && !reading.Entry.Has(Concept.Court, Concept.OnCall, Concept.RoleInName);
        if (!isOwn)
        {
            return null;
        }

        var clinic = reading.Entry.InTitle(Concept.Clinic);
        if (reading.Client is null && clinic is null)
        {
            return reading.Roster.BookedBy is null && Work(reading) is { } work ? WithoutAClient(reading, work) : null;
        }

        // What the assistant put in for the partner may be with anybody; only what is done alone by its nature is work for sure.
        if (reading.Roster.BookedBy is not null && clinic is null)
        {
            return null;
        }

        var (client, matter) = (Wording.Client(reading), Wording.ForWhom(reading));
        return new CaseFinding
        {
            Verdict = Verdict.Attend,
            Confidence = Confidence.Close,
            Text = new LocalText($"Eigen werkblok voor {client.Nl}. Zou iemand van je team dit kunnen doen?", $"A block of your own work for {client.En}. Could somebody on your team do this?"),
            Quote = reading.ClientFact.Quote,
            Seen = clinic,
            Contribution = new LocalText($"Doe alleen wat {matter.Nl} jouw expertise vraagt.", $"Do only what needs your expertise {matter.En}."),
            Task = FocusTask.Expertise,
            Leaf = Leaf.ClientProcess,
        };
    }

    /// <summary>A topic of the firm or a word of desk work over a block of one's own: work, and no time to think, read or learn.</summary>
    private static Quote? Work(MeetingReading reading)
    {
        var entry = reading.Entry;
        return entry.Has(Concept.Learning, Concept.Duty) || reading.ChosenLearning is not null || reading.IsJotted || reading.Absence is not null
            || entry.InTitle(Concept.Reflection, Concept.Strategy, Concept.Future, Concept.Family, Concept.Travel, Concept.BoardBody, Concept.Limit) is not null
            ? null
            : reading.Topics.FirstOrDefault(t => t.Quote.Field == MeetingField.Title)?.Quote ?? entry.InTitle(Concept.DeskWork);
    }

    private static CaseFinding WithoutAClient(MeetingReading reading, Quote work) => new()
    {
        // Whose work it is, is not known: time kept free, which weighs on no side of the week, and is not called time for the vision.
        Verdict = Verdict.Protect,
        Confidence = Confidence.Close,
        Text = new LocalText("Een eigen werkblok. Zou iemand van je team dit kunnen doen?", "A block of your own work. Could somebody on your team do this?"),
        Quote = work,
        Contribution = new LocalText($"Doe van {Wording.Subject(reading).Nl} alleen wat jouw expertise vraagt.", $"Of {Wording.Subject(reading).En}, do only what needs your expertise."),
        Task = reading.Field == FieldFit.Inside ? FocusTask.Expertise : FocusTask.None,
    };
}
