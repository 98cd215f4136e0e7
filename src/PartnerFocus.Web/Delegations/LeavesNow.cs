namespace PartnerFocus.Web.Delegations;

/// <summary>Whether what follows from a step leaves at once, since its meeting begins too soon to wait.</summary>
public enum LeavesNow
{
    /// <summary>It can be undone without anybody hearing of it.</summary>
    No,

    /// <summary>It leaves by itself.</summary>
    AtOnce,

    /// <summary>It lies ready as a draft for somebody to send by hand: nobody knows whether it is read in time.</summary>
    ByHand,

    /// <summary>Nobody is mailed of it.</summary>
    Unmailed,
}

/// <summary>The same, with whose draft it is.</summary>
/// <param name="By">Who sends it (firm member id); empty where nobody has to.</param>
/// <param name="Name">That one's first name.</param>
public sealed record LeavingNow(LeavesNow How, string By = "", string Name = "")
{
    public static LeavingNow Not { get; } = new(LeavesNow.No);

    /// <summary>Which words say so; null where nothing has to be said.</summary>
    /// <param name="readerId">Who reads it (firm member id).</param>
    public string? Words(string? readerId) => How switch
    {
        LeavesNow.No => null,
        LeavesNow.ByHand when By == readerId => "ByYou",
        _ => How.ToString(),
    };
}
