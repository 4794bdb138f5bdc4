using Board.Api.Startup;
using Board.Application.Persistence;
using Board.Infrastructure;
using Board.Infrastructure.Database.Schema;
using Microsoft.Extensions.Logging.Console;

namespace Board.Api.Commands;

/// <summary>Builds the program for a command: the same settings and services, but no server.</summary>
/// <param name="settings">The settings on the command line.</param>
internal sealed class CommandHost(string[] settings)
{
    /// <summary>Builds the program and validates all settings.</summary>
    public WebApplication Build()
    {
        var builder = SettingsSources.CreateBuilder(settings);

        // Added before the Development key, which would be written to a file.
        builder.Services.AddUnusedSigningKey();
        Program.AddServices(builder);

        // The output of a command may be piped into another program.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        var app = builder.Build();
        app.ValidateSettings();
        return app;
    }

    /// <summary>Ensures that the schema is current; migrates if the settings say so.</summary>
    /// <returns>A scope with the services of the program.</returns>
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
