namespace PartnerFocus.Triage.Delegation;

/// <summary>What level a meeting asks for: a main one asks for rank; elsewhere more rank than the talk needs makes nobody fit better.</summary>
/// <param name="Least">The standing that fits, from 0 to 1.</param>
/// <param name="Enough">Beyond this more counts for nothing.</param>
/// <param name="Weight">What the standing weighs.</param>
internal readonly record struct LevelNeed(double Least, double Enough, double Weight)
{
    public static LevelNeed Of(Weight meeting) => meeting switch
    {
        Triage.Weight.Main => new(0.6, 1.0, 2.0),
        Triage.Weight.Sub => new(0.3, 0.6, 1.25),
        _ => new(0.4, 0.8, 1.5),
    };
}
