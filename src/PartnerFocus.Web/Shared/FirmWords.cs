using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Shared;

/// <summary>Words that the pages of leads and members share: times in the firm's zone, lists of names, and what became of an act.</summary>
public class FirmWords(IStringLocalizer<SharedTexts> shared, FirmProfile firm, Instant now)
{
    public static string In(LocalText text) => text.In(CurrentUser.Language);

    /// <summary>One of the texts that all features share.</summary>
    public string Text(string key, params object[] values) => shared[key, values];

    public LocalDateTime Local(Instant at) => at.InZone(firm.TimeZone).LocalDateTime;

    public Instant Now { get; } = now;

    public LocalDateTime LocalNow => Local(Now);

    /// <summary>"10:15", in the firm's zone.</summary>
    public string Time(Instant at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"ma 23 nov".</summary>
    public static string Day(LocalDateTime at) => at.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>"23 november 2026".</summary>
    public static string DateWithYear(LocalDate date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"maandag 23 november 2026".</summary>
    public static string LongDay(LocalDateTime at) => at.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"dinsdag 24 november 13.00 uur", as the language writes an appointment in a sentence.</summary>
    public string LongDayTime(LocalDateTime at) => shared[
        "Day.Time", at.ToString("dddd d'\u00a0'MMMM", CultureInfo.CurrentCulture), at.ToString(shared["Day.Clock"], CultureInfo.InvariantCulture)];

    /// <summary>"Marieke, Pieter en Anna".</summary>
    public string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} {shared["And"]} {names[^1]}";

    /// <summary>The title as its reader may see it.</summary>
    public string Title(ShownDelegation shown) => shown.IsVeiled ? shared["Veil." + shown.Veil] : shown.Title.Length == 0 ? shared["Untitled"] : shown.Title;

    /// <summary>With a capital, as a sentence begins; a capital of "één" loses its accent.</summary>
    public static string Capital(string text) =>
        text.Length == 0 ? text : text.StartsWith("éé", StringComparison.Ordinal) ? "E" + text[1..] : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>What became of an act that was not done, told by name: a sentence by itself.</summary>
    /// <param name="me">Firm member id of the reader, who is addressed as such.</param>
    public string Told(FlowOutcome outcome, string? me) => Capital(ToldOf(outcome, me));

    /// <summary>The same behind what it is about and a colon.</summary>
    /// <param name="me">As for <see cref="Told"/>.</param>
    public string ToldOf(FlowOutcome outcome, string? me) => outcome switch
    {
        FlowOutcome.Stale stale => shared["Told.Stale", In(WrittenDown.Is(stale.For, stale.From, stale.To)
            ? Happened.Written(stale.By == me ? null : Name(stale.By), Name(stale.For!), stale.From, stale.To)
            : Happened.Of(stale.By == me ? null : Name(stale.By), stale.From, stale.To)), When(stale.At)],
        FlowOutcome.Lapsed lapsed => shared["Told.Lapsed", Time(lapsed.Began)],
        FlowOutcome.Refused refused => shared["Refused." + refused.Why],
        _ => shared["Told.Unknown"],
    };

    private string Name(string by) => by == DelegationFlow.Program ? "PartnerFocus" : firm.FirstNameOf(by);

    private string When(Instant at) => Local(at).Date == LocalNow.Date
        ? shared["Told.At", Time(at)]
        : shared["Told.OnAt", Day(Local(at)), Time(at)];
}
