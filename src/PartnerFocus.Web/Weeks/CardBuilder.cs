using PartnerFocus.Triage;

namespace PartnerFocus.Web.Weeks;

/// <summary>Makes the card of a meeting, or of kept time.</summary>
internal sealed class CardBuilder(WeekReader reader)
{
    private WeekWords Words => reader.Words;

    public MeetingCard Of(WeekMeeting meeting) => reader.Hides(meeting) ? Hidden(meeting) : Open(meeting);

    public MeetingCard Of(KeptTime kept)
    {
        var (start, end) = (kept.Start.InZone(reader.Week.Zone), kept.End.InZone(reader.Week.Zone));
        var client = kept.ClientId is null ? null : reader.Firm.FindClient(kept.ClientId)?.Name;
        return new MeetingCard
        {
            Key = "kept-" + kept.Id.ToString("N"),
            Token = kept.Id.ToString("N"),
            Title = client is null ? Words["Kept." + kept.For] : Words["Kept.TalkWith", client],
            Verdict = Verdict.Protect,
            VerdictName = Words["Verdict.Protect"],
            Day = WeekWords.LongDate(start.Date),
            Time = WeekWords.Span(start.TimeOfDay, end.TimeOfDay),
            ShortWhen = $"{WeekWords.ShortDay(start.Date)} {WeekWords.Span(start.TimeOfDay, end.TimeOfDay)}",
            Sub = Words["Kept.Won"],
            Contribution = kept.Note,
            State = CardState.Still,
        };
    }

    private MeetingCard Hidden(WeekMeeting meeting) => new()
    {
        Key = meeting.Key,
        Title = CardText.Title(reader, meeting),
        Verdict = Verdict.Protect,
        VerdictName = Words["Verdict.Protect"],
        Day = WeekWords.LongDate(meeting.Meeting.Start.Date),
        Time = CardText.Time(Words, meeting.Meeting),
        ShortWhen = When(meeting),
        State = CardState.Still,
        Href = reader.To(meeting),
        IsSelected = meeting.Key == reader.Here.Meeting,
    };

    private MeetingCard Open(WeekMeeting meeting)
    {
        var state = CardText.State(reader, meeting);
        return new MeetingCard
        {
            Key = meeting.Key,
            Token = meeting.Key + "~" + meeting.Seen,
            Title = CardText.Title(reader, meeting),
            Verdict = meeting.Verdict,
            VerdictName = meeting.Advice.IsNote ? Words["Note"] : reader.NameOf(meeting.Verdict),
            Confidence = meeting.Advice.IsNote || meeting is { IsLapsed: true, Standing: not null } || meeting.Verdict != meeting.Advice.Verdict ? null : CardText.Confidence(Words, meeting.Advice.Confidence),
            Day = WeekWords.LongDate(meeting.Meeting.Start.Date),
            Time = CardText.Time(Words, meeting.Meeting),
            ShortWhen = When(meeting),
            Sub = Sub(meeting),
            IsCalledIn = meeting.IsCalledIn,
            Proposal = CardText.Proposal(reader, meeting),
            Contribution = meeting.Advice.IsNote ? "" : meeting.Contribution(reader.Firm, WeekWords.Language),
            State = state,
            StateText = CardText.StateText(reader, meeting),
            Goes = CardText.Goes(reader, meeting),
            Href = reader.To(meeting),
            IsSelected = meeting.Key == reader.Here.Meeting,
            CanAgree = meeting.IsOpen && !meeting.CameBack && !meeting.HasNewAgenda && meeting.Objection is null
                && (!meeting.AdviceAsksSomebody || meeting.FirstCandidate is not null || meeting.Prepared is not null),
        };
    }

    private string When(WeekMeeting meeting) =>
        $"{WeekWords.ShortDay(meeting.Meeting.Start.Date)} {CardText.Time(Words, meeting.Meeting)}";

    private string Sub(WeekMeeting meeting)
    {
        var own = meeting.HasOwnPart ? CardText.Part(reader, meeting.Part) : null;
        if (meeting is { IsCalledIn: true, Help: { } call })
        {
            return own is null ? CardText.Help(reader, call) : Words["Part.AndHelp", own, CardText.Help(reader, call)];
        }

        if (own is not null)
        {
            return own;
        }

        return meeting is { Verdict: Verdict.Delegate, IsOpen: true, Prepared: null, FirstCandidate: { } first }
            ? Words["Sub.Candidate", reader.FirstName(first.PersonId)]
            : meeting.Meeting.Location;
    }
}
