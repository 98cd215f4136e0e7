using System.CommandLine;

namespace PartnerFocus.Web.Commands;

/// <summary><c>migrate</c>: makes the store or brings it to the newest shape.</summary>
internal static class MigrateCommand
{
    public static Command Create(StoreVerb store)
    {
        var command = new Command("migrate", "Make the store, or bring it to the newest shape");
        command.SetAction((parsed, cancel) => store.WriteAsync(
            async (_, _) =>
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync("The store is up to date.");
                return CommandLine.Done;
            },
            cancel));
        return command;
    }
}
