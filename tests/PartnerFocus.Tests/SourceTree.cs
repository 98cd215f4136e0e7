namespace PartnerFocus.Tests;

/// <summary>The project's own files, for tests that read them.</summary>
internal static class SourceTree
{
    /// <summary>The folder of PartnerFocus.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Files of the web app with one of these extensions, without what a build makes.</summary>
    public static IEnumerable<string> WebFiles(params string[] extensions) => Files("src/PartnerFocus.Web", extensions);

    /// <summary>The same of another folder below the root.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PartnerFocus.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
