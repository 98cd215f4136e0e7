using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PartnerFocus.Web.Store;

/// <summary>
/// Answers kept in memory under a key that names everything they depend on, versions as the store gives them included: so none is ever
/// stale, on any node, and nothing has to be taken out when something changes. Bounded: when the young generation is full it becomes the
/// old one, and what nobody asked for meanwhile goes. Safe to use from several threads.
/// </summary>
/// <param name="most">How much a generation holds, in what <paramref name="weigh"/> counts.</param>
/// <param name="weigh">What an answer weighs.</param>
public sealed class Remembered<TKey, TAnswer>(int most, Func<TAnswer, int> weigh)
    where TKey : notnull
{
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TAnswer answer)
    {
        if (_young.Answers.TryGetValue(key, out answer))
        {
            return true;
        }

        if (!_old.Answers.TryGetValue(key, out answer))
        {
            return false;
        }

        Keep(key, answer);
        return true;
    }

    public void Keep(TKey key, TAnswer answer)
    {
        // What is kept again in another's place weighs again, which only makes the generation full a little sooner.
        var young = _young;
        young.Answers[key] = answer;
        if (Interlocked.Add(ref young.Weight, weigh(answer)) >= most && Interlocked.Exchange(ref young.IsFull, 1) == 0)
        {
            (_old, _young) = (young, new Generation());
        }
    }

    private sealed class Generation
    {
        public int Weight;
        public int IsFull;

        public ConcurrentDictionary<TKey, TAnswer> Answers { get; } = new();
    }
}
