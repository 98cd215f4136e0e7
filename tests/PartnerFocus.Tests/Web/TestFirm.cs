namespace PartnerFocus.Tests.Web;

/// <summary>
/// A small firm with one of each: two partners (vera with an assistant, otto without), two teams with a lead and members.
/// </summary>
public static class TestFirm
{
    public const string Partner = "vera";
    public const string OtherPartner = "otto";
    public const string Assistant = "asha";
    public const string Lead = "lars";
    public const string OtherLead = "lena";
    public const string Member = "mila";
    public const string OtherMember = "maks";

    public const string Json = """
        {
          "version": 1,
          "firm": {
            "name": "Kantoor Proef", "profession": "law", "clientTerm": {"nl": "cliënt", "en": "client"},
            "domains": ["proef.example"], "timeZone": "Europe/Amsterdam",
            "workingHours": {"start": "08:30", "end": "18:00", "days": ["MO", "TU", "WE", "TH", "FR"]},
            "leadTimeWorkingDays": 2, "maxDelegatedHoursPerWeek": 8
          },
          "levels": ["junior", "medior", "senior"],
          "teams": [{"id": "een", "name": "Team Een", "lead": "lars"}, {"id": "twee", "name": "Team Twee", "lead": "lena"}],
          "partners": [
            {"id": "vera", "name": "Vera Prins", "email": "vera@proef.example", "aliases": ["Vera"], "team": "een", "assistant": "asha",
             "expertise": ["deals"], "keyClients": ["wind"]},
            {"id": "otto", "name": "Otto Vos", "email": "otto@proef.example", "aliases": ["Otto"], "team": "twee", "expertise": ["labour"]}],
          "people": [
            {"id": "asha", "name": "Asha Smit", "email": "asha@proef.example", "aliases": ["Asha"], "level": "senior"},
            {"id": "lars", "name": "Lars Kok", "email": "lars@proef.example", "aliases": ["Lars"], "team": "een", "level": "senior", "reportsTo": "vera", "talents": ["deals"]},
            {"id": "lena", "name": "Lena Bos", "email": "lena@proef.example", "aliases": ["Lena"], "team": "twee", "level": "senior", "reportsTo": "otto", "talents": ["labour"]},
            {"id": "mila", "name": "Mila Jong", "email": "mila@proef.example", "aliases": ["Mila"], "team": "een", "level": "medior", "reportsTo": "lars", "talents": ["deals"], "clients": ["wind"]},
            {"id": "maks", "name": "Maks Dam", "email": "maks@proef.example", "aliases": ["Maks"], "team": "twee", "level": "medior", "reportsTo": "lena", "talents": ["labour"]}],
          "clients": [{"id": "wind", "name": "Wind BV", "domains": ["wind.example"], "tier": "key"}, {"id": "zon", "name": "Zon BV", "domains": ["zon.example"]}],
          "topics": [
            {"id": "deals", "name": {"nl": "Overnames", "en": "Deals"}, "keywords": ["overname", "deal"]},
            {"id": "labour", "name": {"nl": "Arbeidsrecht", "en": "Labour law"}, "keywords": ["ontslag", "arbeid"]}]
        }
        """;
}
