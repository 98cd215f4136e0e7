using PartnerFocus.BrowserTests.Web;

namespace PartnerFocus.BrowserTests.Journeys;

[Collection(Chromium.Collection)]
public class PictureOfAFailure(Chromium chromium)
{
    [BrowserFact]
    public async Task Journey_ThatFails_LeavesAPictureAndTheCause()
    {
        var picture = Chromium.Artifact("failed-on-purpose.png");
        File.Delete(picture);

        var journey = () => chromium.RunAsync(
            async journey =>
            {
                await journey.OpenAsync("/sign-in");
                throw new InvalidOperationException("on purpose");
            },
            "failed-on-purpose");

        await journey.Should().ThrowAsync<InvalidOperationException>().WithMessage("on purpose");
        (await File.ReadAllBytesAsync(picture)).Should().StartWith([0x89, (byte)'P', (byte)'N', (byte)'G']);
        File.Delete(picture);
    }
}
