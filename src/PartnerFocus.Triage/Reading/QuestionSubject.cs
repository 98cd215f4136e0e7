using PartnerFocus.Triage.Firm;
using PartnerFocus.Triage.Lexicon;

namespace PartnerFocus.Triage.Reading;

/// <summary>Tells what a question is about, and so whether it lies in the partner's field.</summary>
internal sealed class QuestionSubject(TopicReader topics, Vocabulary words)
{
    /// <summary>
    /// The item or sentence itself tells its field, or the item it points at. Where they name no topic, the paragraph or the meeting can
    /// say that it lies in the partner's field; that it lies outside only what is written around it can, in a text that is no list, and
    /// never what is said of others.
    /// </summary>
    public SubjectOfAsk Read(string unit, AgendaLine line, AgendaLine? pointed, bool isSlot, QuestionSetting setting)
    {
        var own = topics.Read(unit);
        own = own.Count == 0 && pointed is not null ? topics.Read(pointed.Text) : own;
        // A slot to be heard in stands apart from what the hearing as a whole is called.
        if (own.Count > 0 || isSlot)
        {
            return new SubjectOfAsk(own, FieldReader.Read(own, setting.Partner), false);
        }

        var around = topics.Read(line.Text);
        around = FieldReader.Read(around, setting.Partner) == FieldFit.Inside ? around : setting.MeetingTopics;
        var field = FieldReader.Read(around, setting.Partner);
        if (field == FieldFit.Outside)
        {
            around = setting.Lines.Any(l => l.IsItem) ? [] : topics.Read(SaidOfNobodyElse(setting));
            field = FieldReader.Read(around, setting.Partner);
        }

        return new SubjectOfAsk(around, field, true);
    }

    /// <summary>The title, and the sentences that name nobody else at the table: "Cas does the steel. Anna, do we accept this?" asks about no steel.</summary>
    private string SaidOfNobodyElse(QuestionSetting setting)
    {
        var others = Others(setting.Roster).ToHashSet();
        return string.Join('\n', setting.Lines.SelectMany(l => QuestionSyntax.Sentences(l.Text)).Where(s => !words.Read(s).Tokens.Any(t => others.Contains(t.Folded)))
            .Prepend(setting.Entry.Title.Text));
    }

    /// <summary>What everybody else at the table is called by, folded; an initial says too little.</summary>
    public static IEnumerable<string> Others(Roster roster) =>
        roster.OtherNames.Concat(roster.Colleagues.SelectMany(p => p.Aliases.Append(p.Name))).Select(FirstName).Where(n => n.Length > 1);

    /// <summary>Whether a word, folded, is what somebody else at the table is called by.</summary>
    public static bool IsOther(Roster roster, string word)
    {
        foreach (var name in roster.OtherNames)
        {
            if (IsCalled(name, word))
            {
                return true;
            }
        }

        foreach (var person in roster.Colleagues)
        {
            if (IsCalled(person.Name, word) || person.Aliases.Any(a => IsCalled(a, word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What somebody is called by, folded.</summary>
    public static string FirstName(string name) => TokenizedText.Fold(First(name));

    private static ReadOnlySpan<char> First(string name) => name.IndexOfAny(NameEnds) is >= 0 and var end ? name.AsSpan(0, end) : name;

    // As FirstName says it, without making the word where letters alone tell.
    private static bool IsCalled(string name, string word)
    {
        var first = First(name);
        return first.Length > 1 && (System.Text.Ascii.IsValid(first) ? System.Text.Ascii.EqualsIgnoreCase(first, word) : TokenizedText.Fold(first) == word);
    }

    private static readonly char[] NameEnds = [' ', '.', '@', ','];
}

/// <summary>What a question is about.</summary>
/// <param name="Topics">Its topics; empty when not known.</param>
/// <param name="Field">How they stand to the partner's field.</param>
/// <param name="IsBorrowed">Whether they are told by what stands around it.</param>
internal sealed record SubjectOfAsk(IReadOnlyList<TopicHit> Topics, FieldFit Field, bool IsBorrowed);

/// <summary>The meeting a question is asked in, as far as read.</summary>
internal sealed record QuestionSetting(Meeting Meeting, EntryText Entry, IReadOnlyList<AgendaLine> Lines, Roster Roster, Partner Partner, IReadOnlyList<TopicHit> MeetingTopics);
