using System.Security.Cryptography;
using System.Text;
using PartnerFocus.Calendar.Lines;

namespace PartnerFocus.Calendar;

/// <summary>Words with a fixed meaning in a VEVENT, and the UID of an event that has none.</summary>
internal static class EventWords
{
    public static EventStatus Status(ReadOnlySpan<byte> value) =>
        Octets.Is(value, "CONFIRMED"u8) ? EventStatus.Confirmed
        : Octets.Is(value, "CANCELLED"u8) || Octets.Is(value, "CANCELED"u8) ? EventStatus.Cancelled
        : Octets.Is(value, "TENTATIVE"u8) ? EventStatus.Tentative
        : EventStatus.None;

    public static EventClass Class(ReadOnlySpan<byte> value) =>
        value.IsEmpty || Octets.Is(value, "PUBLIC"u8) ? EventClass.Public
        : Octets.Is(value, "PRIVATE"u8) ? EventClass.Private
        : Octets.Is(value, "CONFIDENTIAL"u8) ? EventClass.Confidential
        : EventClass.Unknown;

    public static BusyStatus Busy(ReadOnlySpan<byte> value) =>
        Octets.Is(value, "BUSY"u8) ? BusyStatus.Busy
        : Octets.Is(value, "FREE"u8) ? BusyStatus.Free
        : Octets.Is(value, "TENTATIVE"u8) ? BusyStatus.Tentative
        : Octets.Is(value, "OOF"u8) ? BusyStatus.OutOfOffice
        : Octets.Is(value, "WORKINGELSEWHERE"u8) ? BusyStatus.WorkingElsewhere
        : BusyStatus.None;

    /// <summary>The same for the same organiser, start and title, import after import.</summary>
    public static string DerivedUid(VEvent made)
    {
        var text = string.Join('\n', made.Organizer?.Email ?? "", made.Start.ToString(), made.Start.TzId ?? "", made.Summary);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16)) + "@derived";
    }
}
