using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// One VEVENT of an upload: what is needed to compare it with the store. Its text is here only while there is room, so that a
/// file of any size is compared in bounded memory.
/// </summary>
internal sealed class IncomingEntry
{
    /// <summary>The UID it is stored under: the event's own, or that of the stored entry it was recognised as.</summary>
    public required string Uid { get; set; }

    public required string RecurrenceId { get; init; }

    /// <summary>Which file of the upload.</summary>
    public required int File { get; init; }

    /// <summary>Physical line of BEGIN:VEVENT in that file; no two events share one.</summary>
    public required int Line { get; init; }

    public required int Sequence { get; init; }

    public required Instant? Stamp { get; init; }

    public required bool IsSeries { get; init; }

    /// <summary>RANGE=THISANDFUTURE.</summary>
    public required bool ChangesLaterOnes { get; init; }

    public required EntryTimes Times { get; init; }

    public required string Title { get; init; }

    /// <summary>Address of the organiser; empty when there is none.</summary>
    public required string Organizer { get; init; }

    public required TakenKind? Taken { get; init; }

    public required byte[] Hash { get; set; }

    /// <summary>Whether it says of times long after its first when they are, in a zone whose summer may be another in the next export.</summary>
    public bool RulesLaterTimes => IsSeries || ChangesLaterOnes;

    /// <summary>Which VCALENDAR of that file.</summary>
    public required int Calendar { get; init; }

    /// <summary>The zones of its file, or of its VCALENDAR; null while the file is read.</summary>
    public FileZones? Zones { get; set; }

    public Instant FirstStart { get; set; }

    public Instant LastEnd { get; set; }

    public bool IsPrivate { get; set; }

    /// <summary>The text that is stored; null when it did not fit into what is kept, and is read again.</summary>
    public ReadOnlyMemory<byte>? Text { get; set; }

    /// <summary>The event itself, of a series, until it is placed in time.</summary>
    public VEvent? Series { get; set; }

    /// <summary>The stored entry it is another version of, or says the same as; null while that is not known, and when it is new.</summary>
    public StoredEntry? Stored { get; set; }

    /// <summary>The UID the event has in the file.</summary>
    public required string OwnUid { get; init; }

    public EntryKey Key => new(Uid, RecurrenceId);
}

/// <summary>What makes an entry unique within its agenda.</summary>
/// <param name="RecurrenceId">Empty for a single event or a master.</param>
internal readonly record struct EntryKey(string Uid, string RecurrenceId);

/// <summary>A stored entry without its text.</summary>
internal sealed class StoredEntry
{
    public required long Id { get; init; }

    public required string Uid { get; init; }

    public required string RecurrenceId { get; init; }

    public required Instant FirstStart { get; init; }

    public required Instant LastEnd { get; init; }

    public required string Title { get; init; }

    public required bool IsPrivate { get; init; }

    public required TakenKind? Taken { get; init; }

    public required byte[] Hash { get; init; }

    public required Instant FirstSeen { get; init; }

    public Guid AgendaId { get; set; }

    /// <summary>The next one whose hash begins alike, among those that <see cref="KnownEntries"/> looks at.</summary>
    public StoredEntry? NextOfHash { get; set; }

    /// <summary>What the upload holds of it; null when it does not hold it, as far as is known yet.</summary>
    public IncomingEntry? Held { get; set; }

    public EntryKey Key => new(Uid, RecurrenceId);
}
