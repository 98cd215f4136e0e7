using PartnerFocus.Web.Access;
using PartnerFocus.Web.Shared;

namespace PartnerFocus.Web.Weeks;

/// <summary>Says what became of an act: each outcome has a sentence that names whom and when.</summary>
public sealed class ActWords(WeekWords words)
{
    public (bool IsGood, string Text) Of(TriagedWeek week, ActResult result, CurrentUser actor) => result.Outcome switch
    {
        ActOutcome.Done => (true, words[actor.IsPartner(week.Partner.Id) ? "Act.Agreed" : "Act.Prepared", Name(result)]),
        ActOutcome.AlreadyDone => (true, words["Act.AlreadyDone", Name(result)]),
        var outcome => (false, Refusal(week, outcome, result)),
    };

    public (bool IsGood, string Text) OfMany(TriagedWeek week, IReadOnlyList<ActResult> results, CurrentUser actor)
    {
        if (results.Count == 0)
        {
            return (false, words["Act.NothingSelected"]);
        }

        var done = results.Count(r => r.Outcome is ActOutcome.Done or ActOutcome.AlreadyDone);
        var first = words.Count(actor.IsPartner(week.Partner.Id) ? "Act.ManyAgreed" : "Act.ManyPrepared", done);
        return Together(week, results, done, first);
    }

    public (bool IsGood, string Text) OfUndo(TriagedWeek week, IReadOnlyList<ActResult> results)
    {
        if (results is [{ Outcome: ActOutcome.NothingToUndo }])
        {
            return (true, words["Act.NothingToUndo"]);
        }

        var done = results.Count(r => r.IsDone);
        return Together(week, results, done, words.Count("Act.Undone", done));
    }

    public (bool IsGood, string Text) OfTalk(ActResult result) => Short(result, "Act.Said");

    public (bool IsGood, string Text) OfKept(ActResult result) =>
        result.Outcome == ActOutcome.TextMissing ? (false, words["Act.NoSlot"]) : Short(result, "Act.Kept");

    public (bool IsGood, string Text) OfLetGo(ActResult result) => Short(result, "Act.LetGo");

    private (bool IsGood, string Text) Short(ActResult result, string done) => result.Outcome switch
    {
        ActOutcome.Done => (true, words[done]),
        ActOutcome.AlreadyDone => (true, words["Act.AlreadyDone", Name(result)]),
        var outcome => (false, words["Act." + outcome, Name(result)]),
    };

    private (bool IsGood, string Text) Together(TriagedWeek week, IReadOnlyList<ActResult> results, int done, string first)
    {
        var not = results.Where(r => r.Outcome is not (ActOutcome.Done or ActOutcome.AlreadyDone)).ToList();
        var text = string.Join(' ', not.Select(r => Refusal(week, r.Outcome, r)).Prepend(done == 0 ? "" : first)).Trim();
        return (not.Count == 0, text);
    }

    private string Refusal(TriagedWeek week, ActOutcome outcome, ActResult result)
    {
        var firm = week.Firm.Profile;
        var who = result.By is { } by ? firm.FirstNameOf(by) : "";
        var when = result.At is { } at ? words.Moment(at, week.Now, week.Zone) : "";
        if (outcome == ActOutcome.ChosenMeanwhile && result.State is { } state)
        {
            var happened = Happened.Of(who, "", state).In(WeekWords.Language);
            return words["Act.Stays", Name(result), happened, when];
        }

        return words["Act." + outcome, Name(result), who, when];
    }

    private string Name(ActResult result) => result.Meeting.Length == 0 ? words["ThisMeeting"] : words["Quoted", result.Meeting];
}
