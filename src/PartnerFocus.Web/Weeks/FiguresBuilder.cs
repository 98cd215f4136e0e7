using NodaTime;

namespace PartnerFocus.Web.Weeks;

/// <summary>The figures beside the week: each leads to its meetings and to how it is counted.</summary>
internal static class FiguresBuilder
{
    public static FiguresPage Build(WeekReader reader)
    {
        var (figures, words) = (reader.Week.Figures, reader.Words);
        var lines = new List<FigureLine>
        {
            new(words["Figure.Client"], words.Percent(figures.ClientShare), ClientNote(reader), reader.To(WeekFilter.Client), "client-time"),
            new(words["Figure.Internal"], words.Percent(figures.InternalShare), words.Hours(figures.InternalTime), reader.To(WeekFilter.Internal), "client-time"),
        };
        if (figures.DoubleBooked.Count > 0)
        {
            lines.Add(new(words["Figure.Double"], Number(figures.DoubleBooked.Count), null, reader.To(WeekFilter.DoubleBooked), "double"));
        }

        if (figures.LastMinute.Count > 0)
        {
            lines.Add(new(words["Figure.LastMinute"], Number(figures.LastMinute.Count), null, reader.To(WeekFilter.LastMinute), "last-minute"));
        }

        var won = TimeSets.Length(WeekTimes.Won(reader.Week, _ => true));
        if (won > Duration.Zero)
        {
            lines.Insert(0, new(words["Figure.Won"], words.Hours(won), null, reader.To(WeekFilter.Delegate), "won"));
        }

        return new FiguresPage(lines, WhatIf(reader));
    }

    private static string? ClientNote(WeekReader reader)
    {
        var (figures, words) = (reader.Week.Figures, reader.Words);
        var notes = new List<string> { words.Hours(figures.ClientTime) };
        if (figures.ClientTimeDoubleBooked > Duration.Zero)
        {
            notes.Add(words["Figure.OfWhichDouble", words.Hours(figures.ClientTimeDoubleBooked)]);
        }

        if (figures.AcquisitionTime > Duration.Zero)
        {
            notes.Add(words["Figure.OfWhichAcquisition", words.Hours(figures.AcquisitionTime)]);
        }

        return string.Join(" · ", notes);
    }

    // Handing over client work raises the internal share; then that is said rather than hidden.
    private static string? WhatIf(WeekReader reader)
    {
        var (now, then) = (reader.Week.Figures.InternalShare, reader.Week.FiguresWhenAgreed.InternalShare);
        var key = Math.Round(then * 100).CompareTo(Math.Round(now * 100)) switch { < 0 => "WhatIf.Falls", > 0 => "WhatIf.Rises", _ => null };
        return key is null ? null : reader.Say(key, reader.Words.Percent(now), reader.Words.Percent(then));
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.CurrentCulture);
}
