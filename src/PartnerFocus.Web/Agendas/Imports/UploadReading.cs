using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Reads the files of one upload, event by event. Texts are kept up to a bound; beyond it they are read again when they are
/// written, so that memory does not grow with the upload.
/// </summary>
internal sealed class UploadReading(UploadedFiles files, UploadLimits limits, EntryShape shape)
{
    /// <summary>Bytes of text that are kept; what was made of it takes about three times as much.</summary>
    private const int KeptBytes = 4 * 1024 * 1024;

    private readonly UploadGathering _gathered = new();
    private int _keptBytes;

    /// <summary>Reads all of them.</summary>
    public Upload Read(CancellationToken cancel)
    {
        for (var i = 0; i < files.Files.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            ReadFile(files.Files[i], i);
        }

        return _gathered.ToUpload();
    }

    /// <summary>The events of <paramref name="entries"/>, those that were not kept read once more from their files.</summary>
    public IEnumerable<(IncomingEntry Entry, VEvent Event)> WithEvents(IEnumerable<IncomingEntry> entries)
    {
        var unkept = new SortedDictionary<int, Dictionary<int, IncomingEntry>>();
        foreach (var entry in entries)
        {
            if (entry.Event is { } kept)
            {
                yield return (entry, kept);
                continue;
            }

            if (!unkept.TryGetValue(entry.Place.File, out var wanted))
            {
                unkept[entry.Place.File] = wanted = [];
            }

            wanted[entry.Place.Event] = entry;
        }

        foreach (var (file, wanted) in unkept)
        {
            using var stream = files.Files[file].Open();
            using var reader = new CalendarReader(stream, limits.Calendar);
            for (var number = 0; reader.Read(); number++)
            {
                if (wanted.TryGetValue(number, out var entry))
                {
                    yield return (entry, reader.Event);
                }
            }
        }
    }

    private void ReadFile(UploadedFile file, int index)
    {
        if (file.Fault is not null)
        {
            _gathered.Refuse(file);
            return;
        }

        var entries = new List<IncomingEntry>();
        using var stream = file.Open();
        using var reader = new CalendarReader(stream, limits.Calendar);
        for (var number = 0; reader.Read(); number++)
        {
            var one = reader.Event;
            var entry = shape.Entry(one, (index, number));
            if (!entry.IsSeries && (_keptBytes += one.Utf8Text.Length) > KeptBytes)
            {
                entry.Event = null;
            }

            entries.Add(entry);
        }

        if (!reader.Summary.IsCalendar)
        {
            file.Refuse(FileFault.NotACalendar);
        }

        // Only now is known whether the whole file was sound.
        if (file.Fault is null)
        {
            _gathered.Take(file, index, entries, reader);
        }
        else
        {
            _gathered.Refuse(file);
        }
    }
}
