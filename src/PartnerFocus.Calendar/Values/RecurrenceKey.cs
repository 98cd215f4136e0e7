using NodaTime;

namespace PartnerFocus.Calendar;

/// <summary>The written form of a DATE or DATE-TIME without its zone, which also names an occurrence within its series.</summary>
internal static class RecurrenceKey
{
    public static string Format(LocalDateTime local, bool isDate, bool isUtc) =>
        string.Create(isDate ? 8 : isUtc ? 16 : 15, (local, isDate, isUtc), static (text, value) =>
        {
            var at = value.local;
            Digits(text[..4], at.Year);
            Digits(text[4..6], at.Month);
            Digits(text[6..8], at.Day);
            if (value.isDate)
            {
                return;
            }

            text[8] = 'T';
            Digits(text[9..11], at.Hour);
            Digits(text[11..13], at.Minute);
            Digits(text[13..15], at.Second);
            if (value.isUtc)
            {
                text[15] = 'Z';
            }
        });

    private static void Digits(Span<char> text, int value)
    {
        for (var i = text.Length - 1; i >= 0; i--, value /= 10)
        {
            text[i] = (char)('0' + (value % 10));
        }
    }
}
