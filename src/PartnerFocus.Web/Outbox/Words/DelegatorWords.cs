namespace PartnerFocus.Web.Outbox.Words;

/// <summary>
/// What the partner reads, whose place it was: the answer of who comes instead, for the partner's own calendar. An assistant who keeps
/// that calendar reads it as well, so it says what there is to do: nothing, or to keep the time.
/// </summary>
/// <remarks>Written for who answers; the partner is the reader.</remarks>
internal static class DelegatorWords
{
    /// <summary>Yes.</summary>
    public static MailText Accepts(MailWords w, string reader) => w.AppsNote(
        w.In($"{w.About.PartnerName} gaat: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} goes: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"{w.About.PartnerName} zei ja: bij {w.Title} op {w.When} zit {w.About.PartnerFirst} op jouw plaats. {(w.About.Draft is null ? "De organisator krijgt hetzelfde antwoord." : LiesReady(w))}",
            $"{w.About.PartnerName} said yes: at {w.Title} on {w.When} {w.About.PartnerFirst} takes your place. {(w.About.Draft is null ? "The organiser gets the same answer." : LiesReady(w))}"),
        InYourCalendar(w));

    /// <summary>The same news to who convened it leaves when somebody sends it, and not before.</summary>
    /// <param name="only">When alone it is to be sent; empty for in any case.</param>
    private static string LiesReady(MailWords w, string only = "") => w.About.Draft switch
    {
        { SentBy: { } by } draft => w.In($"Het bericht daarover aan {draft.To} ligt klaar: {by} verstuurt het{only}.", $"The message about it to {draft.To} lies ready: {by} sends it{only}."),
        { } draft => w.In($"Het bericht daarover aan {draft.To} ligt voor je klaar: verstuur het vanaf ‘Wat er uitgaat’{only}.", $"The message about it to {draft.To} lies ready for you: send it from ‘What leaves’{only}."),
        null => "",
    };

    /// <summary>The place is the partner's again.</summary>
    /// <param name="w">Written for the partner, who is the reader.</param>
    /// <param name="delegatee">Who was to go instead.</param>
    /// <param name="isForGood">Whether the partner chose so, and nobody else is asked.</param>
    public static MailText GoesAgain(MailWords w, string reader, string delegatee, bool isForGood) => w.Note(
        w.In($"Jij gaat zelf: {w.SubjectTitle}, {w.Day}", $"You go in person: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} zou {delegatee} op jouw plaats zitten. Dat is niet meer zo: {(isForGood ? "je gaat zelf" : "tot iemand anders ja zegt, ga je zelf")}.",
            $"{delegatee} was to take your place at {w.Title} on {w.When}. That is no longer so: {(isForGood ? "you go" : "until somebody else says yes, you go")}."),
        InYourCalendar(w));

    /// <summary>Who was to go instead goes beside the partner.</summary>
    /// <param name="w">Written for the partner, who is the reader.</param>
    public static MailText BothGo(MailWords w, string reader, string delegatee) => w.Note(
        w.In($"Jullie gaan samen: {w.SubjectTitle}, {w.Day}", $"You go together: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Naar {w.Title} op {w.When} gaat {delegatee} zoals voorgesteld, en jij gaat zelf ook.",
            $"{delegatee} goes to {w.Title} on {w.When} as proposed, and you go as well."),
        InYourCalendar(w));

    /// <summary>The meeting was moved: nobody decided yet who goes then.</summary>
    /// <param name="w">Written for the partner, who is the reader.</param>
    public static MailText LooksAgain(MailWords w, string reader) => w.Note(
        w.In($"Nieuw moment: {w.SubjectTitle}, {w.Day}", $"New time: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"{w.Title} is verzet naar {w.When}. Wie er dan bij is, staat weer open in je week; tot je kiest, ga je zelf.",
            $"{w.Title} was moved to {w.When}. Who will be there is open again in your week; until you choose, you go."),
        InYourCalendar(w));

    /// <summary>After that: the partner goes.</summary>
    /// <param name="w">Written for the partner, who is the reader.</param>
    public static MailText GoesThen(MailWords w, string reader) => w.Note(
        w.In($"Jij gaat zelf: {w.SubjectTitle}, {w.Day}", $"You go in person: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In($"Naar {w.Title} op {w.When} ga je zelf, zoals je koos.", $"You go to {w.Title} on {w.When} in person, as you chose."),
        InYourCalendar(w));

    private static string InYourCalendar(MailWords w) => w.In(
        "Dit bericht werkt ook je agenda bij, als je programma dat kan; wie die voor je bijhoudt, hoeft er dan niets voor te doen.",
        "This message also updates your calendar, if your program can do so; whoever keeps it for you then has nothing to do for it.");

    /// <summary>Who was to go along with who goes cannot.</summary>
    /// <param name="saidWhy">Whether a reason was given. It stands on the page only: from there it is erased, from a message it would not be.</param>
    public static MailText AlongCannot(MailWords w, string reader, string along, string delegatee, bool saidWhy) => w.AppsNote(
        w.In($"{along} kan niet mee: {w.SubjectTitle}, {w.Day}", $"{along} cannot go along: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"{along} kan niet mee naar {w.Title} op {w.When}. {delegatee} gaat; dat blijft zo.",
            $"{along} cannot go along to {w.Title} on {w.When}. {delegatee} goes; that stays as it is."),
        saidWhy ? w.In("Waarom, staat bij de afspraak in je week.", "Why stands at the meeting in your week.") : "",
        w.In(
            $"Wil je dat er iemand anders meegaat, kies die dan bij de afspraak in je week.",
            $"If you would like somebody else to go along, choose that person at the meeting in your week."));

    /// <summary>No after all.</summary>
    public static MailText Declines(MailWords w, string reader) => w.AppsNote(
        w.In($"{w.About.PartnerName} kan toch niet: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} cannot go after all: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"{w.About.PartnerName} kan toch niet bij {w.Title} op {w.When} zijn. Tot iemand anders ja zegt, ga je zelf{(w.About.Draft is null ? "; de organisator hoort dat." : ". " + LiesReady(w, " als het eerdere bericht al weg is"))}",
            $"{w.About.PartnerName} cannot be at {w.Title} on {w.When} after all. Until somebody else says yes, you go{(w.About.Draft is null ? "; the organiser hears so." : ". " + LiesReady(w, " if the earlier one has gone"))}"),
        w.In("Houd die tijd in je agenda vast vrij.", "Please keep that time free in your calendar."));
}
