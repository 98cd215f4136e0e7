using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Web.Commands;

/// <summary>What verbs do with the store: the app is put together as for serving, but nothing listens.</summary>
/// <param name="settings">Settings of the command line, as <c>--Name=value</c>.</param>
internal sealed class StoreVerb(string[] settings)
{
    /// <summary>Runs a verb that writes: makes or migrates the store first, and refuses while another process holds a SQLite store.</summary>
    /// <exception cref="StoreHeldException">Another process holds the store.</exception>
    /// <exception cref="WrongSettingException">A setting is wrong or unknown.</exception>
    public async Task<int> WriteAsync(Func<IServiceProvider, CancellationToken, Task<int>> act, CancellationToken cancel)
    {
        await using var app = FocusApp.Build(settings);
        await FocusApp.PrepareAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider, cancel);
    }

    /// <summary>Runs a verb that only reads, beside a server if there is one.</summary>
    /// <exception cref="WrongSettingException">A setting is wrong or unknown, or there is no store yet.</exception>
    public async Task<int> ReadAsync(Func<IServiceProvider, CancellationToken, Task<int>> act, CancellationToken cancel)
    {
        await using var app = FocusApp.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var file = Path.Combine(services.GetRequiredService<StoreFolder>().Path, StoreRegistration.FileName);
        if (services.GetRequiredService<StoreSettings>().Provider == StoreProvider.Sqlite && !File.Exists(file))
        {
            throw new WrongSettingException($"There is no store at {file}; make one with the verb migrate, or name its folder with --Store:Folder=….");
        }

        return await act(services, cancel);
    }
}
