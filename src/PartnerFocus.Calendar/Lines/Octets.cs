using System.Buffers.Binary;
using System.Numerics;

namespace PartnerFocus.Calendar.Lines;

/// <summary>The few ASCII questions that reading asks of bytes.</summary>
internal static class Octets
{
    public static bool Is(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        System.Text.Ascii.EqualsIgnoreCase(bytes, word);

    /// <summary>Without blanks around it; seldom is there anything to take off.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && bytes[0] > ' ' && bytes[^1] > ' ' ? bytes : bytes.Trim(" \t"u8);

    public static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        bytes.Length >= word.Length && Is(bytes[..word.Length], word);

    /// <summary>
    /// A hash to find what was read before; eight octets at a time, which <see cref="HashCode"/> does not do. Whoever makes lines
    /// that hash alike gains nothing: places are few and are simply taken over.
    /// </summary>
    public static uint Hash(ReadOnlySpan<byte> bytes, uint seed)
    {
        var hash = seed + (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes), 29) * 0x9E3779B97F4A7C15;
        }

        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 0x9E3779B97F4A7C15;
        }

        return (uint)(hash >> 32);
    }

    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    /// <summary>Digits only, at most nine of them; false for anything else.</summary>
    public static bool TryDigits(ReadOnlySpan<byte> bytes, out int value)
    {
        value = 0;
        if (bytes.Length is 0 or > 9)
        {
            return false;
        }

        foreach (var b in bytes)
        {
            if (!IsDigit(b))
            {
                return false;
            }

            value = (value * 10) + (b - '0');
        }

        return true;
    }

    /// <summary>An INTEGER as RFC 5545 §3.3.8 has it: up to 2,147,483,647; false for anything else, and for what is larger.</summary>
    public static bool TryCount(ReadOnlySpan<byte> bytes, out int value)
    {
        var digits = bytes.Length > 0 && bytes[0] == '+' ? bytes[1..] : bytes;
        var plain = digits.TrimStart((byte)'0');
        value = 0;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && (plain.IsEmpty || (System.Buffers.Text.Utf8Parser.TryParse(plain, out value, out var read) && read == plain.Length));
    }

    /// <summary>An optional sign and digits; values beyond nine digits are held at ±999,999,999.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> bytes, out int value)
    {
        var negative = bytes.Length > 0 && bytes[0] == '-';
        if (bytes.Length > 0 && bytes[0] is (byte)'-' or (byte)'+')
        {
            bytes = bytes[1..];
        }

        value = 0;
        if (bytes.IsEmpty || bytes.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        if (!TryDigits(bytes.TrimStart((byte)'0'), out value) && bytes.ContainsAnyExcept((byte)'0'))
        {
            value = 999_999_999;
        }

        value = negative ? -value : value;
        return true;
    }
}
