using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Text;

/// <summary>How long a line may be.</summary>
internal static class LineLengthRules
{
    public const int MaxLength = 140;

    private static readonly string[] Extensions =
        [".cs", ".css", ".html", ".http", ".js", ".lua", ".md", ".sh", ".ts", ".yaml", ".yml"];

    /// <summary>
    /// Whether the rule applies to a file. It does not to project files, data and texts for people (<c>.resx</c>).
    /// </summary>
    public static bool AppliesTo(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal);

    /// <summary>Lines that are too long. A row of a table and a line with an address cannot be broken in Markdown.</summary>
    public static IEnumerable<Violation> TooLong(string path, IEnumerable<string> lines) =>
        lines.Select((text, index) => (Text: text, Line: new SourceLine(path, index + 1)))
            .Where(line => line.Text.Length > MaxLength && !(path.EndsWith(".md", StringComparison.Ordinal) && CannotBeBroken(line.Text)))
            .Select(line => new Violation($"{line.Text.Length} characters", line.Line));

    private static bool CannotBeBroken(string text) =>
        text.TrimStart().StartsWith('|') || text.Contains("](", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);
}
