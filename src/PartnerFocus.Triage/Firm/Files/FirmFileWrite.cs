using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerFocus.Triage.Firm.Files;

/// <summary>Writes a firm as its file; every key of the format, in its order, so that two exports compare line by line.</summary>
internal static class FirmFileWrite
{
    /// <summary>The tiers as the file writes them.</summary>
    public static readonly IReadOnlyList<string> Tiers = [.. Enum.GetNames<ClientTier>().Select(n => n.ToLowerInvariant())];

    // Names keep their accents: the file is read by people and never becomes part of a page.
    private static readonly JsonWriterOptions Layout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(FirmProfile firm)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            Head(json, firm);
            Texts(json, "levels", firm.Levels);
            Objects(json, "teams", firm.Teams, Team);
            Objects(json, "partners", firm.Partners, Partner);
            Objects(json, "people", firm.People, Person);
            Objects(json, "clients", firm.Clients, Client);
            Objects(json, "topics", firm.Topics, Topic);
            Objects(json, "challenges", firm.Challenges, Challenge);
            Settings(json, firm);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Head(Utf8JsonWriter json, FirmProfile firm)
    {
        json.WriteStartObject("firm");
        json.WriteString("name", firm.Name);
        json.WriteString("profession", firm.Profession);
        LocalText(json, "clientTerm", firm.ClientTerm);
        Texts(json, "domains", firm.Domains);
        json.WriteString("timeZone", firm.TimeZone.Id);
        json.WriteStartObject("workingHours");
        json.WriteString("start", FirmParts.ClockOf(firm.WorkingHours.Start));
        json.WriteString("end", FirmParts.ClockOf(firm.WorkingHours.End));
        Texts(json, "days", firm.WorkingHours.Days.Select(FirmParts.CodeOf));
        json.WriteEndObject();
        json.WriteNumber("leadTimeWorkingDays", firm.LeadTimeWorkingDays);
        json.WriteNumber("maxDelegatedHoursPerWeek", firm.MaxDelegatedHoursPerWeek);
        json.WriteEndObject();
    }

    private static void Team(Utf8JsonWriter json, Team team)
    {
        json.WriteString("id", team.Id);
        json.WriteString("name", team.Name);
        json.WriteString("lead", team.Lead);
    }

    private static void Partner(Utf8JsonWriter json, Partner partner)
    {
        json.WriteString("id", partner.Id);
        json.WriteString("name", partner.Name);
        json.WriteString("email", partner.Email);
        Texts(json, "aliases", partner.Aliases);
        json.WriteString("team", partner.Team);
        json.WriteString("assistant", partner.Assistant);
        Texts(json, "expertise", partner.Expertise);
        Texts(json, "chosenLearning", partner.ChosenLearning);
        Texts(json, "keyClients", partner.KeyClients);
        Texts(json, "favouriteClients", partner.FavouriteClients);
    }

    private static void Person(Utf8JsonWriter json, Person person)
    {
        json.WriteString("id", person.Id);
        json.WriteString("name", person.Name);
        json.WriteString("email", person.Email);
        Texts(json, "aliases", person.Aliases);
        json.WriteString("team", person.Team);
        json.WriteString("level", person.Level);
        json.WriteString("reportsTo", person.ReportsTo);
        Texts(json, "talents", person.Talents);
        Texts(json, "interests", person.Interests);
        Texts(json, "developmentGoals", person.DevelopmentGoals);
        Texts(json, "clients", person.Clients);
        Texts(json, "barredFrom", person.BarredFrom);
    }

    private static void Client(Utf8JsonWriter json, Client client)
    {
        json.WriteString("id", client.Id);
        json.WriteString("name", client.Name);
        Texts(json, "aliases", client.Aliases);
        Texts(json, "domains", client.Domains);
        json.WriteString("tier", Tiers[(int)client.Tier]);
    }

    private static void Topic(Utf8JsonWriter json, Topic topic)
    {
        json.WriteString("id", topic.Id);
        LocalText(json, "name", topic.Name);
        Texts(json, "keywords", topic.Keywords);
    }

    private static void Challenge(Utf8JsonWriter json, Challenge challenge)
    {
        json.WriteString("id", challenge.Id);
        LocalText(json, "title", challenge.Title);
        Texts(json, "keywords", challenge.Keywords);
    }

    // Only what the firm set: a file that says nothing says nothing after it was written either.
    private static void Settings(Utf8JsonWriter json, FirmProfile firm)
    {
        var settings = firm.Settings;
        var hours = firm.People.Select(p => (p.Id, p.AgreedHours)).Concat(firm.Partners.Select(p => (p.Id, p.AgreedHours))).Where(p => p.AgreedHours is not null).ToList();
        var visions = firm.Partners.Where(p => p.Vision.Count > 0).ToList();
        if (settings.IsEmpty && hours.Count == 0 && visions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("settings");
        if (settings.Words.Count > 0)
        {
            json.WriteStartObject("words");
            foreach (var (concept, words) in settings.Words)
            {
                Texts(json, concept, words);
            }

            json.WriteEndObject();
        }

        foreach (var threshold in FirmThreshold.All)
        {
            if (threshold.Of(settings) is { } value)
            {
                json.WriteNumber(threshold.Key, value);
            }
        }

        Members(json, "agreedHours", hours, (id, h) => json.WriteNumber(id, h!.Value));
        Members(json, "vision", [.. visions.Select(p => (p.Id, p.Vision))], (id, lines) => Texts(json, id, lines));
        json.WriteEndObject();
    }

    private static void Members<T>(Utf8JsonWriter json, string key, List<(string Id, T Value)> members, Action<string, T> write)
    {
        if (members.Count == 0)
        {
            return;
        }

        json.WriteStartObject(key);
        foreach (var (id, value) in members)
        {
            write(id, value);
        }

        json.WriteEndObject();
    }

    private static void LocalText(Utf8JsonWriter json, string key, LocalText text)
    {
        json.WriteStartObject(key);
        json.WriteString("nl", text.Nl);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Objects<T>(Utf8JsonWriter json, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
