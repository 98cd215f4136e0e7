using PartnerFocus.Triage;

namespace PartnerFocus.Web.Sample;

/// <summary>
/// The sample firm's accounts, shown on the sign-in page under a banner that says so. Filled when the sample firm is loaded or found
/// in the store; empty otherwise, and then nothing is shown.
/// </summary>
public sealed class SampleSignIns
{
    private volatile IReadOnlyList<SampleSignIn> _all = [];

    public IReadOnlyList<SampleSignIn> All
    {
        get => _all;
        set => _all = value;
    }
}

/// <param name="Name">Name of the person.</param>
/// <param name="Role">What the person does, in both languages.</param>
/// <param name="Email">To sign in with.</param>
/// <param name="Password">To sign in with.</param>
public sealed record SampleSignIn(string Name, LocalText Role, string Email, string Password);
