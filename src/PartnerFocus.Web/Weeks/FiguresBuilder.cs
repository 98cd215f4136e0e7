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
            new(words["Figure.Internal"], words.Percent(figures.InternalShare), words["Figure.InternalAim", words.Hours(figures.InternalTime), words.Percent(reader.Firm.Settings.InternalShare)], reader.To(WeekFilter.Internal), "client-time"),
        };
        if (figures.DoubleBooked.Count > 0)
        {
            lines.Add(new(words["Figure.Double"], Number(figures.DoubleBooked.Count), null, reader.To(WeekFilter.DoubleBooked), "double"));
        }

        if (figures.LastMinute.Count > 0)
        {
            lines.Add(new(words["Figure.LastMinute"], Number(figures.LastMinute.Count), null, reader.To(WeekFilter.LastMinute), "last-minute"));
        }

        var (won, sure) = (WeekTimes.Hoped(reader.Week), WeekTimes.Sure(reader.Week));
        if (won > Duration.Zero)
        {
            var note = sure > Duration.Zero && sure < won ? words["Figure.OfWhichSure", words.Hours(sure)] : null;
            lines.Insert(0, new(words[sure == won ? "Figure.WonSure" : "Figure.Won"], words.Hours(won), note, reader.To(WeekFilter.Delegate), "won"));
        }

        return new FiguresPage(lines, WhatIf.OfAll(reader));
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

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.CurrentCulture);
}
