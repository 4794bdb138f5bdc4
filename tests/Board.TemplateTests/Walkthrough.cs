using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>
/// A page of the documents, as steps that can be taken. Before a block of code stands, unseen by readers, what is done with it:
/// <c>run</c>, <c>run, fails with: TEXT</c>, <c>add to FILE after: LINE</c> or <c>add to FILE before: LINE</c>.
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

    [GeneratedRegex(@"^<!-- (?<what>.+) -->\n```\w+\n(?<code>[^`]*(`{1,2}[^`]+)*)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex StepWithCode();

    [GeneratedRegex("^```[a-z]+$", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}

/// <summary>A step of a page.</summary>
internal sealed partial record Step(string What, string Code)
{
    public async Task TakeAsync(GeneratedSolution solution)
    {
        if (Addition().Match(What) is { Success: true } addition)
        {
            solution.Edit(addition.Groups["file"].Value, text => Add(text, addition.Groups["where"].Value, addition.Groups["line"].Value));
        }
        else if (Run().Match(What) is { Success: true } run)
        {
            foreach (var command in Code.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                await RunAsync(solution, command, run.Groups["failure"].Value);
            }
        }
        else
        {
            Assert.Fail($"Nobody knows what this step is: {What}");
        }
    }

    private static async Task RunAsync(GeneratedSolution solution, string command, string failure)
    {
        var words = Word().Matches(command).Select(match => match.Value.Trim('"')).ToArray();
        words[0].ShouldBe("dotnet");
        if (words is [_, "new", "create", var template, .. var options])
        {
            await solution.AddAsync(template, options);
            return;
        }

        var (exitCode, output) = await Dotnet.TryAsync(solution.Folder, words[1..]);
        (exitCode == 0).ShouldBe(failure.Length == 0, $"{command}\n{output}");
        output.Contains(failure.Length == 0 ? "Passed!" : failure, StringComparison.Ordinal).ShouldBeTrue($"{command}\n{output}");
    }

    /// <summary>Adds the code above or below the one line that holds the text.</summary>
    private string Add(string text, string where, string line)
    {
        var lines = text.Split('\n').ToList();
        var place = lines.Index().Where(entry => entry.Item.Contains(line, StringComparison.Ordinal)).ShouldHaveSingleItem().Index;
        lines.InsertRange(where is "after" ? place + 1 : place, Code.TrimEnd('\n').Split('\n'));
        return string.Join('\n', lines);
    }

    [GeneratedRegex("^add to (?<file>[^ ]+) (?<where>after|before): (?<line>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Addition();

    [GeneratedRegex("^run(, fails with: (?<failure>.+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Run();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
