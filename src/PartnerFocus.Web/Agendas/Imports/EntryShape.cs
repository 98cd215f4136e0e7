using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>What becomes of a VEVENT in the store: all of it in a partner's agenda, of a member's calendar only when it happens.</summary>
/// <param name="kindOf">Whether the time can move, for a member's calendar; null for a partner's agenda.</param>
internal sealed class EntryShape(Func<VEvent, TakenKind?>? kindOf)
{
    private readonly EntryContent _content = new();

    public IncomingEntry Entry(VEvent one, int file, KeptTexts texts)
    {
        var taken = kindOf?.Invoke(one);
        var text = kindOf is null ? one.Utf8Text : MemberComponent.Of(one, taken);
        return new IncomingEntry
        {
            Uid = one.Uid,
            OwnUid = one.Uid,
            RecurrenceId = one.RecurrenceId?.ToString() ?? "",
            File = file,
            Line = one.Line,
            Calendar = one.Calendar,
            Sequence = one.Sequence,
            Stamp = one.DtStamp,
            IsSeries = one.IsSeries,
            ChangesLaterOnes = one.IsThisAndFuture,
            Times = EntryTimes.Of(one),
            Title = kindOf is null ? one.Summary : "",
            Organizer = kindOf is null ? one.Organizer?.Email ?? "" : "",
            Taken = taken,
            Hash = _content.Hash(text.Span),
            IsPrivate = kindOf is null && one.Class != EventClass.Public,
            Text = texts.Keep(text.Span),
            Series = one.IsSeries ? one : null,
        };
    }

    /// <summary>An event that says the same as a stored entry.</summary>
    /// <param name="times">When it is, in its own words.</param>
    /// <param name="lines">What else of it counts.</param>
    public static IncomingEntry Known(StoredEntry stored, VEvent times, int file, (int Sequence, NodaTime.Instant? Stamp, bool IsPrivate) lines) => new()
    {
        Uid = stored.Uid,
        OwnUid = stored.Uid,
        RecurrenceId = stored.RecurrenceId,
        File = file,
        Line = times.Line,
        Calendar = times.Calendar,
        Sequence = lines.Sequence,
        Stamp = lines.Stamp,
        IsPrivate = lines.IsPrivate,
        IsSeries = times.IsSeries,
        ChangesLaterOnes = times.IsThisAndFuture,
        Times = EntryTimes.Of(times),
        Title = stored.Title,
        Organizer = "",
        Taken = stored.Taken,
        Hash = stored.Hash,
        Series = times.IsSeries ? times : null,
        Stored = stored,
    };

    /// <summary>The text that is stored of an event that is read again.</summary>
    public ReadOnlyMemory<byte> Text(VEvent one) => kindOf is null ? one.Utf8Text : MemberComponent.Of(one, kindOf(one));
}
