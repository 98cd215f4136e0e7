namespace PartnerFocus.Web.Delegations;

/// <summary>Whether what follows from a step leaves at once, since its meeting begins too soon to wait.</summary>
public enum LeavesNow
{
    /// <summary>It can be undone without anybody hearing of it.</summary>
    No,

    /// <summary>It leaves by itself.</summary>
    AtOnce,

    /// <summary>Somebody would have to send it by hand: in time nobody hears of it by mail.</summary>
    ByHand,
}
