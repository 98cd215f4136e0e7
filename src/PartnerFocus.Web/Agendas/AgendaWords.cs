using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace PartnerFocus.Web.Agendas;

/// <summary>How the agenda pages write times, causes and changes, in the language of the request.</summary>
public static class AgendaWords
{
    /// <summary>Day, date and time.</summary>
    public static string When(ZonedDateTime at) =>
        at.ToDateTimeUnspecified().ToString("ddd d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    /// <summary>Day and date, with the time unless it is about whole days.</summary>
    public static string When(EntryLine entry) => entry.IsAllDay
        ? entry.Start.ToDateTimeUnspecified().ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture)
        : When(entry.Start);

    /// <summary>The title, or what stands for it.</summary>
    public static string Title(EntryLine entry, bool isPartner, IStringLocalizer<AgendaTexts> texts) =>
        entry.IsPrivate ? texts["Preview.Private"]
        : !isPartner ? texts["Preview.Taken"]
        : entry.Title.Length > 0 ? entry.Title
        : texts["Preview.NoTitle"];

    /// <summary>A text with a number, as one says it of one or of several: <c>key.One</c> or <c>key</c>, with <c>{0}</c> the number.</summary>
    public static string Count(string key, long count, IStringLocalizer<AgendaTexts> texts) =>
        texts[count == 1 ? key + ".One" : key, count.ToString("N0", CultureInfo.CurrentCulture)];

    /// <summary>Why applying in the background came to nothing; null when it did not end so.</summary>
    public static string? Ended(ImportOutcome? outcome, IStringLocalizer<AgendaTexts> texts) => outcome switch
    {
        ImportOutcome.Raced => texts["Preview.RacedShort"].Value,
        ImportOutcome.Failed => texts["Progress.Failed"].Value,
        _ => null,
    };

    /// <summary>What was wrong with a line; in English where it has no translation.</summary>
    public static string Cause(SkippedLine line, IStringLocalizer<AgendaTexts> texts)
    {
        var text = texts["Problem." + line.Code, [.. line.Arguments]];
        return text.ResourceNotFound ? line.Message : text;
    }

    /// <summary>Where a cause was met: each file once, with its lines.</summary>
    public static string Places(IEnumerable<SkippedLine> places, IStringLocalizer<AgendaTexts> texts) =>
        string.Join("; ", places.GroupBy(p => p.File).Select(file =>
        {
            var lines = file.Where(p => p.Line > 0).Select(p => p.Line.ToString(CultureInfo.InvariantCulture)).ToList();
            return lines.Count == 0 ? file.Key : texts[lines.Count == 1 ? "Preview.Line" : "Preview.Lines", file.Key, string.Join(", ", lines)].Value;
        }));

    /// <summary>How many more there are than are listed.</summary>
    public static string More(int count, IStringLocalizer<AgendaTexts> texts) =>
        texts["Preview.More", count.ToString("N0", CultureInfo.CurrentCulture)];

    /// <summary>The parts that changed, by name.</summary>
    public static IEnumerable<string> Parts(ChangedParts what, IStringLocalizer<AgendaTexts> texts)
    {
        if (what == ChangedParts.None)
        {
            return [texts["Preview.ChangeOther"]];
        }

        return Enum.GetValues<ChangedParts>().Where(p => p != ChangedParts.None && what.HasFlag(p)).Select(p => texts["Preview.Change" + p].Value);
    }
}
