using Microsoft.Extensions.Logging.Console;

namespace Board.Api.Common.Telemetry;

/// <summary>How logs look on the console: for people in Development, one JSON object a line everywhere else.</summary>
internal static class ConsoleLogs
{
    private const string FormatterSetting = "Logging:Console:FormatterName";

    public static void AddConsoleLogs(this WebApplicationBuilder builder)
    {
        // It logs whole URLs at Information, which is the level of a program that has no settings; and queries hold e-mail addresses.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        // The program itself says, in one sentence, why it cannot start.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        if (builder.Environment.IsDevelopment() || builder.Configuration[FormatterSetting] is not null)
        {
            return;
        }

        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Json);
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
    }
}
