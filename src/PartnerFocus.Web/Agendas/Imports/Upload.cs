using NodaTime;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>Everything that was read from the files of one upload.</summary>
internal sealed class Upload
{
    /// <summary>The newest version of each event.</summary>
    public required IReadOnlyList<IncomingEntry> Entries { get; init; }

    /// <summary>Events that are not taken, each with line and cause.</summary>
    public required IReadOnlyList<SkippedLine> Skipped { get; init; }

    public required IReadOnlyList<FileLine> Files { get; init; }

    /// <summary>What each file covers, for what it says about entries it does not hold.</summary>
    public required IReadOnlyList<FileCoverage> Coverages { get; init; }

    /// <summary>UIDs that a file holds an event of that could not be taken.</summary>
    public required IReadOnlySet<string> LeftOutUids { get; init; }

    /// <summary>What the times of each file stand for; refused ones are not among them.</summary>
    public required IReadOnlyList<FileZones> Zones { get; init; }

    /// <summary>Whether any file is a calendar.</summary>
    public required bool HasCalendar { get; init; }

    /// <summary>Whether every file was read to its end.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>X-WR-CALNAME of the first file that has one.</summary>
    public required string? CalendarName { get; init; }

    /// <summary>PRODID of the first file that has one.</summary>
    public required string? ProductId { get; init; }

    /// <summary>Works out when each entry begins and ends.</summary>
    /// <param name="stored">Knows where times of a file without a zone are, and whether a person said so; days begin where the firm is.</param>
    public void PlaceInTime(StoredAgenda stored)
    {
        foreach (var file in Zones)
        {
            file.Place(stored.FloatingOf(file), stored.ChosenZone is not null, stored.FirmZone);
        }

        foreach (var entry in Entries)
        {
            var zones = entry.Zones ?? throw new InvalidOperationException("The file of the entry is not read.");
            (entry.FirstStart, entry.LastEnd) = EntrySpan.Of(entry, zones.For(entry.Times.Start));
            entry.Series = null;
            if (entry.RulesLaterTimes && zones.NameFor(entry.Times.Start) is { } zone)
            {
                entry.Hash = EntryContent.Hash(entry.Hash, zone);
            }
        }
    }

    /// <summary>Overrides of a private series are private, whatever they say themselves.</summary>
    /// <param name="privateMasters">UIDs of stored series that are private and stay as they are.</param>
    public void HidePrivateSeries(IEnumerable<string> privateMasters)
    {
        var hidden = Entries.Where(e => e is { IsPrivate: true, RecurrenceId: "" }).Select(e => e.Uid).Concat(privateMasters).ToHashSet();
        foreach (var entry in Entries.Where(e => e.RecurrenceId.Length > 0 && hidden.Contains(e.Uid)))
        {
            entry.IsPrivate = true;
        }
    }
}

/// <summary>What a file covers.</summary>
/// <param name="File">Its place in the upload.</param>
/// <param name="From">X-CALSTART; null when not said.</param>
/// <param name="To">X-CALEND; null when not said.</param>
/// <param name="IsExport">Whether it is an export of a calendar, and not a message about single meetings.</param>
internal sealed record FileCoverage(int File, Instant? From, Instant? To, bool IsExport);
