using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PartnerFocus.Tests.Web;

namespace PartnerFocus.BrowserTests.Web;

/// <summary>The whole app on a real, free port. Reached as localhost: browsers hold passkeys and secure contexts back from bare addresses.</summary>
public sealed class KestrelApp : TestApp
{
    public KestrelApp(IReadOnlyDictionary<string, string>? settings = null)
        : base(settings: settings)
    {
        // Not UseKestrel(0): that sets the port while the program may already be starting the server, and then now and then fails.
        UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
    }

    public Uri Address => BaseAddress;

    protected override Uri BaseAddress
    {
        get
        {
            var bound = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new UriBuilder("http", "localhost", new Uri(bound).Port).Uri;
        }
    }
}
