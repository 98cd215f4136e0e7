using PartnerFocus.Tests.Web;

namespace PartnerFocus.BrowserTests.Approvals;

/// <summary>The test's firm with one more member in lars' team.</summary>
internal static class ApprovalsFirm
{
    private const string Noor =
        """{"id": "noor", "name": "Noor Wit", "email": "noor@proef.example", "team": "een", "level": "junior", "reportsTo": "lars", "interests": ["deals"]},""";

    public static readonly string Json = TestFirm.Json.Replace("\"people\": [", "\"people\": [" + Noor, StringComparison.Ordinal);
}
