using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Outbox;

/// <summary>
/// Why a message did not leave, as <see cref="OutgoingMail.LastError"/> keeps it: a code without a word of the meeting. Beside these,
/// those of <see cref="WithdrawalReason"/>.
/// </summary>
internal static class StaleReason
{
    /// <summary>The answer came before it left.</summary>
    public const string Answered = "answered";

    /// <summary>It did not leave in time to be answered.</summary>
    public const string TooLate = "too-late";

    /// <summary>The meeting had begun.</summary>
    public const string Begun = "begun";

    /// <summary>Who it is about is no longer there, or must not see it any more.</summary>
    public const string Person = "person";

    /// <summary>Its reader wants no such mails any more.</summary>
    public const string Unwanted = "unwanted";

    /// <summary>What it builds on did not leave.</summary>
    public const string BuiltOn = "built-on";

    /// <summary>Somebody else leads it after all, before anybody was told that the partner does.</summary>
    public const string LedAgain = "led-again";

    /// <summary>Another way waits for the partner's answer. It lay ready, so somebody may have it.</summary>
    public const string OtherWay = "other-way";
}
