using System.CommandLine;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Commands;

/// <summary><c>migrate</c>: makes the store or brings it to the newest shape.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Make the store, or bring it to the newest shape");
        command.SetAction(async (_, _) =>
        {
            await using var app = FocusApp.Build([]);
            await FocusApp.PrepareAsync(app);
            await Console.Out.WriteLineAsync("The store is up to date.");
            return CommandLine.Done;
        });
        return command;
    }
}
