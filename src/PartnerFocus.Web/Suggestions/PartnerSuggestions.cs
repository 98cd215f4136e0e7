using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Suggestions;

/// <summary>The suggestions of one partner: read from the own choices, put away, or made a change that waits to be looked at.</summary>
public sealed class PartnerSuggestions(FocusDbContext db, FirmStore firms, FirmDrafts drafts, TimeProvider time)
{
    /// <summary>Half a year: what was chosen longer ago may no longer be how somebody would choose.</summary>
    private static readonly Duration Read = Duration.FromDays(182);

    /// <returns>Null when there is no such partner for this user.</returns>
    public async Task<(FirmProfile Firm, IReadOnlyList<Suggestion> Found)?> OfAsync(string partnerId, CurrentUser user, CancellationToken cancel)
    {
        if (!user.PartnerIds.Contains(partnerId) || await firms.FindAsync(cancel) is not { } firm || firm.Profile.FindPartner(partnerId) is not { } partner)
        {
            return null;
        }

        var since = time.StoredNow() - Read;
        var rows = await db.Choices.AsNoTracking().VisibleTo(user)
            .Where(c => c.PartnerId == partnerId && c.State == ChoiceState.Decided && !c.IsPrivate && c.At >= since).ToListAsync(cancel);
        var away = await db.SuggestionDismissals.AsNoTracking().Where(d => d.PartnerId == partnerId).ToDictionaryAsync(d => d.Key, d => d.EvidenceAt, cancel);
        return (firm.Profile,
        [
            .. SuggestionFinder.Of(firm.Profile, partner, [.. rows.Select(Past)])
                .Where(s => !away.TryGetValue(s.Key, out var seen) || s.Newest > seen),
        ]);
    }

    /// <summary>Makes the change it points to, to be looked at; nothing is saved.</summary>
    /// <returns>The draft; null when there is no such suggestion any more.</returns>
    public async Task<Guid?> TakeAsync(string partnerId, string key, CurrentUser user, CancellationToken cancel)
    {
        if (!user.IsPartner(partnerId) || await OfAsync(partnerId, user, cancel) is not { } own || own.Found.FirstOrDefault(s => s.Key == key) is not { } suggestion)
        {
            return null;
        }

        var firm = (await firms.FindAsync(cancel))!;
        var (kind, about, changed) = Change(firm.Profile, partnerId, suggestion);
        return await drafts.MakeAsync(kind, about, changed, firm.VersionId, user, cancel);
    }

    /// <summary>Puts it away until the partner chose that way again.</summary>
    public async Task DismissAsync(string partnerId, string key, CurrentUser user, CancellationToken cancel)
    {
        if (!user.IsPartner(partnerId) || await OfAsync(partnerId, user, cancel) is not { } own || own.Found.FirstOrDefault(s => s.Key == key) is not { } suggestion)
        {
            return;
        }

        var row = await db.SuggestionDismissals.SingleOrDefaultAsync(d => d.PartnerId == partnerId && d.Key == key, cancel);
        if (row is null)
        {
            db.SuggestionDismissals.Add(new SuggestionDismissal { PartnerId = partnerId, Key = key, EvidenceAt = suggestion.Newest, At = time.StoredNow() });
        }
        else
        {
            (row.EvidenceAt, row.At) = (suggestion.Newest, time.StoredNow());
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (StoreClash.IsOfKeys(raced))
        {
            // Pressed twice: it is away already.
            db.ChangeTracker.Clear();
        }
    }

    private static PastChoice Past(Choice row)
    {
        var under = AssessmentSnapshot.Read(row.Assessment);
        return new PastChoice(
            row.Uid, row.RecurrenceId.Length > 0, row.Title, row.ClientId, row.Advised, row.Chosen, row.DelegateeId,
            under.Candidates.Count > 0 && under.Candidates[0].PersonId == row.DelegateeId, under.TopicIds, row.Start, row.At);
    }

    private static (FirmDraftKind Kind, string About, FirmProfile Firm) Change(FirmProfile firm, string partnerId, Suggestion suggestion) => suggestion.Kind switch
    {
        SuggestionKind.KeyClient => (FirmDraftKind.Partner, firm.FindClient(suggestion.About)!.Name, firm with
        {
            Partners = [.. firm.Partners.Select(p => p.Id == partnerId ? p with { KeyClients = [.. p.KeyClients, suggestion.About] } : p)],
        }),
        SuggestionKind.Talent => (FirmDraftKind.Person, firm.NameOf(suggestion.About), firm with
        {
            People = [.. firm.People.Select(p => p.Id == suggestion.About ? p with { Talents = [.. p.Talents, suggestion.TopicId!] } : p)],
        }),
        SuggestionKind.SubMeeting => (FirmDraftKind.Words, "", WithWord(firm, "subWord", suggestion.Title)),
        _ => (FirmDraftKind.Words, "", WithWord(firm, "optional", suggestion.Title)),
    };

    private static FirmProfile WithWord(FirmProfile firm, string concept, string word) => firm with
    {
        Settings = firm.Settings with
        {
            Words = new Dictionary<string, IReadOnlyList<string>>(firm.Settings.Words) { [concept] = [.. firm.Settings.Words.GetValueOrDefault(concept, []), word] },
        },
    };
}
