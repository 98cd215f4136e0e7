using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PartnerFocus.Web.Store;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Delegations;

/// <summary>A meeting (or the rest of one) handed to somebody. Its states are those of the domain, "Delegates".</summary>
public sealed class Delegation : IVersioned
{
    public const int LongestReason = 2000;
    public const int LongestDrops = 500;
    public const int LongestOutcome = 2000;
    public const int LongestChange = 2000;

    public Guid Id { get; set; }

    public Guid ChoiceId { get; set; }

    public Choice Choice { get; set; } = null!;

    public required string PartnerId { get; set; }

    public required string DelegateeId { get; set; }

    /// <summary>The delegatee's team when it was asked: its lead approves. Null when the delegatee has no team.</summary>
    public string? TeamId { get; set; }

    public required DelegationState State { get; set; }

    /// <summary>Who was named before the lead named somebody else, so that the lead can take that back; null when nobody was.</summary>
    public string? InsteadOfId { get; set; }

    /// <summary>The lead wants to talk first; no reason needed.</summary>
    public bool IsOnHold { get; set; }

    /// <summary>Whether the partner's yes was given to this person only, so that a decline goes back to the partner.</summary>
    public bool IsTiedToPerson { get; set; }

    public bool IsAppraisal { get; set; }

    /// <summary>Whether only the partner can name somebody else: so it was asked, or the person an appraisal is about was told who comes.</summary>
    public bool IsForThisPerson => IsTiedToPerson || IsAppraisal;

    /// <summary>The day on which the partner told the person an appraisal is about; until then no lead sees it. Null for anything else.</summary>
    public DateOnly? PersonToldOn { get; set; }

    /// <summary>Whether the person an appraisal is about has to hear of it first.</summary>
    public bool WaitsForTheTelling => IsAppraisal && PersonToldOn is null;

    /// <summary>Why the lead rejected: only partner and assistant see it. Or why, or how otherwise, the delegatee declined: erased after 30 days.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Whether a decline proposed another way, rather than only giving it back.</summary>
    public bool IsOtherWay { get; set; }

    /// <summary>Whether that other way waits for the partner's answer; until then nobody else is asked and the partner goes.</summary>
    public bool IsOtherWayOpen { get; set; }

    /// <summary>Who knows it better, as the delegatee said with the other way; null when nobody was named.</summary>
    public string? BetterId { get; set; }

    /// <summary>The other way the partner said yes to ("I can do the first half"): who goes, goes so. Empty when it is as it was asked.</summary>
    public string Condition { get; set; } = "";

    /// <summary>Whether who goes, goes in that other way, so that the partner is there as well: what it leaves open nobody else does.</summary>
    public bool GoesBeside => Condition.Length > 0;

    /// <summary>Who goes along, further on than the delegatee; null when the delegatee goes alone.</summary>
    public string? TogetherWithId { get; set; }

    /// <summary>Who was to go along and cannot, as that person said last; null when nobody said so.</summary>
    public string? CannotAlongId { get; set; }

    /// <summary>Why, in the own words: only partner and assistant see it, erased after 30 days, never read by the ranking. May be empty.</summary>
    public string CannotAlongWhy { get; set; } = "";

    /// <summary>When that was said.</summary>
    public Instant? CannotAlongAt { get; set; }

    /// <summary>What the delegatee drops for this, in the own words; empty when nothing was said.</summary>
    public string Drops { get; set; } = "";

    /// <summary>What came of it, as the delegatee reports back; empty until then.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Whether the delegatee would hand it over so again; null when that was not said.</summary>
    public bool? IsWorthRepeating { get; set; }

    /// <summary>What of the meeting changed since the partner's yes, so that the partner looks again; empty when nothing did.</summary>
    public string Changed { get; set; } = "";

    /// <summary>The reasons for this person, as JSON (<see cref="ReasonList"/>).</summary>
    public string Reasons { get; set; } = "[]";

    /// <summary>The declined delegation this one follows; null for the first.</summary>
    public Guid? FollowsId { get; set; }

    /// <summary>The partner's yes is for the following meetings of the series as well, until (not including) this moment; null when for this one only.</summary>
    public Instant? SeriesUntil { get; set; }

    /// <summary>Until when the partner asked for the series, where the lead said yes until an earlier day; null where the lead did not.</summary>
    public Instant? PartnersUntil { get; set; }

    /// <summary>The first moment that yes is for, where the following ones are meant; null where all are, those before this one too.</summary>
    public Instant? SeriesFrom { get; set; }

    /// <summary>The delegation in which the delegatee said yes to the series, which covers this one; its own id there. Null for a yes to one meeting.</summary>
    public Guid? StandingId { get; set; }

    /// <summary>From when on that yes no longer holds, as everybody was told; null as long as it stands. Only where it was given.</summary>
    public Instant? StandingEndedFrom { get; set; }

    /// <summary>Whether the delegatee said yes to the series here.</summary>
    public bool IsStanding => StandingId == Id;

    /// <summary>The day until which a yes to the series that covers this one holds; null for a yes to one meeting.</summary>
    public Instant? YesUntil => StandingId is null ? null : StandingEndedFrom ?? SeriesUntil;

    /// <summary>Whether the series is asked of the delegatee, whoever named this person.</summary>
    public bool AsksSeries => SeriesUntil is not null;

    public required Instant ConfirmedAt { get; set; }

    /// <summary>
    /// From when on the delegatee is asked: after the lead's yes, and not before that can be undone unnoticed. Null while the delegatee
    /// is not to know of it.
    /// </summary>
    public Instant? AskedAt { get; set; }

    /// <summary>When the last step was made.</summary>
    public Instant? DecidedAt { get; set; }

    public Mandate Mandate { get; set; } = new();

    public Guid Version { get; set; }

    /// <summary>The state at <paramref name="now"/>: what began before all was decided has lapsed, also before the store says so.</summary>
    /// <param name="start">When the meeting begins, as it is known now.</param>
    public DelegationState StateAt(Instant start, Instant now) =>
        FlowRules.Undecided.Contains(State) && start <= now ? DelegationState.Lapsed : State;

    internal sealed class Mapping : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> builder)
        {
            builder.Ignore(d => d.WaitsForTheTelling);
            builder.Ignore(d => d.GoesBeside);
            builder.Ignore(d => d.IsStanding);
            builder.Ignore(d => d.AsksSeries);
            builder.Ignore(d => d.YesUntil);
            builder.HasIndex(d => d.StandingId);
            builder.Property(d => d.PartnerId).HasMaxLength(100);
            builder.Property(d => d.DelegateeId).HasMaxLength(100);
            builder.Property(d => d.TeamId).HasMaxLength(100);
            builder.Property(d => d.InsteadOfId).HasMaxLength(100);
            builder.Property(d => d.Reason).HasMaxLength(LongestReason);
            builder.Property(d => d.Drops).HasMaxLength(LongestDrops);
            builder.Property(d => d.Outcome).HasMaxLength(LongestOutcome);
            builder.Property(d => d.Changed).HasMaxLength(LongestChange);
            builder.Property(d => d.TogetherWithId).HasMaxLength(100);
            builder.Property(d => d.CannotAlongId).HasMaxLength(100);
            builder.Property(d => d.CannotAlongWhy).HasMaxLength(LongestReason);
            builder.Property(d => d.BetterId).HasMaxLength(100);
            builder.Property(d => d.Condition).HasMaxLength(LongestReason);
            builder.HasIndex(d => new { d.DelegateeId, d.State });
            builder.HasIndex(d => new { d.TogetherWithId, d.State });
            builder.HasIndex(d => new { d.TeamId, d.State });
            builder.HasOne(d => d.Choice).WithMany().HasForeignKey(d => d.ChoiceId).OnDelete(DeleteBehavior.Cascade);
            builder.OwnsOne(d => d.Mandate, mandate =>
            {
                mandate.Property(m => m.ForWhom).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.Asked).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.CallMeWhen).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.Result).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.NextStep).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.GivenResult).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.GivenNextStep).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.NextStepOwner).HasMaxLength(Mandate.LongestName);
                mandate.Property(m => m.Gain).HasMaxLength(Mandate.LongestText);
                mandate.Property(m => m.Reach).HasMaxLength(Mandate.LongestReach);
                mandate.Property(m => m.GivenReach).HasMaxLength(Mandate.LongestReach);
                mandate.Property(m => m.Touches).HasMaxLength(Mandate.LongestTouches);
            });
        }
    }
}

/// <summary>What a delegation carries. The first three are required and prefilled; the delegatee completes the rest.</summary>
public sealed class Mandate
{
    public const int LongestText = 2000;
    public const int LongestName = 200;
    public const int LongestReach = 500;
    public const int LongestTouches = 1000;

    /// <summary>What and whom it is for.</summary>
    public string ForWhom { get; set; } = "";

    /// <summary>The question to the delegatee.</summary>
    public string Asked { get; set; } = "";

    /// <summary>When to call the partner: the limits.</summary>
    public string CallMeWhen { get; set; } = "";

    /// <summary>What should come of it.</summary>
    public string Result { get; set; } = "";

    public string NextStep { get; set; } = "";

    /// <summary>What should come of it as the partner gave it, whatever a delegatee made of it since; empty in rows of before this was kept.</summary>
    public string GivenResult { get; set; } = "";

    /// <summary>The next step as the partner gave it.</summary>
    public string GivenNextStep { get; set; } = "";

    /// <summary>Who picks up the ball.</summary>
    public string NextStepOwner { get; set; } = "";

    /// <summary>What is in it for the delegatee.</summary>
    public string Gain { get; set; } = "";

    /// <summary>How the partner is reached during the meeting.</summary>
    public string Reach { get; set; } = "";

    /// <summary>The same as the partner gave it, which the next mandate begins with.</summary>
    public string GivenReach { get; set; } = "";

    /// <summary>Whom else it touches.</summary>
    public string Touches { get; set; } = "";

    /// <summary>As the partner gave it: what a delegatee wrote stays with that delegatee.</summary>
    public Mandate AsGiven() => new()
    {
        ForWhom = ForWhom,
        Asked = Asked,
        CallMeWhen = CallMeWhen,
        Reach = GivenReach,
        GivenReach = GivenReach,
        Result = GivenResult,
        NextStep = GivenNextStep,
        GivenResult = GivenResult,
        GivenNextStep = GivenNextStep,
    };

    /// <summary>The same with another question, for who reads it.</summary>
    public Mandate Asking(string question)
    {
        var same = (Mandate)MemberwiseClone();
        same.Asked = question;
        return same;
    }
}

/// <summary>The states a stored delegation can be in; <c>Proposed</c> is computed, <c>Overruled</c> is a <see cref="Choice"/>.</summary>
public enum DelegationState
{
    /// <summary>The partner said yes; the lead is to say whether there is room.</summary>
    Confirmed,

    /// <summary>The lead said there is room; the delegatee is asked.</summary>
    Approved,

    /// <summary>The delegatee goes.</summary>
    Accepted,

    /// <summary>It happened.</summary>
    Done,

    /// <summary>The lead said no.</summary>
    Rejected,

    /// <summary>The delegatee gave it back.</summary>
    Declined,

    /// <summary>Moved, cancelled or taken back.</summary>
    Withdrawn,

    /// <summary>It began before all was decided: the partner goes.</summary>
    Lapsed,
}
