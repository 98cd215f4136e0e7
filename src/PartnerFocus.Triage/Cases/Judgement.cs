using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Asks every case about a reading and makes the assessment of what they say.</summary>
internal static class Judgement
{
    public static Assessment Of(MeetingReading reading)
    {
        var findings = new List<(TriageCase Case, CaseFinding Finding)>();
        foreach (var triageCase in CaseCatalogue.Cases)
        {
            if (triageCase.Ask(reading) is { } finding)
            {
                findings.Add((triageCase, finding));
            }
        }

        if (reading.Meeting.IsPrivate)
        {
            KeepPrivate(findings);
        }

        // What only tells is shown and argues nothing.
        var argued = findings.Exists(f => f.Finding.OnlyTells) ? findings.FindAll(f => !f.Finding.OnlyTells) : findings;
        var (decider, decisive) = argued[0];
        var account = Certainty.Of(reading, argued);
        if (decider is PrecedentHolds)
        {
            decisive = PrecedentHolds.Completed(decisive, reading.Meeting.Precedent!, [.. argued.Skip(1).Select(f => f.Case is TheRestIsTheTeams ? TheRestIsTheTeams.Told(f.Finding, reading) : f.Finding)]);
        }

        if (decider is TheRestIsTheTeams)
        {
            decisive = TheRestIsTheTeams.Alone(TheRestIsTheTeams.Told(decisive, reading), reading);
        }

        decisive = WithPurpose(decisive, reading, argued);
        var isWork = decisive.Verdict != Verdict.Protect && !decisive.IsNote && !decisive.IsPersonal;
        var evidence = new List<Evidence>(findings.Count) { Shown(reading, decider, decisive) };
        foreach (var (one, finding) in findings)
        {
            if (one != decider && (one is not TheRestIsTheTeams || Adds(finding, findings, decisive)))
            {
                evidence.Add(Shown(reading, one, finding));
            }
        }

        return new Assessment
        {
            Verdict = decisive.Verdict,
            Confidence = account.Confidence,
            Doubts = account.Doubts.Count == 0 ? [] : [.. account.Doubts.Select(d => d.WithSingleStops())],
            DecidedBy = decider.Id,
            TopContribution = decisive.Contribution.WithSingleStops(),
            ContributionBy = decisive.ContributionBy,
            Task = decisive.Task,
            Leaf = decisive.Leaf,
            Part = decisive.Part,
            IsNote = decisive.IsNote,
            Evidence = evidence,
            Facts = Facts(reading, isWork, decider),
        };
    }

    /// <summary>
    /// A private entry is never handed to anybody, whatever its text says: only a case that keeps the partner there, or the time free,
    /// may decide; without one the time stays free.
    /// </summary>
    private static void KeepPrivate(List<(TriageCase Case, CaseFinding Finding)> findings)
    {
        findings.RemoveAll(f => f.Finding.Verdict is not (Verdict.Attend or Verdict.AttendPart or Verdict.Protect));
        if (findings.Count == 0)
        {
            findings.Add((new PrivateTimeStaysFree(), PrivateTimeStaysFree.Kept(Confidence.Close)));
        }
    }

    /// <summary>
    /// That a question is asked, or who convened, says that the partner goes; what the meeting serves is said by the case that knows
    /// what it is about.
    /// </summary>
    private static CaseFinding WithPurpose(CaseFinding decisive, MeetingReading reading, List<(TriageCase Case, CaseFinding Finding)> argued)
    {
        if (decisive is not { LeavesPurposeOpen: true, Verdict: Verdict.Attend })
        {
            return decisive;
        }

        var about = argued.FirstOrDefault(f => f.Finding is { SaysPurpose: true, Verdict: Verdict.Attend } && f.Finding.Confidence != Confidence.Close).Finding;
        // Where the words say that the outcome falls it is not about later, whatever years are agreed on; a limit stays a limit.
        return about is null || (decisive.Leaf == Leaf.Result && about.Leaf == Leaf.Vision && Leaves.FallsHere(reading)) ? decisive : decisive with { Task = about.Task, Leaf = about.Leaf };
    }

    /// <summary>
    /// What is left for want of a case adds to others only what it read itself and no other case saw; to the partner's own time it adds
    /// nothing.
    /// </summary>
    private static bool Adds(CaseFinding rest, List<(TriageCase Case, CaseFinding Finding)> findings, CaseFinding decisive) =>
        decisive is { IsNote: false, Verdict: not Verdict.Protect } && (rest.Quote ?? rest.Seen) is { } seen
            && !findings.Exists(f => f.Case is not TheRestIsTheTeams && f.Finding.Quote == seen);

    private static Evidence Shown(MeetingReading reading, TriageCase triageCase, CaseFinding finding) => Wording.Placed(reading, finding.Quote ?? finding.Seen) is { } seen
        ? new(triageCase.Id, finding.Verdict, Wording.WithSource(finding.Text, seen).WithSingleStops(), seen.Words, seen.Field)
        : new(triageCase.Id, finding.Verdict, finding.Text.WithSingleStops(), null, MeetingField.None);

    /// <summary>Those of the question before those of the meeting, each once.</summary>
    private static IReadOnlyList<string> TopicIds(MeetingReading reading) =>
        reading.Ask is { Topics.Count: > 0 } ask ? [.. ask.Topics.Concat(reading.Topics).Select(t => t.TopicId).Distinct()]
        : reading.Topics.Count == 0 ? []
        : [.. reading.Topics.Select(t => t.TopicId)];

    private static MeetingFacts Facts(MeetingReading reading, bool isWork, TriageCase decider) => new()
    {
        ClientId = isWork ? reading.Client?.Id : null,
        IsClientTime = isWork && reading.IsClientTime && (reading.Appraisal is null || reading.Subject is null),
        TopicIds = TopicIds(reading),
        Weight = reading.Weight.Weight,
        AboutPersonId = reading.Appraisal is null ? (LimitIsCrossed.Concerned(reading) ?? reading.Persons.Rehearsing(reading.Entry))?.Id : reading.Subject?.Id,
        IsAppraisal = reading.Appraisal is not null && reading.Subject is not null,
        InvitedPeople = reading.Roster.Colleagues.Count == 0 ? [] : [.. reading.Roster.Colleagues.Select(p => p.Id)],
        NotComing = reading.NotComing.Count == 0 ? [] : [.. reading.NotComing.Select(a => a.Person.Id)],
        IsInternal = reading.Roster.IsInternal,
        IsClientThere = reading.Roster.ClientPeople.Any(o => reading.Client is null || o.Client == reading.Client),
        IsPartnersOwn = reading.Roster.IsConvenedForMe,
        Kind = KindReader.Read(reading, reading.Appraisal is not null && reading.Subject is not null),
        IsQuestionOfTheOrganizer = decider is QuestionOutsideTheField,
        IsWithSomebodyUnlisted = reading.Recruitment is not null || reading.NamesOutsider is not null,
        DeputyId = reading.Entry.InTitle(Lexicon.Concept.ManagementTeam) is null ? null : reading.Deputy,
    };
}
