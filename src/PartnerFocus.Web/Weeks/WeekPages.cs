using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes the page of a week for who looks: after a look at it, and again after a form that could not be followed.</summary>
public sealed class WeekPages(
    ClientTalks talks, ActWords acts, WeekWords words, DelegationStories stories, SeriesAhead ahead, FollowingTimes following, WordUndo lately, DelegationFlow flow, WrittenMails mails, IStringLocalizer<SharedTexts> shared)
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
        var page = WeekPageBuilder.Build(reader) with { Others = [.. others], Told = await ToldAsync(reader, week, told, user, cancel) };
        page = page.Panel is { IsHidden: false } panel ? page with { Panel = await WithStoryAsync(reader, week, panel, user, cancel) } : page;
        page = await lately.OnAsync(page, reader, user, cancel);
        return page.Keep is null ? page : page with { Keep = page.Keep.WithDue(await talks.DueAsync(week, cancel), words) };
    }

    /// <summary>Of a meeting that is closed to the reader nothing is told.</summary>
    private async Task<MeetingPanel> WithStoryAsync(WeekReader reader, TriagedWeek week, MeetingPanel panel, CurrentUser user, CancellationToken cancel)
    {
        if (week.Find(panel.Card.Key) is { Meeting: { RecurrenceId: not null, IsPrivate: false } of } found
            && await stories.WorthAsync(week.Partner.Id, of.Uid, of.Start.ToInstant(), user, cancel) is { } told)
        {
            panel = panel with { Evidence = EvidenceBuilder.With(panel.Evidence, Worth(reader, found, told)) };
        }

        if (panel.Scope is { IsAskedEachTime: false } scope && week.Find(panel.Card.Key) is { Verdict: Verdict.Delegate or Verdict.AttendPart } asked)
        {
            panel = panel with { Scope = scope with { Ahead = await AheadAsync(reader, week, asked, user, scope, cancel) } };
        }

        if (panel.Handed is { Following: { } offered } taken && week.Find(panel.Card.Key)?.Standing is { } standing)
        {
            panel = panel with { Handed = taken with { Following = await FollowingAsync(week, offered, standing, cancel) } };
        }

        if (panel.Question is { Text.Length: > 0 } ready && week.Find(panel.Card.Key) is { } questioned)
        {
            panel = panel with { Question = await MessageAsync(reader, week, questioned, user, cancel) ?? ready };
        }

        if (week.Find(panel.Card.Key) is not { Choice: { } choice } meeting)
        {
            return panel;
        }

        var firmWords = new FirmWords(shared, week.Firm.Profile, week.Now);
        if (panel.Handed is { OtherWay: not null } waits && meeting.Delegation is { } proposed)
        {
            var until = await flow.OtherWayIsToldAtAsync(choice.Start, proposed.Id, week.Zone, cancel);
            var by = reader.Say(until is null ? "OtherWay.Begins" : "OtherWay.By", firmWords.LongDayTime((until ?? choice.Start).InZone(week.Zone).LocalDateTime), reader.FirstName(proposed.DelegateeId));
            panel = panel with { Handed = waits with { OtherWayBy = by } };
        }

        var handed = await stories.OfChoiceAsync(choice.Id, user, week.Firm, cancel);
        var course = await stories.OfCourseAsync(choice.Id, user, week.Now, cancel);
        var story = new StoryTeller(firmWords, week.Firm.Profile, StoryEar.Partner, user.MemberId).Tell(handed);
        return panel with
        {
            Story = [.. story.Concat(CourseBuilder.Story(reader, meeting, course)).OrderBy(line => line.At)],
            Course = CourseBuilder.Build(reader, meeting, course),
        };
    }

    /// <summary>What the organiser would read, in the words and the language in which it would leave; null where nobody would be written to.</summary>
    private async Task<ReadyQuestion?> MessageAsync(WeekReader reader, TriagedWeek week, WeekMeeting meeting, CurrentUser user, CancellationToken cancel)
    {
        var like = ChoiceRows.Begin(week, meeting, user, week.Now);
        (like.AgendaId, like.Title, like.State, like.Chosen) = (meeting.AgendaId, ChoiceRows.TitleOf(meeting.Meeting), ChoiceState.Decided, meeting.Verdict);
        like.Assessment = AssessmentSnapshot.Of(meeting.Assessed).Write();
        if (await mails.AheadAsync(like, week.Firm, cancel) is not { } message)
        {
            return null;
        }

        var note = message.SentBy is null ? reader.Say("Question.Leaves", message.Reader) : reader.Say("Question.LiesReady", message.Reader, message.SentBy);
        var mailTo = $"mailto:{Uri.EscapeDataString(message.Address)}?subject={Uri.EscapeDataString(message.Subject)}&body={Uri.EscapeDataString(message.Text)}";
        return new ReadyQuestion(message.Text, mailTo) { Note = note };
    }

    private async Task<(bool IsGood, string Text)?> ToldAsync(WeekReader reader, TriagedWeek week, string? told, CurrentUser user, CancellationToken cancel)
    {
        var said = acts.Of(reader, told, user.MemberId, await CoveredAsync(week, told, user, cancel));
        return said is { } undone && ActTold.Read(told) is (ActKind.Undo, { } results) && results.Any(r => r.IsDone)
            ? (undone.IsGood, $"{undone.Text} {await mails.TellAsync(ActTold.MailsOf(told), week.Partner.Id, week.Firm.Profile, user.MemberId, cancel)}")
            : said;
    }

    /// <summary>What a yes to the series would cover that an act handed over; null where it handed over none.</summary>
    private async Task<SeriesOutlook?> CoveredAsync(TriagedWeek week, string? told, CurrentUser user, CancellationToken cancel) =>
        ActTold.Read(told) is (ActKind.Series, [{ IsDone: true } done]) && week.Find(done.Key) is { Delegation.AsksSeries: true, Meeting.Precedent: { } holds } meeting
            ? await OutlookAsync(week, meeting, holds.ReviewOn, user, cancel)
            : null;

    private Task<SeriesOutlook> OutlookAsync(TriagedWeek week, WeekMeeting meeting, LocalDate until, CurrentUser user, CancellationToken cancel)
    {
        var like = ChoiceRows.Begin(week, meeting, user, week.Now);
        like.AgendaId = meeting.AgendaId;
        return ahead.OutlookAsync(like, meeting.Meeting.Start.ToInstant(), week.Zone.AtStartOfDay(until).ToInstant(), meeting.Delegation?.DelegateeId, cancel);
    }

    /// <summary>What a yes to the series would cover, until the day that is offered.</summary>
    private async Task<string> AheadAsync(WeekReader reader, TriagedWeek week, WeekMeeting meeting, CurrentUser user, ScopePage scope, CancellationToken cancel)
    {
        var day = scope.Review.Default;
        if (meeting is { IsAskedOnce: true, Standing.DelegateeId: { } who })
        {
            return words["Scope.Ahead.AskedOnce", WeekWords.DateWithYear(day), reader.FirstName(who)];
        }

        var outlook = await OutlookAsync(week, meeting, day, user, cancel);
        var (until, all) = (WeekWords.DateWithYear(day), outlook.Covered + outlook.Not.Count);
        return all < 2 ? words["Scope.Ahead.One", until]
            : outlook.Not.Count == 0 ? words["Scope.Ahead.All", until, all]
            : outlook.IsThisOnly ? words["Scope.Ahead.This", until, all]
            : words["Scope.Ahead.Some", until, all, outlook.Covered, new FirmWords(shared, week.Firm.Profile, week.Now).List([.. outlook.Not.Select(WeekWords.ShortDate)])];
    }

    /// <summary>With how many follow, until the day that is offered; null where none does until the last day that can be chosen.</summary>
    private async Task<FollowingPage?> FollowingAsync(TriagedWeek week, FollowingPage offered, Choice standing, CancellationToken cancel)
    {
        var review = offered.Scope.Review;
        var open = await following.OpenAsync(standing, week.Zone.AtStartOfDay(review.Last).ToInstant(), cancel);
        if (open.Count == 0)
        {
            return null;
        }

        var (until, first) = (WeekWords.DateWithYear(review.Default), WeekWords.DateWithYear(open[0].InZone(week.Zone).Date));
        var count = open.Count(at => at < week.Zone.AtStartOfDay(review.Default).ToInstant());
        return offered with { Ahead = words[count switch { 0 => "Following.Ahead.Later", 1 => "Following.Ahead.One", _ => "Following.Ahead.Many" }, until, first, count] };
    }

    /// <summary>What who took it over before said of doing it again, for or against what is advised now.</summary>
    private static EvidenceLine Worth(WeekReader reader, WeekMeeting meeting, Delegation told) => new(
        told.IsWorthRepeating == (meeting.Advice.Verdict is Verdict.Delegate or Verdict.AttendPart or Verdict.LeaveOut),
        reader.Words[
            told.IsWorthRepeating == true ? "Worth.Yes" : "Worth.No", reader.FirstName(told.DelegateeId),
            WeekWords.ShortDate(told.Choice.Start.InZone(reader.Week.Zone).Date)],
        null,
        "");
}
