using Board.Api.Commands;
using Microsoft.Extensions.Logging.Console;

namespace Board.Api.Telemetry;

/// <summary>Formats console logs: for people in Development, as one JSON object per line elsewhere.</summary>
internal static class ConsoleLogs
{
    private const string FormatterSetting = "Logging:Console:FormatterName";

    public static void AddConsoleLogs(this WebApplicationBuilder builder)
    {
        if (LoggingSettings.FindProblem(builder.Configuration) is { } problem)
        {
            throw new CommandFailedException(problem);
        }

        // It logs whole URLs at Information, the default level, and queries may hold e-mail addresses.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // StartupProblem explains in one sentence why the program cannot start.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // The framework's own default would override the setting.
        var chosen = builder.Configuration[FormatterSetting];
        var usual = builder.Environment.IsDevelopment() ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json;
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = string.IsNullOrEmpty(chosen) ? usual : chosen);
        if (!string.IsNullOrEmpty(chosen))
        {
            return;
        }

        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }
}
