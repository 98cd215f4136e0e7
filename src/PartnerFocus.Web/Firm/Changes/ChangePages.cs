using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;
using PartnerFocus.Web.Access;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Firm.Changes;

/// <summary>What a change does, as this user may see it.</summary>
public sealed record ChangePage(FirmProfile Firm, FirmRights Rights, ReadDraft Read, IReadOnlyList<ChangeLine> Lines) : FirmPage(Firm, Rights)
{
    /// <summary>Who made it; null when it was this user.</summary>
    public string? By { get; init; }

    /// <summary>What somebody else changed meanwhile, in words; null when nobody did.</summary>
    public string? Clash { get; init; }

    public required string Back { get; init; }

    public bool MaySave { get; init; }

    /// <summary>Partners looked at so far, of how many; null when all were.</summary>
    public (int Looked, int All)? Under { get; init; }

    /// <summary>Whether it could not be worked out.</summary>
    public bool HasFailed { get; init; }

    /// <summary>All that flip.</summary>
    public int Count { get; init; }

    /// <summary>Those on agendas this user may read.</summary>
    public IReadOnlyList<FlipRow> Own { get; init; } = [];

    /// <summary>Counts and dates of other partners, for who looks after the firm; without agenda content.</summary>
    public IReadOnlyList<FlipCount> Others { get; init; } = [];

    /// <summary>How many are other partners'.</summary>
    public int OthersCount { get; init; }
}

/// <summary>One meeting whose advice flips.</summary>
public sealed record FlipRow(string When, string Title, string Partner, Verdict From, Verdict To, string Href);

/// <summary>How many flip of one partner, and on which days.</summary>
public sealed record FlipCount(string Partner, int Count, string Days);

/// <summary>Makes the page of a change that waits.</summary>
public sealed class ChangePages(FlipRuns runs, ChangeLines lines, IStringLocalizer<FirmTexts> texts)
{
    public static string BackOf(FirmDraftKind kind) => kind switch
    {
        FirmDraftKind.Topic => "/firm/topics",
        FirmDraftKind.Words => "/firm/words",
        FirmDraftKind.Thresholds => "/firm/thresholds",
        FirmDraftKind.Partner => "/firm/partners",
        FirmDraftKind.Person => "/firm/people",
        FirmDraftKind.OlderVersion => "/firm/versions",
        FirmDraftKind.Client => "/firm/clients",
        _ => "/firm",
    };

    public bool MaySave(ReadDraft read, CurrentUser user)
    {
        var rights = new FirmRights(user, read.Now.Profile);
        return read.Merged is { } firm && FirmChange.Between(read.Now.Profile, firm).All(rights.MaySave);
    }

    public bool IsSeen(ReadDraft read) => runs.IsSeen(read.Draft.Id, read.Now.VersionId);

    public void Forget(Guid draft) => runs.Forget(draft);

    public async Task<ChangePage> OfAsync(ReadDraft read, CurrentUser user, CancellationToken cancel)
    {
        var now = read.Now.Profile;
        var rights = new FirmRights(user, now);
        var page = new ChangePage(now, rights, read, read.Merged is { } firm ? lines.Of(now, firm, rights) : [])
        {
            By = read.Draft.AccountId == user.AccountId ? null : now.NameOf(read.Draft.By),
            Back = BackOf(read.Draft.Kind),
            MaySave = MaySave(read, user),
            Clash = read.Clash is { } path ? lines.OfPath(path, now) : null,
        };
        if (read.Merged is null || page.Lines.Count == 0)
        {
            return page;
        }

        var run = runs.Of(read.Draft.Id, read.Now, read.Merged);
        await Task.WhenAny(run.Result, Task.Delay(runs.Patience, cancel));
        return !run.Result.IsCompleted ? page with { Under = (run.Looked, run.Partners) }
            : run.Result.IsCompletedSuccessfully ? Shown(page, await run.Result, user)
            : page with { HasFailed = true };
    }

    private ChangePage Shown(ChangePage page, IReadOnlyList<VerdictFlip> flips, CurrentUser user)
    {
        var own = flips.Where(f => user.PartnerIds.Contains(f.PartnerId)).ToList();
        return page with
        {
            Count = flips.Count,
            Own = [.. own.Select(f => Row(f, page.Firm))],
            OthersCount = flips.Count - own.Count,
            Others = page.Rights.ChangesAll
                ? [.. flips.Except(own).GroupBy(f => f.PartnerId).Select(g => new FlipCount(page.Firm.NameOf(g.Key), g.Count(), Days(g)))]
                : [],
        };
    }

    private FlipRow Row(VerdictFlip flip, FirmProfile firm)
    {
        var start = flip.Start.WithZone(firm.TimeZone).LocalDateTime;
        return new FlipRow(
            $"{start.ToString("ddd d MMM", CultureInfo.CurrentCulture)} {start.ToString("HH:mm", CultureInfo.InvariantCulture)}",
            flip.IsPrivate ? texts["Private"].Value : flip.Title.Length == 0 ? texts["Untitled"].Value : flip.Title,
            firm.NameOf(flip.PartnerId),
            flip.From,
            flip.To,
            $"/week/{flip.PartnerId}/{IsoWeek.Of(start.Date)}");
    }

    private static string Days(IEnumerable<VerdictFlip> flips) =>
        string.Join(", ", flips.Select(f => f.Start.Date).Distinct().Select(d => d.ToString("d MMM", CultureInfo.CurrentCulture)));
}
