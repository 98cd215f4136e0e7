namespace PartnerFocus.Web.Outbox.Words;

/// <summary>What is read of somebody who goes along: by that one, and by the delegatee.</summary>
internal static partial class DelegateeWords
{
    /// <summary>Somebody goes along with who takes over.</summary>
    /// <param name="isBeside">Whether that one goes beside the partner, rather than taking it over.</param>
    public static MailText Along(MailWords w, string reader, string delegatee, string first, string link, bool isBeside) => w.Note(
        w.In($"Je gaat mee met {first}: {w.SubjectTitle}, {w.Day}", $"You go along with {first}: {w.SubjectTitle}, {w.Day}"),
        reader,
        isBeside ? w.In(
            $"{delegatee} gaat naast {w.About.PartnerFirst} naar {w.Title} op {w.Span}. {w.About.PartnerFirst} wil graag dat je meegaat.",
            $"{delegatee} goes to {w.Title} on {w.Span} beside {w.About.PartnerFirst}. {w.About.PartnerFirst} would like you to go along.") : w.In(
            $"{delegatee} neemt {w.Title} op {w.Span} over van {w.About.PartnerFirst}, voor het eerst. {w.About.PartnerFirst} wil graag dat je meegaat.",
            $"{delegatee} takes {w.Title} on {w.Span} over from {w.About.PartnerFirst}, for the first time. {w.About.PartnerFirst} would like you to go along."),
        isBeside ? w.In(
            $"Jij bent erbij voor als {first} je nodig heeft. Liever niet mag altijd.",
            $"You are there in case {first} needs you. Rather not is always fine.") : w.In(
            $"{first} leidt het; jij bent erbij voor als het nodig is. Liever niet mag altijd.",
            $"{first} leads it; you are there in case you are needed. Rather not is always fine."),
        w.Answering(
            w.In($"Hier staat het, en hier zeg je of je niet mee kunt:\n{link}", $"It is here, and here you can say that you cannot:\n{link}"),
            w.In($"Kun je niet mee, laat het dan weten aan {w.AnswersTo}.", $"If you cannot come along, please tell {w.AnswersTo}.")));

    /// <summary>Somebody who is on the invitation is asked to stand by who takes over: that one is there anyway.</summary>
    /// <param name="isBeside">Whether the delegatee goes beside the partner, rather than taking it over.</param>
    public static MailText ThereAnyway(MailWords w, string reader, string delegatee, string first, string link, bool isBeside) => w.Note(
        w.In($"Sta {first} bij: {w.SubjectTitle}, {w.Day}", $"Stand by {first}: {w.SubjectTitle}, {w.Day}"),
        reader,
        isBeside ? w.In(
            $"Je bent zelf uitgenodigd voor {w.Title} op {w.Span}; daaraan verandert niets. {delegatee} gaat er naast {w.About.PartnerFirst} heen.",
            $"You are invited to {w.Title} on {w.Span} yourself; nothing changes in that. {delegatee} goes there beside {w.About.PartnerFirst}.") : w.In(
            $"Je bent zelf uitgenodigd voor {w.Title} op {w.Span}; daaraan verandert niets. {delegatee} neemt het over van {w.About.PartnerFirst}, voor het eerst.",
            $"You are invited to {w.Title} on {w.Span} yourself; nothing changes in that. {delegatee} takes it over from {w.About.PartnerFirst}, for the first time."),
        w.In(
            $"{w.About.PartnerFirst} vraagt of je er voor {first} wilt zijn als dat nodig is. Liever niet mag altijd.",
            $"{w.About.PartnerFirst} asks whether you will be there for {first} in case that is needed. Rather not is always fine."),
        w.Answering(
            w.In($"Hier staat het, en hier zeg je of je dat niet kunt:\n{link}", $"It is here, and here you can say that you cannot:\n{link}"),
            w.In($"Kun je dat niet, laat het dan weten aan {w.AnswersTo}.", $"If you cannot, please tell {w.AnswersTo}.")));

    /// <summary>The same is no longer asked; the reader's own invitation stays.</summary>
    /// <param name="why">A sentence; empty where there is nothing to say.</param>
    public static MailText StaysAnyway(MailWords w, string reader, string first, string why) => w.Note(
        w.In($"Jij blijft uitgenodigd: {w.SubjectTitle}, {w.Day}", $"You stay invited: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} hoef je {first} niet meer bij te staan. {why}".Trim(),
            $"At {w.Title} on {w.When} you need no longer stand by {first}. {why}".Trim()),
        w.In("Jij blijft uitgenodigd: aan je eigen uitnodiging verandert niets.", "You stay invited: nothing changes in your own invitation."),
        w.In("Dank dat je het wilde doen.", "Thank you for being willing."));

    /// <summary>Who was to go along cannot: the delegatee goes all the same.</summary>
    public static MailText AlongCannot(MailWords w, string reader, string along, string link) => w.Note(
        w.In($"{along} kan niet mee: {w.SubjectTitle}, {w.Day}", $"{along} cannot go along: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"{along} kan niet mee naar {w.Title} op {w.Span}. Dat jij gaat, blijft zo; {w.About.PartnerFirst} hoort het ook en kan iemand anders vragen.",
            $"{along} cannot go along to {w.Title} on {w.Span}. That you go stays as it is; {w.About.PartnerFirst} hears it too and can ask somebody else."),
        w.In("Ga je liever niet alleen, dan mag dat ook gezegd worden", "If you would rather not go alone, that is fine to say") + Saying(w, link));

    /// <summary>Somebody else goes along.</summary>
    /// <param name="before">Who was to, and cannot.</param>
    public static MailText AlongNamed(MailWords w, string reader, string before, string along, string link) => w.Note(
        w.In($"{along} gaat met je mee: {w.SubjectTitle}, {w.Day}", $"{along} goes along with you: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"{before} kan niet mee naar {w.Title} op {w.Span}. {w.About.PartnerFirst} vroeg {along} in plaats daarvan; jij leidt het.",
            $"{before} cannot go along to {w.Title} on {w.Span}. {w.About.PartnerFirst} asked {along} instead; you lead it."),
        AllOfIt(w, link));
}
