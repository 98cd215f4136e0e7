using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerFocus.Web.Accounts;
using PartnerFocus.Web.Agendas;
using PartnerFocus.Web.Delegations;
using PartnerFocus.Web.Firm;
using PartnerFocus.Web.Outbox;
using PartnerFocus.Web.Precedents;
using PartnerFocus.Web.StandIns;
using PartnerFocus.Web.Suggestions;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Web.Store;

/// <summary>The store, the same on both databases; each has a small derived context for its migrations and types.</summary>
public abstract class FocusDbContext(DbContextOptions options)
    : IdentityDbContext<FocusUser, IdentityRole<long>, long>(options)
{
    public DbSet<FirmVersion> FirmVersions => Set<FirmVersion>();

    public DbSet<FirmDraft> FirmDrafts => Set<FirmDraft>();

    public DbSet<Agenda> Agendas => Set<Agenda>();

    public DbSet<AgendaEntry> AgendaEntries => Set<AgendaEntry>();

    public DbSet<ImportRecord> Imports => Set<ImportRecord>();

    public DbSet<ImportChange> ImportChanges => Set<ImportChange>();

    public DbSet<PendingUpload> PendingUploads => Set<PendingUpload>();

    public DbSet<Choice> Choices => Set<Choice>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<KeptTime> KeptTimes => Set<KeptTime>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<HelpCall> HelpCalls => Set<HelpCall>();

    public DbSet<ChoiceCourse> ChoiceCourses => Set<ChoiceCourse>();

    public DbSet<LeftOutNotice> LeftOutNotices => Set<LeftOutNotice>();

    public DbSet<StandIn> StandIns => Set<StandIn>();

    public DbSet<Precedent> Precedents => Set<Precedent>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<CalendarAddress> CalendarAddresses => Set<CalendarAddress>();

    public DbSet<NoticeWish> NoticeWishes => Set<NoticeWish>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<SuggestionDismissal> SuggestionDismissals => Set<SuggestionDismissal>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StampVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FocusDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    private void StampVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            entry.Entity.Version = Guid.NewGuid();
        }
    }
}

/// <summary>A row that two people can change at once: the second is told, nothing is lost.</summary>
public interface IVersioned
{
    Guid Version { get; set; }
}

/// <summary>The store on SQLite. Instants are Unix ticks, so that they compare and sort in SQL.</summary>
public sealed class SqliteFocusDbContext(DbContextOptions<SqliteFocusDbContext> options) : FocusDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Instant>().HaveConversion<InstantToTicks>();
}

/// <summary>The store on PostgreSQL. Instants are <c>timestamptz</c>, kept to whole microseconds.</summary>
public sealed class PostgresFocusDbContext(DbContextOptions<PostgresFocusDbContext> options) : FocusDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Instant>().HaveConversion<InstantToTimestamp>();
}
