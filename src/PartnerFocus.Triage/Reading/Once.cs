namespace PartnerFocus.Triage.Reading;

/// <summary>An answer that several cases ask for and most meetings are not asked for: found at the first question, null answers kept as well.</summary>
internal struct Once<T>
{
    private T answer;
    private bool isKnown;

    public T Of(MeetingReading reading, Func<MeetingReading, T> find)
    {
        if (!isKnown)
        {
            (answer, isKnown) = (find(reading), true);
        }

        return answer;
    }
}
