using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Outbox.CalendarOut;

namespace PartnerFocus.Web.Outbox;

internal static class OutboxRegistration
{
    /// <summary>What leaves: messages written with a decision, and how they go out.</summary>
    /// <exception cref="WrongSettingException">A setting of <c>Mail</c> is wrong.</exception>
    public static void AddFocusOutbox(this WebApplicationBuilder builder)
    {
        builder.AddSettings<MailSettings>("Mail");
        builder.Services.AddScoped<WhatLeaves>();
        builder.Services.AddScoped<OutboxReading>();
        builder.Services.AddScoped<OutboxActs>();
        builder.Services.AddScoped<StuckMails>();
        builder.Services.AddScoped<MailDelivery>();
        builder.Services.AddScoped<LeavingCheck>();
        builder.Services.AddSingleton<SmtpPost>();
        builder.Services.AddScoped<CalendarAddresses>();
        builder.Services.AddScoped<OwnCalendar>();
        builder.Services.AddHostedService<OutboxSweep>();
    }
}
