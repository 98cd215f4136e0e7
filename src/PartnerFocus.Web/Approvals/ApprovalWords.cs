using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Approvals;

/// <summary>The words of the lead's page: texts, hours, and how long ago something was asked.</summary>
public sealed class ApprovalWords(
    IStringLocalizer<ApprovalTexts> texts, IStringLocalizer<SharedTexts> shared, FirmProfile firm, Instant now) : FirmWords(shared, firm, now)
{
    public string this[string key, params object[] values] => texts[key, values];

    /// <summary>"5,0" or "5.0".</summary>
    public string Hours(double hours) => hours.ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>"8", "7,5".</summary>
    public string Round(double hours) => hours.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>"5,0 van 8 u".</summary>
    public string Load(LoadBar load) => load.Most <= 0
        ? this["Load.NoMost", Hours(load.Sum)]
        : this["Load.Of", Hours(load.Sum), Round(load.Most)];

    /// <summary>"met wat verder wacht: 9 van 6 u".</summary>
    public string LoadOfAll(LoadBar load) => this["Load.All", Load(load with { Given = load.Given + load.Waiting })];

    /// <summary>"3 uur geleden", "zojuist".</summary>
    public string Ago(Instant since)
    {
        var passed = Now - since;
        return passed switch
        {
            { TotalMinutes: < 1 } => this["Ago.Now"],
            { TotalMinutes: < 60 } => this["Asked.Ago", Count("Ago.Minutes", (int)passed.TotalMinutes)],
            { TotalHours: < 24 } => this["Asked.Ago", Count("Ago.Hours", (int)passed.TotalHours)],
            // As the mails count: from day to day.
            _ => this["Asked.Ago", Count("Ago.Days", Period.DaysBetween(Local(since).Date, LocalNow.Date))],
        };
    }

    /// <summary>"begint morgen": until then it can be decided; null for what is further away.</summary>
    public string? Soon(LocalDateTime start) => Period.DaysBetween(LocalNow.Date, start.Date) switch
    {
        0 => this["Soon.Today"],
        1 => this["Soon.Tomorrow"],
        _ => null,
    };

    /// <summary>"Team Corporate", also where the firm calls it so already.</summary>
    public string Team(string name) => name.Contains("team", StringComparison.OrdinalIgnoreCase) ? name : this["Over.Team", name];

    /// <summary>A text with its own form for one.</summary>
    public string Count(string key, int count, params object[] values) => this[count == 1 ? key + ".One" : key, [count, .. values]];
}
