using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace PartnerFocus.Tests.Web.Delegations;

public static class Questions
{
    /// <summary>Puts what was approved before who is asked, as once the approval can no longer be undone unnoticed. No message leaves by it.</summary>
    public static Task PutQuestionsAsync(this TestApp app) => app.InStoreAsync(db =>
    {
        var now = Instant.FromDateTimeOffset(app.Clock.Now);
        return db.Delegations.Where(d => d.AskedAt > now).ExecuteUpdateAsync(set => set.SetProperty(d => d.AskedAt, now));
    });
}
