using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;
using static PartnerFocus.Triage.Reading.QuestionSyntax;

namespace PartnerFocus.Triage.Reading;

/// <summary>
/// Reads the mails quoted below a text: whether one of them asks this partner something by name, and whether the partner answered it in a
/// newer one. What was asked there and not answered may still be wanted, whatever the newest mail is about.
/// </summary>
internal sealed class ThreadReader(ConceptFinder concepts, TopicReader topics, Vocabulary words)
{
    public ThreadFact Read(EntryText entry, Roster roster, NameFinder names, Partner partner)
    {
        if (entry.Below.Count == 0 || roster.IsConvenedForMe || roster.IsOptional)
        {
            return ThreadFact.None;
        }

        var answered = false;
        for (var at = 0; at < entry.Below.Count; at++)
        {
            var mail = entry.Below[at];
            if (IsFrom(mail, names, partner))
            {
                answered = true;
            }
            else if ((entry.IsReply || at > 0) && Question(mail, names, roster) is { } question)
            {
                return answered ? new ThreadFact(null, true) : IsTold(entry, at, names, roster) ? ThreadFact.None : new ThreadFact(Open(mail, question, partner, roster), false);
            }
            else if (answered && mail.Lines.Any(l => l.Contains('?', StringComparison.Ordinal)))
            {
                return new ThreadFact(null, true);
            }
        }

        return ThreadFact.None;
    }

    private bool IsFrom(QuotedMail mail, NameFinder names, Partner partner) =>
        mail.From.Contains(partner.Email, StringComparison.OrdinalIgnoreCase) || names.Find(words.Read(mail.From), []).Count > 0;

    /// <summary>The sentence that asks the partner, by name in it or in the greeting above it.</summary>
    private string? Question(QuotedMail mail, NameFinder names, Roster roster)
    {
        var greets = TextOpening.In(mail.Lines) is { } opening && names.Find(words.Read(opening.Value), roster.OtherNames).Any(n => n.IsSure);
        foreach (var sentence in mail.Lines.SelectMany(Sentences))
        {
            var text = words.Read(sentence);
            var hits = concepts.Find(text);
            var mentions = names.Find(text, roster.OtherNames).Where(m => m.IsSure && !IsAside(sentence, m) && !NameInClause.IsDenied(sentence, m.Start, m.Length)).ToList();
            var asks = EndsAsking().IsMatch(sentence) || (mentions.Count > 0 && (hits.Has(Concept.AskPhrase, Concept.Decision) || NamedReader.Wants().IsMatch(sentence)));
            if (asks && (mentions.Count > 0 || greets) && !hits.Has(Concept.Scheduling) && !DecidedAlready.Is(sentence, mentions, hits) && !EmptyQuestion.Is(sentence, roster)
                && !(mentions.Count == 0 && EmptyQuestion.AsksForSomebody(hits)))
            {
                return sentence.Trim();
            }
        }

        return null;
    }

    /// <summary>A newer text passes it on for information, says that it was settled, or what the partner decided.</summary>
    private bool IsTold(EntryText entry, int below, NameFinder names, Roster roster) =>
        entry.Has(Concept.ForInfo, Concept.Answered) || entry.Sentences.Select(s => s.In(entry.Body.Text).ToString())
            .Concat(entry.Below.Take(below).SelectMany(m => m.Lines).SelectMany(Sentences)).Any(s => words.Read(s) is var text && concepts.Find(text) is var hits
                && names.Find(text, roster.OtherNames) is var named
                && (hits.Has(Concept.Answered) || named.Any(m => NamedReader.Done().IsMatch(s[(m.Start + m.Length)..])) || DecidedAlready.Is(s, [.. named], hits)));

    private Ask Open(QuotedMail mail, string question, Partner partner, Roster roster)
    {
        var own = topics.Read(question);
        var about = own.Count > 0 ? own : topics.Read(string.Join('\n', mail.Lines));
        return new Ask
        {
            Quote = new Quote(question, MeetingField.Text),
            Field = FieldReader.Read(about, partner),
            Topics = about,
            IsBorrowed = own.Count == 0,
            IsBelow = true,
            CoversAll = roster.IsTalkBetweenTwo,
        };
    }
}

/// <summary>What the mails quoted below a text say of this partner.</summary>
/// <param name="Open">What one of them asks, and nobody answered; null when none does.</param>
/// <param name="IsAnswered">Whether the partner answered what another of them asks.</param>
internal sealed record ThreadFact(Ask? Open, bool IsAnswered)
{
    public static readonly ThreadFact None = new(null, false);
}
