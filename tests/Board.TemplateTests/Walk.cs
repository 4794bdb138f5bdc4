using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>Executes the steps of a page in a solution.</summary>
internal sealed partial class Walk(GeneratedSolution solution) : IAsyncDisposable
{
    private RunningProgram? program;

    public async Task TakeAsync(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            await TakeAsync(step);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
        {
            await program.DisposeAsync();
        }
    }

    private async Task TakeAsync(Step step)
    {
        var match = What().Match(step.What);
        match.Success.ShouldBeTrue($"This step is unknown: {step.What}");
        var (file, text) = (match.Groups["file"].Value, match.Groups["text"].Value);
        switch (match.Groups["verb"].Value)
        {
            case "write":
                solution.Write(file, step.Code);
                break;
            case "rewrite":
                solution.Edit(file, _ => step.Code);
                break;
            case "apply to":
                solution.Edit(file, before => SourceEdit.Apply(before, step.Code));
                break;
            case "add to":
                solution.Edit(file, before => SourceEdit.Add(before, step.Code, match.Groups["where"].Value, text));
                break;
            case "run":
                foreach (var command in CommandsOf(step))
                {
                    await RunAsync(command, text);
                }

                break;
            case "serve":
                program.ShouldBeNull();
                program = await RunningProgram.StartAsync(solution, WordsOf(CommandsOf(step).ShouldHaveSingleItem(), "dotnet"));
                break;
            case "ask":
                var address = WordsOf(CommandsOf(step).ShouldHaveSingleItem(), "curl").ShouldHaveSingleItem();
                (await program.ShouldNotBeNull().AskAsync(new Uri(address))).ShouldContain(text);
                break;
        }
    }

    private async Task RunAsync(string command, string failure)
    {
        var words = WordsOf(command, "dotnet");
        if (words is ["new", "create", var template, .. var options])
        {
            await solution.AddAsync(template, options);
            return;
        }

        var (exitCode, output) = await Dotnet.TryAsync(solution.Folder, words);
        (exitCode == 0).ShouldBe(failure.Length == 0, $"{command}\n{output}");
        output.Contains(failure.Length == 0 ? "Passed!" : failure, StringComparison.Ordinal).ShouldBeTrue($"{command}\n{output}");
    }

    private static string[] CommandsOf(Step step) => step.Code.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Splits a command line; returns the arguments.</summary>
    private static string[] WordsOf(string command, string program)
    {
        var words = Word().Matches(command).Select(match => match.Value.Trim('"')).ToArray();
        words[0].ShouldBe(program);
        return words[1..];
    }

    [GeneratedRegex(
        "^((?<verb>write|rewrite|apply to) (?<file>[^ ]+)"
        + "|(?<verb>add to) (?<file>[^ ]+) ((?<where>after|before|below): (?<text>.+)|(?<where>at its end))"
        + "|(?<verb>run)(, fails with: (?<text>.+))?"
        + "|(?<verb>serve)"
        + "|(?<verb>ask), answers with: (?<text>.+))$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex What();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
