using System.Globalization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes the side panel of one meeting.</summary>
internal sealed class PanelBuilder(WeekReader reader)
{
    private static readonly Verdict[] Choosable = [Verdict.Attend, Verdict.AttendPart, Verdict.LeaveOut, Verdict.Clarify, Verdict.Protect];

    private WeekWords Words => reader.Words;

    private string SeriesHref => "/series/" + Uri.EscapeDataString(reader.Week.Partner.Id);

    public MeetingPanel Build(WeekMeeting meeting)
    {
        var card = new CardBuilder(reader).Of(meeting);
        if (reader.Hides(meeting))
        {
            return new MeetingPanel { Card = card, IsHidden = true, CanOpen = reader.IsPartner };
        }

        var evidence = new EvidenceBuilder(reader, meeting);
        var delegatees = meeting.AsksDecision && !meeting.HasBegun ? ChosenDelegatee.First(reader, meeting, new DelegateesBuilder(reader).Build(meeting)) : null;
        return new MeetingPanel
        {
            Card = card,
            Token = $"{meeting.Key}~{meeting.Seen}",
            AdvisedName = reader.NameOf(meeting.Standing?.Advised ?? meeting.Advice.Verdict),
            IsOtherThanAdvised = meeting.Standing is { } chosen && chosen.Chosen != chosen.Advised,
            Reason = (meeting.Standing ?? meeting.Prepared)?.Reason ?? "",
            FirmVersion = meeting.Standing?.FirmVersionId,
            Source = evidence.Source,
            Evidence = evidence.Lines(),
            Sureness = meeting.Advice.Confidence,
            Doubts = evidence.Doubts(),
            Read = evidence.Read(),
            WouldChange = evidence.WouldChange(),
            Vision = meeting.Advice.Task == FocusTask.Alignment ? reader.Week.Partner.Vision : [],
            Part = meeting.HasOwnPart ? CardText.Part(reader, meeting.Part) : null,
            Delegatees = delegatees,
            Mandate = delegatees is null ? null : MandateDrafts.For(reader.Week, meeting, Words),
            Question = Question(meeting),
            Comments = [.. meeting.Comments.Select(Line)],
            Objection = meeting.Objection is { } objection ? Line(objection) : null,
            CanDecide = !meeting.Advice.IsNote && !meeting.HasBegun,
            Begun = meeting is { HasBegun: true, AsksDecision: true } ? Words[meeting.HasEnded ? "Panel.Past" : "Panel.Begun"] : null,
            IsRewordedAlone = (meeting.Standing ?? meeting.Prepared) is not null,
            ContributionSave = meeting.Standing is null && meeting.Prepared is null ? reader.Say("Contribution.SaveAndAgree") : Words["Contribution.Save"],
            IsContributionOwn = (meeting.Standing ?? meeting.Prepared)?.TopContribution is not null,
            PreparedText = PreparedText(meeting),
            Others = [.. Choosable.Where(v => v != meeting.Verdict || v == Verdict.AttendPart || meeting.GoesBeside).Select(v => (v, reader.NameOf(v), $"{WhatIf.OfChoice(reader, meeting, v)} {Rest(meeting, v)}".Trim()))],
            Parts = PartsOf(meeting),
            Overlaps = Overlaps(meeting),
            Handed = HandedBuilder.Build(reader, meeting),
            Freed = HandedBuilder.Freed(reader, meeting),
            Scope = Scope(meeting),
            CanExtend = meeting is { Standing: not null, CameBack: false },
            SeriesHref = meeting.Meeting.Precedent is null ? null : SeriesHref,
        };
    }

    /// <summary>Who would be asked for the rest; empty where nobody is, or somebody has it already.</summary>
    private string Rest(WeekMeeting meeting, Verdict verdict)
    {
        var hasIt = meeting is { Standing: { Chosen: Verdict.AttendPart, DelegateeId: not null }, CameBack: false };
        var who = meeting.Prepared is { Chosen: Verdict.AttendPart } prepared ? prepared.DelegateeId : meeting.FirstCandidate?.PersonId;
        return verdict == Verdict.AttendPart && !hasIt && who is not null ? Words["WhatIf.Rest", reader.FirstName(who)] : "";
    }

    private ScopePage? Scope(WeekMeeting meeting)
    {
        // Who goes to it is asked for what follows in one way, not two.
        if (HandedBuilder.Build(reader, meeting)?.Following is not null || !reader.IsPartner || meeting.HasBegun || !meeting.CanHoldForSeries || (meeting.Standing is not null && meeting.HoldsForSeries))
        {
            return null;
        }

        var review = WeekSeries.ReviewOf(reader.Week, meeting);
        return new ScopePage(review, WeekWords.DateWithYear(review.Last), SeriesHref, SeriesAhead.IsAskedEachTime(meeting.Meeting, reader.Week.Partner, reader.Firm));
    }

    private PartsPage PartsOf(WeekMeeting meeting)
    {
        var (parts, (start, end)) = (OwnParts.Of(reader.Week, meeting), OwnParts.Whole(reader.Week, meeting));
        var own = meeting.Part is { } known ? parts.Items.FirstOrDefault(p => p.Item == known.Item.Trim()) ?? known : parts.Asked;
        var items = own is null or { Item: "" } || parts.Items.Contains(own) ? parts.Items : [.. parts.Items, own];
        var isOfItem = meeting.Part is null || (own?.Start, own?.End) == (meeting.Part.Start, meeting.Part.End);
        return new PartsPage(
            [.. items.Select(p => (p.Item, p is { Start: { } from, End: { } to } ? $"{WeekWords.Span(from.TimeOfDay, to.TimeOfDay)} · {p.Item}" : p.Item))],
            own?.Item ?? "",
            isOfItem && own?.Item != "" ? "" : Typed(meeting.Part?.Start),
            isOfItem && own?.Item != "" ? "" : Typed(meeting.Part?.End),
            WeekWords.Span(start.TimeOfDay, end.TimeOfDay));

        static string Typed(LocalDateTime? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
    }

    private CommentLine Line(Comment comment) => new(
        reader.FirstName(comment.By), reader.Moment(comment.At), comment.Text, comment.IsObjection, comment is { IsObjection: true, AnsweredAt: null });

    private string? PreparedText(WeekMeeting meeting)
    {
        if (meeting.Prepared is not { } prepared)
        {
            return null;
        }

        var (by, verdict) = (reader.FirstName(prepared.By), reader.NameOf(prepared.Chosen));
        return prepared.DelegateeId is { } who
            ? Words["Prepared.With", by, verdict, reader.FirstName(who)]
            : Words["Prepared.Verdict", by, verdict];
    }

    /// <summary>What can be sent in the own words where no message is written, and what is to be done where the meeting is the partner's own.</summary>
    private ReadyQuestion? Question(WeekMeeting meeting)
    {
        if (meeting.Verdict is not (Verdict.Clarify or Verdict.LeaveOut) || meeting.Advice.IsNote || meeting.HasBegun || meeting.Course is not null)
        {
            return null;
        }

        var (organizer, assistant) = (meeting.Meeting.Organizer?.Email, reader.Week.Partner.Assistant is { } id ? reader.Firm.FindPerson(id)?.Email : null);
        var isOwn = string.IsNullOrEmpty(organizer) || organizer == reader.Week.Partner.Email || organizer == assistant;
        return !isOwn || meeting.Verdict == Verdict.Clarify ? new ReadyQuestion(Words["Question." + meeting.Verdict], null)
            : meeting.Meeting.Attendees.Any(a => a.Email.Length > 0 && a.Email != reader.Week.Partner.Email && a.Email != assistant) ? new ReadyQuestion("", null) { Note = reader.Say("Question.OwnMeeting") }
            : null;
    }

    private List<Run> Overlaps(WeekMeeting meeting)
    {
        var time = meeting.Meeting.Interval;
        return [.. reader.Week.Meetings
            .Where(other => other.Key != meeting.Key && WeekTimes.Counts(other) && WeekTimes.Counts(meeting)
                && other.Meeting.Interval.Start < time.End && time.Start < other.Meeting.Interval.End)
            .Select(other => new Run(CardText.Title(reader, other), reader.To(other)))];
    }
}
