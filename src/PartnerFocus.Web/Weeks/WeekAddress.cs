namespace PartnerFocus.Web.Weeks;

/// <summary>The address of a week page: everything it shows stands in it, so that it can be shared and the back button works.</summary>
public sealed record WeekAddress(string Partner, IsoWeek Week)
{
    public WeekView View { get; init; }

    public WeekFilter Filter { get; init; }

    /// <summary>Key of the selected meeting; null when none is.</summary>
    public string? Meeting { get; init; }

    public static WeekAddress Of(string partner, IsoWeek week, string? view, string? filter, string? meeting) =>
        new(partner, week) { View = Read<WeekView>(view), Filter = Read<WeekFilter>(filter), Meeting = meeting };

    /// <summary>A page or act below the week, with the state carried along.</summary>
    public string Below(string name) => $"/week/{Uri.EscapeDataString(Partner)}/{Week}/{name}{Query()}";

    public override string ToString() => $"/week/{Uri.EscapeDataString(Partner)}/{Week}{Query()}";

    private string Query()
    {
        var parts = new List<string>(3);
        if (View != WeekView.Auto)
        {
            parts.Add("view=" + Name(View));
        }

        if (Filter != WeekFilter.All)
        {
            parts.Add("filter=" + Name(Filter));
        }

        if (Meeting is not null)
        {
            parts.Add("meeting=" + Uri.EscapeDataString(Meeting));
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    // An unknown filter or view in an address shows everything: it is no reason to refuse the week.
    private static T Read<T>(string? text)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(value => string.Equals(Name(value), text, StringComparison.OrdinalIgnoreCase));

#pragma warning disable CA1308 // addresses are written in lower case
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}

/// <summary>How the week is laid out.</summary>
public enum WeekView
{
    /// <summary>The grid where there is room, the list on a phone.</summary>
    Auto,

    Grid,
    List,
}

/// <summary>Which meetings are shown.</summary>
public enum WeekFilter
{
    All,
    Attend,
    AttendPart,
    Delegate,
    LeaveOut,
    Protect,
    Clarify,

    /// <summary>Asks for the partner, whole or in part.</summary>
    Needed,

    /// <summary>Still to be decided.</summary>
    Open,

    /// <summary>Can be agreed with in one act.</summary>
    Clear,

    /// <summary>Prepared by the assistant.</summary>
    Prepared,

    Client,
    Internal,
    DoubleBooked,
    LastMinute,
}
