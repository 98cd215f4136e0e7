using System.Text.RegularExpressions;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Delegations;

/// <summary>Where a meeting is, for who takes it over.</summary>
/// <param name="Place">In words; empty where there is none.</param>
/// <param name="Link">Where it is met online: http or https and nothing else; null where there is none.</param>
public sealed partial record MeetingSpot(string Place, Uri? Link)
{
    private const int LongestLink = 2000;

    /// <summary>Hosts whose links in the text are the way in; of any other link nobody knows what it is.</summary>
    private static readonly string[] Rooms = ["teams.microsoft.com", "teams.live.com", "zoom.us", "meet.google.com", "webex.com", "meet.jit.si", "whereby.com"];

    public static MeetingSpot None { get; } = new("", null);

    public bool IsEmpty => Place.Length == 0 && Link is null;

    /// <param name="meeting">As it is on the agenda; null when it is no longer there.</param>
    public static MeetingSpot Of(Meeting? meeting)
    {
        if (meeting is null || meeting.IsPrivate)
        {
            return None;
        }

        var link = Links(meeting.Location).FirstOrDefault() ?? Links(meeting.Text).FirstOrDefault(IsRoom);
        var place = Address().Replace(meeting.Location, "").Replace("()", "", StringComparison.Ordinal).Replace("<>", "", StringComparison.Ordinal);
        return new MeetingSpot(place.Trim(' ', ';', ',', '|', '-', '\r', '\n'), link);
    }

    /// <summary>Whether it is met online or on the phone: by the place, or where none is named by a room in the text.</summary>
    public static bool IsOnline(string place, string text) =>
        Places.IsOnline(place) || (string.IsNullOrWhiteSpace(place) && Links(text).Any(IsRoom));

    private static IEnumerable<Uri> Links(string text) => Address().Matches(text)
        .Select(m => Uri.TryCreate(m.Value.TrimEnd('.', ',', ';', ')'), UriKind.Absolute, out var uri) ? uri : null).OfType<Uri>()
        .Where(u => (u.Scheme == Uri.UriSchemeHttps || u.Scheme == Uri.UriSchemeHttp) && u.UserInfo.Length == 0 && u.AbsoluteUri.Length <= LongestLink);

    private static bool IsRoom(Uri uri) => Rooms.Any(r => uri.Host == r || uri.Host.EndsWith("." + r, StringComparison.Ordinal));

    [GeneratedRegex("https?://[^\\s<>\"']+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
