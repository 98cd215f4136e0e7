using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Web.Store;

namespace PartnerFocus.Tests.Web;

/// <summary>
/// Makes a race certain: the first <c>n</c> who save wait for each other, so that each has read the store as it was before any of them.
/// <code>
/// var meet = new MeetBeforeSaving();
/// await using var app = new TestApp(store) { Change = meet.In };
/// meet.Expect(2);
/// </code>
/// </summary>
internal sealed class MeetBeforeSaving : SaveChangesInterceptor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TaskCompletionSource _all = new();
    private int _expected;

    /// <summary>Puts it into an app, whichever database that is on.</summary>
    public void In(IServiceCollection services) => services
        .ConfigureDbContext<SqliteFocusDbContext>(options => options.AddInterceptors(this))
        .ConfigureDbContext<PostgresFocusDbContext>(options => options.AddInterceptors(this));

    /// <summary>From now on the next <paramref name="savers"/> wait for each other; who comes after them does not.</summary>
    public void Expect(int savers)
    {
        _all = new TaskCompletionSource();
        _expected = savers;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        switch (Interlocked.Decrement(ref _expected))
        {
            case > 0:
                await _all.Task.WaitAsync(Patience, cancellationToken);
                break;
            case 0:
                _all.SetResult();
                break;
        }

        return result;
    }
}
