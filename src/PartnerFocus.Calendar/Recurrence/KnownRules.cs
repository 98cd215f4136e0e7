using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>
/// Rules that were read before. An agenda has few, and they come again and again; a file made to hurt has a million of one. A rule is
/// never changed once it is read, so all events share it.
/// </summary>
internal sealed class KnownRules
{
    private const int Places = 512;
    private const int LongestText = 400;

    private readonly (byte[] Octets, RecurrenceRule Rule)?[] kept = new (byte[], RecurrenceRule)?[Places];

    /// <summary>The rule of a RECUR value; null when it is refused, which is then reported.</summary>
    public RecurrenceRule? Read(ReadOnlySpan<byte> value, int line, ProblemList problems)
    {
        if (value.Length > LongestText)
        {
            return RuleText.Read(value, line, problems);
        }

        ref var place = ref kept[Octets.Hash(value, 0) & (Places - 1)];
        if (place is { } known && value.SequenceEqual(known.Octets))
        {
            return known.Rule;
        }

        var rule = RuleText.Read(value, line, problems);
        if (rule is not null)
        {
            place = (value.ToArray(), rule);
        }

        return rule;
    }
}
