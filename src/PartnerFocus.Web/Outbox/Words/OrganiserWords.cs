using NodaTime;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>
/// What an organiser, or everybody in a meeting of the partner's own, reads. Programs of others show nothing of what a calendar object
/// says about a replacement, so the text asks a person for what has to be done.
/// </summary>
internal static partial class OrganiserWords
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
            (true, _) => OnOurBehalf(w, delegatee),
            (false, false) => w.In(
                $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zitten" : "zit")} {Who(w, delegatee)} aan tafel in plaats van {w.PartnerObject}, goed voorbereid.",
                $"At {w.Title} on {w.When} {Who(w, delegatee)} will be at the table instead of {w.PartnerObject}, well prepared."),
            (false, true) => w.In(
                $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "doen" : "doet")} {Who(w, delegatee)} mee in plaats van {w.PartnerObject}, goed voorbereid.",
                $"At {w.Title} on {w.When} {Who(w, delegatee)} will join instead of {w.PartnerObject}, well prepared."),
        },
        isInvited ? TakesThePlace(w, delegatee) + AskToAddCompany(w) : AskToAdd(w, delegatee),
        StaysYourContact(w));

    private static string OnOurBehalf(MailWords w, MailPerson delegatee) => w.About.IsOnline
        ? w.In(
            $"Op {w.When} spreekt u {Who(w, delegatee)} namens ons bij {w.Title}. {Prepared(w, delegatee)}",
            $"On {w.When} {Who(w, delegatee)} will join you on our behalf for {w.Title}{Able(w, delegatee)}")
        : w.In(
            $"Op {w.When} {(HasCompany(w) ? "zijn" : "is")} {Who(w, delegatee)} namens ons bij u voor {w.Title}. {Prepared(w, delegatee)}",
            $"On {w.When} {Who(w, delegatee)} will be with you on our behalf for {w.Title}{Able(w, delegatee)}");

    private static string StaysYourContact(MailWords w) => w.IsFormal
        ? w.In(
            $"{w.Partner} blijf{(w.About.IsFromPartner ? "" : "t")} uw aanspreekpunt. Schikt dit minder goed, dan horen wij het graag.",
            $"{w.Partner} remain{(w.About.IsFromPartner ? "" : "s")} your point of contact. If this does not suit you, please let us know.")
        : w.In($"Komt dat minder goed uit, laat het dan weten; dan zoeken we samen iets anders.", $"If that does not work for you, let us know and we will find another way together.");

    /// <summary>The partner comes for a part, somebody else for the whole.</summary>
    /// <param name="isInvited">Whether that one was invited beside the partner, and need not be added.</param>
    /// <param name="part">The item the partner comes for, as written; null when it is not known.</param>
    /// <param name="span">When that is; null when it is not known.</param>
    public static MailText WhoComesBeside(MailWords w, string reader, MailPerson delegatee, bool isInvited, string? part, (LocalTime From, LocalTime To)? span) => w.Letter(
        w.In($"Wie erbij is: {w.SubjectTitle}, {w.Day}", $"Who will join you: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zijn" : "is")} {Who(w, delegatee)} de hele tijd aanwezig{(w.IsFormal ? " namens ons" : "")}. {PartOnAgenda(w, part, span) ?? $"{w.Partner} wil erbij zijn voor {Part(w, part)}."}",
            $"At {w.Title} on {w.When} {Who(w, delegatee)} will be there throughout{(w.IsFormal ? " on our behalf" : "")}. {PartOnAgenda(w, part, span) ?? $"{w.Partner} would like to join for {Part(w, part)}."}"),
        PartOnAgenda(w, part, span) is not null ? "" : span is { } time ? OnlyThePart(w, part, time) : AroundWhatTime(w, part),
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

    /// <summary>Who was to come does not.</summary>
    /// <param name="isPartnerThere">Whether the partner is; else that is said by itself.</param>
    public static MailText ComesAlone(MailWords w, string reader, MailPerson delegatee, bool isPartnerThere = true) => w.Letter(
        w.In($"Zonder {delegatee.Name}: {w.SubjectTitle}, {w.Day}", $"Without {delegatee.Name}: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Anders dan eerder gemeld komt {delegatee.Name} niet naar {w.Title} op {w.When}.{(isPartnerThere ? $" {w.Partner} {(w.About.IsFromPartner ? "ben" : "is")} er wel, zoals gepland." : "")}",
            $"A change to our earlier message: {delegatee.Name} will not be at {w.Title} on {w.When}.{(isPartnerThere ? $" {w.Partner} will be there, as planned." : "")}"));

    /// <summary>The partner comes for a part only, and asks to have it at its time where the agenda does not give that.</summary>
    public static MailText PartOnly(MailWords w, string reader, string? part, (LocalTime From, LocalTime To) span) => w.Letter(
        w.In($"Eén onderdeel van {w.SubjectTitle}, {w.Day}", $"One item of {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Bij {w.Title} op {w.When} {(w.About.IsPartPlanned ? $"sluit {w.PartnerWithin} aan voor {Part(w, part)}, {OnAgenda(w, span)}" : $"wil {w.PartnerWithin} graag aansluiten voor {Part(w, part)}")}.",
            $"At {w.Title} on {w.When} {w.PartnerWithin} {(w.About.IsPartPlanned ? $"will join for {Part(w, part)}, {OnAgenda(w, span)}" : $"would like to join for {Part(w, part)}")}."),
        w.About.IsPartPlanned ? "" : OnlyThePart(w, part, span));

    /// <summary>Who comes instead, in person: yes.</summary>
    /// <param name="w">Written for that person.</param>
    public static MailText Accepts(MailWords w, string reader) => w.Letter(
        w.In($"Bevestigd: {w.SubjectTitle}, {w.Day}", $"Confirmed: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In($"Bij {w.Title} op {w.When} zal {w.PartnerWithin} er zijn, zoals gemeld.", $"{w.Partner} will be at {w.Title} on {w.When}, as we wrote."),
        w.IsFormal
            ? w.In("Dit bericht werkt ook uw agenda bij, als uw programma dat kan.", "This message also updates your calendar, if your program can do so.")
            : w.In("Dit bericht werkt ook je agenda bij, als je programma dat kan.", "This message also updates your calendar, if your program can do so."));

    /// <summary>Who comes instead, in person: no after all.</summary>
    /// <param name="w">Written for that person.</param>
    /// <param name="partner">Who comes in person then.</param>
    public static MailText Declines(MailWords w, string reader, string partner) => w.Letter(
        w.In($"Toch niet: {w.SubjectTitle}, {w.Day}", $"A change: {w.SubjectTitle}, {w.Day}"),
        reader,
        w.In(
            $"Anders dan bevestigd kan {w.PartnerWithin} niet bij {w.Title} op {w.When} zijn. {partner} komt zelf.",
            $"A change to what was confirmed: {w.PartnerWithin} cannot be at {w.Title} on {w.When}. {partner} will come in person."));

    /// <summary>The partner's own meeting gets another chair.</summary>
    /// <param name="part">For what the partner comes, empty where that is not said; null where the partner does not, or for minutes.</param>
    /// <param name="minutes">For how long the partner was called in by who leads it; null where that is not so.</param>
    public static MailText Update(MailWords w, MailPerson delegatee, string? part, int? minutes, bool isOther = false) => w.Letter(
        w.In($"{delegatee.Name} leidt {w.SubjectTitle}, {w.Day}", $"{delegatee.Name} leads {w.SubjectTitle}, {w.Day}"),
        "",
        w.In(
            $"{delegatee.Name} leidt {w.Title} op {w.When}{(w.IsFormal ? " namens ons" : "")}.{WithCompany(w)}{(w.IsFormal ? " " + Prepared(w, delegatee) : "")}",
            $"{delegatee.Name} will lead {w.Title} on {w.When}{(w.IsFormal ? " on our behalf" + Able(w, delegatee) : ".")}{WithCompany(w)}"),
        part is null ? StaysInTouch(w, minutes) : w.In($"{w.Partner} wil erbij zijn voor {Part(w, part)}.", $"{w.Partner} would like to join for {Part(w, part)}."),
        w.IsFormal
            ? TimeAndPlace(w, isOther) + w.In(" Schikt dit minder goed, dan horen wij het graag.", " If this does not suit you, please let us know.")
            : TimeAndPlace(w, isOther));

    /// <param name="isOther">Whether they changed since it was decided.</param>
    private static string TimeAndPlace(MailWords w, bool isOther) => isOther
        ? w.In("Tijd en plaats staan hierbij zoals ze nu zijn.", "Time and place are in the attached invitation as they are now.")
        : w.In("Tijd en plaats blijven gelijk.", "Time and place stay as they are.");

    private static string StaysInTouch(MailWords w, int? minutes)
    {
        var (ben, blijf, remain) = w.About.IsFromPartner ? ("ben", "blijf", "remain") : ("is", "blijft", "remains");
        var there = $"{w.Partner} {(minutes is { } some ? Joins(w, some) : w.In($"{ben} er dan niet bij", "will not be there"))}";
        return w.IsFormal ? w.In($"{there} en {blijf} uw aanspreekpunt.", $"{there} and {remain} your point of contact.") : there + ".";
    }

    /// <summary>The partner leads it again.</summary>
    /// <param name="isMoved">Whether it is at another time than was told.</param>
    public static MailText UpdateBack(MailWords w, bool isMoved) => w.Letter(
        w.In($"{w.About.PartnerName} leidt {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} leads {w.SubjectTitle}, {w.Day}"),
        "",
        w.In(
            $"Anders dan eerder gemeld zal {w.PartnerWithin} {w.Title} op {w.When} zelf leiden.",
            $"A change to our earlier message: {w.PartnerWithin} will lead {w.Title} on {w.When} in person.")
            + " " + TimeAndPlace(w, isMoved));

    /// <summary>The partner lets a meeting of the own go, after it was said who leads it or comes along.</summary>
    public static MailText NobodyLeads(MailWords w, MailPerson delegatee) => w.Letter(
        w.In($"Zonder {delegatee.Name}: {w.SubjectTitle}, {w.Day}", $"Without {delegatee.Name}: {w.SubjectTitle}, {w.Day}"),
        "",
        w.In(
            $"Anders dan eerder gemeld komt {delegatee.Name} niet naar {w.Title} op {w.When}; ook {w.PartnerWithin} {(w.About.IsFromPartner ? "ben" : "is")} er niet bij.",
            $"A change to our earlier message: neither {delegatee.Name} nor {w.PartnerWithin} will be at {w.Title} on {w.When}."),
        w.In("Of de afspraak doorgaat, volgt nog.", "Whether the meeting goes ahead will follow."));

    private static string AskToAdd(MailWords w, MailPerson delegatee) => AskToAdd(w, ToAdd(w, delegatee));

    /// <summary>Where the delegatee is on the invitation, and somebody goes along; empty otherwise.</summary>
    private static string AskToAddCompany(MailWords w) => w.About.Companion is { } along ? " " + AskToAdd(w, Named(along)) : "";

    private static string AskToAdd(MailWords w, string who) => w.IsFormal
        ? w.In(
            $"Wilt u {who} aan de uitnodiging toevoegen? Dan komen stukken en wijzigingen meteen goed terecht.",
            $"Would you add {who} to the invitation? Papers and changes will then arrive where they should.")
        : w.In(
            $"Voeg je {who} toe aan de uitnodiging? Dan komen wijzigingen goed terecht.",
            $"Will you add {who} to the invitation? Then changes arrive where they should.");

    private static string ToAdd(MailWords w, MailPerson delegatee) =>
        w.List([Named(delegatee), .. w.About.Companion is { } along ? [Named(along)] : Array.Empty<string>()]);

    private static string Named(MailPerson person) => $"{person.Name} ({person.Address})";

    /// <summary>Who comes, with who goes along.</summary>
    private static string Who(MailWords w, MailPerson delegatee) => w.About.Companion is { } along ? Both(w, delegatee.Name, along.Name) : delegatee.Name;

    private static string WithCompany(MailWords w) => w.About.Companion is { } along ? IsThereToo(w, along.Name) : "";

    private static bool HasCompany(MailWords w) => w.About.Companion is not null;

    /// <summary>Who does it for the first time is prepared by not being alone.</summary>
    private static string Prepared(MailWords w, MailPerson delegatee) => HasCompany(w)
        ? "Samen zijn zij goed ingevoerd en kunnen zij afspraken met u maken."
        : w.About.IsFirstTime ? $"Wij zorgen dat {delegatee.Name} goed is ingevoerd; afspraken kunt u met {delegatee.Name} maken."
        : $"{delegatee.Name} is goed ingevoerd en kan afspraken met u maken.";

    private static string Able(MailWords w, MailPerson delegatee) => w.About.IsFirstTime
        ? $". We will see to it that {delegatee.Name} is well prepared; you can make arrangements with {delegatee.Name}."
        : ", well prepared and able to make arrangements with you.";

    private static string TakesThePlace(MailWords w, MailPerson delegatee)
    {
        var (plaats, place) = w.About.IsFromPartner ? ("mijn plaats", "my place") : ($"de plaats van {w.PartnerObject}", $"the place of {w.PartnerObject}");
        return w.In(
            $"{delegatee.Name} staat al op de uitnodiging en neemt {plaats} in; daarvoor {(w.IsFormal ? "hoeft u" : "hoef je")} niets te wijzigen.",
            $"{delegatee.Name} is on the invitation already and takes {place}; there is nothing you need to change for it.");
    }
}
