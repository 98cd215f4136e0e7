using PartnerFocus.Web.Delegations.Export;

namespace PartnerFocus.Web.Delegations;

internal static class DelegationsRegistration
{
    /// <summary>Delegations: their course, who approves, the load, and the sweep that lets pass what was not decided in time.</summary>
    public static void AddFocusDelegations(this IServiceCollection services)
    {
        services.AddScoped<Approvers>();
        services.AddScoped<CompanionKnows>();
        services.AddScoped<PartTold>();
        services.AddScoped<DelegatedTime>();
        services.AddScoped<DelegationFlow>();
        services.AddScoped<MeetingsNow>();
        services.AddScoped<FreshRanking>();
        services.AddScoped<MovedMeetings>();
        services.AddScoped<MovedSeries>();
        services.AddScoped<DeclineFollowUp>();
        services.AddScoped<SeriesAhead>();
        services.AddScoped<LeftAlready>();
        services.AddScoped<WrittenMails>();
        services.AddScoped<ChangedAlike>();
        services.AddScoped<MyDelegations>();
        services.AddScoped<AnswersToWrite>();
        services.AddScoped<DelegationStories>();
        services.AddScoped<DecisionsExport>();
        services.AddHostedService<DelegationSweep>();
    }
}
