using PartnerFocus.Triage;

namespace PartnerFocus.Tests.Triage.Rules;

/// <summary>
/// Meetings told in one line each, in both languages: a committee by its short name, standing by, whoever keeps the list, somebody else's
/// exam, one of you, an evening's odds and ends, where somebody is heading, and mail passed on for information.
/// </summary>
public sealed class ToldMeetingTests
{
    [Theory]
    [InlineData("‘Norsk RemCo’ · by Holm (CFO) · to Anna, Cas · “1. Minutes / 2. SPA policy / 3. Context / Anna will take the Committee through 2 and 3 and draw the threads together before we decide.”")]
    [InlineData("‘Norsk AuditCo’ · by Holm · to Anna, Cas · “Papers to follow, SPA.”")]
    [InlineData("‘Norsk: board call’ · by Holm (CFO) · to Anna, Cas · “Cas on standby. Anna leads on the SPA.”")]
    [InlineData("‘SPA principals meeting’ · by Maas · to Anna · “All principals.”")]
    [InlineData("‘Exam: compliance’ · by HR · to Anna · “Mandatory, in your name.”")]
    public void Assess_WhenThePartnerCarriesItOrMustBeThere_SaysAttend(string told) => ToldMeeting.VerdictOf(told).Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("‘Norsk: investor call’ · by Holm (CFO) · to Anna, Cas · “Mr Holm will speak, Cas has the pack. Ms Lind on standby at her desk, no need to dial in unless we call.”")]
    [InlineData("‘Norsk: kwartaalcijfers’ · by Holm (CFO) · to Anna, Cas · “Cas heeft de stukken. Anna achter de hand, hoeft niet in te bellen tenzij we bellen.”")]
    [InlineData("‘FW: lease’ · by Cas · to Anna, Xander · “Anna - for info, see below, I'll go through the small print with Xander, parking and service charge mostly. C /  / ---------- Forwarded message --------- / From: Anna Lind / Date: Mon, 30 Nov 2026 at 21:14 / Subject: Re: lease / To: Cas /  / Yes to both. All yours. /  / On Mon, 30 Nov 2026 at 16:02, Cas wrote: / > Anna, are you OK to sign up to the new lease on that?”")]
    [InlineData("‘FW: huur’ · by Cas · to Anna, Xander · “Anna, ter info, zie onder; ik loop met Xander de kleine lettertjes door. /  / Van: Anna Lind / Verzonden: maandag 9:00 / Aan: Cas Vermeer / Onderwerp: huur /  / Akkoord, ga je gang.”")]
    public void Assess_WhenThePartnerStandsByOrIsOnlyTold_SaysAway(string told) => ToldMeeting.VerdictOf(told).Should().BeOneOf(Verdict.LeaveOut, Verdict.Delegate);

    [Theory]
    [InlineData("‘Norsk: board call’ · by Holm (CFO) · to Anna, Cas · “Anna, stand by for item 2 please, we will need your view on the SPA.”")]
    [InlineData("‘SPA’ · by Maas · to Anna · “Dag Anna, / iemand van de bank vroeg ernaar. Wat vind jij van de SPA: tekenen of niet?”")]
    [InlineData("‘SPA’ · by Maas · to Anna · “Hi Anna, could you decide whether one of you or the bank signs the SPA?”")]
    [InlineData("‘FW: lease’ · by Cas · to Anna, Xander · “fyi see below /  / From: Maas / Date: Mon, 30 Nov 2026 at 21:14 / Subject: lease / To: Cas /  / Anna, do we accept the SPA cap?”")]
    public void Assess_WhenThePartnerIsAskedAllTheSame_KeepsThePartner(string told) => ToldMeeting.VerdictOf(told).Should().BeOneOf(Verdict.Attend, Verdict.AttendPart);

    [Theory]
    [InlineData("‘SPA schedule’ · by Xander · to Anna, Maas · lasts 30 · “All, following the principals' meeting. Dates, prices used. It would help to have whoever keeps the spreadsheet at your office.”")]
    [InlineData("‘Datalijst’ · by Maas · to Anna · “Naar aanleiding van de stuurgroep. Regels 4 tot 60. Fijn als wie de lijst bijhoudt erbij is.”")]
    [InlineData("‘debiet - opmerkingen stad’ · by Maas · to Anna · “Dag Anna, / de stad heeft opmerkingen op de SPA. Kan iemand van jullie dat eens met ons overlopen? Halfuurtje volstaat.”")]
    [InlineData("‘SPA comments’ · by Maas · to Anna · “Hi Anna, / the bank has comments on the SPA. Could one of you walk us through them?”")]
    [InlineData("‘Blom - ouderavond 14 jan’ · by Mo for Anna · to Piet · “Draaiboek, wie neemt de beamer mee, catering en parkeerplaatsen.”")]
    [InlineData("‘Blom - evening 14 Jan’ · by Anna · to Piet · “Run of show, who brings the projector, goody bags, car park.”")]
    public void Assess_WhenAnybodyOfTheFirmWillDo_SaysDelegate(string told) => ToldMeeting.VerdictOf(told).Should().Be(Verdict.Delegate);

    [Theory]
    [InlineData("‘Sem's exams - the Crown’ · by Eva · to Anna, Sem, everyone · “He passed!! First round on Cas”")]
    [InlineData("‘Kerstborrel en lootjes’ · by HR · to Anna, everyone")]
    [InlineData("‘Xmas do’ · by Cas · to Anna, everyone · “Partners and plus ones welcome, secret santa max a tenner”")]
    public void Assess_WhenItIsAPartyOfOthers_SaysLeaveOut(string told) => ToldMeeting.VerdictOf(told).Should().Be(Verdict.LeaveOut);

    [Theory]
    [InlineData("‘The north lot’ · by Ada · to Anna, Ada, Ben · every 60 days · “no slides, one thing you got wrong each”")]
    public void Assess_WhenPeersMeetInWorkingTime_DoesNotDelegate(string told) => ToldMeeting.VerdictOf(told).Should().BeOneOf(Verdict.Clarify, Verdict.Protect);

    [Theory]
    [InlineData("‘Sem’ · by Sem · to Anna · “Cas zei dat ik hier ook met jou over moest praten. Ik twijfel of ik de master ernaast ga doen, en wat dat hier voor me betekent over een jaar of vijf.”")]
    [InlineData("‘Sem’ · by Sem · to Anna · “Not sure which way I want to go from here: tax or deals, and what it means for me here in five years or so.”")]
    public void Assess_WhenSomebodyWondersWhereToGo_IsNotAskedWhatFor(string told) => ToldMeeting.VerdictOf(told).Should().BeOneOf(Verdict.Attend, Verdict.Delegate);

    [Theory]
    [InlineData("‘Vragenronde’ · by Maas · to Anna, Cas · “Cas loopt de vragen met ons langs. Vraag 19 is een andere. Wij kunnen niet beoordelen of dat nog binnen de SPA valt, dat moet mevrouw Lind zeggen.”")]
    [InlineData("‘Questions round’ · by Maas · to Anna, Cas · “Cas goes through the list. Question 19 is different: whether it still fits the SPA is for Ms Lind to say.”")]
    public void Assess_WhenOneQuestionIsForThePartner_SaysThePart(string told) => ToldMeeting.VerdictOf(told).Should().Be(Verdict.AttendPart);

    [Theory]
    [InlineData("‘Delta Port’ · by Cas · to Anna, Sem · “1. Status / 2. SPA. Anna not needed for item 1.”")]
    [InlineData("‘Delta Port’ · by Cas · to Anna, Sem · “Sem not needed. Anna, do we accept the SPA?”")]
    [InlineData("‘Delta Port’ · by Cas · to Anna, Sem · “1. Stand / 2. SPA. Anna hoeft niet bij punt 1.”")]
    public void Assess_WhenOnlyAnItemOrSomebodyElseIsWaived_IsNotOptional(string told) => ToldMeeting.Assess(told).DecidedBy.Should().NotBe("optional");

    [Theory]
    [InlineData("‘Delta Port’ · by Cas · to Anna, Sem · “Status and actions. Anna not needed.”")]
    [InlineData("‘Delta Port’ · by Cas · to Anna, Sem · “Stand en acties. Geen must, aanschuiven mag.”")]
    public void Assess_WhenThePartnerIsWaived_SaysAway(string told) => ToldMeeting.VerdictOf(told).Should().BeOneOf(Verdict.LeaveOut, Verdict.Delegate);

    [Fact]
    public void Assess_WhenTheListHasOnlyMinutes_PutsThePartOnTheClock() =>
        ToldMeeting.Assess("‘Round’ · by Cas · to Anna, Sem · “Timeline - Sem (10 min) / The notes, Cas (15 min) / Anna, do we accept the SPA? (15 min) / Letter, who drafts”")
            .Part!.Start.Should().Be(Entries.At(17, 10, 25).LocalDateTime);
}
