using System.Globalization;
using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage.Rules;

/// <summary>One example of the page: "- ‘SPA review’ · by Cas · to Anna, optional Eva · every 7 days · “Text / second line” → Delegate".</summary>
internal sealed record ExampleLine(Meeting Meeting, string Says)
{
    private static readonly Dictionary<string, (string Name, string Email)> Known = new()
    {
        ["Anna"] = ("Anna Lind", SampleFirm.Anna),
        ["Cas"] = ("Cas Vermeer", SampleFirm.Cas),
        ["Eva"] = ("Eva Roos", SampleFirm.Eva),
        ["Sem"] = ("Sem Prins", SampleFirm.Sem),
        ["Mo"] = ("Mo Berg", SampleFirm.Mo),
        ["HR"] = ("HR", SampleFirm.Hr),
        ["Bob"] = ("Bob Vos", SampleFirm.FellowPartner),
        ["Diede"] = ("Diede Haan", SampleFirm.OtherPartner),
        ["Holm"] = ("J. Holm", SampleFirm.KeyClient),
        ["Piet"] = ("Piet Blom", SampleFirm.FavouriteClient),
        ["Maas"] = ("K. Maas", SampleFirm.RegularClient),
        ["Xander"] = ("Xander", SampleFirm.Stranger),
        ["Ada"] = ("Ada", "ada@one.example"),
        ["Ben"] = ("Ben", "ben@two.example"),
        ["Cem"] = ("Cem", "cem@three.example"),
        ["everyone"] = ("Everyone", "all@voslind.example"),
    };

    /// <summary>The firm of the examples: the small firm, and a client that is a group.</summary>
    public static FirmProfile Firm { get; } = SampleFirm.Profile with
    {
        Clients = [.. SampleFirm.Profile.Clients, new Client { Id = "tenants", Name = "Tenants of the city" }],
        Topics = [.. SampleFirm.Profile.Topics, new Topic("tenants", new LocalText("Huurders", "Tenants"), ["tenant", "huurder"])],
    };

    public static ExampleLine Parse(string line)
    {
        var arrow = line.LastIndexOf(" → ", StringComparison.Ordinal);
        var parts = line[2..arrow].Split(" · ");
        var meeting = Entries.Called(parts[0].Trim('‘', '’'));
        foreach (var part in parts.Skip(1))
        {
            meeting = With(meeting, part.Trim());
        }

        return new ExampleLine(Decided(meeting, parts), line[(arrow + 3)..].Trim());
    }

    private static Meeting With(Meeting meeting, string part)
    {
        var (word, rest) = part.IndexOf(' ') is > 0 and var space ? (part[..space], part[(space + 1)..]) : (part, "");
        return word switch
        {
            "by" => By(meeting, rest),
            "to" => rest.Split(", ").Aggregate(meeting, (m, p) => m with { Attendees = [.. m.Attendees, Attendee(p)] }),
            "every" => meeting.Every(Number(rest), $"FREQ=DAILY;INTERVAL={Number(rest)}"),
            "lasts" => meeting with { End = meeting.Start.PlusMinutes(Number(rest)) },
            "all" => meeting.AllDay(),
            "private" => meeting with { IsPrivate = true },
            "free" => meeting with { IsTransparent = true },
            "away" => meeting with { ShownAs = ShownAs.OutOfOffice },
            "at" => meeting with { Location = rest },
            "chosen" => meeting,
            _ when part.StartsWith('“') => meeting.Saying(part.Trim('“', '”').Replace(" / ", "\n", StringComparison.Ordinal)),
            _ => throw new FormatException($"An example does not know '{part}'."),
        };
    }

    private static Meeting By(Meeting meeting, string who)
    {
        var (name, sender) = who.Split(" for ") is [var first, var second] ? (second, first) : (who, null);
        var person = Attendee(name);
        return meeting with { Organizer = new MeetingOrganizer(person.Name, person.Email, sender is null ? null : Known[sender].Email) };
    }

    private static MeetingAttendee Attendee(string said)
    {
        var role = said.StartsWith("optional ", StringComparison.Ordinal) ? AttendeeRole.Optional
            : said.StartsWith("chair ", StringComparison.Ordinal) ? AttendeeRole.Chair : AttendeeRole.Required;
        var name = said[(said.StartsWith("optional ", StringComparison.Ordinal) ? 9 : role == AttendeeRole.Chair ? 6 : 0)..];
        var title = name.IndexOf(" (", StringComparison.Ordinal);
        var (full, email) = Known[title < 0 ? name : name[..title]];
        return new MeetingAttendee(title < 0 ? full : full + name[title..], email, role, name == "everyone" ? AttendeeKind.Group : AttendeeKind.Person);
    }

    // "chosen Delegate, Cas": on 3 November, for the series as it is.
    private static Meeting Decided(Meeting meeting, string[] parts)
    {
        if (parts.FirstOrDefault(p => p.StartsWith("chosen ", StringComparison.Ordinal)) is not { } chosen)
        {
            return meeting;
        }

        var said = chosen["chosen ".Length..].Split(", ");
        return meeting with
        {
            Precedent = new SeriesPrecedent
            {
                Verdict = Enum.Parse<Verdict>(said[0]),
                DelegateeId = said.Length > 1 ? said[1].ToLowerInvariant() : null,
                Basis = new TriageEngine(Firm).BasisOf(meeting),
                By = "anna",
                On = new LocalDate(2026, 11, 3),
                ReviewOn = new LocalDate(2027, 2, 3),
            },
        };
    }

    private static int Number(string rest) => int.Parse(rest.Split(' ')[0], CultureInfo.InvariantCulture);
}
