using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace PartnerFocus.Web.Accounts;

/// <summary>Who never chose a language has that of the page signed in on: mails are written in what is read on the screens.</summary>
internal static class ShownLanguage
{
    /// <summary>Keeps it, unless one was chosen meanwhile.</summary>
    public static async Task KeepShownLanguageAsync(this UserManager<FocusUser> users, FocusUser user)
    {
        var shown = CultureInfo.CurrentUICulture.Name;
        await users.Users.Where(u => u.Id == user.Id && u.Culture == null).ExecuteUpdateAsync(set => set.SetProperty(u => u.Culture, shown));
    }
}
