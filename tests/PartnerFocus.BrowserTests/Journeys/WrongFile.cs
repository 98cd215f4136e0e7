using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PartnerFocus.BrowserTests.Web;
using PartnerFocus.Tests.Web;
using PartnerFocus.Tests.Web.Agendas;

namespace PartnerFocus.BrowserTests.Journeys;

/// <summary>Files that cannot be what was meant: each is told by name and place, in both languages, and what is stored stays as it was.</summary>
[Collection(Chromium.Collection)]
public class WrongFile(Chromium chromium)
{
    private static readonly string Good = Ics.Event("new", "20261119T090000Z", "Nieuw");

    [BrowserFact]
    public Task NoCalendar_IsToldByName() => HandInAsync(
        "brief.ics", Ics.Bytes("Beste Vera,\r\nhierbij de stukken.\r\n"),
        "brief.ics is geen agenda (.ics).",
        "brief.ics is no calendar (.ics).");

    [BrowserFact]
    public Task EmptyFile_IsToldByName() => HandInAsync(
        "leeg.ics", [],
        "leeg.ics is leeg.",
        "leeg.ics is empty.");

    [BrowserFact]
    public Task CutOffFile_IsToldWithTheLine_AndTakesNothingAway() => HandInAsync(
        "half.ics", Ics.Bytes(Ics.Calendar("", Good) is var whole ? whole[..whole.IndexOf("SUMMARY", StringComparison.Ordinal)] : ""),
        ["half.ics, regel 4: Het bestand houdt midden in deze afspraak op; de afspraak is overgeslagen.", "Niet alles was te lezen. Daarom halen we niets weg"],
        ["half.ics, line 4: ", "Not everything could be read. So nothing is taken away"]);

    [BrowserFact]
    public Task ZipWithOtherThings_NamesEachInIt() => HandInAsync(
        "alles.zip", Zip(("agenda.ics", Ics.Calendar("", Good)), ("notulen.txt", "Notulen"), ("foto.jpg", "\u00ff\u00d8")),
        ["alles.zip/notulen.txt is geen agenda (.ics).", "alles.zip/foto.jpg is geen agenda (.ics)."],
        ["alles.zip/notulen.txt is no calendar (.ics).", "alles.zip/foto.jpg is no calendar (.ics)."]);

    [BrowserFact]
    public Task BrokenZip_IsToldByName() => HandInAsync(
        "stuk.zip", [.. Zip(("agenda.ics", Ics.Calendar("", Good))).Take(60)],
        "stuk.zip is een .zip die niet te openen is.",
        "stuk.zip is a .zip that cannot be opened.");

    [BrowserFact]
    public Task EventWithoutStart_IsToldWithTheLine() => HandInAsync(
        "begin.ics", Ics.Bytes(Ics.Calendar("", "BEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:Zonder begin\r\nEND:VEVENT\r\n", Good)),
        "begin.ics, regel 4: Een afspraak zonder begin (DTSTART) is overgeslagen.",
        "begin.ics, line 4: ",
        "DTSTART");

    [BrowserFact]
    public Task UnknownZone_IsToldWithTheLineAndWhatWasMadeOfIt() => HandInAsync(
        "zone.ics", Ics.Bytes(Ics.Calendar("", "BEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Mars/Olympus:20261119T090000\r\nSUMMARY:Ver weg\r\nEND:VEVENT\r\n")),
        "De tijdzone \"Mars/Olympus\" is onbekend; de tijden zijn gelezen als Europe/Amsterdam.",
        "zone.ics, line ",
        "Mars/Olympus");

    [BrowserFact]
    public Task ImpossibleRule_IsToldWithTheLine() => HandInAsync(
        "reeks.ics", Ics.Bytes(Ics.Calendar("", Ics.Event("x", "20261119T090000Z", "Nooit", "RRULE:FREQ=NEVER;COUNT=3"))),
        "De herhaling \"FREQ=NEVER;COUNT=3\" is niet te lezen",
        "reeks.ics, line ",
        "FREQ=NEVER");

    [BrowserFact]
    public Task RuleWithoutAnyDay_IsToldWithTheLine() => HandInAsync(
        "nooit.ics", Ics.Bytes(Ics.Calendar("", Ics.Event("x", "20261119T090000Z", "Dertig februari", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))),
        "De herhaling \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\" ",
        "nooit.ics, line ",
        "BYMONTHDAY=30");

    [BrowserFact]
    public Task NoFile_OfAFormWithoutScript_IsAskedFor() => chromium.RunAsync(async journey =>
    {
        await ArriveAsync(journey);
        await journey.Page.Locator("input[type=file]").EvaluateAsync("e => e.required = false");
        await journey.Page.Locator("form.upload button.go").ClickAsync();

        await Assertions.Expect(journey.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Kies eerst een of meer bestanden.");
    });

    private Task HandInAsync(string name, byte[] content, string dutch, params string[] english) => HandInAsync(name, content, [dutch], english);

    private Task HandInAsync(string name, byte[] content, string[] dutch, string[] english) => chromium.RunAsync(
        async journey =>
        {
            await ArriveAsync(journey);
            var before = await StoredAsync(journey);
            foreach (var (isEnglish, sentences) in ((bool, string[])[])[(false, dutch), (true, english)])
            {
                await journey.SpeakAsync(isEnglish);
                await journey.OpenAsync("/agenda/vera/import");
                await journey.HandInAsync(name, content);
                foreach (var sentence in sentences)
                {
                    await journey.SeesAsync(sentence);
                }
            }

            (await StoredAsync(journey)).Should().Be(before);
        },
        nameof(WrongFile) + "-" + name);

    private static async Task ArriveAsync(Journey journey)
    {
        await journey.App.SeedFirmAsync();
        await journey.App.ImportAsync(Ics.Week);
        await journey.ArriveAsAsync(TestFirm.Assistant);
        await journey.OpenAsync("/agenda/vera/import");
    }

    private static async Task<string> StoredAsync(Journey journey)
    {
        var agenda = await journey.App.InStoreAsync(db => db.Agendas.Select(a => a.Version).SingleAsync());
        var imports = await journey.App.InStoreAsync(db => db.Imports.CountAsync());
        return $"{agenda} {imports} {string.Join('|', await journey.App.TitlesAsync())}";
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
