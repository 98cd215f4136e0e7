using NodaTime;
using PartnerFocus.Calendar;
using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// Reads the files of one upload, event by event. Texts are kept up to a bound; beyond it they are read again when they are
/// written, so that memory does not grow with the upload.
/// </summary>
internal sealed class UploadReading(ImportOrder order, EntryShape shape, KnownEntries known)
{
    /// <summary>Bytes of text that are kept: reading twice costs more time than all the rest, more memory than this would hurt others.</summary>
    private const long KeptBytes = 64 * 1024 * 1024;

    private readonly UploadGathering _gathered = new(order.Files);
    private readonly KeptTexts _texts = new(KeptBytes);

    /// <summary>Reads all of them.</summary>
    public Upload Read(CancellationToken cancel)
    {
        for (var i = 0; i < order.Files.Files.Count; i++)
        {
            ReadFile(order.Files.Files[i], i, cancel);
        }

        return _gathered.ToUpload();
    }

    /// <summary>The texts of <paramref name="entries"/> as they are stored, those that were not kept read once more from their files.</summary>
    public IEnumerable<(IncomingEntry Entry, ReadOnlyMemory<byte> Text)> WithTexts(IEnumerable<IncomingEntry> entries)
    {
        var unkept = new SortedDictionary<int, Dictionary<int, IncomingEntry>>();
        foreach (var entry in entries)
        {
            if (entry.Text is { } kept)
            {
                yield return (entry, Stored(entry, kept));
                continue;
            }

            if (!unkept.TryGetValue(entry.File, out var wanted))
            {
                unkept[entry.File] = wanted = [];
            }

            wanted[entry.Line] = entry;
        }

        foreach (var (file, wanted) in unkept)
        {
            using var stream = order.Files.Files[file].Open();
            using var reader = new CalendarReader(stream, order.Limits.Calendar);
            while (reader.Read())
            {
                if (wanted.TryGetValue(reader.Event.Line, out var entry))
                {
                    yield return (entry, Stored(entry, shape.Text(reader.Event)));
                }
            }
        }
    }

    private static ReadOnlyMemory<byte> Stored(IncomingEntry entry, ReadOnlyMemory<byte> text)
    {
        var zoned = entry.Zones is { } zones ? zones.Written(text) : throw new InvalidOperationException("The entry is not placed in time.");
        return entry.Uid == entry.OwnUid ? zoned : EntryContent.WithUid(zoned, entry.Uid);
    }

    private void ReadFile(UploadedFile file, int index, CancellationToken cancel)
    {
        if (file.Fault is not null)
        {
            _gathered.Refuse(file);
            return;
        }

        var entries = new List<IncomingEntry>();
        using var stream = file.Open();
        using var reader = new CalendarReader(stream, order.Limits.Calendar);
        var recognised = new Recognised(known, index, entries, order.Progress);
        while (reader.Read(recognised.IsKnown, recognised.Take))
        {
            cancel.ThrowIfCancellationRequested();
            entries.Add(shape.Entry(reader.Event, index, _texts));
            order.Progress.CountRead();
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

    /// <summary>Takes the events that say the same as a stored entry while the reader passes them over.</summary>
    private sealed class Recognised(KnownEntries known, int file, List<IncomingEntry> into, ImportProgress progress)
    {
        private StoredEntry? _stored;
        private (int Sequence, Instant? Stamp, bool IsPrivate) _lines;

        public bool IsKnown(in RawEvent raw)
        {
            _stored = known.Find(raw, out var isPrivate);
            if (_stored is not null)
            {
                _lines = (raw.Sequence, raw.DtStamp, isPrivate);
            }

            return _stored is not null;
        }

        public void Take(VEvent times)
        {
            into.Add(EntryShape.Known(_stored!, times, file, _lines));
            progress.CountRead();
        }
    }
}
