using PartnerFocus.Web.Agendas.Background;
using PartnerFocus.Web.Agendas.Uploads;
using PartnerFocus.Web.Hosting;

namespace PartnerFocus.Web.Agendas;

internal static class AgendasRegistration
{
    /// <summary>Agendas: reading them, bringing them up to date, and what waits between a preview and a yes.</summary>
    public static void AddFocusAgendas(this WebApplicationBuilder builder)
    {
        builder.AddSettings<UploadLimits>("Uploads");
        builder.Services.AddScoped<AgendaReading>();
        builder.Services.AddSingleton<AgendaMemory>();
        builder.Services.AddScoped<AgendaStretch>();
        builder.Services.AddScoped<AgendaImport>();
        builder.Services.AddScoped<ImportUndo>();
        builder.Services.AddScoped<PendingUploads>();
        builder.Services.AddScoped<UploadWork>();
        builder.Services.AddScoped<UploadOverview>();
        builder.Services.AddScoped<AgendaOverview>();
        builder.Services.AddScoped<ImportPagesReading>();
        builder.Services.AddHostedService<PendingSweep>();
        builder.Services.AddSingleton<ImportsUnderWay>();
        builder.Services.AddSingleton<BackgroundPreviews>();
        builder.Services.AddSingleton<BackgroundSetting>();
        builder.Services.AddScoped<ConfirmedUploads>();
        builder.Services.AddHostedService<ImportWorker>();
    }
}
