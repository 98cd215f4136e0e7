namespace PartnerFocus.Tests.Web.Access;

/// <summary>Who asks. Vera's side is the own one: her assistant is asha, the lead of her team lars, and mila is in it.</summary>
[Flags]
public enum Who
{
    None = 0,
    Nobody = 1,
    Vera = 2,
    Otto = 4,
    Asha = 8,
    Lars = 16,
    Lena = 32,
    Mila = 64,
    Maks = 128,
    Admin = 256,

    Partners = Vera | Otto,
    Leads = Lars | Lena,
    SignedIn = Partners | Asha | Leads | Mila | Maks | Admin,
    Everybody = SignedIn | Nobody,
}

/// <summary>Whose row is asked for.</summary>
public enum Side
{
    /// <summary>Of vera and her people, or hers to decide on.</summary>
    Vera,

    /// <summary>Of otto and his people.</summary>
    Otto,

    /// <summary>A row that does not exist.</summary>
    Unknown,
}

/// <summary>Who gets through: on rows of vera's side, and on rows of otto's.</summary>
public readonly record struct Audience(Who OnVeras, Who OnOttos)
{
    /// <summary>No row is involved, or the same people see all rows.</summary>
    public static Audience Of(Who who) => new(who, who);

    public static Audience Everybody { get; } = Of(Who.Everybody);

    public static Audience SignedIn { get; } = Of(Who.SignedIn);

    public static Audience Administrator { get; } = Of(Who.Admin);

    public static Audience PartnerAndAssistant { get; } = new(Who.Vera | Who.Asha, Who.Otto);

    public static Audience PartnerOnly { get; } = new(Who.Vera, Who.Otto);

    public static Audience LeadOfTheTeam { get; } = new(Who.Lars, Who.Lena);

    public static Audience Delegatee { get; } = new(Who.Mila, Who.Maks);

    /// <summary>Nobody gets through without what only a mail or the console shows.</summary>
    public static Audience WithLinkOnly { get; } = Of(Who.None);

    public Audience And(Who who) => new(OnVeras | who, OnOttos | who);
}
