using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;

namespace PartnerFocus.Web.Firm;

/// <summary>What somebody says about oneself: the topics one has a heart for, and those one wants to grow in.</summary>
public sealed class OwnTopicsForm : FirmForm
{
    public string[]? Interests { get; set; }

    public string[]? DevelopmentGoals { get; set; }

    public static OwnTopicsForm Of(Person person) => new()
    {
        Name = person.Name,
        Interests = [.. person.Interests],
        DevelopmentGoals = [.. person.DevelopmentGoals],
    };

    /// <summary>The person with the two lists as ticked, in the order of the firm's topics; all else as it was.</summary>
    public Person ToPerson(Person before, FirmProfile firm) => before with
    {
        Interests = InOrder(Interests, firm),
        DevelopmentGoals = InOrder(DevelopmentGoals, firm),
    };

    public override IReadOnlyDictionary<string, string> Values(FirmProfile firm)
    {
        string? Topic(string id) => firm.Topics.FirstOrDefault(t => t.Id == id)?.Name.In(CurrentUser.Language);
        return new Dictionary<string, string>
        {
            ["interests"] = Joined(InOrder(Interests, firm), Topic),
            ["developmentGoals"] = Joined(InOrder(DevelopmentGoals, firm), Topic),
        };
    }

    // A topic that was taken out while the form was open is no longer there to be chosen.
    private static string[] InOrder(string[]? ticked, FirmProfile firm) =>
        [.. firm.Topics.Select(t => t.Id).Where((ticked ?? []).Contains)];
}
