using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Sample;

/// <summary>
/// The sample's calendars, kept as exports in which dates stand for a day around the week that is there to be reviewed: <c>{1:3}</c> is Wednesday
/// of the week after it, <c>{made -1:5 1652}</c> an instant last Friday.
/// </summary>
internal static partial class SampleCalendars
{
    private const string Folder = "PartnerFocus.Web.Sample.Calendars.";

    /// <summary>Firm member ids of whom there is a calendar.</summary>
    public static IReadOnlyList<string> Owners { get; } =
    [
        .. typeof(SampleCalendars).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^".ics".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The firm file.</summary>
    public static byte[] Firm() => Encoding.UTF8.GetBytes(Read("PartnerFocus.Web.Sample.SampleFirm.json"));

    /// <summary>One calendar as it would be exported now.</summary>
    public static byte[] Of(string ownerId, Instant now, FirmProfile firm) =>
        Encoding.UTF8.GetBytes(Fill(Read($"{Folder}{ownerId}.ics"), now, firm));

    private static string Fill(string text, Instant now, FirmProfile firm)
    {
        var monday = IsoWeek.ToReview(now, firm).Monday;
        return Token().Replace(text, token =>
        {
            var date = monday.PlusWeeks(Number(token.Groups["week"])).PlusDays(Number(token.Groups["day"]) - 1);
            return token.Groups["time"].Success
                ? Made(date + LocalTimePattern.CreateWithInvariantCulture("HHmm").Parse(token.Groups["time"].Value).Value, now, firm.TimeZone)
                : LocalDatePattern.CreateWithInvariantCulture("yyyyMMdd").Format(date);
        });
    }

    // Nothing in an export was made after it.
    private static string Made(LocalDateTime local, Instant now, DateTimeZone zone) =>
        InstantPattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss'Z'")
            .Format(Instant.Min(local.InZoneLeniently(zone).ToInstant(), now - Duration.FromHours(1)));

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The sample has no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{(?:made )?(?<week>-?\d+):(?<day>[1-7])(?: (?<time>\d{4}))?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
