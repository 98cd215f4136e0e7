using NodaTime;
using PartnerFocus.Triage;
using PartnerFocus.Triage.Firm;

namespace PartnerFocus.Tests.Triage;

/// <summary>A small firm: Anna leads mergers; Cas (counsel) leads the team; Eva (senior) does tax; Sem (junior) reports to Cas; Mo assists.</summary>
internal static class SampleFirm
{
    public const string Anna = "a.lind@voslind.example";
    public const string Cas = "c.vermeer@voslind.example";
    public const string Eva = "e.roos@voslind.example";
    public const string Sem = "s.prins@voslind.example";
    public const string Mo = "m.berg@voslind.example";
    public const string Hr = "hr@voslind.example";
    public const string FellowPartner = "b.vos@voslind.example";
    public const string OtherPartner = "d.haan@voslind.example";
    public const string KeyClient = "j.holm@norsk.example";
    public const string FavouriteClient = "piet@blom.example";
    public const string RegularClient = "k.maas@deltaport.example";
    public const string Stranger = "x@elsewhere.example";

    public static FirmProfile Profile { get; } = new()
    {
        Name = "Vos & Lind",
        Profession = "law",
        ClientTerm = new LocalText("cliënt", "client"),
        Domains = ["voslind.example"],
        TimeZone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"],
        WorkingHours = new WorkingHours(new LocalTime(8, 30), new LocalTime(18, 0), [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]),
        Levels = ["support", "junior", "senior", "counsel"],
        Teams = [new Team("deals", "Deals", "cas"), new Team("tax", "Tax", "eva")],
        Partners =
        [
            new Partner
            {
                Id = "anna", Name = "Anna Lind", Email = Anna, Aliases = ["Anna", "AL"], Team = "deals", Assistant = "mo",
                Expertise = ["mergers"], ChosenLearning = ["stoic philosophy"], KeyClients = ["norsk"], FavouriteClients = ["blom"],
            },
        ],
        People =
        [
            new Person { Id = "cas", Name = "Cas Vermeer", Email = Cas, Aliases = ["Cas", "CV"], Team = "deals", Level = "counsel", ReportsTo = "anna", Talents = ["mergers"] },
            new Person { Id = "eva", Name = "Eva Roos", Email = Eva, Aliases = ["Eva"], Team = "tax", Level = "senior", ReportsTo = "anna", Talents = ["tax"] },
            new Person { Id = "sem", Name = "Sem Prins", Email = Sem, Aliases = ["Sem"], Team = "deals", Level = "junior", ReportsTo = "cas" },
            new Person { Id = "mo", Name = "Mo Berg", Email = Mo, Aliases = ["Mo"], Team = "deals", Level = "support", ReportsTo = "anna" },
        ],
        Clients =
        [
            new Client { Id = "norsk", Name = "Norsk Wind AS", Aliases = ["Norsk"], Domains = ["norsk.example"], Tier = ClientTier.Key },
            new Client { Id = "blom", Name = "Bakkerij Blom", Aliases = [], Domains = ["blom.example"], Tier = ClientTier.Favourite },
            new Client { Id = "delta", Name = "Delta Port BV", Aliases = ["Delta Port"], Domains = ["deltaport.example"] },
            new Client { Id = "zon", Name = "Zonneveld", Domains = ["zonneveld.example"], Tier = ClientTier.Prospect },
        ],
        Topics =
        [
            new Topic("mergers", new LocalText("Overnames", "Mergers"), ["merger", "overname", "SPA", "warranty", "closing"]),
            new Topic("tax", new LocalText("Belastingen", "Tax"), ["VAT", "fiscal", "belasting", "transfer pricing"]),
        ],
    };

    public static Partner Partner => Profile.Partners[0];
}
