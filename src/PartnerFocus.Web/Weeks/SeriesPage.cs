using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>What a partner decided for whole series, in one place.</summary>
public sealed record SeriesPage(string PartnerId, string PartnerName, bool IsPartner, IReadOnlyList<SeriesLine> Standing, IReadOnlyList<PastSeriesLine> Past);

/// <summary>One series on which a decision stands.</summary>
/// <param name="Choice">"Delegeren · Fatima Aydin".</param>
/// <param name="Told">Whether it holds, until when, or why it is to be looked at again.</param>
/// <param name="Next">"di 24 nov 13:00"; null when it does not come up in the weeks ahead.</param>
/// <param name="Basis">What a "still right" rests on; null when there is nothing to say it of.</param>
public sealed record SeriesLine(
    Guid Id, string Title, Verdict Verdict, string Choice, string Decided, string Told, bool Holds, (string Text, string Href)? Next, string? Basis, string Reason)
{
    public string Class => VerdictLook.Class(Verdict);

    public string Sign => VerdictLook.Sign(Verdict);
}

/// <summary>One decision that holds no longer.</summary>
public sealed record PastSeriesLine(string Title, string Choice, string When, string Why);
