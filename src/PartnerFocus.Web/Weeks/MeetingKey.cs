using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerFocus.Web.Weeks;

/// <summary>
/// Names one occurrence in an address. UIDs can hold addresses and titles and be a kilobyte long, so what stands in the address
/// is a digest of UID and recurrence id: stable over imports, and it says nothing.
/// </summary>
public static class MeetingKey
{
    private const int Bytes = 9;

    public static string Of(string uid, string? recurrenceId) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(uid + "\n" + recurrenceId)).AsSpan(0, Bytes));
}
