namespace PartnerFocus.Web.Store;

/// <summary>
/// Only one process writes to a SQLite store: a server, or a writing verb of the command line. Held by an open file, so that it ends
/// with the process however that ends. PostgreSQL needs none.
/// </summary>
internal sealed class StoreLock(StoreFolder folder, StoreSettings settings) : IDisposable
{
    private FileStream? _held;

    /// <exception cref="StoreHeldException">Another process holds the store.</exception>
    public void Take()
    {
        if (settings.Provider != StoreProvider.Sqlite || _held is not null)
        {
            return;
        }

        try
        {
            _held = new FileStream(Path.Combine(folder.Path, "partnerfocus.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StoreHeldException(
                $"The store in {folder.Path} is in use by another PartnerFocus: stop that one first, or do this in its pages.");
        }
    }

    public void Dispose() => _held?.Dispose();
}

/// <summary>Another process holds the store. The message is for whoever started this one.</summary>
public sealed class StoreHeldException(string message) : Exception(message);
