using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Weeks;

/// <summary>Puts the way to undo the partner's answers to other ways on the page of a week: where each stands, and the newest act by key.</summary>
public sealed class OtherWayUndo(DelegationFlow flow, WeekWords words)
{
    // No window is longer.
    private static readonly Duration Longest = Duration.FromDays(1);

    public async Task<WeekPage> OnAsync(WeekPage page, WeekReader reader, CurrentUser user, CancellationToken cancel)
    {
        Guid[] choices = [.. reader.Week.Meetings.Where(m => IsAnsweredLately(m, reader.Week.Now)).Select(m => m.Choice!.Id)];
        var open = !reader.IsPartner || choices.Length == 0 ? [] : await flow.UndoableOtherWaysAsync(choices, user, reader.Week.Firm, cancel);
        if (open.Count == 0)
        {
            return page;
        }

        var newest = open[0];
        var shown = page.Panel is { Handed: { } handed } panel && open.FirstOrDefault(o => o.ChoiceId == reader.Week.Find(panel.Card.Key)?.Choice?.Id) is { } here
            ? page with { Panel = panel with { Handed = handed with { UndoOtherWay = new UndoOtherWay(here.Id, here.Version, words["OtherWay.Said." + Kind(here)]) } } }
            : page;
        return reader.Week.LastAct?.Decision > newest.Decision ? shown : shown with
        {
            LastAct = new LastAct(newest.Id, words["LastAct.OtherWay." + Kind(newest), Title(reader, newest)]) { Answer = (newest.Version, newest.Until) },
        };
    }

    private static string Kind(OtherWayAnswered answer) => answer.IsAgreed ? "Agree" : "PassOn";

    private string Title(WeekReader reader, OtherWayAnswered answer) =>
        reader.Week.Meetings.FirstOrDefault(m => m.Choice?.Id == answer.ChoiceId) is { } meeting ? CardText.Title(reader, meeting) : words["ThisMeeting"];

    /// <summary>Whether an answer may have been given within the longest window, so that most weeks ask the store nothing.</summary>
    private static bool IsAnsweredLately(WeekMeeting meeting, Instant now) => meeting is { Choice: not null, HasBegun: false, Delegation: { } row }
        && ((row is { IsOtherWay: true, IsOtherWayOpen: false } && row.DecidedAt > now - Longest) || (row.FollowsId is not null && row.ConfirmedAt > now - Longest));
}
