using NodaTime;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>What the one who takes over reads, or who is there without the partner. Always a colleague.</summary>
internal static partial class DelegateeWords
{
    /// <summary>The question, with what is handed over and the way to an answer.</summary>
    /// <param name="others">Why a yes is for this one only, where the series is asked for; else empty.</param>
    public static MailText Ask(MailWords w, string reader, Mandate mandate, string link, string others = "") => w.Note(
        w.In($"{w.About.PartnerFirst} vraagt jou: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerFirst} asks you: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In($"{w.About.PartnerFirst} vraagt jou voor {w.Title} op {w.Span}.", $"{w.About.PartnerFirst} asks you for {w.Title} on {w.Span}."),
        others,
        Given(w, mandate),
        w.In("Ja, liever niet, of anders: het mag allemaal. ", "Yes, rather not, or another way: all are welcome. ") + Answer(w, link),
        UntilYes(w));

    /// <summary>The question for a meeting and the following ones of its series: yes to all, yes to this one only, or neither.</summary>
    /// <param name="until">The day on which the partner looks again.</param>
    /// <param name="asked">The day until which the partner asked, where the lead chose an earlier one; else null.</param>
    /// <param name="covers">What of the agenda as it is now a yes would cover, as a sentence; empty where that is not known.</param>
    public static MailText AskSeries(MailWords w, string reader, Mandate mandate, string link, LocalDate until, LocalDate? asked = null, string covers = "") => w.Note(
        w.In($"{w.About.PartnerFirst} vraagt jou: {w.SubjectTitle}, vanaf {w.Day}", $"{w.About.PartnerFirst} asks you: {w.SubjectTitle}, from {w.Day}"),
        reader,
        w.In(
            $"{w.About.PartnerFirst} vraagt jou voor {w.Title} op {w.Span}, en voor de keren daarna tot {w.Date(until)}. Op die dag kijkt {w.About.PartnerFirst} opnieuw.",
            $"{w.About.PartnerFirst} asks you for {w.Title} on {w.Span}, and for the times after it until {w.Date(until)}. On that day {w.About.PartnerFirst} looks again."),
        asked is not { } partners ? "" : w.In(
            $"{w.About.PartnerFirst} vroeg het tot {w.Date(partners)}; je team heeft ruimte tot {w.Date(until)}.",
            $"{w.About.PartnerFirst} asked until {w.Date(partners)}; your team has room until {w.Date(until)}."),
        covers,
        Given(w with { About = w.About with { Part = null } }, mandate),
        w.In(
            "Ja voor deze en de volgende keren, ja voor alleen deze keer, liever niet, of anders: het mag allemaal. ",
            "Yes to this and the following times, yes to this one only, rather not, or another way: all are welcome. ") + Answer(w, link),
        UntilYes(w));

    private static string UntilYes(MailWords w) => w.About.AwaitsOrganiser
        ? w.In(
            $"Antwoord graag vóór {w.Begin}. Na je ja vragen we de organisator eerst of jij mag komen. Tot dat goed is, gaat {w.About.PartnerFirst} zelf.",
            $"Please answer before {w.Begin}. After your yes we first ask the organiser whether you may come. Until that is agreed, {w.About.PartnerFirst} goes in person.")
        : w.In(
            $"Antwoord graag vóór {w.Begin}. Tot je ja zegt, gaat {w.About.PartnerFirst} zelf.",
            $"Please answer before {w.Begin}. Until you say yes, {w.About.PartnerFirst} goes in person.");

    /// <summary>The series is asked for, and no other meeting of it is as this one: then one yes is offered.</summary>
    public static string ThisOnly(MailWords w, LocalDate until) => w.In(
        $"{w.About.PartnerFirst} vroeg het ook voor de keren daarna tot {w.Date(until)}, maar alleen deze keer is nu zo: de andere zijn anders of al beslist en blijven bij {w.About.PartnerFirst}. Je ja geldt voor deze keer.",
        $"{w.About.PartnerFirst} asked for the times after it until {w.Date(until)} as well, but only this one is so now: the others are different or decided already, and stay with {w.About.PartnerFirst}. Your yes is for this one.");

    /// <summary>What a yes to the series would cover now.</summary>
    public static string Covers(MailWords w, SeriesOutlook ahead) => ahead switch
    {
        { Not.Count: 0 } => w.In($"Nu staat dit {ahead.Covered} keer in de agenda, elke keer zoals nu.", $"This is in the agenda {ahead.Covered} times now, each like this one."),
        _ => w.In(
            $"Nu zijn {ahead.Covered} keer zoals deze. Niet op {w.List([.. ahead.Not.Select(w.Date)])}: dan is het anders of al beslist, en dat blijft bij {w.About.PartnerFirst}.",
            $"{ahead.Covered} are like this one now. Not on {w.List([.. ahead.Not.Select(w.Date)])}: those are different or decided already, and stay with {w.About.PartnerFirst}."),
    };

    /// <summary>The meeting itself, after the yes.</summary>
    /// <param name="by">How it comes into the reader's calendar, which the words have to say truly.</param>
    /// <param name="isInvited">Whether the reader was invited beside the partner.</param>
    /// <param name="others">That the other times of the series stay the partner's, as a sentence; empty where only this one was asked.</param>
    public static MailText Invitation(MailWords w, string reader, Mandate mandate, string link, InvitationBy by, bool isInvited, string others = "") => by == InvitationBy.Organiser ? w.Note(
        w.In($"Onder voorbehoud: {w.SubjectTitle}, {w.Day}", $"Pending the organiser: {w.SubjectTitle}, {w.Day}"),
        reader,
        isInvited && w.About.Condition.Length == 0 ? w.In(
            $"Fijn dat je wilt gaan naar {w.Title} op {w.Span}. De organisator bepaalt liever zelf wie er komt; daar vragen we of jij de plaats van {w.About.PartnerFirst} mag innemen. Je eigen uitnodiging blijft zoals ze is.",
            $"Thank you for being willing to go to {w.Title} on {w.Span}. The organiser prefers to decide who comes, so we ask there whether you may take the place of {w.About.PartnerFirst}. Your own invitation stays as it is.") : w.In(
            $"Fijn dat je wilt gaan naar {w.Title} op {w.Span}. De organisator stuurt uitnodigingen liever zelf; daar vragen we of jij mag komen. Zegt de organisator ja, dan krijg je de uitnodiging van die kant.",
            $"Thank you for being willing to go to {w.Title} on {w.Span}. The organiser prefers to invite people personally, so we ask there whether you may come. If so, the invitation comes to you from the organiser."),
        w.In($"Tot dan gaat {w.About.PartnerFirst} zelf. Houd de tijd vast vrij.", $"Until then {w.About.PartnerFirst} goes in person. Please keep the time free."),
        Given(w, mandate),
        AllOfIt(w, link)) : w.Note(
        w.In($"Jij gaat: {w.SubjectTitle}, {w.Day}", $"You go: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Fijn dat je gaat naar {w.Title} op {w.Span}. {Comes(w, by)}",
            $"Thank you for going to {w.Title} on {w.Span}. {Comes(w, by)}"),
        GoesToo(w),
        others,
        Given(w, mandate),
        AllOfIt(w, link));

    /// <summary>The meeting ends at another time or is in another place; that the reader goes stays so.</summary>
    /// <param name="hasOtherEnd">Whether its time is news.</param>
    /// <param name="place">Where it is now, empty where no place is given any more; null where that is no news.</param>
    public static MailText Changed(MailWords w, string reader, bool hasOtherEnd, string? place, string link) => w.Note(
        hasOtherEnd
            ? w.In($"Andere eindtijd: {w.SubjectTitle}, {w.Day}", $"Ends at another time: {w.SubjectTitle}, {w.Day}")
            : w.In($"Andere plaats: {w.SubjectTitle}, {w.Day}", $"Another place: {w.SubjectTitle}, {w.Day}"),
        reader,
        string.Join(' ', new[]
        {
            hasOtherEnd
                ? w.In($"{w.Title} op {w.When} duurt nu tot {w.End}.", $"{w.Title} on {w.When} now lasts until {w.End}.")
                : w.In($"{w.Title} op {w.When} is op een andere plaats.", $"{w.Title} on {w.When} is in another place."),
            place is null ? ""
                : place.Length == 0 ? w.In("Er staat geen plaats meer bij.", "No place is given any more.")
                : w.In($"De plaats is nu: {place}.", $"The place is now: {place}."),
        }.Where(s => s.Length > 0)),
        w.In("Dat jij gaat, blijft zo. Met dit bericht klopt je agenda weer.", "That you go stays as it is. With this message your calendar is right again."),
        hasOtherEnd ? w.In("Komt het zo niet meer uit, dan mag je het altijd teruggeven", "If it no longer suits you, you can always give it back") + Saying(w, link) : "");

    /// <summary>The partner comes for another part than before; the rest stays with the reader.</summary>
    /// <param name="isAsked">Whether the reader did not answer yet.</param>
    public static MailText OtherPart(MailWords w, string reader, string link, bool isAsked) => w.Note(
        w.In($"{w.About.PartnerFirst} komt voor een ander deel: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerFirst} comes for another part: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.Span} komt {w.About.PartnerFirst} voor een ander deel dan eerst.",
            $"At {w.Title} on {w.Span} {w.About.PartnerFirst} comes for another part than before."),
        PartnersPart(w) is { Length: > 0 } part ? part : w.In("Welk deel dat is, staat nog niet vast.", "Which part that is, is not settled yet."),
        isAsked ? w.In("De rest is wat we jou vragen; daaraan verandert niets.", "The rest is what we ask of you; nothing changes in that.")
            : w.In("De rest blijft van jou, en in je agenda verandert niets.", "The rest stays yours, and nothing changes in your calendar."),
        w.In("Komt het zo minder goed uit, zeg het gerust", "If it suits you less this way, feel free to say so") + Saying(w, link));

    /// <summary>"Marieke komt voor: 3. Bod, 9.20–9.35 uur"; empty where the partner comes for no part, or it is not known which.</summary>
    public static string PartnersPart(MailWords w) => Line(PartLabel(w), w.PartOf);

    /// <summary>That line as a message has it; null where it has none.</summary>
    public static string? PartnersPartIn(MailWords w, string text) => text.Split('\n').FirstOrDefault(line => line.StartsWith($"{PartLabel(w)}: ", StringComparison.Ordinal));

    private static string PartLabel(MailWords w) => w.In($"{w.About.PartnerFirst} komt alleen voor", $"{w.About.PartnerFirst} comes only for");

    /// <summary>Nothing left to do.</summary>
    /// <param name="why">A sentence; empty where there is nothing to say.</param>
    /// <param name="left">What becomes of the meeting in the reader's calendar.</param>
    /// <param name="isGivenBack">Whether it was the reader who gave it back.</param>
    /// <param name="hadYes">Whether the reader had said yes; else they were only asked.</param>
    public static MailText NoLonger(MailWords w, string reader, string why, InvitationLeft left, bool isGivenBack = false, bool hadYes = true) => w.Note(
        isGivenBack
            ? w.In($"Teruggegeven: {w.SubjectTitle}, {w.Day}", $"Given back: {w.SubjectTitle}, {w.Day}")
            : w.In($"Hoeft niet meer: {w.SubjectTitle}, {w.Day}", $"No longer asked: {w.SubjectTitle}, {w.Day}"),
        reader,
        isGivenBack
            ? w.In($"Je gaf {w.Title} op {w.When} terug; je hoeft er niets meer voor te doen. {why}".Trim(), $"You gave back {w.Title} on {w.When}; there is nothing left for you to do for it. {why}".Trim())
            : w.In($"Voor {w.Title} op {w.When} hoef je niets meer te doen. {why}".Trim(), $"There is nothing left for you to do for {w.Title} on {w.When}. {why}".Trim()),
        left switch
        {
            InvitationLeft.Cancelled => w.In("De afzegging voor je agenda zit hierbij.", "The cancellation for your calendar comes with this mail."),
            InvitationLeft.Unsure => w.In(
                "Staat de afspraak alleen door ons eerdere bericht in je agenda, haal hem er dan uit. Ben je zelf uitgenodigd, dan blijft dat zo.",
                "If the meeting is in your calendar only because of our earlier message, please take it out. If you were invited yourself, that stays as it is."),
            _ => "",
        },
        isGivenBack ? w.In("Dank dat je het liet weten.", "Thank you for saying so.") : hadYes ? Willing(w) : "");

    private static string Willing(MailWords w) => w.In("Dank dat je het wilde doen.", "Thank you for being willing.");

    /// <summary>The partner's place need no longer be taken; the reader was invited as well, and still is.</summary>
    /// <param name="why">A sentence; empty where there is nothing to say.</param>
    /// <param name="isMoved">Whether the organiser changed the meeting, so the reader's own invitation as well.</param>
    /// <param name="hadYes">Whether the reader had said yes; else they were only asked.</param>
    public static MailText StaysInvited(MailWords w, string reader, string why, bool isMoved, bool hadYes) => w.Note(
        w.In($"Jij blijft uitgenodigd: {w.SubjectTitle}, {w.Day}", $"You stay invited: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} hoef je {(w.About.Condition.Length > 0 ? $"niets meer voor {w.About.PartnerFirst} te doen" : $"de plaats van {w.About.PartnerFirst} niet meer in te nemen")}. {why}".Trim(),
            $"At {w.Title} on {w.When} you need no longer {(w.About.Condition.Length > 0 ? $"do anything for {w.About.PartnerFirst}" : $"take the place of {w.About.PartnerFirst}")}. {why}".Trim()),
        isMoved
            ? w.In("Jij blijft uitgenodigd: wat er aan je eigen uitnodiging verandert, hoor je van de organisator.", "You stay invited: what changes in your own invitation you hear from the organiser.")
            : w.In("Jij blijft uitgenodigd: aan je eigen uitnodiging verandert niets.", "You stay invited: nothing changes in your own invitation."),
        hadYes ? Willing(w) : "");

    /// <summary>The partner is not at a meeting in which the reader is.</summary>
    public static MailText NotThere(MailWords w, string reader) => w.Note(
        w.In($"{w.About.PartnerFirst} is er niet bij: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerFirst} will not be there: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} ben jij; {w.About.PartnerFirst} komt deze keer niet. {(w.About.Draft is { } draft ? $"Het bericht daarover aan {draft.To} ligt klaar: {draft.SentBy ?? w.About.PartnerFirst} verstuurt het." : "De organisator krijgt daar bericht van.")}",
            $"You are at {w.Title} on {w.When}; {w.About.PartnerFirst} will not come this time. {(w.About.Draft is { } ready ? $"The message about it to {ready.To} lies ready: {ready.SentBy ?? w.About.PartnerFirst} sends it." : "The organiser will hear so.")}"),
        w.In(
            $"Komt er iets op tafel waarvoor {w.About.PartnerFirst} nodig is, bel dan gerust.",
            $"If something comes up for which {w.About.PartnerFirst} is needed, do call."));

    /// <summary>How to answer; who has no account cannot open a page, and replies to somebody by name.</summary>
    private static string Answer(MailWords w, string link) => w.Answering(
        w.In($"Je antwoord geef je hier:\n{link}", $"Give your answer here:\n{link}"),
        w.In($"Antwoord gewoon op deze mail, aan {w.AnswersTo}.", $"Just reply to this mail, to {w.AnswersTo}."));

    /// <summary>After a sentence without a full stop: where to say so.</summary>
    private static string Saying(MailWords w, string link) => w.Answering($":\n{link}", w.In($": laat het weten aan {w.AnswersTo}.", $": please tell {w.AnswersTo}."));

    private static string AllOfIt(MailWords w, string link) => w.Answering(
        w.In($"Alles bij elkaar staat hier:\n{link}", $"All of it is here:\n{link}"),
        w.In($"Verandert er iets voor je, laat het dan weten aan {w.AnswersTo}.", $"If anything changes for you, please tell {w.AnswersTo}."));

    /// <summary>In another way than was asked nobody goes alone.</summary>
    private static string GoesToo(MailWords w) => w.About.Condition.Length == 0 ? "" : w.In(
        $"Je gaat zoals je voorstelde, en {w.About.PartnerFirst} gaat ook: wat jouw voorstel openlaat, doet {w.About.PartnerFirst}.",
        $"You go the way you proposed, and {w.About.PartnerFirst} goes as well: what your proposal leaves open, {w.About.PartnerFirst} does.");

    private static string Comes(MailWords w, InvitationBy by) => by switch
    {
        InvitationBy.ThisMessage => SeriesOf(w) + w.In("De afspraak zit hierbij, voor in je agenda.", "The meeting comes with this mail, for your calendar."),
        InvitationBy.Already => w.In("Je bent zelf al uitgenodigd: dat blijft in je agenda zoals het is.", "You are invited yourself already: that stays in your calendar as it is."),
        _ => SeriesOf(w) + w.In("Staat hij nog niet in je agenda, zet hem er dan zelf in.", "If it is not in your calendar yet, please put it there yourself."),
    };

    /// <summary>Most calendar programs know of one meeting only where a message names all that follow.</summary>
    private static string SeriesOf(MailWords w) => w.About.Series is null ? "" : w.In(
        "Toont je agenda alleen de eerste keer: op je pagina staan ze allemaal, en je eigen agenda-adres houdt ze bij. ",
        "If your calendar shows the first time only: your page lists them all, and your own calendar address keeps them up to date. ");

    private static string Given(MailWords w, Mandate mandate) => string.Join('\n', new[]
    {
        Line(w.In("Waarvoor, voor wie", "What and whom it is for"), mandate.ForWhom),
        Line(w.About.Condition.Length > 0 ? w.In("Wat eerst de vraag was", "What was asked at first") : w.In("De vraag aan jou", "The question to you"), mandate.Asked),
        PartnersPart(w),
        Line(w.In($"Bel {w.About.PartnerFirst} als", $"Call {w.About.PartnerFirst} when"), mandate.CallMeWhen),
        Line(w.In("Wat eruit moet komen", "What should come of it"), mandate.Result),
        Line(w.In("Volgende stap", "Next step"), mandate.NextStep),
        Line(w.In("Wie pakt de bal op?", "Who picks up the ball?"), mandate.NextStepOwner),
        Line(w.In($"Zo bereik je {w.About.PartnerFirst}", $"How to reach {w.About.PartnerFirst}"), mandate.Reach),
        Line(w.In("Samen met", "Together with"), w.About.TogetherWith),
        Line(w.In("Zoals je zelf voorstelde", "The way you proposed"), w.About.Condition),
    }.Where(l => l.Length > 0));

    private static string Line(string label, string text) => text.Length == 0 ? "" : $"{label}{(label.EndsWith('?') ? "" : ":")} {text}";
}

/// <summary>How a meeting comes into the calendar of who takes it over.</summary>
internal enum InvitationBy
{
    /// <summary>A calendar object comes along.</summary>
    ThisMessage,

    /// <summary>The organiser does not want it forwarded, and is asked.</summary>
    Organiser,

    /// <summary>The reader was invited beside the partner: it is there.</summary>
    Already,

    /// <summary>Nothing could name it: it has no name of its own, or came to the partner by a list that does not name the partner.</summary>
    Nobody,
}

/// <summary>What becomes of the meeting in the calendar of who need no longer go.</summary>
internal enum InvitationLeft
{
    /// <summary>Nothing was put there from here.</summary>
    None,

    /// <summary>A cancellation comes along.</summary>
    Cancelled,

    /// <summary>It was put there from here, and may be an invitation of the reader's own as well: nobody here can tell.</summary>
    Unsure,
}
