using System.Text.RegularExpressions;

namespace Board.ArchitectureTests.Security;

/// <summary>Finds the tests in source files.</summary>
internal static partial class TestNames
{
    /// <summary>
    /// Returns each test as <c>Class.Test</c> with its declaring class, which is the base class of a test that runs on both databases.
    /// </summary>
    public static IEnumerable<string> In(string source)
    {
        var (type, isTest) = ("", false);
        foreach (Match match in Landmark().Matches(source))
        {
            if (match.Groups["class"].Success)
            {
                type = match.Groups["class"].Value;
            }
            else if (match.Groups["attribute"].Success)
            {
                isTest = true;
            }
            else if (isTest)
            {
                isTest = false;
                yield return $"{type}.{match.Groups["method"].Value}";
            }
        }
    }

    // Nested classes are indented and skipped.
    [GeneratedRegex(
        @"^(?:\w+ )+class (?<class>\w+)|^\s+(?<attribute>\[(?:Fact|Theory)\])|^\s+public [^=;{]*?(?<method>\w+)\(",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Landmark();
}
