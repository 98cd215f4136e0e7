using System.Text.RegularExpressions;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Change;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Properties;

/// <summary>
/// "If … attended, …": each sentence done to the entry by its words alone, and the whole week judged again. Over all labelled weeks and
/// over entries that nobody wrote.
/// </summary>
public sealed partial class TurningPointTests
{
    private const int Composed = 700;

    private static readonly Lazy<IReadOnlyList<Told>> All = new(() => [.. LabelledQuestions.All.SelectMany(Turns), .. RandomMeetings.Of(61, Composed).SelectMany(r => Turns(r.Firm.Week with { Meetings = [.. r.Firm.Week.Meetings, r.Meeting] }, r.Meeting))]);

    [Fact]
    public void WhatWouldChange_WhenDoneToTheEntryByItsWords_GivesTheVerdictThatWasTold() => All.Value
        .SelectMany(t => Literally(t).Select(then => (Told: t, Then: then)))
        .Where(t => t.Then != t.Told.Turn.Verdict)
        .Select(t => $"{t.Told.Asked.Firm.Name}: '{t.Told.Meeting.Title}': {t.Told.Turn.Text.En} But it is {t.Then}.").Should().BeEmpty();

    [Fact]
    public void WhatWouldChange_WhenASentenceIsTold_IsOfAKindThatCanBeDone() => All.Value
        .Where(t => !Literally(t).Any()).Select(t => t.Turn.Text.En).Should().BeEmpty();

    /// <summary>But that the partner were asked as required, or the topic the partner's own: a question or the chair, which are tried before, changes as much. And
    /// what the partner called is asked about, not given away, once somebody else calls it and asks the partner along.</summary>
    [Fact]
    public void WhatWouldChange_OverAllEntries_TellsEveryKindOfFact() => All.Value.Select(t => Kinds.First(k => k.Key.IsMatch(t.Turn.Text.En)).Key.ToString()).Distinct()
        .Should().Contain(Kinds.Select(k => k.Key.ToString()).Where(k => !k.Contains("required", StringComparison.Ordinal) && !k.Contains("were in your field", StringComparison.Ordinal)
                && !k.Contains("asked you along", StringComparison.Ordinal)));

    [Fact]
    public void WhatWouldChange_WhoeverIsNamed_NeverNamesSomebodyWhoIsStopped() => RandomWeeks.Of(62, 40).SelectMany(w => Turns(w.Asked))
        .Where(t => Colleague().Match(t.Turn.Text.En) is { Success: true } m && t.Asked.Firm.People.FirstOrDefault(p => p.Name == m.Groups[1].Value) is { } person
            && Stopped(t, person.Id))
        .Select(t => t.Turn.Text.En).Should().BeEmpty();

    private static bool Stopped(Told told, string person) => new TriageEngine(told.Asked.Firm) is var engine
        && engine.DelegatesFor(told.Asked, told.Meeting, engine.Assess(told.Meeting, told.Asked.PartnerId, told.Asked.Meetings).Facts).Excluded.Any(e => e.PersonId == person);

    private static IEnumerable<Told> Turns(WeekQuestion asked) => asked.Meetings.SelectMany(m => Turns(asked, m));

    private static IEnumerable<Told> Turns(WeekQuestion asked, Meeting meeting)
    {
        var engine = Engines.Of(asked.Firm);
        var facts = engine.Assess(meeting, asked.PartnerId, asked.Meetings).Facts;
        return engine.WhatWouldChange(asked, meeting, facts) is { } turn ? [new Told(asked, meeting, turn)] : [];
    }

    /// <summary>The verdicts of the week judged again, for every way to do what the sentence says.</summary>
    private static IEnumerable<Verdict> Literally(Told told)
    {
        var (pattern, edit) = Kinds.FirstOrDefault(k => k.Key.IsMatch(told.Turn.Text.En));
        return pattern is null ? [] : edit(told, pattern.Match(told.Turn.Text.En)).Select(e =>
            Engines.Of(e.Firm).Assess(e.Meeting, told.Asked.PartnerId, [.. told.Asked.Meetings.Select(m => m == told.Meeting ? e.Meeting : m)]).Verdict);
    }

    private static readonly Dictionary<Regex, Func<Told, Match, IEnumerable<Edited>>> Kinds = new()
    {
        [A("a decision maker at (.+) attended")] = (t, m) => [Invite(t, "N. N. (CEO)", "nn@" + t.Asked.Firm.Clients.First(c => c.Name == m.Groups[1].Value).Domains[0])],
        [A("(.+) had called this")] = (t, m) => [t.Edit(Called(t, m.Groups[1].Value))],
        [A("(.+) had called this and asked you along")] = (t, m) => [t.Edit(Called(t, m.Groups[1].Value) is var c ? c with { Attendees = [.. c.Attendees, new MeetingAttendee(t.Partner.Name, t.Partner.Email)] } : c)],
        [A("(.+) did not attend")] = (t, m) => [t.Edit(t.Meeting with { Attendees = [.. t.Meeting.Attendees.Where(a => !m.Groups[1].Value.Contains(string.IsNullOrEmpty(a.Name) ? a.Email : a.Name, StringComparison.Ordinal))] })],
        [A("(.+) attended")] = (t, m) => [Invite(t, Guest(t, m.Groups[1].Value))],
        [A("the agenda held a question for you on (.+)")] = (t, m) => Question(t, t.Asked.Firm.Topics.First(f => f.Name.En == m.Groups[1].Value)),
        [A("you chaired this")] = (t, _) => [t.Edit(As(t, AttendeeRole.Chair))],
        [A("you were asked as a required participant")] = (t, _) => [t.Edit(As(t, AttendeeRole.Required))],
        [A("your attendance were optional")] = (t, _) => [t.Edit(As(t, AttendeeRole.Optional))],
        [A(@"its topics? \((.+)\) were in your field")] = (t, m) => [t.Edit(e => [.. e, .. Topics(t, m)])],
        [A(@"its topics? \((.+)\) were not in your field")] = (t, m) => [t.Edit(e => [.. e.Except(Topics(t, m))])],
        [A("‘(.+)’ were not there")] = (t, m) => [t.Edit(Without(t, m.Groups[1].Value))],
    };

    private static Regex A(string condition) => new($"^If {condition}, (?:this|that|somebody|nobody|you would)", RegexOptions.Singleline);

    private static MeetingAttendee Guest(Told told, string name) =>
        told.Asked.Firm.People.FirstOrDefault(p => p.Name == name) is { } colleague ? new MeetingAttendee(colleague.Name, colleague.Email)
        : told.Asked.Meetings.SelectMany(m => m.Attendees).Where(a => told.Meeting.Attendees.All(x => x.Email != a.Email)).OrderByDescending(a => a.Name == name).ThenByDescending(a => Parts(a.Name).Count(p => IsIn(name, p))).First() is var guest && (guest.Name == name || Parts(guest.Name).Any(p => IsIn(name, p))) ? guest with { Role = AttendeeRole.Required, Answer = AttendeeAnswer.None }
        : throw new InvalidOperationException($"Nobody is called '{name}'.");

    /// <summary>"Holm (CEO)" is how another meeting calls Jane Holm.</summary>
    private static bool IsIn(string title, string part) => Regex.IsMatch(title, $@"\b{Regex.Escape(part)}\b");

    private static IEnumerable<string> Parts(string? name) => (name ?? "").Split(' ', '-', '.').Where(part => part.Length > 2 && char.IsUpper(part[0]));

    private static Edited Invite(Told told, MeetingAttendee guest) => told.Edit(told.Meeting with { Attendees = [.. told.Meeting.Attendees, guest] });

    private static Edited Invite(Told told, string name, string email) => Invite(told, new MeetingAttendee(name, email));

    private static Meeting Called(Told told, string name) => told.Meeting with { Organizer = new MeetingOrganizer(name, told.Asked.Firm.People.First(p => p.Name == name).Email) };

    private static Meeting As(Told told, AttendeeRole role) => told.Meeting.Attendees.Any(a => a.Email == told.Partner.Email)
        ? told.Meeting with { Attendees = [.. told.Meeting.Attendees.Select(a => a.Email == told.Partner.Email ? a with { Role = role } : a)] }
        : told.Meeting with { Attendees = [.. told.Meeting.Attendees, new MeetingAttendee(told.Partner.Name, told.Partner.Email, role)] };

    private static IEnumerable<Edited> Question(Told told, Topic topic) => new[] { "ga je akkoord met", "do you agree to" }
        .Select(q => $"- {told.Partner.Name}: {q} {(topic.Keywords is [var word, ..] ? word : topic.Name.Nl)}? (10 min)")
        .Select(q => told.Edit(told.Meeting with { Text = $"{q}\n{told.Meeting.Text}" }));

    /// <summary>The longest name first: a topic's name may hold another's, and an "and".</summary>
    private static List<string> Topics(Told told, Match match)
    {
        var (left, found) = (match.Groups[1].Value, new List<string>());
        foreach (var topic in told.Asked.Firm.Topics.OrderByDescending(t => t.Name.En.Length).Where(t => left.Contains(t.Name.En, StringComparison.Ordinal)))
        {
            left = left.Replace(topic.Name.En, "", StringComparison.Ordinal);
            found.Add(topic.Id);
        }

        return found;
    }

    /// <summary>A long quote is cut on screen: the words it begins are those of the evidence, or the item.</summary>
    private static Meeting Without(Told told, string words)
    {
        var now = Engines.Of(told.Asked.Firm).Assess(told.Meeting, told.Asked.PartnerId, told.Asked.Meetings);
        var whole = !words.EndsWith('…') ? words : now.Evidence.Select(e => e.Quote).Prepend(now.Part?.Item).Concat(Engines.Of(told.Asked.Firm).WhatWasRead(told.Meeting, told.Asked.PartnerId, told.Asked.Meetings).Select(f => f.Quote))
            .FirstOrDefault(q => q?.StartsWith(words[..^1], StringComparison.Ordinal) == true) ?? throw new InvalidOperationException($"Nothing begins with '{words}'.");
        var found = new Regex($@"(?<![\p{{L}}\p{{N}}_]){Regex.Replace(Regex.Escape(whole), @"(\\ |\\n)+", @"\s+")}(?![\p{{L}}\p{{N}}_])", RegexOptions.IgnoreCase);
        return told.Meeting with { Title = found.Replace(told.Meeting.Title, ""), Text = found.Replace(told.Meeting.Text, "") };
    }

    [GeneratedRegex("^If (.+?) (attended|had called)")]
    private static partial Regex Colleague();

    private sealed record Told(WeekQuestion Asked, Meeting Meeting, TurningPoint Turn)
    {
        public Partner Partner => Asked.Firm.FindPartner(Asked.PartnerId)!;

        public Edited Edit(Meeting meeting) => new(Asked.Firm, meeting);

        public Edited Edit(Func<IReadOnlyList<string>, IReadOnlyList<string>> expertise) => new(
            Asked.Firm with { Partners = [.. Asked.Firm.Partners.Select(p => p.Id == Asked.PartnerId ? p with { Expertise = expertise(p.Expertise) } : p)] }, Meeting);
    }

    private sealed record Edited(FirmProfile Firm, Meeting Meeting);

    private static class Engines
    {
        private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<FirmProfile, TriageEngine> Known = [];

        public static TriageEngine Of(FirmProfile firm) => Known.GetValue(firm, f => new TriageEngine(f));
    }
}
