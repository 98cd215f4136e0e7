using System.CommandLine;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Accounts;

namespace PartnerFocus.Web.Commands;

/// <summary><c>user add</c>: an account, with a password from standard input or with a one-time link to set one.</summary>
internal static class UserCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "The address to sign in with", Required = true };
    private static readonly Option<string> Person = new("--person") { Description = "Id of a person in the firm file" };
    private static readonly Option<string> Partner = new("--partner") { Description = "Id of a partner in the firm file" };
    private static readonly Option<FocusRole[]> Roles = new("--role")
    {
        Description = "Administrator; the other roles follow from the firm file, and naming one checks that it does",
    };

    private static readonly Option<bool> PasswordFromInput = new("--password-stdin") { Description = "Read the password from standard input" };

    public static Command Create(StoreVerb store)
    {
        var add = new Command("add", "Add an account; without a password it prints a one-time link to set one")
        {
            Email, Person, Partner, Roles, PasswordFromInput,
        };
        add.Validators.Add(result =>
        {
            if (result.GetResult(Person) is not null && result.GetResult(Partner) is not null)
            {
                result.AddError("Name either --person or --partner, not both.");
            }
        });
        add.SetAction((parsed, cancel) => store.WriteAsync((services, _) => AddAsync(parsed, services, cancel), cancel));
        return new Command("user", "Accounts") { add };
    }

    private static async Task<int> AddAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var password = parsed.GetValue(PasswordFromInput) ? (await Console.In.ReadLineAsync(cancel) ?? "") : null;
        var email = parsed.GetRequiredValue(Email);
        var member = parsed.GetValue(Person) ?? parsed.GetValue(Partner);
        var added = await services.GetRequiredService<AccountRegister>().AddAsync(email, member, parsed.GetValue(Roles) ?? [], password, cancel);
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (added.User is not { } user)
        {
            await error.WriteLineAsync(Say(added, email, member));
            return CommandLine.Refused;
        }

        await output.WriteLineAsync(password is null
            ? $"{email} is added. Open this once, within three days, to set the password: {await services.GetRequiredService<OneTimeLink>().MakeAsync(user)}"
            : $"{email} is added.");
        return CommandLine.Done;
    }

    private static string Say(AddAccountResult result, string email, string? member) => result.Outcome switch
    {
        AddAccountOutcome.NoEmail => $"{email} is no e-mail address.",
        AddAccountOutcome.EmailTaken => $"There already is an account for {email}.",
        AddAccountOutcome.MemberTaken => $"{member} already has an account.",
        AddAccountOutcome.UnknownMember => $"The firm file in force knows no partner or person {member}.",
        AddAccountOutcome.NothingToDo => "Name --person or --partner, or give --role Administrator.",
        AddAccountOutcome.RoleFollowsFirm => $"The firm file does not give {member} all these roles; change it there. Only Administrator is given here.",
        _ => result.Errors?[0].Description ?? "The account was refused.",
    };
}
