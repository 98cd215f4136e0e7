using System.Text;

namespace PartnerFocus.Calendar.Lines;

/// <summary>Windows-1252, which .NET holds back behind a code page provider.</summary>
internal static class Windows1252Text
{
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Octets of the UTF-8 form of the text.</summary>
    public static byte[] ToUtf8(ReadOnlySpan<byte> text) => Encoding.UTF8.GetBytes(Encoding.GetString(text));
}
