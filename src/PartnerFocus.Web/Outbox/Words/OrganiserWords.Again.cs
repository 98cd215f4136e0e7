namespace PartnerFocus.Web.Outbox.Words;

/// <summary>What makes up for what an organiser read before: the partner comes after all, or who comes is looked at again.</summary>
internal static partial class OrganiserWords
{
    /// <summary>The partner comes in person again.</summary>
    public static MailText ComesAfterAll(MailWords w, string reader) => w.Letter(
        w.In($"{w.About.PartnerName} is erbij: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} will be there: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Anders dan eerder gemeld kom{(w.About.IsFromPartner ? "" : "t")} {w.PartnerWithin} zelf naar {w.Title} op {w.When}.",
            $"A change to our earlier message: {w.PartnerWithin} will come to {w.Title} on {w.When} in person."),
        w.IsFormal ? w.In("Excuses voor de wisseling.", "Please excuse the change.") : w.In("Excuus voor de wisseling.", "Sorry for the change."));

    /// <summary>It was moved since it was said who comes, and nobody decided on that time yet.</summary>
    public static MailText LooksAgain(MailWords w, string reader) => w.Letter(
        // It is the comment of the answer as well, beside "tentative", where "new time" would read as a proposal of one.
        w.In($"Wie erbij is, bekijken we opnieuw: {w.SubjectTitle}, {w.Day}", $"Who will be there, we are looking at again: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Wie naar {w.Title} op {w.When} komt, bekijken we opnieuw: wat we eerder meldden, gold voor het moment van toen.",
            $"We are looking again at who will be at {w.Title} on {w.When}: our earlier message was for the time it had before."),
        w.IsFormal
            ? w.In("Zodra het vaststaat, hoort u het.", "We will let you know as soon as it is settled.")
            : w.In("Zodra het vaststaat, hoor je het.", "You will hear as soon as it is settled."));

    /// <summary>The partner comes for another part than was told.</summary>
    /// <param name="was">What was told.</param>
    /// <param name="isOwn">Whether it is the partner's own meeting, and everybody in it reads it.</param>
    public static MailText OtherPart(MailWords w, string reader, MailPart now, MailPart was, bool isOwn = false)
    {
        var before = was.Item is not { Length: > 0 } && was.Span is null ? ""
            : w.In($"; eerder schreven we {PartAndTime(w, was)}", $", where we wrote {PartAndTime(w, was)}");
        return w.Letter(
            w.In($"Wie erbij is, anders dan gemeld: {w.SubjectTitle}, {w.Day}", $"A change in who will join you: {w.SubjectTitle}, {w.Day}"),
            reader,
            w.In(
                $"Anders dan eerder gemeld kom{(w.About.IsFromPartner ? "" : "t")} {w.PartnerWithin} naar {w.Title} op {w.When} voor {ThePart(w, now)}{before}.",
                $"A change to our earlier message: at {w.Title} on {w.When} {w.PartnerWithin} would like to join for {ThePart(w, now)}{before}."),
            isOwn ? w.In("Wie het leidt, blijft gelijk, en de tijd van het geheel ook.", "Who leads it stays the same, and so does the time of the whole.")
                : now.Span is { } time ? OnlyThePart(w, now.Item, time) : AroundWhatTime(w, now.Item),
            isOwn ? "" : w.In("Wie er de hele tijd bij is, verandert hierdoor niet.", "This does not change who is there throughout."));
    }

    private static string ThePart(MailWords w, MailPart part) => (part.Item is { Length: > 0 } ? w.In("het onderdeel ", "") : "") + PartAndTime(w, part);

    private static string PartAndTime(MailWords w, MailPart part) => Part(w, part.Item)
        + (part.Span is { } span ? w.In($", van {w.Clock(span.From)} tot {w.Clock(span.To)} uur", $", from {w.Clock(span.From)} to {w.Clock(span.To)}") : "");

    /// <summary>After that: the partner comes.</summary>
    public static MailText ComesThen(MailWords w, string reader) => w.Letter(
        w.In($"{w.About.PartnerName} is erbij: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} will be there: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Het staat nu vast: naar {w.Title} op {w.When} kom{(w.About.IsFromPartner ? "" : "t")} {w.PartnerWithin} zelf.",
            $"It is settled now: {w.PartnerWithin} will come to {w.Title} on {w.When} in person."));

    /// <summary>The partner comes again, from the day on until which somebody else was announced.</summary>
    public static MailText ComesAgain(MailWords w, string reader) => w.Letter(
        w.In($"{w.About.PartnerName} is er weer bij: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} will be there again: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Zoals gemeld kom{(w.About.IsFromPartner ? "" : "t")} {w.PartnerWithin} weer zelf naar {w.Title} op {w.When}.",
            $"As we wrote, {w.PartnerWithin} will come to {w.Title} on {w.When} in person again."),
        w.IsFormal
            ? w.In("Mocht dat weer anders worden, dan hoort u dat tijdig.", "Should that change again, we will let you know in good time.")
            : w.In("Wordt het weer anders, dan hoor je dat op tijd.", "If that changes again, you will hear in good time."));
}
