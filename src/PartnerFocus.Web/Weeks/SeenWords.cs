using NodaTime;
using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Says what the evidence saw as people would, where the calendar has a word of its own for it, and finds it in the meeting.</summary>
/// <param name="words">The texts.</param>
/// <param name="meeting">The meeting it was seen in.</param>
/// <param name="partnerEmail">Address of the partner whose agenda it is on.</param>
/// <param name="zone">The firm's zone.</param>
internal sealed class SeenWords(WeekWords words, Meeting meeting, string partnerEmail, DateTimeZone zone)
{
    /// <summary>The words shown: those of the meeting, but for rules, roles and flags.</summary>
    public string Of(string quote, MeetingField field) => (field, quote) switch
    {
        (MeetingField.Series, _) => Series(quote),
        (MeetingField.Flag, "CLASS" or "PRIVATE" or "OOF" or "TRANSPARENT") => words["Seen." + quote],
        (MeetingField.Attendees, "OPT-PARTICIPANT" or "CHAIR") when Me is { } me => Named(me),
        _ => quote,
    };

    /// <summary>Where the words stand: a function beside a name may stand in the text, or in another meeting; then null.</summary>
    public MeetingField? Place(string? quote, MeetingField field) =>
        string.IsNullOrWhiteSpace(quote) || field is MeetingField.None or MeetingField.Series or MeetingField.Flag or MeetingField.Firm || Stands(quote, field) ? field
        : field == MeetingField.Attendees && Stands(quote, MeetingField.Text) ? MeetingField.Text
        : null;

    /// <summary>The meeting with every word marked that the evidence saw.</summary>
    public SourcePage Source(IReadOnlyList<Evidence> evidence)
    {
        var seen = evidence.Where(e => !string.IsNullOrWhiteSpace(e.Quote)).Select(e => (e.Field, Said: Of(e.Quote!, e.Field), Quote: e.Quote!)).ToList();
        IReadOnlyList<TextPiece> Marked(MeetingField field) => Highlight.Mark(
            Text(field, string.Join(' ', seen.Where(s => s.Field == field).Select(s => s.Quote))),
            // A title beside a name is seen in the text, and names who is invited.
            seen.Where(s => s.Field == field || (field == MeetingField.Text && s.Field == MeetingField.Attendees)).Select(s => s.Said));
        return new SourcePage
        {
            Title = Marked(MeetingField.Title),
            Text = Marked(MeetingField.Text),
            Location = Marked(MeetingField.Location),
            Organizer = Marked(MeetingField.Organizer),
            Attendees = Marked(MeetingField.Attendees),
            Series = Marked(MeetingField.Series),
            Flags = Marked(MeetingField.Flag),
        };
    }

    private bool Stands(string quote, MeetingField field) => Highlight.Mark(Text(field, quote), [Of(quote, field)]).Any(p => p.IsMarked);

    private MeetingAttendee? Me => meeting.Attendees.FirstOrDefault(a => a.Email == partnerEmail);

    private string Text(MeetingField field, string? quote) => field switch
    {
        MeetingField.Title => meeting.Title,
        MeetingField.Text => meeting.Text.Trim(),
        MeetingField.Location => meeting.Location,
        MeetingField.Organizer => Organizer(quote ?? ""),
        MeetingField.Attendees => string.Join(", ", meeting.Attendees.Select(a => Named(a, quote))),
        MeetingField.Series => meeting.Series is { } series ? Series(series.Rule ?? "RDATE") : "",
        MeetingField.Flag => Flags(),
        _ => "",
    };

    private string Series(string rule) =>
        new RuleWords(words).Of(rule, (meeting.Series?.FirstStart.InZone(zone) ?? meeting.Start).LocalDateTime);

    private string Flags() => string.Join(", ", new[]
    {
        meeting.IsPrivate ? "CLASS" : null,
        meeting.ShownAs == ShownAs.OutOfOffice ? "OOF" : null,
        meeting.IsTransparent && meeting.IsAllDay ? "TRANSPARENT" : null,
    }.OfType<string>().Select(f => words["Seen." + f]));

    // An address stands beside the name only where it is what was seen.
    private string Organizer(string quote)
    {
        if (meeting.Organizer is not { } organizer)
        {
            return "";
        }

        var name = Person(organizer.Name, organizer.Email, quote);
        return organizer.SentBy is { } by && quote.Contains(by, StringComparison.OrdinalIgnoreCase) ? words["Seen.SentBy", name, by] : name;
    }

    private string Named(MeetingAttendee attendee, string? quote = null)
    {
        var name = Person(attendee.Name, attendee.Email, quote ?? "");
        return attendee.Role == AttendeeRole.Required ? name : words["Seen." + attendee.Role, name];
    }

    private static string Person(string? name, string email, string quote) =>
        string.IsNullOrEmpty(name) ? email : email.Length > 0 && quote.Contains(email, StringComparison.OrdinalIgnoreCase) ? $"{name} ({email})" : name;
}
