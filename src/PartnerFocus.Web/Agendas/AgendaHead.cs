using System.Security.Cryptography;
using NodaTime;

namespace PartnerFocus.Web.Agendas;

/// <summary>What is known of an agenda without reading it; its version changes with every import and every undoing of one.</summary>
public sealed record AgendaHead(Guid Id, string OwnerId, string Source, Guid Version, Instant? UpdatedAt, string? UpdatedBy);

/// <summary>The agendas of the firm at one moment, by owner and source.</summary>
public sealed class AgendaHeads(IEnumerable<AgendaHead> heads)
{
    private readonly ILookup<string, AgendaHead> _byOwner = heads.OrderBy(h => h.OwnerId, StringComparer.Ordinal)
        .ThenBy(h => h.Source, StringComparer.Ordinal).ToLookup(h => h.OwnerId);

    public IEnumerable<AgendaHead> Of(string ownerId) => _byOwner[ownerId];

    public bool Has(string ownerId) => _byOwner.Contains(ownerId);

    /// <summary>Changes when any agenda of the owner changes, comes or goes.</summary>
    public string VersionOf(string ownerId) => Digest(_byOwner[ownerId]);

    /// <summary>Changes when any agenda of the firm changes, comes or goes.</summary>
    public string Version => Digest(_byOwner.SelectMany(o => o));

    private static string Digest(IEnumerable<AgendaHead> heads)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[32];
        foreach (var head in heads)
        {
            head.Id.TryWriteBytes(bytes);
            head.Version.TryWriteBytes(bytes[16..]);
            hash.AppendData(bytes);
        }

        return Convert.ToBase64String(hash.GetHashAndReset());
    }
}
