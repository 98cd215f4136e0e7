using PartnerFocus.Web.Firm.Changes;

namespace PartnerFocus.Web.Firm;

internal static class FirmRegistration
{
    /// <summary>The firm in force, its pages, and what a change of it does before it is saved.</summary>
    public static void AddFocusFirm(this IServiceCollection services)
    {
        services.AddSingleton<FirmCache>();
        services.AddScoped<FirmStore>();
        services.AddScoped<FirmDrafts>();
        services.AddScoped<FirmEditing>();
        services.AddScoped<FirmUses>();
        services.AddScoped<DraftReading>();
        services.AddScoped<VerdictFlips>();
        services.AddSingleton<FlipRuns>();
        services.AddScoped<ChangeLines>();
        services.AddScoped<ChangePages>();
    }
}
