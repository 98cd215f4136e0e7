namespace PartnerFocus.Web.Outbox.Words;

/// <summary>Who goes along with who comes, where that is another than was told.</summary>
internal static partial class OrganiserWords
{
    /// <summary>Somebody else goes along than the reader was told, or nobody, or somebody where nobody was.</summary>
    /// <param name="reader">Empty where everybody in a meeting of the partner's own reads it.</param>
    /// <param name="was">Who was said to; null where nobody was.</param>
    /// <param name="now">Who does; null where nobody does. Not both are null.</param>
    /// <param name="isOwn">Whether it is the partner's own meeting, to which the reader adds nobody.</param>
    /// <param name="isQuestion">Whether the reader was asked whether they may come.</param>
    public static MailText OtherCompany(MailWords w, string reader, MailPerson delegatee, MailPerson? was, MailPerson? now, bool isOwn, bool isQuestion)
    {
        var subject = (was, now) switch
        {
            ({ } before, { } after) => w.In($"{after.Name} in plaats van {before.Name}", $"{after.Name} instead of {before.Name}"),
            ({ } before, null) => w.In($"Zonder {before.Name}", $"Without {before.Name}"),
            _ => w.In($"Ook {now!.Name}", $"{now.Name} as well"),
        };
        var who = now is null ? delegatee.Name : Both(w, delegatee.Name, now.Name);
        var change = (was, isQuestion) switch
        {
            ({ } before, true) => w.In(
                $"Anders dan eerder gemeld kan {before.Name} niet bij {w.Title} op {w.When} zijn. Onze vraag geldt nu voor {who}.",
                $"A change to our earlier message: {before.Name} cannot be at {w.Title} on {w.When}. Our question is now about {who}."),
            ({ } before, false) => w.In(
                $"Anders dan eerder gemeld kan {before.Name} niet bij {w.Title} op {w.When} zijn. {who} {(now is null ? "is" : "zijn")} er wel.",
                $"A change to our earlier message: {before.Name} cannot be at {w.Title} on {w.When}. {who} will be there."),
            (null, true) => w.In(
                $"In aanvulling op ons eerdere bericht: onze vraag over {w.Title} op {w.When} geldt nu voor {who}.",
                $"To add to our earlier message: our question about {w.Title} on {w.When} is now about {who}."),
            _ => w.In(
                $"In aanvulling op ons eerdere bericht: bij {w.Title} op {w.When} zijn {who} er samen.",
                $"To add to our earlier message: at {w.Title} on {w.When} {who} will be there together."),
        };
        return w.Letter(
            $"{subject}: {w.SubjectTitle}, {w.Day}",
            reader,
            change,
            isOwn || isQuestion || now is null ? "" : AskToAdd(w, Named(now)),
            isOwn || isQuestion || was is null ? "" : w.IsFormal
                ? w.In($"Staat {was.Name} al op de uitnodiging, dan kunt u die naam eraf halen.", $"If {was.Name} is on the invitation already, you can take that name off.")
                : w.In($"Staat {was.Name} al op de uitnodiging, dan kan die naam eraf.", $"If {was.Name} is on the invitation already, that name can come off."));
    }

    /// <summary>Whether a message says that somebody goes along with who comes: that name beside the delegatee's, not anywhere else in it, as in a title.</summary>
    public static bool NamesCompany(MailWords w, string text, string delegatee, string along) =>
        text.Contains(Both(w, delegatee, along), StringComparison.Ordinal) || text.Contains(IsThereToo(w, along), StringComparison.Ordinal);

    private static string Both(MailWords w, string delegatee, string along) => w.List([delegatee, along]);

    private static string IsThereToo(MailWords w, string along) => w.In($" {along} is er ook bij.", $" {along} will be there as well.");
}
