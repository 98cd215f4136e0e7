using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm;

/// <summary>A page that shows the firm.</summary>
public record FirmPage(FirmProfile Firm, FirmRights Rights);

/// <summary>A form for one item of the firm, as it was sent or as it is stored.</summary>
/// <param name="Id">The item; null for a new one.</param>
/// <param name="Problems">What is wrong with it; empty when nothing is known to be.</param>
/// <param name="Race">What somebody else changed meanwhile; null when nobody did.</param>
public sealed record FirmFormPage<TForm>(
    FirmProfile Firm, FirmRights Rights, TForm Form, string? Id, IReadOnlyList<FieldProblem> Problems, FirmRace? Race)
    : FirmPage(Firm, Rights), IFormState
    where TForm : FirmForm
{
    FirmForm IFormState.Form => Form;
}

/// <summary>What the parts shared by all forms need to know.</summary>
public interface IFormState
{
    FirmForm Form { get; }

    IReadOnlyList<FieldProblem> Problems { get; }

    FirmRace? Race { get; }
}

/// <summary>A list of boxes to tick.</summary>
/// <param name="Field">Name of the form field.</param>
/// <param name="Legend">What the boxes are about.</param>
/// <param name="Choices">Value and text of each.</param>
/// <param name="Ticked">The values that are ticked.</param>
public sealed record TickBoxes(
    string Field, string Legend, IEnumerable<KeyValuePair<string, string>> Choices, IReadOnlyCollection<string> Ticked);

/// <summary>The overview: the firm, the version in force, and what stands out.</summary>
/// <param name="Firm">Null when no firm was imported yet.</param>
/// <param name="Version">The version in force; 0 when there is none.</param>
public sealed record FirmOverview(FirmProfile? Firm, FirmRights? Rights, long Version, bool MayImport, IReadOnlyList<FirmFileProblem> Problems, string? FileName)
{
    /// <summary>People the ranking can hardly propose: no talent, interest or goal is known.</summary>
    public IEnumerable<Person> WithoutTopics => Firm!.People.Where(p =>
        p.Level != Firm.Levels[0] && p.Talents.Count + p.Interests.Count + p.DevelopmentGoals.Count == 0);

    public IEnumerable<Partner> WithoutAssistant => Firm!.Partners.Where(p => p.Assistant is null);

    public IEnumerable<Team> WithoutLead => Firm!.Teams.Where(t => t.Lead is null);

    /// <summary>Clients that can only be recognised by name.</summary>
    public IEnumerable<Client> WithoutDomain => Firm!.Clients.Where(c => c.Domains.Count == 0 && Rights!.Sees(c.Id));
}

/// <summary>A field of text; <c>area</c> as its type makes it one of several lines.</summary>
public sealed record TextField(IFormState State, string Name, string? Value, string Type = "text", bool Required = false, string? Hint = null);

/// <summary>A field with a choice of one; <c>Empty</c> is the text for none, null when one is needed.</summary>
public sealed record ChoiceField(IFormState State, string Name, string? Value, IEnumerable<KeyValuePair<string, string>> Choices, string? Empty);
