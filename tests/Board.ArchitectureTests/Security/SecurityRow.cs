using System.Text.RegularExpressions;

namespace Board.ArchitectureTests.Security;

/// <summary>A row of a table of <c>docs/security.md</c>.</summary>
/// <param name="Ids">The risk or the requirements: <c>API1</c>, <c>7.2.1</c>.</param>
/// <param name="Answer">How Board meets them, or why it does not.</param>
/// <param name="Tests">The tests that prove it, as <c>Class.Test</c>.</param>
internal sealed partial record SecurityRow(IReadOnlyList<string> Ids, string Answer, IReadOnlyList<string> Tests)
{
    public override string ToString() => Ids.Count == 0 ? "A row" : string.Join(", ", Ids);

    /// <summary>Reads every row of the tables with a column of tests.</summary>
    public static IReadOnlyList<SecurityRow> ReadAll(string page)
    {
        var rows = new List<SecurityRow>();
        var isTableOfTests = false;
        foreach (var line in page.Split('\n').Select(line => line.Trim()))
        {
            var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (!line.StartsWith('|'))
            {
                isTableOfTests = false;
            }
            else if (cells[^1] == "shown by")
            {
                isTableOfTests = true;
            }
            else if (isTableOfTests && !line.StartsWith("| ---", StringComparison.Ordinal))
            {
                rows.Add(new SecurityRow(
                    [.. Id().Matches(cells[0]).Select(id => id.Value)],
                    cells.Length == 4 ? cells[2] : "",
                    [.. TestsIn(cells[^1])]));
            }
        }

        return rows;
    }

    /// <summary>Finds the tests that a text names.</summary>
    public static IEnumerable<string> TestsIn(string text) => TestName().Matches(text).Select(name => name.Groups[1].Value);

    [GeneratedRegex(@"API\d+|\d+\.\d+\.\d+")]
    private static partial Regex Id();

    [GeneratedRegex(@"`(\w+\.\w+_\w+)`")]
    private static partial Regex TestName();
}
