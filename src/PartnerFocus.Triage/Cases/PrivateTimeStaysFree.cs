using PartnerFocus.Triage.Reading;

namespace PartnerFocus.Triage.Cases;

/// <summary>Private time stays private.</summary>
internal sealed class PrivateTimeStaysFree() : TriageCase(
    "private-time",
    new LocalText("Privé blijft privé.", "Private time stays private."),
    new LocalText("Een als privé gemarkeerde afspraak zonder anderen.", "An entry marked private with nobody else in it."),
    Principles.OwnTime)
{
    public override CaseFinding? Ask(MeetingReading reading)
    {
        var roster = reading.Roster;
        var isBusiness = roster.Colleagues.Count > 0 || roster.House.Count > 0 || roster.ClientPeople.Any();
        if (!reading.Meeting.IsPrivate || isBusiness)
        {
            return null;
        }

        return Kept(Confidence.Sure);
    }

    /// <summary>The time stays the partner's; <paramref name="confidence"/> is lower where others are invited.</summary>
    public static CaseFinding Kept(Confidence confidence) =>
        new()
        {
            Verdict = Verdict.Protect,
            Confidence = confidence,
            Text = new LocalText("Als privé gemarkeerd.", "Marked private."),
            Quote = new Quote("PRIVATE", MeetingField.Flag),
            Contribution = new LocalText("Deze tijd is van jou.", "This time is yours."),
            ReadsText = false,
        };
}
