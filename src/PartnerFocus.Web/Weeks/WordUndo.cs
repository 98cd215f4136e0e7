using NodaTime;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;

namespace PartnerFocus.Web.Weeks;

/// <summary>Puts the way to undo what the partner just said of what somebody took over on the page of a week: where each stands, and the newest act by key.</summary>
public sealed class WordUndo(DelegationFlow flow, WeekWords words)
{
    // No window is longer.
    private static readonly Duration Longest = Duration.FromDays(1);

    public async Task<WeekPage> OnAsync(WeekPage page, WeekReader reader, CurrentUser user, CancellationToken cancel)
    {
        Guid[] choices = [.. reader.Week.Meetings.Where(m => IsAnsweredLately(m, reader.Week.Now)).Select(m => m.Choice!.Id)];
        var open = !reader.IsPartner || choices.Length == 0 ? [] : await OpenAsync(choices, user, reader.Week.Firm, cancel);
        if (open.Count == 0)
        {
            return page;
        }

        var newest = open[0];
        var shown = page.Panel is { Handed: { } handed } panel && open.FirstOrDefault(o => o.ChoiceId == reader.Week.Find(panel.Card.Key)?.Choice?.Id) is { } here
            ? page with { Panel = panel with { Handed = handed with { UndoWord = new UndoWord(here.Id, here.Version, Path(here), words["Word.Said." + here.Kind]) } } }
            : page;
        return reader.Week.LastAct?.Decision > newest.Decision ? shown : shown with
        {
            LastAct = new LastAct(newest.Id, words["LastAct.Word." + newest.Kind, CardText.Named(reader, reader.Week.Meetings.FirstOrDefault(m => m.Choice?.Id == newest.ChoiceId))]) { Answer = new UndoWord(newest.Id, newest.Version, Path(newest), ""), Until = newest.Until },
        };
    }

    /// <summary>Newest first.</summary>
    private async Task<IReadOnlyList<UndoableWord>> OpenAsync(Guid[] choices, CurrentUser user, CurrentFirm firm, CancellationToken cancel) =>
        [.. (await flow.UndoableOtherWaysAsync(choices, user, firm, cancel)).Concat(await flow.UndoableNamedAsync(choices, user, firm, cancel))
            .Concat(await flow.UndoableHelpAsync(choices, user, firm, cancel)).OrderByDescending(o => o.Decision)];

    private static string Path(UndoableWord word) => word.Kind switch
    {
        WordKind.Along => "along/undo",
        WordKind.Help => "help/undo",
        _ => "other-way/undo",
    };

    /// <summary>Whether such a word may have been said within the longest window, so that most weeks ask the store nothing.</summary>
    private static bool IsAnsweredLately(WeekMeeting meeting, Instant now) => meeting is { Choice: not null, HasBegun: false, Delegation: { } row }
        && ((row is { IsOtherWay: true, IsOtherWayOpen: false } or { CannotAlongId: not null, TogetherWithId: not null } && row.DecidedAt > now - Longest) || (row.FollowsId is not null && row.ConfirmedAt > now - Longest)
            || meeting.Help?.AnsweredAt > now - Longest);
}
