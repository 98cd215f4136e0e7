using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>What a partner decided for whole series, in one place.</summary>
public sealed record SeriesPage(string PartnerId, string PartnerName, bool IsPartner, IReadOnlyList<SeriesLine> Standing, IReadOnlyList<PastSeriesLine> Past)
{
    /// <summary>Series to which somebody said yes and on which no decision of the partner stands any more.</summary>
    public required IReadOnlyList<SeriesYesLine> Yeses { get; init; }

    /// <summary>The days on which the partner can look again.</summary>
    public required Precedents.ReviewDay Review { get; init; }

    /// <summary>The last of them, in words.</summary>
    public required string LastReview { get; init; }

    /// <summary>The line with a day that cannot be, and what was typed; null otherwise.</summary>
    public (Guid Id, string Typed)? Wrong { get; init; }
}

/// <summary>One series on which a decision stands.</summary>
/// <param name="Choice">"Delegeren · Fatima Aydin".</param>
/// <param name="Told">Whether it holds, until when, or why it is to be looked at again.</param>
/// <param name="Next">"di 24 nov 13:00"; null when it does not come up in the weeks ahead.</param>
/// <param name="Basis">What a "still right" rests on; null when there is nothing to say it of.</param>
public sealed record SeriesLine(
    Guid Id, string Title, Verdict Verdict, string Choice, string Decided, string Told, bool Holds, (string Text, string Href)? Next, string? Basis, string Reason)
{
    /// <summary>The day on which the partner looks again.</summary>
    public required NodaTime.LocalDate ReviewOn { get; init; }

    /// <summary>Who said yes to it, or with whom the question lies; empty where it was asked of nobody, or is private.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    public string Class => VerdictLook.Class(Verdict);

    public string Sign => VerdictLook.Sign(Verdict);
}

/// <summary>One series to which somebody said yes, whatever the partner decided on it since.</summary>
/// <param name="Answers">Who said yes, and until when.</param>
/// <param name="Next">As of <see cref="SeriesLine"/>.</param>
public sealed record SeriesYesLine(Guid Id, string Title, Verdict Verdict, string Choice, IReadOnlyList<string> Answers, (string Text, string Href)? Next)
{
    public string Class => VerdictLook.Class(Verdict);

    public string Sign => VerdictLook.Sign(Verdict);
}

/// <summary>One decision that holds no longer.</summary>
public sealed record PastSeriesLine(string Title, string Choice, string When, string Why);
