using Board.Api.Startup;
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
        builder.AddApi();

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
        if (await scope.ServiceProvider.GetRequiredService<ISchemaMigrator>().IsCurrentAsync(cancellationToken))
        {
            return scope;
        }

        await scope.DisposeAsync();
        throw new CommandFailedException("The database does not answer, or its schema is behind: run the command migrate.");
    }
}
