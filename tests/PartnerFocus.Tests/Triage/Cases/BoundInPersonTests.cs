using PartnerFocus.Triage;
using PartnerFocus.Triage.Cases;

namespace PartnerFocus.Tests.Triage.Cases;

public sealed class BoundInPersonTests
{
    [Theory]
    [InlineData("Akte passeren", "U verschijnt in persoon, legitimatie meenemen. De akte ligt klaar.")]
    [InlineData("Volmacht bank", "Wij hebben van u een natte handtekening nodig op de volmacht.")]
    [InlineData("Signing the lease", "Both partners sign in person, bring photo ID.")]
    [InlineData("Rep letter", "Anna signs the letter of representation at 10:20.")]
    [InlineData("Statement of truth", "You sign the statement of truth before the commissioner for oaths.")]
    [InlineData("Ondertekening vaststellingsovereenkomst", "")]
    [InlineData("Jaarrekening", "U ondertekent de jaarrekening digitaal, in persoon met uw eigen pas.")]
    public void Ask_WhenSomethingIsSignedByWhoeverIsEntitled_ArguesAttend(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna);

        new BoundInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Theory]
    [InlineData("Appeal brief: final read", "Can only be filed with Anna's signature, due at midnight.")]
    [InlineData("Indienen", "Gaat pas de deur uit met de handtekening van mevrouw Lind.")]
    public void Ask_WhenItIsThePartnersOwnHand_ArguesAttend(string title, string text) =>
        new BoundInPerson().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Sem).With(SampleFirm.Anna).Read())!.Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Music clearance", "Anna, what do you think: do we need the composer's signature too?")]
    [InlineData("Bijlagen", "Mag ik van Anna en Cas nog de lijst? De handtekening van Sem is er.")]
    public void Ask_WhenItIsAnothersHand_SaysNothing(string title, string text) =>
        new BoundInPerson().Ask(Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem).Read()).Should().BeNull();

    [Fact]
    public void Ask_WhenTheBoardSigns_ArguesAttend() =>
        new BoundInPerson().Ask(Entries.Called("Accountant: LOR").Saying("Ondertekening van de bevestigingsbrief door het bestuur.").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas).Read())!.Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Handtekeningen verzamelen", "Sem haalt de handtekeningen op, akte ligt klaar.")]
    [InlineData("Workshop e-signing", "How the tool works.")]
    [InlineData("Sign-up sheet", "Who brings what.")]
    [InlineData("Plattegrond", "Kolommen tekenen, lijst bijwerken.")]
    [InlineData("Volmacht", "Cas tekent de volmacht namens kantoor.")]
    [InlineData("Jaarstukken", "Signed accounts are in the folder, walk through.")]
    [InlineData("Lease review", "No signing today, only drafts of the lease.")]
    public void Ask_WhenNobodySignsOrSomebodyElseDoes_SaysNothing(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new BoundInPerson().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Bezoek inspectie", "10:00 rondgang (Sem)\n10:30 gesprek met de verantwoordelijke partner, mw. Lind\n11:00 afronding", "explicit-question")]
    [InlineData("BFT onderzoek", "Gesprek met A. Lind over het dossier.", "bound-in-person")]
    [InlineData("HSE visit", "The inspector speaks with Anna Lind as principal designer. Cas does the site.", "bound-in-person")]
    [InlineData("Regulator's visit", "Data protection officer: Anna Lind. Files: Cas.", "bound-in-person")]
    [InlineData("Onderzoek ongeval", "De arbeidsinspectie voert een interview met Anna als leidinggevende.", "bound-in-person")]
    public void Assess_WhenAnAuthorityHearsThePartner_KeepsThePartner(string title, string text, string decidedBy) =>
        Entries.Called(title).Saying(text).From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Cas).Assess()
            .Should().Match<Assessment>(a => a.DecidedBy == decidedBy && (a.Verdict == Verdict.Attend || a.Verdict == Verdict.AttendPart));

    [Theory]
    [InlineData("Inspectie liften", "Monteur komt langs.")]
    [InlineData("NVWA-bezwaar", "Stand van zaken bezwaar, actielijst.")]
    [InlineData("Regulator letters", "Interview notes of Cas are in the tracker.")]
    public void Ask_WhenAnAuthorityHearsNobodyByName_SaysNothing(string title, string text)
    {
        var meeting = Entries.Called(title).Saying(text).From(SampleFirm.Cas).With(SampleFirm.Anna, SampleFirm.Sem);

        new BoundInPerson().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Kwaliteitscommissie (vz Anna)")]
    [InlineData("Panel on levies - chair Anna Lind")]
    [InlineData("Jury Bouwprijs, juryvoorzitter Anna")]
    [InlineData("Audit committee, AL in the chair")]
    [InlineData("Ronde tafel btw, voorzitter: Anna Lind")]
    public void Ask_WhenTheTitleNamesThePartnerAsChair_ArguesAttend(string title)
    {
        var meeting = Entries.Called(title).Saying("Inleidingen, discussie.").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Eva);

        new BoundInPerson().Ask(meeting.Read())!.Verdict.Should().Be(Verdict.Attend);
    }

    [Fact]
    public void Assess_WhenTheTitleNamesThePartnerAsChair_KeepsThePartner() =>
        Entries.Called("Kwaliteitscommissie (vz Anna)").Saying("Inleidingen, discussie.").From(SampleFirm.Stranger).With(SampleFirm.Anna, SampleFirm.Eva).Assess()
            .Verdict.Should().Be(Verdict.Attend);

    [Theory]
    [InlineData("Ledenoverleg, vz Bob")]
    [InlineData("Weekly, Sem chairs")]
    [InlineData("New chairs for the meeting room")]
    public void Ask_WhenSomebodyElseChairs_SaysNothing(string title)
    {
        var meeting = Entries.Called(title).From(SampleFirm.Hr).With(SampleFirm.Anna, SampleFirm.Sem);

        new BoundInPerson().Ask(meeting.Read()).Should().BeNull();
    }

    [Theory]
    [InlineData("Geachte mevrouw Anna Lind,\n\nBij overeenstemming kan er direct getekend worden; wij gaan ervan uit dat u daartoe bevoegd bent.", true)]
    [InlineData("Geachte heren,\n\nBij overeenstemming kan er direct getekend worden; wij gaan ervan uit dat u daartoe bevoegd bent.", false)]
    public void Ask_WhenALetterToThePartnerSaysThatItIsSigned_ArguesAttend(string text, bool isBound) =>
        (new BoundInPerson().Ask(Entries.Called("Overeenkomst 2027").Saying(text).From(SampleFirm.RegularClient).With(SampleFirm.Anna, SampleFirm.Cas).Read()) is not null).Should().Be(isBound);

    [Theory]
    [InlineData("Cas tekent de akte, niet Anna.")]
    [InlineData("Cas signs the deed, not Anna.")]
    public void Ask_WhenSomebodyElseSignsAndNotThePartner_SaysNothing(string text) =>
        new BoundInPerson().Ask(Entries.Called("akte").Saying(text).From(SampleFirm.Sem).With(SampleFirm.Anna, SampleFirm.RegularClient).Read()).Should().BeNull();
}
