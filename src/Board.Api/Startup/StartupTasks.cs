using Board.Api.Commands;
using Board.Infrastructure.Database;
using Board.Infrastructure.Database.Schema;
using Microsoft.Extensions.Options;

namespace Board.Api.Startup;

/// <summary>The steps between building the program and its first request.</summary>
internal static class StartupTasks
{
    /// <summary>Validates all settings. When the host validates them at its start, an invalid one comes with a stack trace.</summary>
    /// <exception cref="OptionsValidationException">A setting is invalid.</exception>
    public static void ValidateSettings(this WebApplication app) =>
        app.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>Validates the addresses to listen on, which only <c>serve</c> uses.</summary>
    /// <exception cref="CommandFailedException">An address is malformed.</exception>
    public static void ValidateAddresses(this WebApplication app)
    {
        if (ServerSettings.FindProblem(app.Configuration, app.Environment.ContentRootPath) is { } problem)
        {
            throw new CommandFailedException(problem);
        }
    }

    /// <summary>Migrates the database if the settings say so.</summary>
    public static async Task MigrateOnStartupAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var options = app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.MigrateOnStartup ?? (app.Environment.IsDevelopment() || options.Provider is DatabaseProvider.Sqlite))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ISchemaMigrator>().MigrateAsync(cancellationToken);
        }
    }

    /// <summary>Logs the addresses as soon as the server listens on them.</summary>
    public static void LogAddresses(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Urls)
            {
                app.Logger.LogInformation("Board listens on {Address}. Try it in a browser: {Address}/docs", address, address);
            }
        });

    /// <summary>Starts background work and the server.</summary>
    /// <exception cref="CommandFailedException">The server cannot listen.</exception>
    public static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new CommandFailedException(ListenProblem.Describe(exception, app.Configuration));
        }
    }
}
