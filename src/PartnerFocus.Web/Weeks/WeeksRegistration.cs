using PartnerFocus.Web.Weeks.Again;

namespace PartnerFocus.Web.Weeks;

internal static class WeeksRegistration
{
    /// <summary>The week: its triage, the acts on it, and their words.</summary>
    public static void AddFocusWeeks(this IServiceCollection services)
    {
        services.AddSingleton<TriageEngines>();
        services.AddSingleton<WeekMemory>();
        services.AddScoped<WeekTriage>();
        services.AddSingleton<AgendaRounds>();
        services.AddScoped<ComingWeeks>();
        services.AddHostedService<RoundWorker>();
        services.AddScoped<ClientTalks>();
        services.AddScoped<WeekActs>();
        services.AddScoped<FollowingTimes>();
        services.AddScoped<WeekUndo>();
        services.AddScoped<WordUndo>();
        services.AddScoped<WeekSeries>();
        services.AddScoped<Precedents.SeriesPrecedents>();
        services.AddScoped<WeekTalk>();
        services.AddScoped<KeptTimes>();
        services.AddScoped<WeekWords>();
        services.AddScoped<ActWords>();
        services.AddScoped<WeekPages>();
        services.AddScoped<SeriesPages>();
        services.AddScoped<SeriesAnswers>();
    }
}
