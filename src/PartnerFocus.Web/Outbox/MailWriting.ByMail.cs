using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Outbox.Words;

namespace PartnerFocus.Web.Outbox;

/// <summary>Who of the firm has no account reads whom to answer, in the place of a page that would not open.</summary>
internal sealed partial record MailWriting
{
    /// <summary>Who can answer on the own page; null counts everybody.</summary>
    public AccountHolders? Holders { get; init; }

    /// <summary>Who gets the replies.</summary>
    private MailPerson RepliesTo => Assistant is { } assistant ? new MailPerson(assistant.Name, assistant.Email) : Sender;

    private MailWords To(string memberId, MailWords words) => Holders?.Has(memberId) != false ? words
        : words with { About = words.About with { AnswersTo = RepliesTo, AnswersToAssistant = Assistant is not null } };
}
