namespace Board.ArchitectureTests.Code;

/// <summary>The files of the repository.</summary>
internal static class Repository
{
    private const string Page = "docs/security.md";

    private static readonly string[] Generated = [".git", "bin", "obj", "node_modules", "data", "TestResults", "generated", "artifacts"];

    /// <summary>The root folder.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>The text of docs/security.md.</summary>
    public static string SecurityPage => File.ReadAllText(Path.Combine(Root, Page));

    /// <summary>The paths of all hand-written files, relative to <see cref="Root"/>.</summary>
    public static IEnumerable<string> Files =>
        from path in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !relative.Split('/').Intersect(Generated, StringComparer.Ordinal).Any()
        select relative;

    /// <summary>The source files of all tests.</summary>
    public static IEnumerable<string> TestSources =>
        from path in Files
        where path.StartsWith("tests/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)
        select File.ReadAllText(Path.Combine(Root, path));

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
