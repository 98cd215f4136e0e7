using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PartnerFocus.Calendar;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>
/// What the times of one file stand for, or of one of the calendars in it where they say different things of zones. An agenda holds entries of many files, and in each the same name may stand for another
/// zone, and times without one may be somewhere else. So what only the file knows is written into the entries it brings: the zone
/// of times without one by its IANA id, and a zone that the file defines itself by a name that is of that definition alone.
/// </summary>
internal sealed class FileZones
{
    private readonly Dictionary<string, string> _own;
    private CalendarZones _zones;
    private CalendarZones _days;

    /// <param name="file">Its place in the upload.</param>
    /// <param name="zones">As the file's reader decided.</param>
    public FileZones(int file, CalendarZones zones)
    {
        File = file;
        (_zones, _days) = (zones, zones);
        Said = Named(zones.ZoneName);
        Defined = [.. zones.Embedded.Select(z => (NameOf(z.TzId, z.Text), z.Text))];
        _own = zones.Embedded.ToDictionary(z => z.TzId, z => NameOf(z.TzId, z.Text), StringComparer.Ordinal);
    }

    /// <summary>Which file of the upload.</summary>
    public int File { get; }

    /// <summary>Where the file says that times without a zone are; null when it does not say, or nobody understands it.</summary>
    public DateTimeZone? Said { get; }

    /// <summary>The zones it defines itself, under the names by which its entries are stored.</summary>
    public IReadOnlyList<(string TzId, string Text)> Defined { get; }

    /// <summary>Decides where times without a zone are, and where a day begins.</summary>
    /// <param name="floating">The zone of times without one.</param>
    /// <param name="isSaid">Whether a person said so; then it holds for names that were only guessed at as well.</param>
    /// <param name="days">The zone of days.</param>
    public void Place(DateTimeZone floating, bool isSaid, DateTimeZone days) =>
        (_zones, _days) = (isSaid ? _zones.WithGuessed(floating) : _zones.WithFloating(floating), _zones.WithFloating(days));

    /// <summary>The zones for a value such as <paramref name="start"/>: a day is the firm's day, wherever the file was made.</summary>
    public CalendarZones For(DateValue start) => start.IsDate ? _days : _zones;

    /// <summary>The zone a name was taken for.</summary>
    public DateTimeZone Resolve(string tzId) => _zones.Resolve(tzId).Zone;

    /// <summary>The text of an entry so that it says the same among those of other files.</summary>
    public ReadOnlyMemory<byte> Written(ReadOnlyMemory<byte> text) => ZonedText.Write(text, NameFor);

    /// <summary>The name by which a value's zone is written; null where the value says it to all files alike.</summary>
    public string? NameFor(DateValue value) => value.IsDate || value.IsUtc ? null : NameFor(value.TzId);

    private string? NameFor(string? tzId) =>
        tzId is null || (_zones.Resolve(tzId) is { How: ZoneOrigin.Guessed } guess && ReferenceEquals(guess.Zone, _zones.Floating)) ? _zones.Floating.Id
        : _own.GetValueOrDefault(tzId);

    private static string NameOf(string tzId, string text)
    {
        var plain = string.Concat(tzId.Where(c => c is not (':' or ';' or ',' or '"') && !char.IsControl(c)).Take(100));
        return $"{plain} #{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12]}";
    }

    /// <summary>X-WR-TIMEZONE may be a Windows name; when it is not understood, it is no help.</summary>
    private static DateTimeZone? Named(string? name) =>
        name is not null && CalendarZones.For(DateTimeZone.Utc).Resolve(name) is { How: ZoneOrigin.Iana or ZoneOrigin.Windows } known ? known.Zone : null;
}
