using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Main or sub: who is at the table and how often counts before what it is called.</summary>
internal static class WeightReader
{
    private const int MostPeople = 2;
    private const int MostWords = 3;
    private const double ExecutionRhythmDays = 15;
    private static readonly NodaTime.Duration Short = NodaTime.Duration.FromMinutes(20);

    /// <param name="meeting">The meeting.</param>
    /// <param name="entry">What it says.</param>
    /// <param name="people">Who of the other side decides or executes.</param>
    /// <param name="matter">What it is about.</param>
    public static WeightFact Read(Meeting meeting, EntryText entry, DecisionMakers people, Matter matter)
    {
        var trade = new TradeWords(entry, matter);
        var main = (2 * Math.Min(MostPeople, people.Deciding.Count))
            + (2 * Math.Min(1, entry.TitleConcepts.Count(Concept.MainWord) + entry.TitleConcepts.Count(Concept.Committee)))
            + Math.Min(2, entry.BodyConcepts.Count(Concept.MainWord));
        var sub = (2 * Math.Min(1, entry.TitleConcepts.Count(Concept.SubWord) + trade.InTitle.Count))
            + Math.Min(MostWords, entry.BodyConcepts.Count(Concept.SubWord) + trade.InBody.Count)
            + (people.Deciding.Count == 0 ? Math.Min(MostPeople, people.Executing.Count) : 0)
            + (IsExecutionRhythm(meeting) ? 2 : 0)
            + (meeting.Length <= Short && !meeting.IsAllDay ? 1 : 0);
        var weight = main == 0 && sub == 0 ? Weight.Unknown : main >= sub ? Weight.Main : Weight.Sub;
        return new WeightFact(weight, main > 0 && sub > 0 && Math.Abs(main - sub) <= 1, MainQuote(entry, people), SubQuote(meeting, entry, people, trade));
    }

    private static bool IsExecutionRhythm(Meeting meeting) => meeting.Series is { Frequency: { } days } && days <= ExecutionRhythmDays;

    private static Quote? MainQuote(EntryText entry, DecisionMakers people) =>
        people.Deciding.Count > 0 ? people.Deciding[0].Quote : entry.Find(Concept.MainWord) ?? entry.InTitle(Concept.Committee);

    private static Quote? SubQuote(Meeting meeting, EntryText entry, DecisionMakers people, TradeWords trade) =>
        entry.Find(Concept.SubWord) ?? trade.First
        ?? (people.Executing.Count > 0 ? people.Executing[0].Quote : null)
        ?? (IsExecutionRhythm(meeting) && meeting.Series?.Rule is { } rule ? new Quote(rule, MeetingField.Series) : null);
}

/// <summary>How a meeting weighs.</summary>
/// <param name="Weight">Main, sub or unknown.</param>
/// <param name="IsClose">Whether main and sub were nearly as strong.</param>
/// <param name="MainQuote">What makes it a main meeting.</param>
/// <param name="SubQuote">What makes it a sub-meeting.</param>
internal sealed record WeightFact(Weight Weight, bool IsClose, Quote? MainQuote, Quote? SubQuote);
