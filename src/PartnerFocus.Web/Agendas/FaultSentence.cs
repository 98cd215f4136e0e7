using System.Globalization;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Agendas.Uploads;

namespace PartnerFocus.Web.Agendas;

/// <summary>Says why a file was refused, and what to do.</summary>
public static class FaultSentence
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>In the language of the request.</summary>
    public static string Of(FileLine file, UploadLimits limits, IStringLocalizer<AgendaTexts> texts) =>
        file.Fault is { } fault ? texts["Fault." + fault, file.Name, Bound(fault, limits)] : "";

    /// <summary>For the command line, which speaks English and has no limits on bytes.</summary>
    public static string English(FileLine file) => file.Name + ": " + file.Fault switch
    {
        FileFault.Empty => "the file is empty.",
        FileFault.NotACalendar => "this is no calendar (.ics).",
        FileFault.DamagedZip => "this .zip cannot be opened.",
        FileFault.EmptyZip => "this .zip holds no files.",
        FileFault.TooManyEntries => $"this .zip holds more than {UploadLimits.CommandLine.ZipEntries} files.",
        FileFault.Encrypted => "the entry is locked with a password.",
        FileFault.NestedArchive => "an archive within an archive is not read.",
        FileFault.Link => "the entry is a link to another file and is not read.",
        FileFault.GrowsTooMuch => $"the entry unpacks to more than {UploadLimits.CommandLine.PackedTo} times its size and is not read.",
        FileFault.Damaged => "the entry is damaged.",
        FileFault.TooBig or FileFault.UnpacksTooBig => "the file is too large.",
        _ => "",
    };

    private static string Bound(FileFault fault, UploadLimits limits) => fault switch
    {
        FileFault.TooBig => Number(limits.FileBytes / Megabyte),
        FileFault.UnpacksTooBig => Number(limits.UnpackedBytes / Megabyte),
        FileFault.TooManyEntries => Number(limits.ZipEntries),
        _ => "",
    };

    private static string Number(long value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
