using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartnerFocus.Web.Store;

/// <summary>Tells a store that does not answer now from work that will never succeed.</summary>
internal static class StoreAway
{
    /// <summary>
    /// Whether work in the background is to be tried again. Npgsql wraps what may pass by itself in an
    /// <see cref="InvalidOperationException"/>; a value the database refuses (SQLSTATE 22 and 23) is refused the next time too.
    /// </summary>
    public static bool Is(Exception error) =>
        error is DbException or DbUpdateException or InvalidOperationException { InnerException: DbException }
        && error.GetBaseException() is not PostgresException { SqlState: ['2', '2' or '3', ..] };
}
