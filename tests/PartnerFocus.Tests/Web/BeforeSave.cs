using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web;

/// <summary>Does something just before the app saves, once it is armed: fails as a broken store does, or lets somebody else be first.</summary>
public sealed class BeforeSave : SaveChangesInterceptor
{
    private Func<int, Task>? _act;
    private int _saves;

    /// <summary>Makes an app do this.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteFocusDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<PostgresFocusDbContext>(options => options.AddInterceptors(this));
    }

    /// <summary>From now on, with the number of the save, from 1.</summary>
    public void Arm(Func<int, Task> act) => (_saves, _act) = (0, act);

    public void Disarm() => _act = null;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (_act is { } act)
        {
            await act(++_saves);
        }

        return result;
    }
}
