namespace PartnerFocus.Web.Access;

/// <summary>What a person does in the app. One person can have several.</summary>
public enum FocusRole
{
    /// <summary>Reviews the own week.</summary>
    Partner,

    /// <summary>Uploads calendars and prepares the week together with the partner.</summary>
    Assistant,

    /// <summary>Receives delegations.</summary>
    TeamMember,

    /// <summary>Approves delegations to the own team.</summary>
    TeamLead,

    /// <summary>Decides today in the place of a lead or partner who named this person. Never given: it follows from the days that were named.</summary>
    StandIn,

    /// <summary>Firm file, accounts, rights; no agenda content.</summary>
    Administrator,
}
