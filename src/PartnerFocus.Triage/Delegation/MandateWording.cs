namespace PartnerFocus.Triage.Delegation;

/// <summary>The words per kind of meeting, Dutch and English each written for itself.</summary>
internal static class MandateWording
{
    /// <param name="kind">What kind of meeting it is.</param>
    /// <param name="names">Who and what is named; the client of a matter.</param>
    /// <param name="table">Whether that client is there to be spoken with.</param>
    /// <param name="leads">Whether who takes it over leads it, as the partner would have: else somebody else convened it.</param>
    public static MandateProposal Of(MeetingKind kind, MandateNames names, MandateTable table, bool leads) => kind switch
    {
        MeetingKind.Appraisal => Appraisal(names.Partner, names.Person ?? names.Title),
        MeetingKind.Application => Application(names.Partner),
        MeetingKind.ManagementTeam => ManagementTeam(names.Partner),
        MeetingKind.Negotiation when table == MandateTable.Internal => NegotiationToCome(names.Partner, names.Client),
        MeetingKind.Negotiation => Negotiation(names.Partner, names.Client),
        MeetingKind.Bid => Bid(names.Partner, names.Client),
        MeetingKind.Progress => Progress(names.Partner, names.Client, table, leads),
        MeetingKind.WorkSession => WorkSession(names.Partner, names.Client, table),
        MeetingKind.Training => Training(names.Partner, names.Title),
        _ => (names.Client, table) switch
        {
            (null, _) => Internal(names.Partner, names.Title, leads),
            ({ } client, MandateTable.Client) => WithClient(names.Partner, client, leads),
            ({ } client, MandateTable.Others) => ForClient(names.Partner, client, leads),
            ({ } client, _) => AboutClient(names.Partner, client, names.Title),
        },
    };

    private static MandateProposal Appraisal(string partner, string person) => new(
        new($"Voer jij dit gesprek met {person}? Jij ziet het werk van dichtbij.", $"Will you have this talk with {person}? You see the work from close by."),
        new($"{person} weet wat goed gaat, wat de volgende stap is en waar jij bij helpt.", $"{person} knows what goes well, what the next step is and where you will help."),
        new($"het over salaris, promotie of vertrek gaat en dat niet vooraf met {partner} is besproken, of {person} iets vertelt wat niet kan wachten.",
            $"it turns to salary, promotion or leaving and that was not talked over with {partner} before, or {person} tells you something that cannot wait."),
        new($"Zet de afspraken samen met {person} op papier en plan wanneer jullie erop terugkomen.", $"Write down together with {person} what you agreed, and set the day you will come back to it."));

    private static MandateProposal Application(string partner) => new(
        new("Spreek jij deze kandidaat, met wie er straks mee gaat werken?", "Will you meet this candidate, with those who will work together later?"),
        new("Een indruk met voorbeelden: wat past, waar je over twijfelt en wat jij zou doen.", "An impression with examples: what fits, what you doubt and what you would do."),
        new($"het over beloning of een toezegging gaat, of als de kandidaat iemand is van wie {partner} moet weten.", $"it turns to pay or a promise, or the candidate is somebody {partner} has to know about."),
        new("Geef je indruk dezelfde dag door, en zeg de kandidaat wanneer er antwoord komt.", "Pass on your impression the same day, and tell the candidate when to expect an answer."));

    private static MandateProposal ManagementTeam(string partner) => new(
        new("Zit jij deze keer voor, en handel je de lopende zaken af?", "Will you chair this time, and settle the day-to-day matters?"),
        new("De lopende punten zijn besloten, met een naam en een datum erachter.", "The day-to-day items are decided, each with a name and a date."),
        new("het over strategie, geld buiten de begroting of iemands positie gaat.", "it turns to strategy, money outside the budget or somebody’s position."),
        new($"Deel de besluiten. Wat een grens raakt, komt bij {partner} op de agenda.", $"Share the decisions. What touches a limit goes on {partner}’s agenda."));

    private static MandateProposal Negotiation(string partner, string? client) => new(
        client is null
            ? new("Voer jij dit deel van de onderhandeling, binnen wat is afgesproken?", "Will you run this part of the negotiation, within what was agreed?")
            : new($"Voer jij voor {client} dit deel van de onderhandeling, binnen wat is afgesproken?", $"Will you run this part of the negotiation for {client}, within what was agreed?"),
        new("Per punt ligt vast wat rond is, wat open blijft en wie erop terugkomt.", "Point by point it is clear what is settled, what stays open and who comes back to it."),
        new($"prijs, aansprakelijkheid of planning verder gaat dan wat {(client is null ? "is afgesproken" : "met " + client + " is afgesproken")}, de andere kant afhaakt, of iemand om {partner} vraagt.",
            $"price, liability or timing goes beyond what was agreed{(client is null ? "" : " with " + client)}, the other side walks away, or somebody asks for {partner}."),
        new($"Stuur {partner}{(client is null ? "" : " en " + client)} dezelfde dag de open punten, met per punt wie aan zet is.",
            $"Send {partner}{(client is null ? "" : " and " + client)} the open points the same day, with whose move each is."));

    /// <summary>Among colleagues: the other side is not there yet.</summary>
    private static MandateProposal NegotiationToCome(string partner, string? client) => new(
        client is null
            ? new("Bereid jij deze onderhandeling met het team voor, binnen wat is afgesproken?", "Will you prepare this negotiation with the team, within what was agreed?")
            : new($"Bereid jij deze onderhandeling voor {client} met het team voor, binnen wat is afgesproken?", $"Will you prepare this negotiation for {client} with the team, within what was agreed?"),
        new("Per punt ligt vast wat onze inzet is, waar ruimte zit en wie het woord voert.", "Point by point it is clear what we go for, where there is room and who speaks."),
        new("de inzet voor prijs, aansprakelijkheid of planning verder gaat dan wat is afgesproken.", "what we go for on price, liability or timing goes beyond what was agreed."),
        new($"Stuur {partner} dezelfde dag de inzet, met wat per punt nog open is.", $"Send {partner} what we go for the same day, with what is still open on each point."));

    private static MandateProposal Bid(string partner, string? client) => new(
        client is null
            ? new("Trek jij dit voorstel: wie schrijft wat, en wanneer is het af?", "Will you drive this bid: who writes what, and when is it done?")
            : new($"Trek jij dit voorstel voor {client}: wie schrijft wat, en wanneer is het af?", $"Will you drive this bid for {client}: who writes what, and when is it done?"),
        new("Er ligt een plan: onze aanpak, de prijs in concept en wie welk deel levert.", "There is a plan: our approach, a draft price and who delivers which part."),
        new("de prijs, de voorwaarden of een belofte verder gaat dan gewoon, of er een belangenconflict in zicht komt.", "the price, the terms or a promise goes beyond the usual, or a conflict of interest comes into sight."),
        new($"Zet de planning tot het inleveren klaar en spreek af wanneer {partner} het concept leest.", $"Set the plan up to the deadline, and agree when {partner} reads the draft."));

    private static MandateProposal Progress(string partner, string? client, MandateTable table, bool leads) => new(
        new($"{(leads ? "Leid" : "Doe")} jij dit overleg{(client is null ? "" : " over " + client)}, en houd je bij wie wat doet?",
            $"Will you {(leads ? "run" : "take")} this meeting{(client is null ? "" : " on " + client)}, and keep track of who does what?"),
        new("Iedereen weet wat klaar is, wat schuift en wie wat wanneer doet.", "Everybody knows what is done, what slips and who does what by when."),
        client is null ? new("een mijlpaal schuift, het budget niet uitkomt of er een besluit valt dat niet is afgesproken.", "a milestone slips, the budget does not hold or a decision comes up that was not agreed.")
            : table == MandateTable.Client ? new($"een mijlpaal schuift, het budget niet uitkomt of {client} een besluit wil dat niet is afgesproken.", $"a milestone slips, the budget does not hold or {client} wants a decision that was not agreed.")
            : new($"een mijlpaal schuift, het budget niet uitkomt of er voor {client} een besluit nodig is dat niet is afgesproken.", $"a milestone slips, the budget does not hold or a decision is needed for {client} that was not agreed."),
        new($"Deel de actiepunten met naam en datum; zeg {partner} alleen wat de koers verandert.", $"Share the actions with name and date; tell {partner} only what changes the course."));

    private static MandateProposal WorkSession(string partner, string? client, MandateTable table) => new(
        client is null
            ? new("Doe jij deze werksessie, en breng je verder wat op tafel ligt?", "Will you take this working session, and move on what is on the table?")
            : new($"Doe jij deze werksessie voor {client}, en breng je verder wat op tafel ligt?", $"Will you take this working session for {client}, and move on what is on the table?"),
        new("Het stuk waar het om gaat is een versie verder; wat nog niet kan, staat erbij met de reden.", "The document it is about is a version further; what cannot be done yet is noted with the reason."),
        client is not null && table == MandateTable.Client
            ? new($"de opdracht zelf ter discussie komt, of {client} iets vraagt wat erbuiten valt.", $"the assignment itself is questioned, or {client} asks for something outside it.")
            : new($"de opdracht zelf ter discussie komt, of iemand een oordeel van {partner} nodig heeft.", $"the assignment itself is questioned, or somebody needs {partner}’s judgement."),
        new("Stuur rond wat er af is, en spreek af wie de volgende versie maakt.", "Send round what is done, and agree who makes the next version."));

    private static MandateProposal Training(string partner, string title) => new(
        new($"Ga jij naar “{title}”, en neem je mee wat we ermee kunnen?", $"Will you go to “{title}”, and bring back what we can do with it?"),
        new("Jij kunt ermee werken, en het team kent de paar dingen die voor ons tellen.", "You can work with it, and the team knows the few things that count for us."),
        new($"blijkt dat {partner} er op naam bij moet zijn.", $"it turns out that {partner} has to be there by name."),
        new("Vertel het team in een kwartier wat je meebracht.", "Tell the team in a quarter of an hour what you brought back."));

    private static MandateProposal WithClient(string partner, string client, bool leads) => new(
        new($"Neem jij dit gesprek met {client} over{(leads ? ", en leid je het" : "")}?", $"Will you take over this meeting with {client}{(leads ? ", and lead it" : "")}?"),
        new($"{client} weet waar het staat, en wat wij wanneer doen.", $"{client} knows where things stand, and what we do by when."),
        new($"{client} naar {partner} vraagt, of er een besluit valt dat verder gaat dan wat is afgesproken.", $"{client} asks for {partner}, or a decision comes up that goes beyond what was agreed."),
        new($"Bevestig {client} dezelfde dag kort wat is afgesproken.", $"Confirm to {client} in a few lines, the same day, what was agreed."));

    /// <summary>The other side, an authority or an adviser is there, and the client is not.</summary>
    private static MandateProposal ForClient(string partner, string client, bool leads) => new(
        new($"Neem jij dit gesprek voor {client} over{(leads ? ", en leid je het" : "")}?", $"Will you take over this meeting for {client}{(leads ? ", and lead it" : "")}?"),
        new("Iedereen aan tafel weet waar het staat, en wat wij wanneer doen.", "Everybody at the table knows where things stand, and what we do by when."),
        new($"er een besluit valt dat verder gaat dan wat met {client} is afgesproken, of iemand naar {partner} vraagt.", $"a decision comes up that goes beyond what was agreed with {client}, or somebody asks for {partner}."),
        new($"Laat {client} dezelfde dag kort weten wat er is besproken.", $"Let {client} know in a few lines, the same day, what was discussed."));

    private static MandateProposal AboutClient(string partner, string client, string title) => new(
        new($"Ga jij namens {partner} naar “{title}”, en houd je {client} in het oog?", $"Will you go to “{title}” for {partner}, and keep {client} in view?"),
        new($"Wat er voor {client} te doen valt, heeft een naam en een datum.", $"What is to be done for {client} has a name and a date."),
        new($"er voor {client} iets te besluiten valt dat verder gaat dan wat is afgesproken.", $"something has to be decided for {client} that goes beyond what was agreed."),
        new($"Zeg {partner} in twee zinnen wat er voor {client} is afgesproken en wie nu aan zet is.", $"Tell {partner} in two sentences what was agreed for {client} and whose move it is."));

    private static MandateProposal Internal(string partner, string title, bool leads) => new(
        leads
            ? new($"Leid jij “{title}” in de plaats van {partner}, en zorg je dat er besloten wordt?", $"Will you lead “{title}” in {partner}’s place, and see that things are decided?")
            : new($"Ga jij namens {partner} naar “{title}”, en beslis je mee?", $"Will you go to “{title}” for {partner}, and decide along?"),
        new("Wat te besluiten viel, is besloten; jij weet wat het voor ons betekent.", "What had to be decided is decided; you know what it means for us."),
        new("er mensen, geld of een belofte van ons gevraagd wordt boven wat is afgesproken.", "people, money or a promise is asked of us beyond what was agreed."),
        new($"Zeg {partner} in twee zinnen wat er is besloten en wie nu aan zet is.", $"Tell {partner} in two sentences what was decided and whose move it is."));
}

/// <summary>Who sits at the table beside colleagues.</summary>
internal enum MandateTable
{
    /// <summary>The client's own people.</summary>
    Client,

    /// <summary>People from outside, and nobody of the client.</summary>
    Others,

    /// <summary>Nobody from outside.</summary>
    Internal,
}
