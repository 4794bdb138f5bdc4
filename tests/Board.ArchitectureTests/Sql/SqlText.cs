using System.Text.RegularExpressions;

namespace Board.ArchitectureTests.Sql;

/// <summary>Finds the tables in a piece of SQL. It knows no grammar, only the words that stand before a table's name.</summary>
internal static partial class SqlText
{
    /// <summary>Whether the text is SQL, and not a sentence with the word "from" in it.</summary>
    public static bool IsSql(string text) => Statement().IsMatch(text);

    /// <summary>The tables and views that are read.</summary>
    public static IReadOnlySet<string> Read(string sql) => Names(sql, ReadWord());

    /// <summary>The tables that are written, changed, indexed or referred to by a key: what only their owner may do.</summary>
    public static IReadOnlySet<string> Owned(string sql) => Names(sql, OwnWord());

    /// <summary>The tables and views that are created.</summary>
    public static IReadOnlySet<string> Created(string sql) => Names(sql, CreateWord());

    /// <summary>The created tables without a primary key. (A virtual table has none: its module keeps it.)</summary>
    public static IEnumerable<string> CreatedWithoutPrimaryKey(string sql) =>
        CreateTable().Matches(sql)
            .Where(match => !match.Groups["kind"].Value.Contains("VIRTUAL", StringComparison.OrdinalIgnoreCase))
            .Where(match => !sql[match.Index..].Contains("PRIMARY KEY", StringComparison.OrdinalIgnoreCase))
            .Select(match => match.Groups["name"].Value);

    private static HashSet<string> Names(string sql, Regex word)
    {
        var text = Comment().Replace(sql, " ");
        var temporary = TemporaryName().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(
            StringComparer.OrdinalIgnoreCase);
        return word.Matches(text)
            .SelectMany(match => match.Groups["name"].Captures)
            .Select(capture => capture.Value.Trim('`', '"', '[', ']'))
            .Where(name => !temporary.Contains(name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    // A part of a statement is known by its capitals, a whole one also by how it begins.
    [GeneratedRegex(
        @"^\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|ALTER|DROP|TRUNCATE)\b|\b(FROM|JOIN|INSERT INTO|DELETE FROM)\b"
        + @"|(?i)^\s*(select\s.*\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|(create|alter|drop)\s+(table|view))\s",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|'[^']*'", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // FROM a, b x, c: further names follow commas. FROM (SELECT …) and the FROM of IS DISTINCT FROM, TRIM(x FROM y) and EXTRACT name no
    // table.
    [GeneratedRegex(
        @"(?<!\bDISTINCT\s+)(?<!\b(TRIM|EXTRACT|SUBSTRING)\s*\([^)]*)\b(FROM|JOIN)\s+(ONLY\s+)?(?<name>[`""\[]?[A-Za-z_]\w*[`""\]]?)"
        + @"(\s+(AS\s+)?(?!ON\b|WHERE\b|JOIN\b|LEFT\b|INNER\b|CROSS\b)\w+)?"
        + @"(\s*,\s*(?<name>[`""\[]?[A-Za-z_]\w*[`""\]]?)(\s+(AS\s+)?(?!ON\b|WHERE\b|JOIN\b|LEFT\b|INNER\b|CROSS\b)\w+)?)*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ReadWord();

    // FOR UPDATE, ON DUPLICATE KEY UPDATE, ON UPDATE CASCADE and AFTER UPDATE ON are followed by no table; the ON of an index or a
    // trigger is.
    [GeneratedRegex(
        @"(\b(INSERT|REPLACE)(\s+(OR\s+\w+|IGNORE))?\s+INTO|\bDELETE\s+FROM|(?<!\b(FOR|KEY|ON|AFTER|BEFORE|OF)\s+)\bUPDATE"
        + @"(\s+(OR\s+\w+|IGNORE))?|\b(ALTER|DROP|TRUNCATE)\s+(TABLE|VIEW)(\s+IF\s+EXISTS)?|\bTRUNCATE|\bREFERENCES"
        + @"|\b(INDEX|TRIGGER)\b[^(;]*?\bON)\s+(?<name>(?!TABLE\b|VIEW\b|SET\b)[`""\[]?[A-Za-z_]\w*[`""\]]?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnWord();

    [GeneratedRegex(
        @"\bCREATE\s+(OR\s+REPLACE\s+)?(\w+\s+)*?(TABLE|VIEW)\s+(IF\s+NOT\s+EXISTS\s+)?(?<name>[`""\[]?[A-Za-z_]\w*[`""\]]?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CreateWord();

    [GeneratedRegex(
        @"\bCREATE\s+(?<kind>(\w+\s+)*?)TABLE\s+(IF\s+NOT\s+EXISTS\s+)?[`""\[]?(?<name>[A-Za-z_]\w*)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CreateTable();

    // WITH recent AS (SELECT …): a name for one statement.
    [GeneratedRegex(
        @"(\bWITH\s+(RECURSIVE\s+)?|,\s*)(?<name>[A-Za-z_]\w*)\s*(\([^()]*\)\s*)?AS\s*\(",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TemporaryName();
}
