using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>
/// The executable steps of a page. A hidden comment before each block of code says what to do with it:
/// <list type="bullet">
/// <item><c>write FILE</c>, <c>rewrite FILE</c>, <c>add to FILE at its end</c></item>
/// <item><c>apply to FILE</c>: a diff</item>
/// <item><c>add to FILE after: TEXT</c>, or <c>before</c> the line that holds the text, or <c>below</c> the member that begins there</item>
/// <item><c>run</c>, <c>run, fails with: TEXT</c></item>
/// <item><c>serve</c>, to the end of the page, and <c>ask, answers with: TEXT</c></item>
/// </list>
/// </summary>
internal static partial class Walkthrough
{
    public static IReadOnlyList<Step> Read(string page)
    {
        var steps = StepWithCode().Matches(page).Select(match => new Step(match.Groups["what"].Value, match.Groups["code"].Value)).ToList();
        steps.Count.ShouldBe(CodeBlock().Count(page), "every block of code says what is done with it");
        steps.ShouldNotBeEmpty();
        return steps;
    }

    [GeneratedRegex(
        @"^<!-- (?<what>.+) -->\n```\w+\n(?<code>[^`]*(`{1,2}[^`]+)*)```$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex StepWithCode();

    [GeneratedRegex("^```[a-z]+$", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}

/// <summary>A step of a page.</summary>
internal sealed record Step(string What, string Code);
