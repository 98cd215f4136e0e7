using PartnerFocus.Web.Commands;
using PartnerFocus.Web.Hosting;
using PartnerFocus.Web.Sample;
using PartnerFocus.Web.Store;

// Without a verb the app serves; with one it does that and exits.
if (CommandLine.StartsWithVerb(args))
{
    return await CommandLine.RunAsync(args);
}

try
{
    await using var app = FocusApp.Build(args);
    await FocusApp.PrepareAsync(app);
    await SampleFirm.LoadAsync(app);
    FocusApp.UsePipeline(app);
    FocusApp.SayWhere(app);
    await FocusApp.OfferFirstAdministratorAsync(app);
    await app.RunAsync();
    return CommandLine.Done;
}
catch (Exception error) when (error is WrongSettingException or StoreHeldException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return CommandLine.Refused;
}
