using System.CommandLine;
using Board.Api.Startup;

namespace Board.Api.Commands;

/// <summary>Runs the command that the arguments name.</summary>
internal static class CommandLine
{
    private const int Failed = 1;

    /// <summary>Exit code of a program that was stopped with Ctrl-C.</summary>
    private const int Interrupted = 130;

    /// <summary>Runs a command, or serves.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="commands">Creates the commands.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Func<CommandHost, Command[]> commands)
    {
        try
        {
            if (UnicodeData.FindProblem() is { } problem)
            {
                throw new CommandFailedException(problem);
            }

            var (settings, words) = SettingArguments.Split(args);

            // Serving, the usual case, skips the parser and starts sooner.
            return words is [] or [ServeCommand.Name]
                ? await ServeCommand.RunAsync(settings)
                : await RunAsync(words, commands(new CommandHost(settings)));
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return Interrupted;
        }
        catch (Exception exception) when (StartupProblem.Describe(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static Task<int> RunAsync(string[] words, Command[] commands)
    {
        var program = new RootCommand(
            """
            The API of Board. Without a command it serves.

            Settings can be given with every command, as in --Database:Provider=MySql. They are listed in docs/operations.md.
            """);
        foreach (var command in commands)
        {
            program.Add(command);
        }

        // An e-mail address may begin with @, which the parser would take for a response file.
        var parsed = program.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return ProblemOf(parsed) is { } problem
            ? throw new CommandFailedException($"{problem} See --help.")
            : parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static string? ProblemOf(ParseResult parsed) => parsed switch
    {
        // A request for help may be incomplete.
        { Action.ClearsParseErrors: true } or { Errors: [] } => null,
        { UnmatchedTokens: [var unknown, ..] } => $"There is no command or option '{unknown}'.",
        { Errors: [var error, ..] } => error.Message,
    };
}
