namespace PartnerFocus.Calendar.Lines;

/// <summary>The few ASCII questions that reading asks of bytes.</summary>
internal static class Octets
{
    public static bool Is(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        System.Text.Ascii.EqualsIgnoreCase(bytes, word);

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t"u8);

    public static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) =>
        bytes.Length >= word.Length && Is(bytes[..word.Length], word);

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
