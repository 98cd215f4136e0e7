using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Approvals;

/// <summary>The words of the lead's page: times, hours, and what became of an act.</summary>
public sealed class ApprovalWords(IStringLocalizer<ApprovalTexts> texts, FirmProfile firm, Instant now)
{
    public string this[string key, params object[] values] => texts[key, values];

    public string In(LocalText text) => text.In(CurrentUser.Language);

    public LocalDateTime Local(Instant at) => at.InZone(firm.TimeZone).LocalDateTime;

    /// <summary>"10:15", in the firm's zone.</summary>
    public string Time(Instant at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"ma 23 nov".</summary>
    public static string Day(LocalDateTime at) => at.ToString("ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>"maandag 23 november 2026".</summary>
    public static string LongDay(LocalDateTime at) => at.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"dinsdag 24 november 13.00 uur", as the language writes an appointment in a sentence.</summary>
    public string LongDayTime(LocalDateTime at) =>
        this["Day.Time", at.ToString("dddd d'\u00a0'MMMM", CultureInfo.CurrentCulture), at.ToString(this["Day.Clock"], CultureInfo.InvariantCulture)];

    public LocalDateTime LocalNow => Local(now);

    /// <summary>"5,0" or "5.0".</summary>
    public string Hours(double hours) => hours.ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>"8", "7,5".</summary>
    public string Round(double hours) => hours.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>"5,0 van 8 u".</summary>
    public string Load(LoadBar load) => load.Most <= 0
        ? this["Load.NoMost", Hours(load.Sum)]
        : this["Load.Of", Hours(load.Sum), Round(load.Most)];

    /// <summary>"3 uur geleden", "zojuist".</summary>
    public string Ago(Instant since)
    {
        var passed = now - since;
        return passed switch
        {
            { TotalMinutes: < 1 } => this["Ago.Now"],
            { TotalMinutes: < 60 } => this["Asked.Ago", Count("Ago.Minutes", (int)passed.TotalMinutes)],
            { TotalHours: < 24 } => this["Asked.Ago", Count("Ago.Hours", (int)passed.TotalHours)],
            _ => this["Asked.Ago", Count("Ago.Days", (int)passed.TotalDays)],
        };
    }

    /// <summary>"Team Corporate", also where the firm calls it so already.</summary>
    public string Team(string name) => name.Contains("team", StringComparison.OrdinalIgnoreCase) ? name : this["Over.Team", name];

    /// <summary>A text with its own form for one.</summary>
    public string Count(string key, int count, params object[] values) => this[count == 1 ? key + ".One" : key, [count, .. values]];

    /// <summary>"Marieke, Pieter en Anna".</summary>
    public string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.Take(names.Count - 1))} {this["And"]} {names[^1]}";

    /// <summary>What became of an act that was not done, told by name.</summary>
    /// <param name="me">Firm member id of the reader, who is addressed as such.</param>
    public string Told(FlowOutcome outcome, string? me) => outcome switch
    {
        FlowOutcome.Stale stale => this["Told.Stale", In(Happened(stale, me)), When(stale.At)],
        FlowOutcome.Lapsed lapsed => this["Told.Lapsed", Time(lapsed.Began)],
        FlowOutcome.Refused refused => this["Refused." + refused.Why],
        _ => this["Told.Unknown"],
    };

    private LocalText Happened(FlowOutcome.Stale stale, string? me) =>
        DelegationWords.WhatHappened(stale.By == me ? null : Name(stale.By), stale.From, stale.To);

    private string Name(string by) => by == DelegationFlow.Program ? "PartnerFocus" : DelegationWords.FirstName(firm, by);

    private string When(Instant at) => Local(at).Date == Local(now).Date
        ? this["Told.At", Time(at)]
        : this["Told.OnAt", Day(Local(at)), Time(at)];
}
