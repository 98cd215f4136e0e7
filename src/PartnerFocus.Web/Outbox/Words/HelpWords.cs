using NodaTime;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Outbox.Words;

/// <summary>
/// "I need you": who took a meeting over calls the partner in, and the partner answers. Both are colleagues, and read the question and the answer as they were
/// written; nobody else does.
/// </summary>
/// <param name="W">Written for the reader.</param>
/// <param name="Reader">First name.</param>
/// <param name="Delegatee">First name of who took it over.</param>
/// <param name="At">When the agenda item comes up that the call is about; null where that is not known.</param>
internal sealed record HelpWords(MailWords W, string Reader, string Delegatee, HelpCall Call, (LocalTime From, LocalTime To)? At)
{
    /// <summary>The partner is called in.</summary>
    /// <param name="isUnderWay">Whether the meeting has begun.</param>
    /// <param name="link">Where the partner answers.</param>
    public MailText Asked(bool isUnderWay, string link) => W.AppsNote(
        W.In($"{Delegatee} heeft je nodig: {W.SubjectTitle}, {W.Day}", $"{Delegatee} needs you: {W.SubjectTitle}, {W.Day}"),
        Reader,
        isUnderWay ? W.In(
            $"{Delegatee} is bij {W.Title} en vraagt je erbij, voor {Minutes}.",
            $"{Delegatee} is at {W.Title} and asks you in, for {Minutes}.") : W.In(
            $"{Delegatee} gaat naar {W.Title} op {W.Span} en vraagt je erbij, voor {Minutes}.",
            $"{Delegatee} goes to {W.Title} on {W.Span} and asks you in, for {Minutes}."),
        W.In($"De vraag:\n{Call.Question}", $"The question:\n{Call.Question}"),
        BesideTheOwnPart,
        isUnderWay ? W.In(
            $"De afspraak is begonnen: tot {W.End} helpt je antwoord nog.",
            $"The meeting has begun: your answer helps until {W.End}.") : W.In(
            $"Weet {Delegatee} het vóór {W.Moment(W.About.Start)}, dan is dat het fijnst; tot {W.End} kan het nog.",
            $"It is best if {Delegatee} knows before {W.Moment(W.About.Start)}; until {W.End} it still helps."),
        W.Answering(
            W.In($"Erbij komen, een antwoord op schrift, of het lukt niet: het mag allemaal. Je antwoord geef je hier:\n{link}", $"Coming, an answer in writing, or you cannot: all are welcome. Give your answer here:\n{link}"),
            W.In("Erbij komen, een antwoord op schrift, of het lukt niet: het mag allemaal. Antwoord gewoon op deze mail.", "Coming, an answer in writing, or you cannot: all are welcome. Just reply to this mail.")));

    /// <summary>The partner is not needed after all.</summary>
    public MailText Over() => W.AppsNote(
        W.In($"{Delegatee} heeft je niet meer nodig: {W.SubjectTitle}, {W.Day}", $"{Delegatee} no longer needs you: {W.SubjectTitle}, {W.Day}"),
        Reader,
        W.In(
            $"{Delegatee} vroeg je bij {W.Title} op {W.When}. Dat hoeft niet meer: {Delegatee} kan zonder.",
            $"{Delegatee} asked you in at {W.Title} on {W.When}. That is no longer needed: {Delegatee} can do without."),
        StaysWithTheOwnPart);

    /// <summary>The partner's answer.</summary>
    /// <param name="link">Where it stands.</param>
    public MailText Answer(string link) => W.Note(
        Call.State switch
        {
            HelpState.Comes => W.In($"{First} komt erbij: {W.SubjectTitle}, {W.Day}", $"{First} comes: {W.SubjectTitle}, {W.Day}"),
            HelpState.Answered => W.In($"{First} geeft je antwoord: {W.SubjectTitle}, {W.Day}", $"{First} answers you: {W.SubjectTitle}, {W.Day}"),
            _ => W.In($"{First} kan er niet bij zijn: {W.SubjectTitle}, {W.Day}", $"{First} cannot be there: {W.SubjectTitle}, {W.Day}"),
        },
        Reader,
        Call.State switch
        {
            HelpState.Comes => W.In(
                $"{First} komt naar {W.Title} op {W.Span}: {Minutes}. {When}".TrimEnd(),
                $"{First} comes to {W.Title} on {W.Span}: {Minutes}. {When}".TrimEnd()),
            HelpState.Answered => W.In(
                $"{First} geeft je antwoord voor {W.Title} op {W.Span}, en hoeft er dan niet bij te zijn.",
                $"{First} answers you for {W.Title} on {W.Span}, and need not be there then."),
            _ => W.In(
                $"{First} kan niet bij {W.Title} op {W.Span} zijn.",
                $"{First} cannot be there, at {W.Title} on {W.Span}."),
        },
        W.In($"Je vroeg:\n{Call.Question}", $"You asked:\n{Call.Question}"),
        Call.Answer.Length == 0 ? "" : W.In($"{First} schrijft:\n{Call.Answer}", $"{First} writes:\n{Call.Answer}"),
        Call.State == HelpState.Cannot ? W.In($"Jij gaat; dat blijft zo. Heb je nog iets nodig, vraag het hier:\n{link}", $"You go; that stays as it is. If you need anything else, ask here:\n{link}")
            : Call.State == HelpState.Comes ? W.In($"Jij bent er de hele tijd; dat blijft zo. Hoeft het niet meer, zeg dat dan hier:\n{link}", $"You are there throughout; that stays as it is. If it is no longer needed, say so here:\n{link}")
            : W.In($"Alles bij elkaar staat hier:\n{link}", $"All of it is here:\n{link}"));

    private string First => W.About.PartnerFirst;

    /// <summary>"10 minuten, bij ‘punt 3’ (10.15–10.30 uur)".</summary>
    private string Minutes
    {
        get
        {
            var minutes = Call.Minutes == 1 ? W.In("1 minuut", "1 minute") : W.In($"{Call.Minutes} minuten", $"{Call.Minutes} minutes");
            var item = Call.AgendaItem.Length == 0 ? "" : W.In(", bij ", ", at ") + Quote.Title(Call.AgendaItem);
            return minutes + item + (At is { } at ? $" ({Clock(at)})" : "");
        }
    }

    private string When => At is null && Call.AgendaItem.Length == 0 ? W.In("Wanneer precies, spreken jullie samen af.", "When exactly is for the two of you to say.") : "";

    private string BesideTheOwnPart => W.PartOf is { Length: > 0 } part
        ? W.In($"Dat komt bij je eigen deel ({part}).", $"That comes on top of your own part ({part}).")
        : "";

    private string StaysWithTheOwnPart => W.PartOf is { Length: > 0 } part
        ? W.In($"Voor je eigen deel kom je wel: {part}.", $"For your own part you still come: {part}.")
        : "";

    private string Clock((LocalTime From, LocalTime To) at) => W.In($"{W.Clock(at.From)}–{W.Clock(at.To)} uur", $"{W.Clock(at.From)}–{W.Clock(at.To)}");
}
