using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Triage.Reading;

/// <summary>Every reader, in the order in which what they found is told. Source: domain, "Reading the entry".</summary>
public static class ReaderCatalogue
{
    internal static IReadOnlyList<ReaderRule> Rules { get; } =
    [
        new("at-the-table", typeof(RosterReader),
            new("Wie er uitnodigt en wie er aan tafel zit, blijkt uit adressen en rollen.", "Addresses and roles tell who invites and who is at the table."),
            "RFC 5545 §3.8.4.1, §3.8.4.3", TableTold.Table),
        new("who-leads", typeof(LeadReader),
            new("Wie uitnodigt, voorzit of volgens de tekst het woord voert, draagt het.", "Whoever invites, chairs or, the text says, speaks, carries it."),
            "RFC 5545 §3.2.16, §3.2.18", TableTold.Lead),
        new("decision-makers", typeof(DecisionMakerReader),
            new("Een functie bij een naam van buiten zegt wie er beslist, ook uit een andere afspraak.", "A title beside a name from outside tells who decides, also from another meeting."),
            "‘the client's decision makers at the table’", TableTold.Deciders),
        new("about-whom", typeof(PersonReader),
            new("Een gesprek gaat over wie de titel noemt, of over de enige die er zit.", "A talk is about whom the title names, or about the only one there."),
            "‘the person appraised is found by name’", TableTold.Subject),
        new("client", typeof(ClientReader),
            new("Titel, tafel, tekst en plaats zeggen om welke cliënt het gaat, in die volgorde.", "Title, table, text and place tell whose matter it is, in that order."),
            "‘a client is a party in the firm's register’", MatterTold.Client),
        new("client-group", typeof(GroupClientReader),
            new("Een cliënt die een groep is, blijkt uit waar die voor komt.", "A client that is a group is told by what it comes for."),
            "‘where the client is a group’", MatterTold.ClientGroup),
        new("topics", typeof(TopicReader),
            new("Trefwoorden van het kantoor wijzen het onderwerp aan, ook in samenstellingen.", "The firm's keywords point to the topic, in compounds as well."),
            "‘the firm's topics and their keywords’", MatterTold.Topics),
        new("field", typeof(FieldReader),
            new("Een onderwerp ligt in het vakgebied, erbuiten, of het is niet bekend.", "A topic lies in the field, outside it, or it is not known."),
            "‘no topic found counts against nothing’", MatterTold.Field),
        new("main-or-sub", typeof(WeightReader),
            new("Wie beslist, hoe vaak en met welke woorden maakt het hoofd- of deelbijeenkomst.", "Who decides, how often and in which words make it a main or a sub-meeting."),
            "‘main or sub’", MatterTold.Weight),
        new("kind", typeof(KindReader),
            new("De titel zegt wat voor gesprek het is; de tekst waar de titel zwijgt.", "The title tells what kind of meeting it is; the text where the title is silent."),
            "‘proposed mandate per kind’", MatterTold.Kind),
        new("question", typeof(QuestionReader),
            new("Een regel die de partner aanspreekt en iets vraagt, is een expliciete vraag.", "A line that addresses the partner and asks something is an explicit question."),
            "‘an explicit question to the partner’", TextTold.Question),
        new("mails-below", typeof(ThreadReader),
            new("Wat een mail eronder jou vroeg, staat open tot een nieuwere mail het beantwoordt.", "What a mail below asked you stays open until a newer one answers it."),
            "‘a question already answered further up the thread’", TextTold.Below),
        new("brought-in", typeof(NamedReader),
            new("Wie de partner noemt, en niet om te groeten, te danken of af te zeggen, haalt die erbij.", "Naming the partner, and not to greet, thank or excuse, brings the partner in."),
            "‘being safe counts more than being clever’", TextTold.Named),
        new("stand-in", typeof(StandInReader),
            new("Wie om iemand van kantoor vraagt, vraagt niet om de partner; iemand beschrijven is geen vraag.", "Asking for somebody of the firm is not asking for the partner; describing somebody is no request."),
            "‘the member or colleague who has the talent for it’", TextTold.StandIn),
        new("binding-act", typeof(BindingActReader),
            new("Tekenen en verantwoording afleggen binden iemand waar de tekst die noemt of in persoon vraagt.", "Signing and answering to an authority bind a person where the text names or demands one."),
            "‘a personal duty no one can take over’", TextTold.BindingAct),
        new("mandate", typeof(MandateReader),
            new("Wat een collega niet mag beslissen, of maar tot een bedrag, gaat boven diens mandaat.", "What a colleague may not decide, or only up to an amount, is beyond their mandate."),
            "‘a decision above everybody else's mandate’", TextTold.Mandate),
        new("absence", typeof(AwayReader),
            new("De titel zegt dat iemand weg is, kleine woorden alleen naast namen en dagen; de afspraak zegt welke collega er niet bij is.",
                "The title says that somebody is away, small words only beside names and days; the entry says which colleague will not be there."),
            "‘a colleague's leave’", TextTold.Absence),
        new("agenda", typeof(AgendaReader),
            new("Punten met tijden of minuten worden op de klok van de afspraak gezet.", "Items with times or minutes are put on the clock of the meeting."),
            "‘the part's time’", TextTold.Agenda),
        new("purpose", typeof(PurposeReader),
            new("Woorden die iets zeggen, maken bekend waarvoor.", "Words that tell something make known what for."),
            "‘the entry does not say enough’", TextTold.Purpose),
        new("learning", typeof(LearningReader),
            new("Wat de partner koos om te leren, is te herkennen aan de woorden ervan.", "What the partner chose to learn is known by its words."),
            "‘learning that the partner chose’", TextTold.Learning),
        new("taken-time", typeof(TakenTimeReader),
            new("In een eigen agenda is tijd vrij, verplaatsbaar of vast; meer wordt er niet van bewaard.", "In somebody's own calendar time is free, movable or fixed; nothing more is kept of it."),
            "RFC 5545 §3.8.2.7", _ => []),
    ];

    /// <summary>Every reader as shown to people.</summary>
    public static IReadOnlyList<ReaderDescription> All { get; } = [.. Rules.Select(r => new ReaderDescription(r.Id, r.Sentence, r.Source))];

    internal static IReadOnlyList<ReadFact> Tell(MeetingReading reading) =>
        [.. Rules.SelectMany(rule => rule.Tell(reading).Select(told => (told.Text, Quote: Wording.Placed(reading, told.Quote))).Select(told => new ReadFact(
            rule.Id, told.Text.WithSingleStops(), told.Quote?.Words, told.Quote?.Field ?? MeetingField.None)))];
}

/// <summary>One reader of the catalogue.</summary>
/// <param name="Id">Stable id, as in <see cref="ReadFact.Reader"/>.</param>
/// <param name="Sentence">What it reads, as one sentence.</param>
/// <param name="Source">The passage of the standard or of the test it follows.</param>
public sealed record ReaderDescription(string Id, LocalText Sentence, string Source);

/// <summary>One thing that was read in an entry, which argues nothing by itself.</summary>
/// <param name="Reader">Id of the reader.</param>
/// <param name="Text">The sentence shown.</param>
/// <param name="Quote">The exact words or field value seen; null when it was told by an absence or a count.</param>
/// <param name="Field">Where the words stand.</param>
public sealed record ReadFact(string Reader, LocalText Text, string? Quote, MeetingField Field);

/// <summary>A reader with how it tells what it found.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Reader">The class.</param>
/// <param name="Sentence">What it reads.</param>
/// <param name="Source">What it follows.</param>
/// <param name="Tell">What it found in an entry; nothing where there is nothing to tell.</param>
internal sealed record ReaderRule(string Id, Type Reader, LocalText Sentence, string Source, Func<MeetingReading, IEnumerable<Told>> Tell);

/// <summary>One finding in words.</summary>
internal sealed record Told(LocalText Text, Quote? Quote = null);
