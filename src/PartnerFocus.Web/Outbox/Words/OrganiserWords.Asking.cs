using NodaTime;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>What asks an organiser something: whether somebody else may come, what is wanted of the partner, for the minutes where nobody comes.</summary>
internal static partial class OrganiserWords
{
    /// <summary>The organiser does not want the meeting forwarded: a question, not a message.</summary>
    public static MailText MayComeInstead(MailWords w, string reader, MailPerson delegatee, bool isInvited, LocalDateTime? before) => w.Letter(
        w.In($"Vraag over {w.SubjectTitle}, {w.Day}", $"A question about {w.SubjectTitle}, {w.Day}"),
        reader,
        w.IsFormal
            ? w.In(
                $"Voor {w.Title} op {w.When} stellen wij u graag {Who(w, delegatee)} voor: goed ingevoerd, en in de gelegenheid om afspraken met u te maken. Vindt u het goed als {(HasCompany(w) ? "zij" : delegatee.Name)} namens ons {(HasCompany(w) ? "komen" : "komt")}?",
                $"For {w.Title} on {w.When} we would like to introduce {Who(w, delegatee)}: well prepared, and able to make arrangements with you. Would you be happy for {(HasCompany(w) ? "them" : delegatee.Name)} to come on our behalf?")
            : w.In(
                $"Voor {w.Title} op {w.When} {(HasCompany(w) ? "zouden" : "zou")} {Who(w, delegatee)} kunnen komen in plaats van {w.PartnerObject}. Is dat goed?{(isInvited ? "" : $" Dan voeg je {ToAdd(w, delegatee)} zelf toe.")}",
                $"For {w.Title} on {w.When} {Who(w, delegatee)} could come instead of {w.PartnerObject}. Is that all right?{(isInvited ? "" : $" Then please add {ToAdd(w, delegatee)} yourself.")}"),
        AnswerBefore(w, before) + w.In($"Tot wij van {(w.IsFormal ? "u" : "je")} horen, kom{(w.About.IsFromPartner ? "" : "t")} {w.PartnerWithin} zelf.", $"Until we hear from you, {w.PartnerWithin} will come in person."));

    /// <summary>The organiser does not want the meeting forwarded, and somebody would come beside the partner: a question, not a message.</summary>
    public static MailText MayComeToo(MailWords w, string reader, MailPerson delegatee, LocalDateTime? before) => w.Letter(
        w.In($"Vraag over {w.SubjectTitle}, {w.Day}", $"A question about {w.SubjectTitle}, {w.Day}"),
        reader,
        w.IsFormal
            ? w.In(
                $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zouden" : "zou")} naast {w.PartnerObject} ook {Who(w, delegatee)} graag aanwezig zijn. Vindt u dat goed?",
                $"At {w.Title} on {w.When} {Who(w, delegatee)} would like to be there as well as {w.PartnerObject}. Would that be all right with you?")
            : w.In(
                $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zouden" : "zou")} naast {w.PartnerObject} ook {Who(w, delegatee)} kunnen komen. Is dat goed? Dan voeg je {ToAdd(w, delegatee)} zelf toe.",
                $"At {w.Title} on {w.When} {Who(w, delegatee)} could come as well as {w.PartnerObject}. Is that all right? Then please add {ToAdd(w, delegatee)} yourself."),
        AnswerBefore(w, before) + w.In($"{w.Partner} {(w.About.IsFromPartner ? "ben" : "is")} er in ieder geval.", $"{w.Partner} will be there in any case."));

    /// <summary>The partner does not come, and would like to read what was said.</summary>
    public static MailText LeaveOut(MailWords w, string reader) => w.Letter(
        w.In($"{w.SubjectTitle}, {w.Day}", $"{w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Dank voor de uitnodiging voor {w.Title} op {w.When}. {w.Partner} kan er deze keer niet bij zijn.",
            $"Thank you for the invitation to {w.Title} on {w.When}. This time {w.PartnerWithin} cannot be there."),
        w.IsFormal
            ? w.In(
                $"Zou u het verslag willen sturen? Dan blijven wij goed op de hoogte. Is er iets waarvoor u {w.PartnerObject} graag spreekt, dan horen wij het graag.",
                $"Could you send us the minutes? That keeps us well informed. If there is anything you would like to discuss with {w.PartnerObject}, please let us know.")
            : w.In(
                $"Stuur je het verslag toe? En is er een punt waarvoor je {w.PartnerObject} wilt spreken, zeg het dan.",
                $"Will you send the minutes? And if there is an item you want {w.PartnerObject} for, do say so."),
        w is { IsFormal: false, About.IsFromPartner: true }
            ? w.In("Zonder bericht ga ik ervan uit dat het zo past.", "If I do not hear from you, I take it that this suits you.")
            : w.In("Zonder bericht gaan we ervan uit dat het zo past.", "If we do not hear from you, we take it that this suits you."));

    /// <summary>What is wanted of the partner?</summary>
    /// <param name="before">Until when an answer is waited for; null where that is until it begins.</param>
    public static MailText Question(MailWords w, string reader, LocalDateTime? before) => w.Letter(
        w.In($"Vraag over {w.SubjectTitle}, {w.Day}", $"A question about {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Fijn dat {(w.IsFormal ? "u" : "je")} {w.PartnerObject} vraagt voor {w.Title} op {w.When}.",
            $"Thank you for inviting {w.PartnerObject} to {w.Title} on {w.When}."),
        (w.IsFormal, w.About.IsFromPartner) switch
        {
            // A name in every sentence is how nobody writes to a client.
            (true, false) => w.In(
                "Welke inbreng wenst u, en bij welk punt? Dan is een goede voorbereiding mogelijk.",
                "What contribution would you like, and at which item? That leaves time to prepare it well."),
            _ => w.In(
                $"Wat {(w.IsFormal ? "hebt u" : "heb je")} van {w.PartnerObject} nodig, en bij welk punt? Dan kan {w.PartnerWithin} dat goed voorbereiden.",
                $"What would you like from {w.PartnerObject}, and at which item? Then {w.PartnerWithin} can prepare that well."),
        },
        AnswerBefore(w, before) + (w.IsFormal && !w.About.IsFromPartner
            ? w.In("Zonder bericht blijft de afspraak staan zoals gepland.", "If we do not hear from you, the meeting stands as planned.")
            : w.In($"Zonder bericht {(w.About.IsFromPartner ? "ben" : "is")} {w.PartnerWithin} er {(w.IsFormal ? "zoals gepland" : "gewoon")} bij.", $"If we do not hear from you, {w.PartnerWithin} will be there as planned.")));

    /// <param name="before">When it is taken that no answer comes; null where that would be too late to ask for one.</param>
    /// <returns>With a space after it; empty without a moment.</returns>
    private static string AnswerBefore(MailWords w, LocalDateTime? before) => before is not { } until ? "" : (w.IsFormal
        ? w.In($"Zou u dat vóór {w.Moment(until)} willen laten weten?", $"Could you let us know before {w.Moment(until)}?")
        : w.In($"Laat je het weten vóór {w.Moment(until)}?", $"Will you say so before {w.Moment(until)}?")) + " ";
}
