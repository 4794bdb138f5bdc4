namespace Board.ArchitectureTests.Code;

/// <summary>The files that the tests are made from.</summary>
internal static class Repository
{
    private const string Page = "docs/security.md";

    /// <summary>The folder of the repository.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>What the page about security says.</summary>
    public static string SecurityPage => File.ReadAllText(Path.Combine(Root, Page));

    /// <summary>The source files of all tests.</summary>
    public static IEnumerable<string> TestSources =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"], StringComparer.Ordinal).Any()
        select File.ReadAllText(file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, Page)))
        {
            folder = folder.Parent ?? throw new FileNotFoundException($"{Page} is in no folder above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
