namespace PartnerFocus.Tests;

/// <summary>The corpora that lie beside the project's root in <c>../shared</c>; not everybody has them.</summary>
public static class SharedCorpus
{
    private static readonly string? Root = Find();

    /// <summary>Why tests that need the corpora are skipped; null when they are there.</summary>
    public static string? MissingReason { get; } =
        Root is null ? "../shared/corpus was not found beside the folder of PartnerFocus.sln" : null;

    /// <summary>The path of a file or folder below <c>../shared</c>, such as <c>corpus/triage</c>.</summary>
    public static string Path(string below) =>
        System.IO.Path.Combine(Root ?? throw new InvalidOperationException(MissingReason), below);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PartnerFocus.sln")))
            {
                var shared = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared"));
                return Directory.Exists(System.IO.Path.Combine(shared, "corpus")) ? shared : null;
            }
        }

        return null;
    }
}

/// <summary>A fact that needs <c>../shared</c>: skipped with the reason where it is missing.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute() => Skip = SharedCorpus.MissingReason;
}

/// <summary>A theory that needs <c>../shared</c>: skipped with the reason where it is missing.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() => Skip = SharedCorpus.MissingReason;
}
