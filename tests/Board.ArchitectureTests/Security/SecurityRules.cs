namespace Board.ArchitectureTests.Security;

/// <summary>Rules about docs/security.md.</summary>
internal static class SecurityRules
{
    private const int FewestWordsOfAReason = 4;

    private static readonly string[] Admissions = ["**Not met.**", "**Does not apply.**"];

    /// <summary>The OWASP API Security Top 10 of 2023.</summary>
    public static readonly IReadOnlyList<string> Risks = [.. Enumerable.Range(1, 10).Select(number => $"API{number}")];

    /// <summary>
    /// The requirements of levels 1 and 2 in the chapters V6, V7 and V9 of OWASP ASVS 5.0.0: the numbers of each section.
    /// </summary>
    public static readonly IReadOnlyList<string> Requirements =
    [
        .. Section("6.1", 1, 2, 3),
        .. Section("6.2", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        .. Section("6.3", 1, 2, 3, 4),
        .. Section("6.4", 1, 2, 3, 4),
        .. Section("6.5", 1, 2, 3, 4, 5),
        .. Section("6.6", 1, 2, 3),
        .. Section("6.8", 1, 2, 3, 4),
        .. Section("7.1", 1, 2, 3),
        .. Section("7.2", 1, 2, 3, 4),
        .. Section("7.3", 1, 2),
        .. Section("7.4", 1, 2, 3, 4, 5),
        .. Section("7.5", 1, 2),
        .. Section("7.6", 1, 2),
        .. Section("9.1", 1, 2, 3),
        .. Section("9.2", 1, 2, 3, 4),
    ];

    /// <summary>Finds named tests that do not exist.</summary>
    public static IEnumerable<string> UnknownTests(string page, IReadOnlySet<string> tests) =>
        SecurityRow.TestsIn(page).Where(test => !tests.Contains(test)).Select(test => $"{test} does not exist");

    /// <summary>Finds rows without a test and without a reason.</summary>
    public static IEnumerable<string> Unshown(IEnumerable<SecurityRow> rows) =>
        from row in rows
        where row.Tests.Count == 0 && !GivesAReason(row.Answer)
        select $"{row} has neither a test nor a reason";

    /// <summary>Finds requirements that are missing, repeated or not in the standards.</summary>
    public static IEnumerable<string> Gaps(IReadOnlyCollection<SecurityRow> rows)
    {
        var expected = Risks.Concat(Requirements).ToList();
        var ids = rows.SelectMany(row => row.Ids).ToList();
        return expected.Except(ids, StringComparer.Ordinal).Select(id => $"{id} is missing")
            .Concat(ids.Except(expected, StringComparer.Ordinal).Select(id => $"{id} is not one of level 1 or 2"))
            .Concat(
                ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} is there twice"))
            .Concat(rows.Where(row => row.Ids.Count == 0).Select(row => $"{row} has no id"));
    }

    private static bool GivesAReason(string answer) =>
        Admissions.Any(admission =>
            answer.StartsWith(admission, StringComparison.Ordinal)
            && answer[admission.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWordsOfAReason);

    private static IEnumerable<string> Section(string section, params int[] numbers) => numbers.Select(number => $"{section}.{number}");
}
