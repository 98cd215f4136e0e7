namespace PartnerFocus.Tests.Web.Access;

/// <summary>
/// Who gets through on which route. A route without a row here fails the build of trust: <see cref="RouteMatrixTests"/> says which.
/// </summary>
internal static class RouteTable
{
    private static readonly Audience FirmReaders = Audience.Of(Who.Admin | Who.Leads | Who.Partners);

    private static readonly Audience FirmProposers = Audience.Of(Who.Admin | Who.Partners);

    private static readonly (string, string)[] HandedFields = [("delegation", "{asked}"), ("version", "{seen}"), ("answer", "Comes"), ("told", "true"), ("on", "2026-11-17")];

    public static readonly IReadOnlyList<RouteRow> Rows =
    [
        // Hosting
        new("ANY /health/live", Audience.Everybody),
        new("ANY /health/ready", Audience.Everybody),
        new("ANY /error", Audience.WithLinkOnly) { Anonymous = true },
        new("ANY /error/{status:int}", Audience.WithLinkOnly) { Anonymous = true },

        // Accounts
        new("GET /sign-in", Audience.Everybody),
        new("POST /sign-in", Audience.Everybody),
        new("POST /sign-out", Audience.Everybody),
        new("POST /language", Audience.Everybody),
        new("GET /account/start", Audience.WithLinkOnly) { Anonymous = true },
        new("POST /account/start", Audience.WithLinkOnly) { Anonymous = true },
        new("GET /account/first", Audience.WithLinkOnly) { Anonymous = true },
        new("POST /account/first", Audience.WithLinkOnly) { Anonymous = true },
        new("GET /account", Audience.SignedIn),
        new("POST /account/password", Audience.SignedIn),
        new("POST /account/sign-out-everywhere", Audience.SignedIn),
        new("GET /", Audience.SignedIn),

        // Stand-ins: one's own, and an assistant's for the partner
        new("GET /account/stand-ins", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("POST /account/stand-ins", Audience.PartnerAndAssistant) { Fields = [("member", "{partner}")] },
        new("POST /account/stand-ins/{id:guid}/end", Audience.PartnerAndAssistant),

        // What members write about themselves; a partner does so among the firm's pages
        new("GET /account/topics", Audience.Of(Who.SignedIn & ~Who.Admin & ~Who.Partners)),
        new("POST /account/topics", Audience.Of(Who.SignedIn & ~Who.Admin & ~Who.Partners)) { Fields = [("version", "1")] },

        // The own mails; who has a link from one asks for fewer without signing in
        new("GET /account/mails", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("POST /account/mails", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("GET /mails/fewer/{token}", Audience.WithLinkOnly) { Anonymous = true },
        new("POST /mails/fewer/{token}", Audience.WithLinkOnly) { Anonymous = true },

        // Administration
        new("GET /admin/accounts", Audience.Administrator),
        new("POST /admin/accounts", Audience.Administrator),
        new("POST /admin/accounts/{id:long}/link", Audience.Administrator),
        new("POST /admin/accounts/{id:long}/lock", Audience.Administrator),
        new("POST /admin/accounts/{id:long}/unlock", Audience.Administrator),
        new("POST /admin/accounts/{id:long}/administrator", Audience.Administrator),

        // Firm: a lead looks after the own people and the clients, a partner after what is the own, only an administrator after teams and rights
        new("GET /firm", FirmReaders),
        new("GET /firm/file", Audience.Administrator),
        new("POST /firm/file", Audience.Administrator),
        new("GET /firm/partners", FirmReaders),
        new("GET /firm/partners/new", Audience.Administrator),
        new("POST /firm/partners/new", Audience.Administrator),
        new("GET /firm/partners/{id}", Audience.PartnerOnly.And(Who.Admin)),
        new("POST /firm/partners/{id}", Audience.PartnerOnly.And(Who.Admin)),
        new("GET /firm/teams", FirmReaders),
        new("GET /firm/teams/new", Audience.Administrator),
        new("POST /firm/teams/new", Audience.Administrator),
        new("GET /firm/teams/{id}", Audience.Administrator),
        new("POST /firm/teams/{id}", Audience.Administrator),
        new("GET /firm/people", FirmReaders),
        new("GET /firm/people/new", Audience.Of(Who.Admin | Who.Leads)),
        new("POST /firm/people/new", Audience.LeadOfTheTeam.And(Who.Admin)) { Fields = [("team", "{team}")] },
        new("GET /firm/people/{id}", Audience.LeadOfTheTeam.And(Who.Admin)),
        new("POST /firm/people/{id}", Audience.LeadOfTheTeam.And(Who.Admin)),
        new("GET /firm/clients", FirmReaders),
        new("GET /firm/clients/new", Audience.Of(Who.Admin | Who.Leads)),
        new("POST /firm/clients/new", Audience.Of(Who.Admin | Who.Leads)),
        new("GET /firm/clients/{id}", Audience.Of(Who.Admin | Who.Leads)),
        new("POST /firm/clients/{id}", Audience.Of(Who.Admin | Who.Leads)),
        new("POST /firm/partners/{id}/remove", Audience.Administrator),
        new("POST /firm/teams/{id}/remove", Audience.Administrator),
        new("POST /firm/people/{id}/remove", Audience.Administrator),
        new("POST /firm/clients/{id}/remove", Audience.Administrator),
        new("POST /firm/topics/{id}/remove", Audience.Administrator),

        // Firm: partners make changes ready, an administrator saves them; a change is its maker's until it is laid before the administrator
        new("GET /firm/topics", FirmReaders),
        new("GET /firm/topics/new", FirmProposers),
        new("POST /firm/topics/new", FirmProposers),
        new("GET /firm/topics/{id}", FirmProposers),
        new("POST /firm/topics/{id}", FirmProposers),
        new("GET /firm/words", FirmProposers),
        new("POST /firm/words", FirmProposers),
        new("GET /firm/thresholds", FirmProposers),
        new("POST /firm/thresholds", FirmProposers),
        new("GET /firm/versions", FirmProposers),
        new("GET /firm/versions/{id:long}", FirmProposers),
        new("POST /firm/versions/{id:long}/back", Audience.Administrator),
        new("GET /firm/changes/{id:guid}", Audience.PartnerOnly),
        new("POST /firm/changes/{id:guid}/save", Audience.PartnerOnly),
        new("POST /firm/changes/{id:guid}/offer", Audience.PartnerOnly),
        new("POST /firm/changes/{id:guid}/drop", Audience.PartnerOnly),

        // Suggestions: from the own choices, to read for the assistant
        new("GET /suggestions/{partner}", Audience.PartnerAndAssistant),
        new("POST /suggestions/{partner}/take", Audience.PartnerOnly),
        new("POST /suggestions/{partner}/dismiss", Audience.PartnerOnly),

        // Weeks
        new("GET /week/{partner}", Audience.PartnerAndAssistant),
        new("GET /week/{partner}/{week}", Audience.PartnerAndAssistant),
        new("GET /week/{partner}/{week}/clear", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/agree", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/choose", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/overrule", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/contribution", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/clear", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/undo", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/private", Audience.PartnerOnly),
        new("POST /week/{partner}/{week}/say", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/keep", Audience.PartnerOnly),
        new("POST /week/{partner}/{week}/let-go", Audience.PartnerOnly),
        new("GET /week/{partner}/{week}/what-if", Audience.PartnerAndAssistant),
        new("POST /week/{partner}/{week}/series", Audience.PartnerOnly),
        new("POST /week/{partner}/{week}/repeat", Audience.PartnerOnly),
        new("POST /week/{partner}/{week}/following", Audience.PartnerOnly),
        new("POST /week/{partner}/{week}/other-way", Audience.PartnerOnly) { Fields = HandedFields },
        new("POST /week/{partner}/{week}/other-way/undo", Audience.PartnerOnly) { Fields = HandedFields },
        new("GET /series/{partner}", Audience.PartnerAndAssistant),
        new("POST /series/{partner}/end", Audience.PartnerOnly),
        new("POST /series/{partner}/confirm", Audience.PartnerOnly),
        new("POST /week/{partner}/{week}/help", Audience.PartnerOnly) { Fields = HandedFields },
        new("POST /week/{partner}/{week}/help/undo", Audience.PartnerOnly) { Fields = HandedFields },
        new("POST /week/{partner}/{week}/along", Audience.PartnerOnly) { Fields = HandedFields },
        new("POST /week/{partner}/{week}/along/undo", Audience.PartnerOnly) { Fields = HandedFields },
        new("POST /week/{partner}/{week}/stands", Audience.PartnerOnly) { Fields = HandedFields },
        new("POST /week/{partner}/{week}/told", Audience.PartnerOnly) { Fields = HandedFields },
        new("POST /week/{partner}/{week}/answer", Audience.PartnerAndAssistant),
        new("GET /how-we-count", Audience.Of(Who.Partners | Who.Asha)),

        // Agendas: a partner's by partner and assistant, a member's by the member and any assistant
        new("GET /agenda", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("GET /agenda/person", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("POST /agenda/undo/{import:guid}", Audience.PartnerAndAssistant),
        new("GET /agenda/{id}/import", Audience.PartnerAndAssistant),
        new("POST /agenda/{id}/import", Audience.PartnerAndAssistant),
        new("GET /agenda/{id}/import/{upload:guid}", Audience.PartnerAndAssistant),
        new("POST /agenda/{id}/import/{upload:guid}/settings", Audience.PartnerAndAssistant),
        new("POST /agenda/{id}/import/{upload:guid}/apply", Audience.PartnerAndAssistant),
        new("POST /agenda/{id}/import/{upload:guid}/drop", Audience.PartnerAndAssistant),
        new("GET /agenda/person/{id}/import", Audience.Delegatee.And(Who.Asha)),
        new("POST /agenda/person/{id}/import", Audience.Delegatee.And(Who.Asha)),
        new("GET /agenda/person/{id}/import/{upload:guid}", Audience.Delegatee.And(Who.Asha)),
        new("POST /agenda/person/{id}/import/{upload:guid}/settings", Audience.Delegatee.And(Who.Asha)),
        new("POST /agenda/person/{id}/import/{upload:guid}/apply", Audience.Delegatee.And(Who.Asha)),
        new("POST /agenda/person/{id}/import/{upload:guid}/drop", Audience.Delegatee.And(Who.Asha)),

        // Approvals: partners may stand in for a lead who cannot be reached, so they have the page, but not another's rows
        new("GET /approvals", Audience.Of(Who.Leads | Who.Partners)),
        new("POST /approvals/approve", Audience.Of(Who.Leads | Who.Partners)),
        LeadActs("approve"),
        LeadActs("person"),
        LeadActs("take-on"),
        LeadActs("hold"),
        LeadActs("resume"),
        LeadActs("undo"),
        LeadActs("reject", ("reason", "Geen ruimte deze week")),

        // Delegations
        new("GET /delegations", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("GET /delegations/decisions.csv", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("GET /delegations/decisions.json", Audience.Of(Who.SignedIn & ~Who.Admin)),
        DelegateeActs("accept"),
        DelegateeActs("accept/undo"),
        DelegateeActs("decline", ("reason", "Vrij die dag")),
        DelegateeActs("decline/undo"),
        Writes("accept"),
        Writes("accept/undo"),
        Writes("decline", ("reason", "Vrij die dag")),
        Writes("decline/undo"),
        Writes("report", ("outcome", "Gesloten")),
        Writes("along", ("reason", "Vrij die dag")),
        Writes("along/undo"),
        DelegateeActs("mandate"),
        DelegateeActs("report", ("outcome", "Goed")),
        DelegateeActs("help", ("question", "Hoe ver mag ik gaan?"), ("minutes", "10")),
        DelegateeActs("help/stop"),
        new("POST /delegations/{id:guid}/along", new Audience(Who.Maks, Who.Mila))
        {
            Knows = new Audience(Who.Vera | Who.Lars | Who.Mila, Who.Otto | Who.Lena | Who.Maks),
            Fields = [("version", "{version}")],
        },
        new("POST /delegations/{id:guid}/along/undo", new Audience(Who.Maks, Who.Mila))
        {
            Knows = new Audience(Who.Vera | Who.Lars | Who.Mila, Who.Otto | Who.Lena | Who.Maks),
            Fields = [("version", "{version}")],
        },

        new("GET /admin/outbox", Audience.Administrator),
        new("POST /admin/outbox/now", Audience.Administrator),
        new("POST /admin/outbox/{id:guid}/again", Audience.Administrator),

        // The own calendar address; who has one reads it without signing in
        new("GET /calendar", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("POST /calendar", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("POST /calendar/revoke", Audience.Of(Who.SignedIn & ~Who.Admin)),
        new("GET /calendar/{secret}.ics", Audience.WithLinkOnly) { Anonymous = true },

        // What leaves: the partner's and whoever helps
        new("GET /outbox", Audience.Of(Who.Partners | Who.Asha)),
        new("GET /outbox/{id:guid}/message", Audience.PartnerAndAssistant),
        new("GET /outbox/{id:guid}/calendar", Audience.PartnerAndAssistant),
        MailActs("now"),
        MailActs("known"),
        MailActs("sent"),
        MailActs("stop"),
    ];

    private static RouteRow MailActs(string act) => new($"POST /outbox/{{id:guid}}/{act}", Audience.PartnerAndAssistant) { Fields = [("version", "{version}")] };

    private static RouteRow LeadActs(string act, params (string, string)[] fields) => new($"POST /approvals/{{id:guid}}/{act}", Audience.LeadOfTheTeam)
    {
        Knows = Audience.PartnerOnly,
        Fields = [("version", "{version}"), .. fields],
    };

    /// <summary>Everybody who was asked has an account there: who may write answers down is told so, and nothing changes.</summary>
    private static RouteRow Writes(string act, params (string, string)[] fields) => new($"POST /delegations/{{id:guid}}/written/{act}", Audience.Of(Who.None))
    {
        Knows = new Audience(Who.Vera | Who.Asha | Who.Lars, Who.Otto | Who.Lena),
        Fields = [("version", "{version}"), .. fields],
    };

    private static RouteRow DelegateeActs(string act, params (string, string)[] fields) => new($"POST /delegations/{{id:guid}}/{act}", Audience.Delegatee)
    {
        Knows = new Audience(Who.Vera | Who.Lars, Who.Otto | Who.Lena),
        Fields = [("version", "{version}"), .. fields],
    };
}

/// <param name="Route">Method and pattern, as the app's own endpoints have them.</param>
/// <param name="Audience">Who gets through.</param>
internal sealed record RouteRow(string Route, Audience Audience)
{
    /// <summary>Who has another part in the row: the answer says why this is not theirs to do, and nothing changes.</summary>
    public Audience Knows { get; init; }

    /// <summary>Nobody is not sent to the sign-in page: whoever lacks what it needs finds nothing.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Fields without which the route cannot know its row; a value in braces stands for the row, as in the pattern.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];
}
