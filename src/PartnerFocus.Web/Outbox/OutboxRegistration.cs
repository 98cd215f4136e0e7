using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Outbox.CalendarOut;
using PartnerFocus.Web.Outbox.Notices;

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
        builder.Services.AddScoped<TakenOverOut>();
        builder.Services.AddHostedService<OutboxSweep>();
        builder.Services.AddSingleton<FewerLinks>();
        builder.Services.AddScoped<NoticeWishes>();
        builder.Services.AddScoped<NoticeReaders>();
        builder.Services.AddScoped<WaitingNow>();
        builder.Services.AddScoped<StandInNews>();
        builder.Services.AddScoped<WeekAhead>();
        builder.Services.AddScoped<NoticeWriting>();
        builder.Services.AddScoped<NoticeCheck>();
        builder.Services.AddScoped<AskPace>();
        builder.Services.AddScoped<NoticeRound>();
        builder.Services.AddHostedService<NoticeSweep>();
    }
}
