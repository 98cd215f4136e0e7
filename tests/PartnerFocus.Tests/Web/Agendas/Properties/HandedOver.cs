using NodaTime;
using PartnerFocus.Tests.Web.Delegations;
using PartnerFocus.Web.Delegations;

namespace PartnerFocus.Tests.Web.Agendas.Properties;

/// <summary>Meetings of a generated export that were handed over, and what has to become of that.</summary>
internal sealed class HandedOver(FlowStage stage)
{
    private readonly List<(GeneratedEntry Entry, StoredRow Row, Delegation Given)> _given = [];

    /// <summary>Hands over some of what the store holds of an export.</summary>
    public async Task GiveAsync(Guid agenda, GeneratedExport export, Dictionary<string, StoredRow> stored)
    {
        foreach (var entry in export.Entries.Where(e => e.Id % 4 == 1 && !e.IsPrivate && e.Zone != ";VALUE=DATE"))
        {
            if (stored.TryGetValue(entry.Uid + "|", out var row))
            {
                var given = await stage.ConfirmAsync(
                    start: row.Start, title: entry.Title, entry: (agenda, entry.Uid), recurrence: entry.IsSeries ? entry.KeyOf(entry.Start) : "");
                _given.Add((entry, row, given));
            }
        }
    }

    /// <summary>What is taken back is what is gone, cancelled, moved or private now, and says so; anything else is untouched.</summary>
    public async Task<List<string>> FaultsAsync(GeneratedExport now, Dictionary<string, StoredRow> stored)
    {
        var faults = new List<string>();
        foreach (var (entry, row, given) in _given)
        {
            var (delegation, decisions) = (await stage.RowAsync(given.Id), await stage.DecisionsAsync(given.Id));
            var expected = Expected(row, entry.IsSeries, stored);
            var found = delegation.State == DelegationState.Withdrawn ? decisions[^1].Why : delegation.Version == given.Version ? "" : "touched";
            if (found != expected)
            {
                faults.Add($"{entry.Uid} is handed over \"{found}\", not \"{expected}\"");
            }

            if (IsUnchanged(entry, now) && expected.Length > 0)
            {
                faults.Add($"{entry.Uid} is the same meeting and was not known again");
            }
        }

        return faults;
    }

    /// <summary>How each stands.</summary>
    public async Task<List<string>> StatesAsync()
    {
        var states = new List<string>();
        foreach (var (entry, _, given) in _given)
        {
            states.Add($"{entry.Uid} {(await stage.RowAsync(given.Id)).State}");
        }

        return states;
    }

    private static string Expected(StoredRow then, bool isSeries, Dictionary<string, StoredRow> stored) =>
        !stored.TryGetValue(then.Key, out var row) || row.Component.Contains("STATUS:CANCELLED", StringComparison.Ordinal) ? WithdrawalReason.Gone
        : row.IsPrivate ? WithdrawalReason.Private
        : row.Start == then.Start ? ""
        // A meeting of a series is named by the moment it was at; of a series that moved as a whole, and is one still, it is the same meeting.
        : isSeries && !row.Component.Contains("RRULE:", StringComparison.Ordinal) ? WithdrawalReason.Gone
        : WithdrawalReason.Moved;

    private static bool IsUnchanged(GeneratedEntry entry, GeneratedExport now) =>
        now.IsWhole && entry.Zone is not "" && entry.Title != "Overleg"
        && now.Entries.SingleOrDefault(e => e.Id == entry.Id) is { IsUnreadable: false, IsPrivate: false } same
        && same.Title == entry.Title && same.Start == entry.Start && same.More != "STATUS:CANCELLED" && same.IsSeries == entry.IsSeries;
}
