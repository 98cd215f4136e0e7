namespace PartnerFocus.Web.Outbox.Words;

/// <summary>Who goes called the partner in, who comes for some minutes. In what for may be for colleagues only, so nobody is asked when that comes up.</summary>
internal static partial class OrganiserWords
{
    /// <summary>Somebody else comes, and the partner for some minutes of it.</summary>
    /// <param name="isInvited">Whether that one was invited beside the partner, and need not be added.</param>
    /// <param name="minutes">For how long the partner was called in.</param>
    public static MailText WhoComesCallingIn(MailWords w, string reader, MailPerson delegatee, bool isInvited, int minutes) => w.Letter(
        w.In($"Wie erbij is: {w.SubjectTitle}, {w.Day}", $"Who will join you: {w.SubjectTitle}, {w.Day}"),
        reader,
        (w.IsFormal ? OnOurBehalf(w, delegatee) : w.In(
            $"Bij {w.Title} op {w.When} {(HasCompany(w) ? "zijn" : "is")} {Who(w, delegatee)} de hele tijd aanwezig, goed voorbereid.",
            $"At {w.Title} on {w.When} {Who(w, delegatee)} will be there throughout, well prepared.")) + $" {w.Partner} {Joins(w, minutes)}.",
        isInvited
            ? w.In($"{delegatee.Name} staat al op de uitnodiging.", $"{delegatee.Name} is on the invitation already.") + AskToAddCompany(w)
            : AskToAdd(w, delegatee),
        StaysYourContact(w));

    /// <summary>Everybody in a meeting of the partner's own was told that somebody else leads it, and the partner comes for some minutes after all.</summary>
    /// <param name="isOther">Whether time or place changed since it was decided.</param>
    public static MailText JoinsAsWell(MailWords w, MailPerson delegatee, int minutes, bool isOther) => w.Letter(
        w.In($"{w.About.PartnerName} sluit ook aan: {w.SubjectTitle}, {w.Day}", $"{w.About.PartnerName} will join as well: {w.SubjectTitle}, {w.Day}"),
        "",
        w.In(
            $"In aanvulling op ons eerdere bericht: {w.PartnerWithin} {Joins(w, minutes)} bij {w.Title} op {w.When}. {delegatee.Name} leidt het, zoals gemeld.",
            $"To add to our earlier message: {w.PartnerWithin} will join {w.Title} on {w.When} for about {HowLong(w, minutes)}. {delegatee.Name} leads it, as we wrote."),
        TimeAndPlace(w, isOther));

    /// <summary>They were told that, and the partner need not come any more.</summary>
    public static MailText NoLongerJoins(MailWords w, MailPerson delegatee, bool isOther) => w.Letter(
        w.In($"{delegatee.Name} leidt {w.SubjectTitle}, {w.Day}", $"{delegatee.Name} leads {w.SubjectTitle}, {w.Day}"),
        "",
        w.In(
            $"Anders dan eerder gemeld sluit {w.PartnerWithin} niet aan bij {w.Title} op {w.When}. {delegatee.Name} leidt het, zoals gemeld.",
            $"A change to our earlier message: {w.PartnerWithin} will not join {w.Title} on {w.When}. {delegatee.Name} leads it, as we wrote."),
        TimeAndPlace(w, isOther));

    /// <summary>"sluit ongeveer een kwartier aan": of "Ik" and of a name.</summary>
    private static string Joins(MailWords w, int minutes) => w.In($"sluit ongeveer {HowLong(w, minutes)} aan", $"will join for about {HowLong(w, minutes)}");

    private static string HowLong(MailWords w, int minutes) => minutes switch
    {
        1 => w.In("een minuut", "a minute"),
        15 => w.In("een kwartier", "a quarter of an hour"),
        30 => w.In("een halfuur", "half an hour"),
        45 => w.In("drie kwartier", "three quarters of an hour"),
        60 => w.In("een uur", "an hour"),
        _ => w.In($"{minutes} minuten", $"{minutes} minutes"),
    };
}
