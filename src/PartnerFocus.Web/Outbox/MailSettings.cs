using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Web.Outbox;

/// <summary>How what leaves leaves (section <c>Mail</c>).</summary>
public sealed class MailSettings : IValidatableObject
{
    /// <summary>Whether messages go out by themselves, or lie ready for somebody to send.</summary>
    public MailMode Mode { get; set; } = MailMode.Drafts;

    /// <summary>Whether what goes to people outside the firm is a draft as well where <see cref="Mode"/> is <c>Smtp</c>.</summary>
    public bool OutsideByDraft { get; set; } = true;

    /// <summary>How long a decision can be undone without anybody hearing of it.</summary>
    [Range(0, 1440)]
    public int UndoMinutes { get; set; } = 10;

    /// <summary>Whether the mail server may send from the members' own addresses. Else messages come from the assistant, on behalf.</summary>
    public bool SendsAsPartner { get; set; }

    /// <summary>The language of messages whose reader's language is not known from the meeting.</summary>
    public Language Language { get; set; } = Language.Nl;

    public string SmtpHost { get; set; } = "";

    /// <summary>587 with STARTTLS; TLS from the first byte (465) is not supported.</summary>
    [Range(1, 65535)]
    public int SmtpPort { get; set; } = 587;

    public bool SmtpStartTls { get; set; } = true;

    public string SmtpUser { get; set; } = "";

    public string SmtpPassword { get; set; } = "";

    /// <summary>After so many tries a message waits for somebody to look.</summary>
    [Range(1, 100)]
    public int MostTries { get; set; } = 10;

    /// <summary>So many messages leave within an hour; the rest waits, so that a mistake cannot flood anybody.</summary>
    [Range(1, 100_000)]
    public int MostPerHour { get; set; } = 200;

    /// <summary>Days after its meeting, or after it was made, that a settled message is kept.</summary>
    [Range(1, 3650)]
    public int KeptDays { get; set; } = 90;

    /// <summary>Until when a decision can be undone in this firm without anybody hearing of it: what it agreed on goes before how the server is set.</summary>
    /// <param name="at">When it was decided.</param>
    /// <param name="start">When its meeting begins.</param>
    internal Instant UndoEnds(FirmProfile firm, Instant at, Instant start) => UndoTime.EndsAt(Duration.FromMinutes(firm.Settings.UndoMinutes ?? UndoMinutes), at, start);

    /// <summary>Whether a meeting begins too soon for what is decided to wait at all. A firm that waits for nothing is in no hurry by that.</summary>
    internal bool IsTooSoonToUndo(FirmProfile firm, Instant at, Instant start) => UndoTime.IsTooSoon(Duration.FromMinutes(firm.Settings.UndoMinutes ?? UndoMinutes), at, start);

    /// <summary>The address the app mails from on its own behalf; without one it does not.</summary>
    public string NoticesFrom { get; set; } = "";

    /// <summary>The hour of the mails that come once a day, in the firm's zone.</summary>
    [Range(0, 23)]
    public int DailyHour { get; set; } = 8;

    /// <summary>Whether the app mails on its own behalf: what waits, and what the coming days hold.</summary>
    internal bool SendsNotices => Mode == MailMode.Smtp && NoticesFrom.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode == MailMode.Smtp && string.IsNullOrWhiteSpace(SmtpHost))
        {
            yield return new ValidationResult("Mail:Mode=Smtp needs it.", [nameof(SmtpHost)]);
        }

        if (NoticesFrom.Length > 0 && !(MailAddress.TryCreate(NoticesFrom, out var address) && address.Address == NoticesFrom))
        {
            yield return new ValidationResult("it has to be an address, such as partnerfocus@example.org.", [nameof(NoticesFrom)]);
        }
    }
}

/// <summary>How messages leave.</summary>
public enum MailMode
{
    /// <summary>They lie ready (.eml, .ics) and somebody sends them.</summary>
    Drafts,

    /// <summary>They go out through a mail server.</summary>
    Smtp,
}
