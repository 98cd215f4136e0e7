using PartnerFocus.Web.Commands;
using PartnerFocus.Web.Hosting;

// Without a verb the app serves; with one it does that and exits.
if (CommandLine.StartsWithVerb(args))
{
    return await CommandLine.RunAsync(args);
}

var app = FocusApp.Build(args);
await FocusApp.PrepareAsync(app);
FocusApp.UsePipeline(app);
await app.RunAsync();
return 0;
