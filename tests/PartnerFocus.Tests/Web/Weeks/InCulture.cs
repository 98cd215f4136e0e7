using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using PartnerFocus.Web.Weeks;

namespace PartnerFocus.Tests.Web.Weeks;

/// <summary>The texts of the week without an app around them, in the language of one reader.</summary>
internal sealed class InCulture : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo Texts) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public InCulture(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    public static WeekWords Words()
    {
        var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return new WeekWords(services.GetRequiredService<IStringLocalizer<WeekTexts>>());
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
}
