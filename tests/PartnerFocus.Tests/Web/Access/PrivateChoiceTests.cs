using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Tests.Web.Agendas;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Tests.Web.Weeks;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Delegation;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Access;

/// <summary>
/// A meeting was chosen on, handed over and talked about, and is private since. One secret word stands in every text there is about
/// it, and nobody but the partner may find it on any page.
/// </summary>
public sealed class PrivateChoiceTests
{
    private const string Secret = "Zwanenzang";
    private const string Meeting = "geheim";
    private static readonly Instant Thursday = Instant.FromUtc(2026, 11, 19, 9, 0);

    private static string InWeek => $"{VerasWeek.Address}?meeting={MeetingKey.Of(Meeting, "")}";

    public static TheoryData<string, string> Pages => new()
    {
        { TestFirm.Assistant, VerasWeek.Address },
        { TestFirm.Assistant, InWeek },
        { TestFirm.Assistant, VerasWeek.Address + "?view=list" },
        { TestFirm.Assistant, VerasWeek.Address + "/clear" },
        { TestFirm.Assistant, "/agenda" },
        { TestFirm.Assistant, "/" },
        { TestFirm.Lead, "/approvals" },
        { TestFirm.Lead, "/delegations" },
        { TestFirm.Lead, "/" },
        { TestFirm.Member, "/delegations" },
        { TestFirm.Member, "/" },
        { TestFirm.OtherMember, "/delegations" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForAnybodyButThePartner_NeverHoldsAWordOfAPrivateMeeting(string member, string path)
    {
        await using var app = await AppAsync();

        var page = await (await app.SignInAsync(member)).GetAsync(path);

        page.Html.Should().NotContainEquivalentOf(Secret);
    }

    /// <summary>So that a page which does not show the meeting at all proves nothing.</summary>
    [Theory]
    [InlineData(TestFirm.Assistant, VerasWeek.Address)]
    [InlineData(TestFirm.Lead, "/approvals")]
    [InlineData(TestFirm.Member, "/delegations")]
    public async Task Page_OfAPrivateMeeting_StillShowsThatItIsThere(string member, string path)
    {
        await using var app = await AppAsync();

        (await (await app.SignInAsync(member)).GetAsync(path)).Html.Should().Contain("Privé");
    }

    [Fact]
    public async Task Page_ForThePartnerWhoAsks_ShowsIt()
    {
        await using var app = await AppAsync();
        var vera = await app.SignInAsync(TestFirm.Partner);
        await vera.PostAsync(VerasWeek.Address + "/private", ("show", "true"));

        (await vera.GetAsync(InWeek)).Html.Should().Contain(Secret);
    }

    [Theory]
    [InlineData(TestFirm.Lead, "/approvals/{0}/approve")]
    [InlineData(TestFirm.Lead, "/approvals/{0}/hold")]
    [InlineData(TestFirm.Lead, "/approvals/{0}/reject")]
    public async Task Act_OnAPrivateMeeting_AnswersWithoutAWordOfIt(string member, string path)
    {
        await using var app = await AppAsync();
        var row = await app.InStoreAsync(db => db.Delegations.SingleAsync(d => d.State == DelegationState.Confirmed));
        var visitor = await app.SignInAsync(member);

        var answer = await visitor.PostAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, row.Id), ("version", $"{row.Version}"), ("reason", "Nu niet"));

        (answer.Html + (answer.Location is null ? "" : (await visitor.GetAsync(answer.Location)).Html)).Should().NotContainEquivalentOf(Secret);
    }

    private static async Task<TestApp> AppAsync()
    {
        var app = new TestApp();
        await app.SeedFirmAsync();
        await app.AddAccountAsync(TestFirm.Lead);
        var imported = await app.ImportAsync(Ics.Calendar(
            "", Ics.Event(Meeting, "20261119T090000Z", $"{Secret} overname", $"CLASS:PRIVATE\r\nLOCATION:{Secret}\r\nDESCRIPTION:{Secret} voor Wind BV")));
        await app.SeedAsync(db => Seed(db, imported.AgendaId!.Value));
        return app;
    }

    private static void Seed(FocusDbContext db, Guid agenda)
    {
        var choice = FlowStage.Choice($"{Secret} titel", Thursday, client: "wind", isPrivate: true);
        (choice.AgendaId, choice.Uid, choice.Reason, choice.TopContribution) = (agenda, Meeting, $"{Secret} reden", $"{Secret} bijdrage");
        choice.Assessment = new AssessmentSnapshot
        {
            Verdict = Verdict.Delegate,
            Confidence = Confidence.Sure,
            DecidedBy = "rest",
            TopContribution = Text("advies"),
            PartItem = $"{Secret} deel",
            Candidates = [new DelegateCandidate(TestFirm.Member, [Reason("kandidaat")])],
        }.Write();
        db.Choices.Add(choice);
        db.Comments.Add(new Comment
        {
            Id = Guid.NewGuid(),
            PartnerId = TestFirm.Partner,
            Uid = Meeting,
            RecurrenceId = "",
            By = TestFirm.Assistant,
            At = Thursday,
            Text = $"{Secret} opmerking",
            IsObjection = true,
        });
        foreach (var state in Enum.GetValues<DelegationState>())
        {
            AddDelegation(db, choice, state);
        }
    }

    private static void AddDelegation(FocusDbContext db, Choice choice, DelegationState state)
    {
        var row = new Delegation
        {
            Id = Guid.NewGuid(),
            Choice = choice,
            PartnerId = choice.PartnerId,
            DelegateeId = TestFirm.Member,
            TeamId = "een",
            State = state,
            Reason = $"{Secret} waarom",
            Drops = $"{Secret} laat vallen",
            Outcome = $"{Secret} uitkomst",
            Reasons = ReasonList.Write([Reason("reden")]),
            ConfirmedAt = Thursday,
            AskedAt = Thursday - Duration.FromDays(3),
            Mandate = Mandate(),
        };
        db.Delegations.Add(row);
        db.Decisions.Add(new Decision { At = Thursday, By = TestFirm.Partner, SubjectId = row.Id, From = "Proposed", To = $"{state}", Why = $"{Secret} besluit", FirmVersionId = 1 });
    }

    private static Mandate Mandate() => new()
    {
        ForWhom = $"{Secret} waarvoor",
        Asked = $"{Secret} vraag",
        CallMeWhen = $"{Secret} bel",
        Result = $"{Secret} resultaat",
        NextStep = $"{Secret} stap",
        NextStepOwner = $"{Secret} eigenaar",
        Gain = $"{Secret} winst",
        Reach = $"{Secret} bereik",
        Touches = $"{Secret} raakt",
    };

    private static DelegateReason Reason(string text) => new(DelegateReasonKind.Talent, Text(text));

    private static LocalText Text(string text) => new($"{Secret} {text}", $"{Secret} {text}");
}
