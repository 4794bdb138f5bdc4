using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Text;

/// <summary>Rules about the length of lines.</summary>
internal static class LineLengthRules
{
    public const int MaxLength = 140;

    private static readonly string[] Extensions =
        [".cs", ".css", ".html", ".http", ".js", ".lua", ".md", ".sh", ".ts", ".yaml", ".yml"];

    /// <summary>
    /// Whether the rule applies to a file. Project files, data and user-facing texts (<c>.resx</c>) are exempt.
    /// </summary>
    public static bool AppliesTo(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal);

    /// <summary>Finds lines that are too long, except rows of tables and lines with a URL, which cannot be broken in Markdown.</summary>
    public static IEnumerable<Violation> TooLong(string path, IEnumerable<string> lines) =>
        lines.Select((text, index) => (Text: text, Line: new SourceLine(path, index + 1)))
            .Where(line => line.Text.Length > MaxLength && !(path.EndsWith(".md", StringComparison.Ordinal) && CannotBeBroken(line.Text)))
            .Select(line => new Violation($"{line.Text.Length} characters", line.Line));

    private static bool CannotBeBroken(string text) =>
        text.TrimStart().StartsWith('|') || text.Contains("](", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);
}
