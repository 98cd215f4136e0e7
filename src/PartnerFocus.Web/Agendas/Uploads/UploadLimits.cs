using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Agendas.Uploads;

/// <summary>How much one upload may hold (section <c>Uploads</c>); the upload page states these.</summary>
public sealed class UploadLimits
{
    /// <summary>Bytes of one upload, all its files together; more is not even received.</summary>
    public const long TogetherBytes = 100 * 1024 * 1024;

    /// <summary>Bytes of one uploaded file.</summary>
    public long FileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Files in one upload.</summary>
    public int Files { get; set; } = 20;

    /// <summary>Entries of one .zip.</summary>
    public int ZipEntries { get; set; } = 2_000;

    /// <summary>Bytes that one .zip may unpack to.</summary>
    public long UnpackedBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>How many bytes one packed byte may become. Counted from 100 KiB on: a small, repetitive calendar harms nobody.</summary>
    public int PackedTo { get; set; } = 200;

    /// <summary>An upload of as many bytes is read and applied in the background: its page shows how far it is, and may be left.</summary>
    public long BackgroundBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>What one calendar may hold.</summary>
    public CalendarLimits Calendar { get; set; } = CalendarLimits.Default;

    /// <summary>For the command line: no limit on bytes, files or events. The other rules for a .zip stay.</summary>
    public static UploadLimits CommandLine { get; } = new()
    {
        FileBytes = long.MaxValue,
        Files = int.MaxValue,
        UnpackedBytes = long.MaxValue,
        Calendar = CalendarLimits.None,
    };
}
