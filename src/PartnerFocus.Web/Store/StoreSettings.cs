namespace PartnerFocus.Web.Store;

/// <summary>Which database holds the store (section <c>Store</c>).</summary>
public sealed class StoreSettings
{
    public StoreProvider Provider { get; set; } = StoreProvider.Sqlite;

    /// <summary>Folder of the SQLite file and of keys and logs; relative to the content root.</summary>
    public string Folder { get; set; } = "data";
}

/// <summary>The databases.</summary>
public enum StoreProvider
{
    Sqlite,
    Postgres,
}
