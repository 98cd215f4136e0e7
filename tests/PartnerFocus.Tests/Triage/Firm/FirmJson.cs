namespace PartnerFocus.Tests.Triage.Firm;

/// <summary>The smallest firm file in which every kind of reference occurs.</summary>
internal static class FirmJson
{
    public const string Valid = """
        {
          "version": 1,
          "firm": {
            "name": "Kantoor", "profession": "law",
            "clientTerm": {"nl": "cliënt", "en": "client"},
            "domains": ["kantoor.example"], "timeZone": "Europe/Amsterdam",
            "workingHours": {"start": "08:30", "end": "18:00", "days": ["MO", "TU", "WE"]},
            "leadTimeWorkingDays": 2, "maxDelegatedHoursPerWeek": 7.5
          },
          "levels": ["junior", "senior"],
          "teams": [{"id": "een", "name": "Een", "lead": "jan"}],
          "partners": [{"id": "p1", "name": "Anna Prins", "email": "anna@kantoor.example",
            "team": "een", "assistant": "jan", "expertise": ["deals"], "keyClients": ["wind"]}],
          "people": [{
            "id": "jan", "name": "Jan de Boer", "email": "jan@kantoor.example", "aliases": ["Jan"],
            "team": "een", "level": "junior", "reportsTo": "p1", "talents": ["deals"]},
            {"id": "els", "name": "Els Pen", "email": "els@kantoor.example", "level": "senior"}],
          "clients": [{"id": "wind", "name": "Wind BV", "tier": "key"}, {"id": "zon", "name": "Zon BV"}],
          "topics": [{"id": "deals", "name": {"nl": "Overnames", "en": "Deals"}, "keywords": ["overname"]}]
        }
        """;

    /// <summary>The file with one piece of text replaced, which must stand in it exactly once.</summary>
    public static string With(string was, string now)
    {
        var at = Valid.IndexOf(was, StringComparison.Ordinal);
        (at >= 0 && Valid.LastIndexOf(was, StringComparison.Ordinal) == at).Should().BeTrue($"{was} stands once in the file");
        return Valid.Replace(was, now, StringComparison.Ordinal);
    }
}
