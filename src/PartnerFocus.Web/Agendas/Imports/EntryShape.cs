using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>What becomes of a VEVENT in the store: all of it in a partner's agenda, of a member's calendar only when it happens.</summary>
/// <param name="kindOf">Whether the time can move, for a member's calendar; null for a partner's agenda.</param>
internal sealed class EntryShape(Func<VEvent, TakenKind?>? kindOf) : IDisposable
{
    private readonly EntryContent _content = new();

    public IncomingEntry Entry(VEvent one, (int File, int Event) place)
    {
        var taken = kindOf?.Invoke(one);
        return new IncomingEntry
        {
            Uid = one.Uid,
            RecurrenceId = one.RecurrenceId?.ToString() ?? "",
            Place = place,
            Line = one.Line,
            Sequence = one.Sequence,
            Stamp = one.DtStamp,
            IsSeries = one.IsSeries,
            ChangesLaterOnes = one.IsThisAndFuture,
            Times = EntryTimes.Of(one),
            Title = kindOf is null ? one.Summary : "",
            Organizer = kindOf is null ? one.Organizer?.Email ?? "" : "",
            Taken = taken,
            Hash = _content.Hash(kindOf is null ? one.Utf8Text.Span : MemberComponent.Of(one, taken)),
            IsPrivate = kindOf is null && one.Class != EventClass.Public,
            Event = one,
        };
    }

    /// <summary>The text that is stored, under the UID that is stored.</summary>
    public ReadOnlyMemory<byte> Component(VEvent one, IncomingEntry entry) =>
        kindOf is null ? EntryContent.WithUid(one, entry.Uid) : MemberComponent.Of(one, entry.Taken);

    public void Dispose() => _content.Dispose();
}
