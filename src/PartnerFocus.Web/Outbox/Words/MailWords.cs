using System.Globalization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>A message in words.</summary>
public sealed record MailText(string Subject, string Body);

/// <summary>
/// What all messages share. They are read by the chairman of a client as well as by a colleague: plain, complete, and without a word
/// about how the app sees it. Written from the partner where it leaves in the partner's name, else about the partner; the verbs are
/// chosen so that both fit.
/// </summary>
/// <param name="About">The meeting.</param>
/// <param name="Language">The reader's.</param>
/// <param name="IsFormal">Whether anybody outside the firm reads it.</param>
public sealed record MailWords(MailMatter About, Language Language, bool IsFormal)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The one of the two sentences that the reader reads.</summary>
    public string In(string dutch, string english) => Language == Language.Nl ? dutch : english;

    /// <summary>The partner as the subject of a sentence: "Ik", or the name.</summary>
    public string Partner => About.IsFromPartner ? In("Ik", "I") : Name;

    /// <summary>The partner within a sentence, as its subject.</summary>
    public string PartnerWithin => About.IsFromPartner ? In("ik", "I") : Name;

    /// <summary>The partner as object: "mij", or the name.</summary>
    public string PartnerObject => About.IsFromPartner ? In("mij", "me") : Name;

    private string Name => IsFormal ? About.PartnerName : About.PartnerFirst;

    /// <summary>"Els Hoekstra (e.hoekstra@…), de assistent van Marieke": whom a reader without an account answers; empty for who answers on the own page.</summary>
    public string AnswersTo => About.AnswersTo is not { } to ? ""
        : $"{to.Name} ({to.Address})" + (About.AnswersToAssistant ? In($", de assistent van {About.PartnerFirst}", $", {About.PartnerFirst}’s assistant") : "");

    /// <summary>What a reader does with the answer: on the own page, or by a reply where that reader cannot open one.</summary>
    public string Answering(string onPage, string byMail) => About.AnswersTo is null ? onPage : byMail;

    /// <summary>The meeting by name, in quotes; without a title as what it is.</summary>
    public string Title => About.Title.Length == 0 ? In("onze afspraak", "our meeting") : Quote.Title(About.Title);

    /// <summary>The title for a subject line, in quotes: it may end in a question mark, or read like a part of the sentence.</summary>
    public string SubjectTitle => About.Title.Length == 0 ? In("afspraak", "meeting") : Quote.Title(About.Title);

    /// <summary>"dinsdag 24 november om 9.15 uur".</summary>
    public string When => (About.IsAllDay ? DayOf(About.Start) : Moment(About.Start)) + AndLater;

    /// <summary>"dinsdag 24 november", for a subject line; "vanaf dinsdag 24 november" of a series, or "dinsdag 24 november en nog 2 keer".</summary>
    public string Day => About.Series switch
    {
        null => DayOf(About.Start),
        { Others: null } => In("vanaf ", "from ") + DayOf(About.Start),
        { Others: { Count: var others } } => DayOf(About.Start) + (others == 0 ? "" : In($" en nog {others} keer", $" and {others} more")),
    };

    /// <summary>"dinsdag 24 november, 9.15–10.15 uur".</summary>
    public string Span => About.IsAllDay
        ? DayOf(About.Start) + AndLater
        : AndLater.Length > 0 ? When : In(
            $"{Day}, {About.Start.ToString("H.mm", CultureInfo.InvariantCulture)}–{About.End.ToString("H.mm", CultureInfo.InvariantCulture)} uur",
            $"{Day}, {About.Start.ToString("HH:mm", CultureInfo.InvariantCulture)}–{About.End.ToString("HH:mm", CultureInfo.InvariantCulture)}");

    /// <summary>"12.30 uur"; the last day of what lasts whole days.</summary>
    public string End => About.IsAllDay ? In("en met ", "the end of ") + DayOf(About.End.PlusDays(-1)) : Clock(About.End.TimeOfDay) + In(" uur", "");

    /// <summary>" en de keren daarna tot 22 februari 2027 (niet op 7 december 2026)", or " en op 3 en 17 december 2026"; empty for one meeting.</summary>
    private string AndLater => About.Series switch
    {
        null => "",
        { Others: { } others } => others.Count == 0 ? "" : In(" en op ", " and on ") + List([.. others.Select(OtherDay)]),
        { Until: var end, Without: var without } => string.Concat(
            In(" en de keren daarna", " and the times after it"),
            About.Series.Last is { } last ? In($" tot en met {Date(last)}", $" up to and including {Date(last)}")
                : end is { } until ? In($" tot {Date(until)}", $" until {Date(until)}") : "",
            without.Count == 0 ? "" : In(" (niet op ", " (not on ") + List([.. without.Select(Date)]) + ")"),
    };

    /// <summary>"3 december 2026", and the hour where it is another than that of the first.</summary>
    private string OtherDay(LocalDateTime at) => About.IsAllDay || at.TimeOfDay == About.Start.TimeOfDay ? Date(at.Date)
        : In($"{Date(at.Date)} om {Clock(at.TimeOfDay)} uur", $"{Date(at.Date)} at {Clock(at.TimeOfDay)}");

    /// <summary>"3 december 2026, 10 december 2026 en 17 december 2026".</summary>
    public string List(IReadOnlyList<string> items) => items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + In(" en ", " and ") + items[^1];

    /// <summary>"22 februari 2027".</summary>
    public string Date(LocalDate day) => day.ToString("d MMMM yyyy", Language == Language.Nl ? Dutch : English);

    /// <summary>Another moment, in the same way.</summary>
    public string Moment(LocalDateTime at) => at.TimeOfDay == LocalTime.Midnight ? DayOf(at) : In(
        $"{DayOf(at)} om {at.ToString("H.mm", CultureInfo.InvariantCulture)} uur",
        $"{DayOf(at)} at {at.ToString("HH:mm", CultureInfo.InvariantCulture)}");

    /// <summary>"13.20", "13:20".</summary>
    public string Clock(LocalTime at) => at.ToString(In("H.mm", "HH:mm"), CultureInfo.InvariantCulture);

    /// <summary>When the first of it begins: "dinsdag 24 november om 9.15 uur".</summary>
    public string Begin => Moment(About.Start);

    /// <summary>"3. Bod, 9.20–9.35 uur": for what the partner comes; empty where that is the whole, or not known.</summary>
    public string PartOf => About.Part is not { } part ? ""
        : part.Span is not { } span ? part.Item
        : $"{part.Item}{(part.Item is [] ? "" : part.Item[^1] is '?' or '.' or '!' ? " " : ", ")}{In($"{Clock(span.From)}–{Clock(span.To)} uur", $"{Clock(span.From)}–{Clock(span.To)}")}";

    /// <summary>The body between salutation and signature.</summary>
    public MailText Letter(string subject, string reader, params IReadOnlyList<string> paragraphs) => Signed(subject, reader, paragraphs, About.SenderName, About.IsFromPartner ? "" : About.PartnerName);

    /// <summary>
    /// The same among colleagues, which speaks of the one it is about by name ("Marieke vraagt jou"). Where it leaves from that person's own address nobody
    /// writes so of themselves: it is signed by the app, on behalf.
    /// </summary>
    public MailText Note(string subject, string reader, params IReadOnlyList<string> paragraphs) => About.IsFromPartner
        ? AppsNote(subject, reader, paragraphs)
        : Letter(subject, reader, paragraphs);

    /// <summary>The same where the one it is about did it here: another one's assistant, from whose address it may leave, had no part in it.</summary>
    public MailText AppsNote(string subject, string reader, params IReadOnlyList<string> paragraphs) =>
        Signed(subject, reader, paragraphs, "PartnerFocus", About.IsToPartner ? "" : About.PartnerName);

    /// <param name="behalf">In whose name; empty for the own.</param>
    private MailText Signed(string subject, string reader, IReadOnlyList<string> paragraphs, string signer, string behalf) => new(
        Shortened(OneLine(subject)),
        string.Join("\n\n", [Salutation(reader), .. paragraphs.Where(p => p.Length > 0), Closing(signer, behalf)]) + "\n");

    private string DayOf(LocalDateTime at) => at.ToString("dddd d MMMM", Language == Language.Nl ? Dutch : English);

    private string Salutation(string reader) => (IsFormal, reader.Length) switch
    {
        (true, 0) => In("Geachte heer, mevrouw,", "Dear Sir or Madam,"),
        (true, _) => In($"Geachte {reader},", $"Dear {reader},"),
        (_, 0) => In("Goedendag,", "Hello,"),
        _ => In($"Dag {reader},", $"Hello {reader},"),
    };

    private string Closing(string signer, string behalf)
    {
        var greeting = IsFormal ? In("Met vriendelijke groet,", "Kind regards,") : In("Groet,", "Best wishes,");
        var of = behalf.Length == 0 ? "" : In($"namens {behalf}", $"on behalf of {behalf}");
        return string.Join('\n', new[] { greeting, "", signer, of, IsFormal ? About.FirmName : "" }.Where((l, i) => i == 1 || l.Length > 0));
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static string Shortened(string subject) =>
        subject.Length <= OutgoingMail.LongestSubject ? subject : subject[..(OutgoingMail.LongestSubject - 1)] + "…";
}

/// <summary>What a message is about, as its words need it.</summary>
public sealed record MailMatter
{
    /// <summary>Empty where there is none, or where it may not be said.</summary>
    public required string Title { get; init; }

    /// <summary>In the firm's zone.</summary>
    public required LocalDateTime Start { get; init; }

    public required LocalDateTime End { get; init; }

    public bool IsAllDay { get; init; }

    /// <summary>Whether it is met online or on the phone: then nobody comes to anybody.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Where the following ones of its series are meant too; null for this meeting alone.</summary>
    public MailSeries? Series { get; init; }

    /// <summary>Who goes along with the delegatee; empty when nobody does.</summary>
    public string TogetherWith { get; init; } = "";

    /// <summary>The same as who convened it reads it; null where nobody goes along, not each time of a series, or who is on the invitation in any case.</summary>
    public MailPerson? Companion { get; init; }

    /// <summary>Whether the delegatee never did the like, and goes alone: then nobody is told of experience.</summary>
    public bool IsFirstTime { get; init; }

    /// <summary>Whether the organiser is asked first, after the delegatee's yes, whether somebody else may come.</summary>
    public bool AwaitsOrganiser { get; init; }

    /// <summary>The other way the delegatee proposed and the partner said yes to; empty when it is as it was asked.</summary>
    public string Condition { get; init; } = "";

    /// <summary>For what the partner comes, where that is a part of it: the item as written, and when; null for anything else, or where a series has more than one.</summary>
    public (string Item, (LocalTime From, LocalTime To)? Span)? Part { get; init; }

    /// <summary>Whether the meeting's own agenda gives the part that time, so that nobody has to be asked for it.</summary>
    public bool IsPartPlanned { get; init; }

    /// <summary>Who gets the answer of a reader without an account; null for who answers on the own page.</summary>
    public MailPerson? AnswersTo { get; init; }

    /// <summary>Whether that is the partner's assistant.</summary>
    public bool AnswersToAssistant { get; init; }

    public required string PartnerName { get; init; }

    public required string PartnerFirst { get; init; }

    public required string SenderName { get; init; }

    /// <summary>Whether it leaves in the partner's own name.</summary>
    public required bool IsFromPartner { get; init; }

    /// <summary>What goes to who convened it, where that lies ready and leaves when somebody sends it; null where it leaves by itself, or is not spoken of.</summary>
    public MailDraft? Draft { get; init; }

    /// <summary>Whether the partner is the reader, on whose behalf nobody need write then.</summary>
    public bool IsToPartner { get; init; }

    public required string FirmName { get; init; }
}

/// <summary>The part of a meeting for which the partner comes.</summary>
/// <param name="Item">As written; null or empty where it is not known.</param>
/// <param name="Span">When that is; null where it is not known.</param>
public sealed record MailPart(string? Item, (LocalTime From, LocalTime To)? Span);

/// <summary>A message that lies ready for somebody to send.</summary>
/// <param name="To">Who is to read it.</param>
/// <param name="SentBy">First name of who sends it; null for the partner.</param>
public sealed record MailDraft(string To, string? SentBy);

/// <summary>How far a message about a series reaches.</summary>
/// <param name="Until">The day it ends, exclusive; null for no end.</param>
/// <param name="Without">Days between on which it is not so.</param>
/// <param name="Others">When the others are, where they are named; null where it is all that follow.</param>
public sealed record MailSeries(LocalDate? Until, IReadOnlyList<LocalDate> Without, IReadOnlyList<LocalDateTime>? Others = null)
{
    /// <summary>The last of them, where the series itself ends before <see cref="Until"/>.</summary>
    public LocalDate? Last { get; init; }
}
