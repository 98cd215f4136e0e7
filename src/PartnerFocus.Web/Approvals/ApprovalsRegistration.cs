namespace PartnerFocus.Web.Approvals;

internal static class ApprovalsRegistration
{
    /// <summary>The lead's page: what waits, the acts, and what became of them.</summary>
    public static void AddFocusApprovals(this IServiceCollection services)
    {
        services.AddSingleton<OpenStarts>();
        services.AddScoped<WaitingApprovals>();
        services.AddScoped<ApprovalActs>();
        services.AddScoped<ActResults>();
    }
}
