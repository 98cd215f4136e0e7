using NodaTime;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>What an import would do, before anything is stored. The lists of entries are cut to what a person reads; the counts are whole.</summary>
public sealed record ImportPreview
{
    /// <summary>Entries that are listed per kind at most.</summary>
    public const int Listed = 200;

    /// <summary>The agenda's version it was compared with; null when there is no agenda of that source yet.</summary>
    public required Guid? AgendaVersion { get; init; }

    public required string Source { get; init; }

    /// <summary>IANA id of the zone that was chosen for times without one; empty when it is as <see cref="ZonesOfFiles"/>.</summary>
    public required string ChosenZone { get; init; }

    /// <summary>IANA ids of the zones in which the files' times without one are, unless another is chosen.</summary>
    public required IReadOnlyList<string> ZonesOfFiles { get; init; }

    public required ImportCounts Counts { get; init; }

    /// <summary>Whether anything could be read at all.</summary>
    public required bool HasCalendar { get; init; }

    /// <summary>Whether every file was read to its end: if not, nothing is taken to be gone.</summary>
    public required bool IsWhole { get; init; }

    public IReadOnlyList<EntryLine> Added { get; init; } = [];

    public IReadOnlyList<ChangedLine> Changed { get; init; } = [];

    public IReadOnlyList<EntryLine> Gone { get; init; } = [];

    public IReadOnlyList<CauseGroup> Skipped { get; init; } = [];

    public IReadOnlyList<FileLine> Files { get; init; } = [];
}

/// <summary>How many entries an import adds, changes, takes away, finds as they are, and could not take.</summary>
public sealed record ImportCounts(int Added, int Changed, int Gone, int Same, int Skipped)
{
    public bool ChangesNothing => Added + Changed + Gone == 0;
}

/// <summary>An entry as it is listed; its title is only for who may see it.</summary>
public sealed record EntryLine(string Title, bool IsPrivate, ZonedDateTime Start, bool IsAllDay, bool IsSeries)
{
    /// <summary>Whether it is a series without a single occurrence: its start is no day on which anything is.</summary>
    public bool NeverComesUp { get; init; }

    /// <summary>Whether it is one meeting, otherwise than its series, of a series that is there already.</summary>
    public bool IsOfKnownSeries { get; init; }
}

/// <summary>An entry that is there already but reads otherwise.</summary>
/// <param name="What">Which of its parts; empty when it is something nobody sees.</param>
public sealed record ChangedLine(EntryLine Old, EntryLine New, ChangedParts What);

/// <summary>The parts of an entry that a person notices.</summary>
[Flags]
public enum ChangedParts
{
    None = 0,
    Title = 1,
    Time = 2,
    Place = 4,
    People = 8,
    Text = 16,

    /// <summary>It was cancelled.</summary>
    Off = 32,

    /// <summary>It was cancelled, and is so no more.</summary>
    On = 64,

    /// <summary>A series comes up on other days, each at the time it was.</summary>
    Days = 128,
}

/// <summary>An event that is not taken.</summary>
/// <param name="Line">Physical line in the file, from 1.</param>
/// <param name="Code">The cause, as Calendar names it.</param>
/// <param name="Message">The cause in English, for where no translation is known.</param>
public sealed record SkippedLine(string File, int Line, string Code, IReadOnlyList<string> Arguments, string Message);

/// <summary>One file of the upload.</summary>
/// <param name="Events">VEVENTs in it; 0 when it was refused.</param>
/// <param name="Fault">Why it was refused; null when it was read.</param>
/// <param name="Warnings">What was read otherwise than it stands there; the events are taken all the same.</param>
public sealed record FileLine(string Name, int Events, FileFault? Fault, IReadOnlyList<SkippedLine> Warnings);
