using System.Collections.Concurrent;

namespace PartnerFocus.Triage;

/// <summary>
/// Remembers answers that depend on their question alone, at most twice <paramref name="size"/> of them: when the young generation
/// is full it becomes the old one, and what nobody asked for meanwhile goes. Belongs to one engine, so to one version of one firm,
/// and is gone with it: what it holds is confidential. Safe to use from several threads.
/// </summary>
internal sealed class Memo<TQuestion, TAnswer>(int size)
    where TQuestion : notnull
{
    private volatile Generation young = new(0);
    private volatile Generation old = new(0);

    public TAnswer Get(TQuestion question, Func<TQuestion, TAnswer> find) => Get(question, find, static (asked, answer) => answer(asked));

    /// <summary>The same where more than the question is needed to find the answer: handed on, so that nothing is made for an answer that is known.</summary>
    public TAnswer Get<TWith>(TQuestion question, TWith with, Func<TQuestion, TWith, TAnswer> find)
    {
        var now = young;
        if (now.Answers.TryGetValue(question, out var answer))
        {
            return answer;
        }

        if (!old.Answers.TryGetValue(question, out answer))
        {
            answer = find(question, with);
        }

        if (now.Add(question, answer) == size)
        {
            (old, young) = (now, new Generation(size));
        }

        return answer;
    }

    private sealed class Generation(int expected)
    {
        // The dictionary's own count locks all of it.
        private int count;

        public ConcurrentDictionary<TQuestion, TAnswer> Answers { get; } = new(Environment.ProcessorCount, Math.Max(31, expected));

        /// <summary>How many there are with this one; 0 when it was there.</summary>
        public int Add(TQuestion question, TAnswer answer) => Answers.TryAdd(question, answer) ? Interlocked.Increment(ref count) : 0;
    }
}
