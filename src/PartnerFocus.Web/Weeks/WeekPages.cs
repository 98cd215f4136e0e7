using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes the page of a week for who looks: after a look at it, and again after a form that could not be followed.</summary>
public sealed class WeekPages(ClientTalks talks, ActWords acts, WeekWords words)
{
    public const string View = "/Weeks/Week.cshtml";

    /// <param name="week">The week with everything in it.</param>
    /// <param name="showsPrivate">Whether private entries are opened for this view; only the partner's are.</param>
    public WeekReader ReaderOf(TriagedWeek week, WeekState state, CurrentUser user, bool showsPrivate)
    {
        var isPartner = user.IsPartner(week.Partner.Id);
        var opens = isPartner && showsPrivate;
        return new WeekReader(opens ? week : ClosedWeek.Of(week), state.At(week), isPartner, opens, words);
    }

    /// <param name="told">What an act that led here came to, as <see cref="ActTold"/> wrote it; null when none did.</param>
    public async Task<WeekPage> OfAsync(WeekReader reader, TriagedWeek week, CurrentUser user, string? told, CancellationToken cancel)
    {
        var others = user.PartnerIds.Where(id => id != week.Partner.Id).Select(id => (id, week.Firm.Profile.NameOf(id)));
        var page = WeekPageBuilder.Build(reader) with { Others = [.. others], Told = acts.Of(reader, told, user.MemberId) };
        return page.Keep is null ? page : page with { Keep = page.Keep.WithDue(await talks.DueAsync(week, cancel), words) };
    }
}
