using System.Globalization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Notices;
using PartnerFocus.Web.Shared;
using PartnerFocus.Web.StandIns;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>What the app itself mails to a member: how much waits, who asks whom and until when, never what a meeting is about.</summary>
/// <param name="Today">In the firm's zone.</param>
internal sealed record NoticeWords(NoticeReader Reader, FirmProfile Firm, LocalDate Today)
{
    private const int MostLines = 20;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public string In(string dutch, string english) => Reader.Language == Language.Nl ? dutch : english;

    /// <summary>What waits for a lead's word, or for that of who stands in.</summary>
    public MailText Queue(IReadOnlyList<WaitingRow> rows, string link) => Letter(
        rows.Count == 1
            ? In($"Eén vraag wacht op jou, {Before(rows[0].Start)}", $"One question waits for you, {Before(rows[0].Start)}")
            : In($"{rows.Count} vragen wachten op jou, de eerste {Before(rows[0].Start)}", $"{rows.Count} questions wait for you, the first {Before(rows[0].Start)}"),
        InPlaceOf(),
        In("Past het? Een vraag vervalt als de afspraak begint; dan gaat de partner zelf.", "Does it fit? A question lapses when the meeting begins; then the partner goes in person."),
        Listed(rows, row => In($"{First(row.PartnerId)} vraagt {Whom(row)}", $"{First(row.PartnerId)} asks {Whom(row)}")),
        In($"Ja, iemand anders of nee zeg je hier:\n{link}", $"Say yes, somebody else or no here:\n{link}"));

    /// <summary>Why this comes to somebody who stands in; empty for everybody else.</summary>
    private string InPlaceOf()
    {
        string[] names = [.. Reader.User.StandsInFor.Select(First)];
        return names.Length == 0 ? "" : In(
            $"Je vervangt {string.Join(" en ", names)}, en beslist ook over wat daar gevraagd wordt. Bij elk besluit staan beide namen.",
            $"You stand in for {string.Join(" and ", names)}, and decide on what is asked there as well. Every decision carries both names.");
    }

    /// <summary>What lies ready for the reader to send by hand.</summary>
    public MailText Ready(IReadOnlyList<WaitingRow> rows, string link) => Letter(
        rows.Count == 1
            ? In($"Eén bericht ligt klaar om te versturen, {Before(rows[0].Start)}", $"One message is ready to send, {Before(rows[0].Start)}")
            : In($"{rows.Count} berichten liggen klaar om te versturen, het eerste {Before(rows[0].Start)}", $"{rows.Count} messages are ready to send, the first {Before(rows[0].Start)}"),
        rows.Count == 1
            ? In("Het gaat niet vanzelf: tot jij het verstuurt, weet wie het leest van niets.", "It does not leave by itself: until you send it, its reader knows nothing of it.")
            : In("Ze gaan niet vanzelf: tot jij ze verstuurt, weet wie ze leest van niets.", "They do not leave by themselves: until you send them, their readers know nothing of it."),
        Listed(rows, row => In(
            $"namens {First(row.PartnerId)}, aan {(row.DelegateeId.Length == 0 ? "iemand buiten kantoor" : First(row.DelegateeId))}",
            $"for {First(row.PartnerId)}, to {(row.DelegateeId.Length == 0 ? "somebody outside the firm" : First(row.DelegateeId))}")),
        In($"Kijk ze na en verstuur ze hier:\n{link}", $"Look them over and send them here:\n{link}"));

    /// <summary>What the reader asked, and came back: the reader goes, unless somebody else is chosen.</summary>
    public MailText Back(IReadOnlyList<WaitingRow> rows, string link) => Letter(
        rows.Count == 1
            ? In($"Weer aan jou: je afspraak {Moment(rows[0].Start)}", $"Yours again: your meeting {Moment(rows[0].Start)}")
            : In($"Weer aan jou: {rows.Count} afspraken, de eerste {Moment(rows[0].Start)}", $"Yours again: {rows.Count} meetings, the first {Moment(rows[0].Start)}"),
        In("Tot iemand anders ja zegt, ga je zelf.", "Until somebody else says yes, you go in person."),
        Listed(rows, row => CameBack(row) + Next(row)),
        In($"Wat er gezegd is, en je keuze, staat hier:\n{link}", $"What was said, and your choice, is here:\n{link}"));

    private string CameBack(WaitingRow row) => row switch
    {
        { IsOtherWay: true } => In($"{First(row.DelegateeId)} stelt iets anders voor", $"{First(row.DelegateeId)} proposes another way"),
        { CameBack: DelegationState.Rejected } => In($"voor {First(row.DelegateeId)} past het nu niet", $"it does not fit now for {First(row.DelegateeId)}"),
        _ => In($"{First(row.DelegateeId)} gaf dit terug", $"{First(row.DelegateeId)} gave this back"),
    };

    private string Next(WaitingRow row) => row.NextId is not { } next ? ""
        : row.TellsFirst ? In($"; {First(next)} wordt gevraagd zodra jij het verteld hebt aan wie het aangaat", $"; {First(next)} is asked once you told the person it is about")
        : In($"; nu wordt {First(next)} gevraagd", $"; now {First(next)} is asked");

    /// <summary>What is asked of the reader, and of people without an account whose answer the reader writes down.</summary>
    public MailText Asked(IReadOnlyList<WaitingRow> rows, string link)
    {
        var (own, others) = (rows.Any(r => r.DelegateeId == Reader.MemberId), rows.Any(r => r.DelegateeId != Reader.MemberId));
        return Letter(
            (rows.Count, others) switch
            {
                (1, false) => In($"Eén vraag aan jou, {Before(rows[0].Start)}", $"One question to you, {Before(rows[0].Start)}"),
                (_, false) => In($"{rows.Count} vragen aan jou, de eerste {Before(rows[0].Start)}", $"{rows.Count} questions to you, the first {Before(rows[0].Start)}"),
                (1, true) => In($"Eén vraag wacht op antwoord, {Before(rows[0].Start)}", $"One question waits for an answer, {Before(rows[0].Start)}"),
                _ => In($"{rows.Count} vragen wachten op antwoord, de eerste {Before(rows[0].Start)}", $"{rows.Count} questions wait for an answer, the first {Before(rows[0].Start)}"),
            },
            own ? In("Ja, liever niet, of anders: het mag allemaal. Tot je ja zegt, gaat de partner zelf.", "Yes, rather not, or another way: all are welcome. Until you say yes, the partner goes in person.") : "",
            others ? In(
                "Wie hier geen account heeft, antwoordt per mail. Schrijf dat antwoord op; tot er een ja staat, gaat de partner zelf.",
                "Somebody without an account here answers by mail. Write that answer down; until there is a yes, the partner goes in person.") : "",
            Listed(rows, row => In($"{First(row.PartnerId)} vraagt {Whom(row)}", $"{First(row.PartnerId)} asks {Whom(row)}")),
            others
                ? In($"Wat er gevraagd wordt, en waar je het antwoord opschrijft, staat hier:\n{link}", $"What is asked, and where to write the answer down, is here:\n{link}")
                : In($"Wat er gevraagd wordt, en je antwoord, staat hier:\n{link}", $"What is asked, and your answer, is here:\n{link}"));
    }

    /// <summary>Whom the reader stands in for and when, by whose word; or that it is over before its last day.</summary>
    public MailText StandsIn(StandIn standIn, string link, string queue)
    {
        var (who, by) = (First(standIn.MemberId), First(standIn.SetBy));
        if (standIn.EndedAt is not null)
        {
            return Letter(
                In($"Je vervangt {who} niet meer", $"You no longer stand in for {who}"),
                In($"Je hoeft {who} niet meer te vervangen: wat er nog wacht, beslist {who} weer zelf.", $"You need not stand in for {who} any more: what still waits, {who} decides again."),
                In($"Wie je vervangt en wanneer, staat hier:\n{link}", $"Whom you stand in for, and when, is here:\n{link}"));
        }

        var (first, last) = (LocalDate.FromDateOnly(standIn.FirstDay), LocalDate.FromDateOnly(standIn.LastDay));
        var isOne = first == last || last <= Today;
        var when = isOne && last > Today.PlusDays(1) ? In($"op {Named(last)}", $"on {Named(last)}")
            : isOne ? Named(last)
            : first <= Today ? In($"tot en met {Named(last)}", $"up to and including {Named(last)}")
            : In($"van {Named(first)} tot en met {Named(last)}", $"from {Named(first)} up to and including {Named(last)}");
        return Letter(
            In($"Je vervangt {who} {when}", $"You stand in for {who} {when}"),
            standIn.SetBy == standIn.MemberId
                ? In($"{who} koos jou als vervanger, {when}.", $"{who} chose you to stand in, {when}.")
                : In($"{by} zette je klaar als vervanger van {who}, {when}.", $"{by} put you down to stand in for {who}, {when}."),
            In(
                $"{(isOne ? "Die dag" : "In die dagen")} zeg jij, in plaats van {who}, of er ruimte is voor wat er gevraagd wordt. Bij elk besluit staan beide namen. Wat privé is, blijft gesloten.",
                $"{(isOne ? "That day" : "In those days")} you say, in the place of {who}, whether there is room for what is asked. Every decision carries both names. What is private stays closed."),
            In($"Komt het niet uit? Zeg het tegen {by}; die kan iemand anders kiezen.", $"Does it not suit you? Tell {by}, who can choose somebody else."),
            In($"Wat er op je ja of nee wacht, staat dan hier:\n{queue}", $"What waits for your yes or no is then here:\n{queue}"),
            In($"Wie je vervangt en wanneer, staat hier:\n{link}", $"Whom you stand in for, and when, is here:\n{link}"));
    }

    /// <summary>A partner's look ahead.</summary>
    public MailText Ahead(AheadCounts counts, bool wholeWeek, string link)
    {
        var when = wholeWeek ? In("deze week", "this week") : In("vandaag", "today");
        return Letter(
            In($"Vooruitblik: {Meetings(counts.Meetings)} {when}", $"Looking ahead: {Meetings(counts.Meetings)} {when}"),
            In(
                $"Er staan {when} nog {Meetings(counts.Meetings)} op je agenda. {(counts.Needed == 0 ? "Geen daarvan vraagt om jou." : $"Voor {counts.Needed} vraagt je agenda om jou.")}",
                $"There {(counts.Meetings == 1 ? "is" : "are")} {Meetings(counts.Meetings)} left on your agenda {when}. {(counts.Needed == 0 ? "None of them asks for you." : $"Your agenda asks for you at {counts.Needed}.")}"),
            string.Join('\n', ((string[])
            [
                counts.Open == 0 ? "" : In($"– {counts.Open} {(counts.Open == 1 ? "wacht" : "wachten")} op je keuze.", $"– {counts.Open} {(counts.Open == 1 ? "waits" : "wait")} for your choice."),
                counts.Help == 0 ? "" : In($"– {counts.Help} keer vraagt iemand je hulp.", $"– Your help is asked {(counts.Help == 1 ? "once" : $"{counts.Help} times")}."),
                counts.Review == 0 ? "" : In(
                    $"– Van {(counts.Review == 1 ? "één reeks is de dag" : $"{counts.Review} reeksen is de dag")} gekomen om opnieuw te kijken: klopt nog wat je koos?",
                    $"– The day has come to look again at {(counts.Review == 1 ? "one series" : $"{counts.Review} series")}: is what you chose still right?"),
                .. counts.Waiting.Take(MostLines).Select(w => In(
                    $"– {Moment(w.Start)}: {First(w.Who)} zei nog geen ja; tot dan ga je zelf.",
                    $"– {Moment(w.Start)}: {First(w.Who)} has not said yes; until then you go in person.")),
            ]).Where(l => l.Length > 0)),
            In($"Je week staat hier:\n{link}", $"Your week is here:\n{link}"));
    }

    /// <summary>How often this mail comes, and the way to fewer.</summary>
    public string Footer(MailKind kind, NoticePace pace, string link)
    {
        var often = pace switch
        {
            _ when kind == MailKind.StandInNotice => In("Deze mail komt één keer.", "This mail comes once."),
            NoticePace.AtOnce when kind == MailKind.BackNotice => In("Deze mail komt zodra er iets is.", "This mail comes as soon as there is something."),
            NoticePace.AtOnce => In("Deze mail komt zodra er iets is, en één keer per werkdag zolang het er ligt.", "This mail comes as soon as there is something, and once a working day while it waits."),
            NoticePace.Weekly => In("Deze mail komt één keer per week.", "This mail comes once a week."),
            _ when kind == MailKind.LookAhead => In("Deze mail komt één keer per werkdag.", "This mail comes once a working day."),
            _ => In("Deze mail komt één keer per werkdag, en meteen als iets eerder vervalt.", "This mail comes once a working day, and at once when something lapses sooner."),
        };
        return $"\n-- \n{often}\n{In("Minder mails", "Fewer mails")}: {link}\n";
    }

    private string Listed(IReadOnlyList<WaitingRow> rows, Func<WaitingRow, string> who)
    {
        var soon = rows.TakeWhile(r => DayOf(r.Start) <= Today.PlusDays(1)).Count();
        var lines = rows.Select(r => $"– {Moment(r.Start)}: {who(r)}. {Age(r.Asked)}").Take(MostLines).ToList();
        var rest = rows.Count > MostLines ? In($"En nog {rows.Count - MostLines}.", $"And {rows.Count - MostLines} more.") : "";
        return soon == 0 || soon >= lines.Count
            ? string.Join('\n', lines.Append(rest).Where(l => l.Length > 0))
            : string.Join('\n', [In("Vandaag en morgen", "Today and tomorrow"), .. lines.Take(soon), "", In("Daarna", "After that"), .. lines.Skip(soon), .. rest.Length > 0 ? [rest] : Array.Empty<string>()]);
    }

    private string Whom(WaitingRow row) => row.DelegateeId == Reader.MemberId ? In("jou", "you") : First(row.DelegateeId);

    private string Meetings(int count) => count == 1 ? In("1 afspraak", "1 meeting") : In($"{count} afspraken", $"{count} meetings");

    /// <summary>"Ligt er 2 dagen."</summary>
    private string Age(Instant asked) => Period.DaysBetween(DayOf(asked), Today) switch
    {
        <= 0 => In("Ligt er sinds vandaag.", "Waits since today."),
        1 => In("Ligt er sinds gisteren.", "Waits since yesterday."),
        var days => In($"Ligt er {days} dagen.", $"Waits {days} days."),
    };

    private string Before(Instant start) => In(
        $"vóór {Moment(start)}",
        DayOf(start) <= Today.PlusDays(1) ? $"before {start.InZone(Firm.TimeZone).ToString("HH:mm", CultureInfo.InvariantCulture)} {Day(start)}" : $"before {Moment(start)}");

    private string Moment(Instant at)
    {
        var local = at.InZone(Firm.TimeZone).LocalDateTime;
        return In($"{Day(at)} {local.ToString("H.mm", CultureInfo.InvariantCulture)} uur", $"{Day(at)} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}");
    }

    private string Day(Instant at) => Named(DayOf(at));

    private string Named(LocalDate on) => on switch
    {
        var day when day == Today => In("vandaag", "today"),
        var day when day == Today.PlusDays(1) => In("morgen", "tomorrow"),
        var day => day.ToString("dddd d MMMM", Reader.Language == Language.Nl ? Dutch : English),
    };

    private LocalDate DayOf(Instant at) => at.InZone(Firm.TimeZone).Date;

    private string First(string memberId) => Firm.FirstNameOf(memberId);

    private MailText Letter(string subject, params IReadOnlyList<string> paragraphs) => new(
        subject, string.Join("\n\n", [In($"Dag {First(Reader.MemberId)},", $"Hello {First(Reader.MemberId)},"), .. paragraphs.Where(p => p.Length > 0)]) + "\n");
}
