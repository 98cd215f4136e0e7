using System.Text.RegularExpressions;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Change;

/// <summary>The facts that are words: a question more, or words fewer.</summary>
internal sealed class ChangedWords(MeetingReading reading)
{
    private const int LongestQuote = 60;

    private readonly Meeting meeting = reading.Meeting;
    private readonly Partner partner = reading.Partner;

    /// <summary>A question to the partner at the top of the agenda, in either language: what is told holds for both.</summary>
    public IEnumerable<ChangedFact> Asked()
    {
        var own = reading.Topics.Select(t => t.TopicId).FirstOrDefault(partner.Expertise.Contains) ?? (partner.Expertise is [var first, ..] ? first : null);
        if (reading.Firm.Topics.FirstOrDefault(t => t.Id == own) is not { } topic)
        {
            yield break;
        }

        var word = topic.Keywords is [var keyword, ..] ? keyword : topic.Name.Nl;
        var (nl, en) = ($"- {partner.Name}: ga je akkoord met {word}? (10 min)", $"- {partner.Name}: do you agree to {word}? (10 min)");
        yield return new ChangedFact(
            new LocalText($"er een vraag aan jou op de agenda stond, met als onderwerp {topic.Name.Nl}", $"the agenda held a question for you on {topic.Name.En}"), Above(nl))
        {
            Likewise = [Above(en)],
        };
    }

    public IEnumerable<ChangedFact> WithoutTheQuestion(Assessment now)
    {
        if (reading.Ask is { } ask && (now.Part is not null || now.Verdict == Verdict.Attend))
        {
            yield return NotThere(ask.Quote.Field == MeetingField.Title ? ask.Quote.Words : now.Part?.Item ?? ask.Quote.Words);
        }
    }

    /// <summary>The words that decided, taken out.</summary>
    public IEnumerable<ChangedFact> WithoutTheWords(Assessment now)
    {
        if (now.Evidence is [{ Quote: { Length: > 0 } words, Field: MeetingField.Title or MeetingField.Text }, ..])
        {
            yield return NotThere(words);
        }
    }

    /// <summary>Not in the text and not in the title either: in neither place they are there.</summary>
    private ChangedFact NotThere(string words)
    {
        var shown = words.Length <= LongestQuote ? words : words[..LongestQuote].TrimEnd() + "…";
        var found = new Regex($@"(?<!\w){string.Join(@"\s+", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return new ChangedFact(
            new LocalText($"‘{shown}’ er niet stond", $"‘{shown}’ were not there"),
            meeting with { Title = found.Replace(meeting.Title, "").Trim(), Text = found.Replace(meeting.Text, "") });
    }

    private Meeting Above(string line) => meeting with { Text = $"{line}\n{meeting.Text}" };
}
