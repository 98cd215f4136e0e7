namespace PartnerFocus.Web.Weeks.Again;

/// <summary>One look at every partner's coming weeks after the firm changed. One thread counts, others look.</summary>
/// <param name="version">The firm version the weeks are assessed under.</param>
public sealed class AgendaRound(long version)
{
    private volatile int _looked;
    private volatile int _agendas;

    /// <summary>The firm version the weeks are assessed under.</summary>
    public long Version { get; } = version;

    /// <summary>Partners of whom there is an agenda; 0 while the agendas are being read.</summary>
    public int Agendas => _agendas;

    /// <summary>Partners whose coming weeks were looked at again.</summary>
    public int Looked => _looked;

    internal void Expect(int agendas) => _agendas = agendas;

    internal void Count() => _looked++;
}

/// <summary>
/// The round of this process that is under way, for who looks at a page of the firm. All of it may be lost: a round only remembers
/// early what a page would work out itself.
/// </summary>
public sealed class AgendaRounds
{
    private volatile AgendaRound? _now;

    /// <summary>Null when there is none.</summary>
    public AgendaRound? Now
    {
        get => _now;
        internal set => _now = value;
    }
}
