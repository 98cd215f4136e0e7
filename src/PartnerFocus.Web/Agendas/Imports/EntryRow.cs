using System.Text;
using System.Text.Json;
using NodaTime;
using PartnerFocus.Triage.Delegation;

namespace PartnerFocus.Web.Agendas.Imports;

/// <summary>An entry on its way into the store; the text stays UTF-8 as it was read.</summary>
internal sealed record EntryRow
{
    public required string Uid { get; init; }

    public required string RecurrenceId { get; init; }

    public required Instant FirstStart { get; init; }

    public required Instant LastEnd { get; init; }

    public required string Title { get; init; }

    public required bool IsPrivate { get; init; }

    public required TakenKind? Taken { get; init; }

    public required ReadOnlyMemory<byte> Component { get; init; }

    public required byte[] Hash { get; init; }

    public required Instant FirstSeen { get; init; }
}

/// <summary>An entry as it was before an import, as it is kept to undo that import.</summary>
internal sealed record EntryBefore(
    long FirstStart, long LastEnd, string Title, bool IsPrivate, TakenKind? Taken, string Component, byte[] Hash, long FirstSeen)
{
    public static string Write(AgendaEntry entry) => JsonSerializer.Serialize(new EntryBefore(
        entry.FirstStart.ToUnixTimeTicks(), entry.LastEnd.ToUnixTimeTicks(), entry.Title, entry.IsPrivate, entry.Taken,
        entry.Component, entry.Hash, entry.FirstSeen.ToUnixTimeTicks()));

    public static EntryRow Read(ImportChange change)
    {
        var before = JsonSerializer.Deserialize<EntryBefore>(change.Before)
            ?? throw new InvalidOperationException($"Import change {change.Id} does not say what was before.");
        return new EntryRow
        {
            Uid = change.Uid,
            RecurrenceId = change.RecurrenceId,
            FirstStart = Instant.FromUnixTimeTicks(before.FirstStart),
            LastEnd = Instant.FromUnixTimeTicks(before.LastEnd),
            Title = before.Title,
            IsPrivate = before.IsPrivate,
            Taken = before.Taken,
            Component = Encoding.UTF8.GetBytes(before.Component),
            Hash = before.Hash,
            FirstSeen = Instant.FromUnixTimeTicks(before.FirstSeen),
        };
    }
}
