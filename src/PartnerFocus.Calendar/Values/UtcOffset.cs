using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>UTC-OFFSET values (RFC 5545 §3.3.14).</summary>
internal static class UtcOffset
{
    /// <summary>Reads <c>±HHMM</c> or <c>±HHMMSS</c>, and what programs write for it: without a sign, or <c>±HH:MM</c>.</summary>
    /// <param name="value">Without blanks around it.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="isAsWritten">Whether it is written as RFC 5545 has it.</param>
    public static bool TryRead(ReadOnlySpan<byte> value, out Offset offset, out bool isAsWritten)
    {
        offset = Offset.Zero;
        var negative = value.Length > 0 && value[0] == '-';
        isAsWritten = value.Length > 0 && value[0] is (byte)'-' or (byte)'+';
        value = isAsWritten ? value[1..] : value;
        Span<byte> digits = stackalloc byte[6];
        var count = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == ':' && i is 2 or 5)
            {
                isAsWritten = false;
            }
            else if (count == digits.Length)
            {
                return false;
            }
            else
            {
                digits[count++] = value[i];
            }
        }

        if (count is not (4 or 6) || !Lines.Octets.TryDigits(digits[..count], out var number))
        {
            return false;
        }

        number = count == 4 ? number * 100 : number;
        var (hours, minutes, seconds) = (number / 10_000, number / 100 % 100, number % 100);
        var total = (hours * 3600) + (minutes * 60) + seconds;
        if (minutes > 59 || seconds > 59 || total > 18 * 3600)
        {
            return false;
        }

        offset = Offset.FromSeconds(negative ? -total : total);
        return true;
    }
}
