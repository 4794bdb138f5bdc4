using System.CommandLine;
using Board.Api.Startup;

namespace Board.Api.Commands;

/// <summary>Finds out which command is wanted, and runs it.</summary>
internal static class CommandLine
{
    private const int Failed = 1;

    /// <summary>What shells answer for a program that Ctrl-C has stopped.</summary>
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            if (UnicodeData.FindProblem() is { } problem)
            {
                throw new CommandFailedException(problem);
            }

            var (settings, words) = SettingArguments.Split(args);

            // Nothing is parsed for the usual case, so that the API starts as fast as if there were no commands.
            return words is [] or [ServeCommand.Name]
                ? await ServeCommand.RunAsync(settings)
                : await RunAsync(words, new CommandHost(settings));
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

    private static Task<int> RunAsync(string[] words, CommandHost host)
    {
        var program = new RootCommand(
            """
            The API of Board. Without a command it serves.

            Settings can be given with every command, as in --Database:Provider=MySql. They are listed in docs/operations.md.
            """)
        {
            ServeCommand.Describe(),
            MigrateCommand.Describe(host),
            SeedCommand.Describe(host),
            new Command("user", "Manage users: user promote EMAIL ROLE gives somebody a role.") { PromoteCommand.Describe(host) },
            new Command("outbox", "Manage the outbox: outbox retry tries parked messages again.") { RetryOutboxCommand.Describe(host) },
            OpenApiCommand.Describe(host),
            HealthCommand.Describe(),
        };

        // An address may begin with @, which would otherwise be the name of a file with more arguments.
        var parsed = program.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return ProblemOf(parsed) is { } problem
            ? throw new CommandFailedException($"{problem} See --help.")
            : parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static string? ProblemOf(ParseResult parsed) => parsed switch
    {
        // Whoever asks for help has not finished typing the rest.
        { Action.ClearsParseErrors: true } or { Errors: [] } => null,
        { UnmatchedTokens: [var unknown, ..] } => $"There is no command or option '{unknown}'.",
        { Errors: [var error, ..] } => error.Message,
    };
}
