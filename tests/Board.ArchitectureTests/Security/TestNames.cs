using System.Text.RegularExpressions;

namespace Board.ArchitectureTests.Security;

/// <summary>The tests that a source file has.</summary>
internal static partial class TestNames
{
    /// <summary>
    /// Each as <c>Class.Test</c>. The class is the one it is written in: a test that runs on two databases stands in the base of two
    /// classes.
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

    // A nested class is indented and passed over: what comes after it belongs to the outer one again.
    [GeneratedRegex(
        @"^(?:\w+ )+class (?<class>\w+)|^\s+(?<attribute>\[(?:Fact|Theory)\])|^\s+public [^=;{]*?(?<method>\w+)\(",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Landmark();
}
