using Board.Api.Startup;
using Board.Application.Persistence;
using Board.Infrastructure;
using Board.Infrastructure.Database.Schema;
using Microsoft.Extensions.Logging.Console;

namespace Board.Api.Commands;

/// <summary>The program for a command that does its work and ends: with the same settings and services, but it listens nowhere.</summary>
/// <param name="settings">The settings on the command line.</param>
internal sealed class CommandHost(string[] settings)
{
    /// <summary>Puts the program together, and looks at all settings.</summary>
    public WebApplication Build()
    {
        var builder = SettingsSources.CreateBuilder(settings);

        // Before the key of Development, which would be written to a file.
        builder.Services.AddUnusedSigningKey();
        Program.AddServices(builder);

        // What a command prints may be piped into another program.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        var app = builder.Build();
        app.ValidateSettings();
        return app;
    }

    /// <summary>Makes sure that the database has its tables, where the settings say so by making them.</summary>
    /// <returns>The services to work on it with.</returns>
    public static async Task<AsyncServiceScope> OpenDatabaseAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await app.MigrateOnStartupAsync(cancellationToken);
        var scope = app.Services.CreateAsyncScope();
        if (await FindSchemaProblemAsync(scope.ServiceProvider.GetRequiredService<ISchemaMigrator>(), cancellationToken) is not { } problem)
        {
            return scope;
        }

        await scope.DisposeAsync();
        throw new CommandFailedException(problem);
    }

    private static async Task<string?> FindSchemaProblemAsync(ISchemaMigrator schema, CancellationToken cancellationToken)
    {
        try
        {
            return await schema.ListMissingAsync(cancellationToken) is { Count: > 0 } missing
                ? $"The schema is behind, it lacks {string.Join(", ", missing)}: run the command migrate."
                : null;
        }
        catch (ServiceUnavailableException)
        {
            return "The database does not answer, or does not exist yet: run the command migrate.";
        }
    }
}
