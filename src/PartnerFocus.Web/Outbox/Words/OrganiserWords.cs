using NodaTime;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>
/// What an organiser, or everybody in a meeting of the partner's own, reads. Programs of others show nothing of what a calendar object
/// says about a replacement, so the text asks a person for what has to be done.
/// </summary>
internal static class OrganiserWords
{
    /// <summary>Somebody else comes.</summary>
    /// <param name="reader">How the reader is addressed.</param>
    /// <param name="delegatee">Full name and address of who comes.</param>
    /// <param name="isInvited">Whether that one was invited beside the partner, and need not be added.</param>
    public static MailText WhoComes(MailWords w, string reader, MailPerson delegatee, bool isInvited) => w.Letter(
        w.In($"{Who(w, delegatee)} {(HasCompany(w) ? "zijn" : "is")} erbij: {w.SubjectTitle}, {w.Day}", $"{Who(w, delegatee)} will join you: {w.SubjectTitle}, {w.Day}"),
        reader,
        (w.IsFormal, w.About.IsOnline) switch
        {
            (true, false) => w.In(
                $"Op {w.When} {(HasCompany(w) ? "zijn" : "is")} {Who(w, delegatee)} namens ons bij u voor {w.Title}. {Prepared(w, delegatee)}",
                $"On {w.When} {Who(w, delegatee)} will be with you on our behalf for {w.Title}, well prepared and able to make arrangements with you."),
            (true, true) => w.In(
                $"Op {w.When} spreekt u {Who(w, delegatee)} namens ons bij {w.Title}. {Prepared(w, delegatee)}",
                $"On {w.When} {Who(w, delegatee)} will join you on our behalf for {w.Title}, well prepared and able to make arrangements with you."),
            (false, false) => w.In(
                $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zitten" : "zit")} {Who(w, delegatee)} aan tafel in plaats van {w.PartnerObject}, goed voorbereid en met ruimte om afspraken te maken.",
                $"At {w.Title} on {w.When} {Who(w, delegatee)} will be at the table instead of {w.PartnerObject}, well prepared and with room to make arrangements."),
            (false, true) => w.In(
                $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "doen" : "doet")} {Who(w, delegatee)} mee in plaats van {w.PartnerObject}, goed voorbereid en met ruimte om afspraken te maken.",
                $"At {w.Title} on {w.When} {Who(w, delegatee)} will join instead of {w.PartnerObject}, well prepared and with room to make arrangements."),
        },
        isInvited ? TakesThePlace(w, delegatee) + AskToAddCompany(w) : AskToAdd(w, delegatee),
        w.IsFormal
            ? w.In(
                $"{w.Partner} blijf{(w.About.IsFromPartner ? "" : "t")} uw aanspreekpunt. Schikt dit minder goed, dan horen wij het graag.",
                $"{w.Partner} remain{(w.About.IsFromPartner ? "" : "s")} your point of contact. If this does not suit you, please let us know.")
            : w.In($"Komt dat minder goed uit, laat het dan weten; dan zoeken we samen iets anders.", $"If that does not work for you, let us know and we will find another way together."));

    /// <summary>The partner comes for a part, somebody else for the whole.</summary>
    /// <param name="isInvited">Whether that one was invited beside the partner, and need not be added.</param>
    /// <param name="part">The item the partner comes for, as written; null when it is not known.</param>
    /// <param name="span">When that is; null when it is not known.</param>
    public static MailText WhoComesBeside(MailWords w, string reader, MailPerson delegatee, bool isInvited, string? part, (LocalTime From, LocalTime To)? span) => w.Letter(
        w.In($"Wie erbij is: {w.SubjectTitle}, {w.Day}", $"Who will join you: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zijn" : "is")} {Who(w, delegatee)} de hele tijd aanwezig{(w.IsFormal ? " namens ons" : "")}. {w.Partner} wil erbij zijn voor {Part(w, part)}.",
            $"At {w.Title} on {w.When} {Who(w, delegatee)} will be there throughout{(w.IsFormal ? " on our behalf" : "")}. {w.Partner} would like to join for {Part(w, part)}."),
        span is { } time ? OnlyThePart(w, time) : w.IsFormal
            ? w.In("Kunt u laten weten rond welk tijdstip dat onderdeel aan de orde komt?", "Could you let us know around what time that item will come up?")
            : w.In("Laat je weten rond welk tijdstip dat aan de beurt is?", "Will you say around what time that comes up?"),
        isInvited
            ? w.In($"{delegatee.Name} staat al op de uitnodiging.", $"{delegatee.Name} is on the invitation already.") + AskToAddCompany(w)
            : AskToAdd(w, delegatee));

    /// <summary>Somebody comes beside the partner. Who is there when, only a human can say: the place to fill that in has brackets.</summary>
    /// <param name="isInvited">Whether that one was invited beside the partner, and need not be added; null where nobody has to be asked for it.</param>
    /// <param name="isAddition">Whether the reader was sent before that this one comes instead, or leads it.</param>
    public static MailText BothCome(MailWords w, string reader, MailPerson delegatee, bool? isInvited, bool isOther = false, bool isAddition = false) => w.Letter(
        w.In($"Wie erbij is: {w.SubjectTitle}, {w.Day}", $"Who will join you: {w.SubjectTitle}, {w.Day}"),
        reader,
        isAddition ? w.In(
            $"In aanvulling op ons eerdere bericht: bij {w.Title} op {w.When} {(w.About.IsFromPartner ? "ben" : "is")} {w.PartnerWithin} er ook zelf, samen met {Who(w, delegatee)}.",
            $"To add to our earlier message: {w.PartnerWithin} will be at {w.Title} on {w.When} in person as well, together with {Who(w, delegatee)}.") : w.In(
            $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zijn" : "is")} naast {w.PartnerObject} ook {Who(w, delegatee)} aanwezig{(w.IsFormal ? " namens ons" : "")}.",
            $"At {w.Title} on {w.When} {Who(w, delegatee)} will be there as well as {w.PartnerObject}{(w.IsFormal ? ", on our behalf" : "")}."),
        w.In("[Vul hier in wie wanneer aanwezig is, of haal deze regel weg.]", "[Please fill in who is there when, or take this line out.]"),
        isInvited switch
        {
            true => w.In($"{delegatee.Name} staat al op de uitnodiging.", $"{delegatee.Name} is on the invitation already.") + AskToAddCompany(w),
            false => AskToAdd(w, delegatee),
            null => TimeAndPlace(w, isOther),
        });

    /// <summary>Who was to come beside the partner does not.</summary>
    public static MailText ComesAlone(MailWords w, string reader, MailPerson delegatee) => w.Letter(
        w.In($"Zonder {delegatee.Name}: {w.SubjectTitle}, {w.Day}", $"Without {delegatee.Name}: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Anders dan eerder gemeld is {delegatee.Name} er bij {w.Title} op {w.When} niet bij. {w.Partner} {(w.About.IsFromPartner ? "ben" : "is")} er wel, zoals gepland.",
            $"A change to our earlier message: {delegatee.Name} will not be at {w.Title} on {w.When}. {w.Partner} will be there, as planned."));

    /// <summary>The partner comes for a part only, and asks to have it at its time.</summary>
    public static MailText PartOnly(MailWords w, string reader, string? part, (LocalTime From, LocalTime To) span) => w.Letter(
        w.In($"Eén onderdeel van {w.SubjectTitle}, {w.Day}", $"One item of {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} wil {w.PartnerWithin} graag aansluiten voor {Part(w, part)}.",
            $"At {w.Title} on {w.When} {w.PartnerWithin} would like to join for {Part(w, part)}."),
        OnlyThePart(w, span));

    /// <summary>Who comes instead, in person: yes.</summary>
    /// <param name="w">Written for that person.</param>
    public static MailText Accepts(MailWords w, string reader) => w.Letter(
        w.In($"Bevestigd: {w.SubjectTitle}, {w.Day}", $"Confirmed: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In($"Bij {w.Title} op {w.When} zal {w.PartnerWithin} er zijn, zoals gemeld.", $"{w.Partner} will be at {w.Title} on {w.When}, as we wrote."),
        w.IsFormal
            ? w.In("Met dit bericht staat het ook zo in uw agenda.", "With this message your calendar shows it as well.")
            : w.In("Met dit bericht staat het ook zo in je agenda.", "With this message your calendar shows it as well."));

    /// <summary>Who comes instead, in person: no after all.</summary>
    /// <param name="w">Written for that person.</param>
    /// <param name="partner">Who comes in person then.</param>
    public static MailText Declines(MailWords w, string reader, string partner) => w.Letter(
        w.In($"Toch niet: {w.SubjectTitle}, {w.Day}", $"A change: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Anders dan bevestigd kan {w.PartnerWithin} er bij {w.Title} op {w.When} niet zijn. {partner} komt zelf.",
            $"A change to what was confirmed: {w.PartnerWithin} cannot be at {w.Title} on {w.When}. {partner} will come in person."));

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
            $"Wie er bij {w.Title} op {w.When} bij is, bekijken we opnieuw: wat we eerder meldden, gold voor het moment van toen.",
            $"We are looking again at who will be at {w.Title} on {w.When}: our earlier message was for the time it had before."),
        w.IsFormal
            ? w.In("Zodra het vaststaat, hoort u het.", "We will let you know as soon as it is settled.")
            : w.In("Zodra het vaststaat, hoor je het.", "You will hear as soon as it is settled."));

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

    /// <summary>The partner's own meeting gets another chair.</summary>
    public static MailText Update(MailWords w, MailPerson delegatee, string? part, bool isOther = false) => w.Letter(
        w.In($"{delegatee.Name} leidt {w.SubjectTitle}, {w.Day}", $"{delegatee.Name} leads {w.SubjectTitle}, {w.Day}"),
        "",
        w.In(
            $"{delegatee.Name} leidt {w.Title} op {w.When}{(w.IsFormal ? " namens ons, goed ingevoerd en met ruimte om afspraken met u te maken" : "")}.",
            $"{delegatee.Name} will lead {w.Title} on {w.When}{(w.IsFormal ? " on our behalf, well prepared and able to make arrangements with you" : "")}.")
            + (w.About.Companion is { } along ? w.In($" {along.Who.Name} is er ook bij.", $" {along.Who.Name} will be there as well.") : ""),
        part is null ? NotThere(w) : w.In($"{w.Partner} wil erbij zijn voor {Part(w, part)}.", $"{w.Partner} would like to join for {Part(w, part)}."),
        w.IsFormal
            ? TimeAndPlace(w, isOther) + w.In(" Schikt dit minder goed, dan horen wij het graag.", " If this does not suit you, please let us know.")
            : TimeAndPlace(w, isOther));

    /// <param name="isOther">Whether they changed since it was decided.</param>
    private static string TimeAndPlace(MailWords w, bool isOther) => isOther
        ? w.In("Tijd en plaats staan hierbij zoals ze nu zijn.", "Time and place are in the attached invitation as they are now.")
        : w.In("Tijd en plaats blijven gelijk.", "Time and place stay as they are.");

    private static string NotThere(MailWords w)
    {
        var (ben, blijf, remain) = w.About.IsFromPartner ? ("ben", "blijf", "remain") : ("is", "blijft", "remains");
        return w.IsFormal
            ? w.In($"{w.Partner} {ben} er dan niet bij en {blijf} uw aanspreekpunt.", $"{w.Partner} will not be there and {remain} your point of contact.")
            : w.In($"{w.Partner} {ben} er dan niet bij.", $"{w.Partner} will not be there.");
    }

    /// <summary>The partner leads it again.</summary>
    public static MailText UpdateBack(MailWords w) => w.Letter(
        w.In($"{w.About.PartnerName} leidt {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} leads {w.SubjectTitle}, {w.Day}"),
        "",
        w.In(
            $"Anders dan eerder gemeld zal {w.PartnerWithin} {w.Title} op {w.When} zelf leiden. Tijd en plaats blijven gelijk.",
            $"A change to our earlier message: {w.PartnerWithin} will lead {w.Title} on {w.When} in person. Time and place stay as they are."));

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
        w.In("Zonder bericht gaan we ervan uit dat het zo past.", "If we do not hear from you, we take it that this suits you."));

    /// <summary>What is wanted of the partner?</summary>
    /// <param name="before">Until when an answer is waited for; null where that is until it begins.</param>
    public static MailText Question(MailWords w, string reader, LocalDateTime? before) => w.Letter(
        w.In($"Vraag over {w.SubjectTitle}, {w.Day}", $"A question about {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Fijn dat {(w.IsFormal ? "u" : "je")} {w.PartnerObject} vraagt voor {w.Title} op {w.When}.",
            $"Thank you for inviting {w.PartnerObject} to {w.Title} on {w.When}."),
        w.In(
            $"Wat {(w.IsFormal ? "hebt u" : "heb je")} van {w.PartnerObject} nodig, en bij welk punt? Dan kan {w.PartnerWithin} dat goed voorbereiden.",
            $"What would you like from {w.PartnerObject}, and at which item? Then {w.PartnerWithin} can prepare that well."),
        AnswerBefore(w, before)
            + w.In($"Zonder bericht {(w.About.IsFromPartner ? "ben" : "is")} {w.PartnerWithin} er {(w.IsFormal ? "zoals gepland" : "gewoon")} bij.", $"If we do not hear from you, {w.PartnerWithin} will be there as planned."));

    /// <param name="before">When it is taken that no answer comes; null where that would be too late to ask for one.</param>
    /// <returns>With a space after it; empty without a moment.</returns>
    private static string AnswerBefore(MailWords w, LocalDateTime? before) => before is not { } until ? "" : (w.IsFormal
        ? w.In($"Zou u dat vóór {w.Moment(until)} willen laten weten?", $"Could you let us know before {w.Moment(until)}?")
        : w.In($"Laat je het weten vóór {w.Moment(until)}?", $"Will you say so before {w.Moment(until)}?")) + " ";

    /// <summary>Calendar programs show the proposal as another time for the whole; a person has to read that it is not.</summary>
    private static string OnlyThePart(MailWords w, (LocalTime From, LocalTime To) span)
    {
        var (from, to) = (w.Clock(span.From), w.Clock(span.To));
        if (w.About.Series is not null)
        {
            return w.IsFormal
                ? w.In(
                    $"Past het u om dat onderdeel steeds van {from} tot {to} uur te behandelen? De afspraken zelf hoeven daarvoor niet te verschuiven.",
                    $"Would it suit you to take that item from {from} to {to} each time? The meetings themselves need not move for it.")
                : w.In(
                    $"Kan dat steeds van {from} tot {to} uur? De afspraken zelf hoeven niet te verschuiven.",
                    $"Can that be from {from} to {to} each time? The meetings themselves need not move.");
        }

        return w.IsFormal
            ? w.In(
                $"Past het u om dat onderdeel van {from} tot {to} uur te behandelen? De afspraak zelf hoeft daarvoor niet te verschuiven; het voorstel in de bijlage gaat alleen over dit onderdeel.",
                $"Would it suit you to take that item from {from} to {to}? The meeting itself need not move for it; the attached proposal is about this item only.")
            : w.In(
                $"Kan dat van {from} tot {to} uur? De afspraak zelf hoeft niet te verschuiven; het voorstel in de bijlage gaat alleen over dit punt.",
                $"Can that be from {from} to {to}? The meeting itself need not move; the attached proposal is about this item only.");
    }

    private static string AskToAdd(MailWords w, MailPerson delegatee) => AskToAdd(w, ToAdd(w, delegatee));

    /// <summary>Where the delegatee is on the invitation, and who goes along is not; empty otherwise.</summary>
    private static string AskToAddCompany(MailWords w) => w.About.Companion is { IsInvited: false } along ? " " + AskToAdd(w, Named(along.Who)) : "";

    private static string AskToAdd(MailWords w, string who) => w.IsFormal
        ? w.In(
            $"Wilt u {who} aan de uitnodiging toevoegen? Dan komen stukken en wijzigingen meteen goed terecht.",
            $"Would you add {who} to the invitation? Papers and changes will then arrive where they should.")
        : w.In(
            $"Voeg je {who} toe aan de uitnodiging? Dan komen wijzigingen goed terecht.",
            $"Will you add {who} to the invitation? Then changes arrive where they should.");

    private static string ToAdd(MailWords w, MailPerson delegatee) =>
        w.List([Named(delegatee), .. w.About.Companion is { IsInvited: false } along ? [Named(along.Who)] : Array.Empty<string>()]);

    private static string Named(MailPerson person) => $"{person.Name} ({person.Address})";

    /// <summary>Who comes, with who goes along.</summary>
    private static string Who(MailWords w, MailPerson delegatee) => w.List([delegatee.Name, .. w.About.Companion is { } along ? [along.Who.Name] : Array.Empty<string>()]);

    private static bool HasCompany(MailWords w) => w.About.Companion is not null;

    /// <summary>Who does it for the first time is prepared by not being alone.</summary>
    private static string Prepared(MailWords w, MailPerson delegatee) => HasCompany(w)
        ? "Samen zijn zij goed ingevoerd en kunnen zij afspraken met u maken."
        : $"{delegatee.Name} is goed ingevoerd en kan afspraken met u maken.";

    private static string TakesThePlace(MailWords w, MailPerson delegatee)
    {
        var (plaats, place) = w.About.IsFromPartner ? ("mijn plaats", "my place") : ($"de plaats van {w.PartnerObject}", $"the place of {w.PartnerObject}");
        return w.In(
            $"{delegatee.Name} staat al op de uitnodiging en neemt {plaats} in; daarvoor {(w.IsFormal ? "hoeft u" : "hoef je")} niets te wijzigen.",
            $"{delegatee.Name} is on the invitation already and takes {place}; there is nothing you need to change for it.");
    }

    private static string Part(MailWords w, string? part) => string.IsNullOrWhiteSpace(part) ? w.In("één onderdeel", "one item") : $"‘{part.Trim()}’";
}
