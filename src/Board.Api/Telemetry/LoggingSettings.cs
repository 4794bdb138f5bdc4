using System.Globalization;
using System.Text.Json;
using Board.Application.Settings;
using Microsoft.Extensions.Logging.Console;

namespace Board.Api.Telemetry;

/// <summary>Validates the settings under <c>Logging</c>. The framework notices a mistake when it first logs, or never.</summary>
internal static class LoggingSettings
{
    private const string LevelsKey = "LogLevel";

    private static readonly string[] Formatters = [ConsoleFormatterNames.Json, ConsoleFormatterNames.Simple, ConsoleFormatterNames.Systemd];

    /// <summary>Finds the first invalid setting; returns a sentence without its value, or <see langword="null"/>.</summary>
    public static string? FindProblem(IConfiguration configuration)
    {
        var logging = configuration.GetSection("Logging");
        return logging.GetChildren().Select(FindProviderProblem).FirstOrDefault(problem => problem is not null)
            ?? FindConsoleProblem(logging.GetSection("Console"));
    }

    /// <summary>Every section except <c>LogLevel</c> belongs to a logging provider, which may have any name.</summary>
    private static string? FindProviderProblem(IConfigurationSection section) =>
        SettingsShape.FindProblemOf(
            section.Key.Equals(LevelsKey, StringComparison.OrdinalIgnoreCase) ? section : section.GetSection(LevelsKey),
            typeof(IDictionary<string, LogLevel>));

    private static string? FindConsoleProblem(IConfigurationSection console)
    {
        if (SettingsShape.FindProblem(console, typeof(ConsoleOptions)) is { } problem)
        {
            return problem;
        }

        if (console["FormatterName"] is { Length: > 0 } name && !Formatters.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return $"{console.Path}:FormatterName must be one of {string.Join(", ", Formatters)}.";
        }

        if (console["FormatterOptions:TimestampFormat"] is { } format && !IsTimeFormat(format))
        {
            return $"{console.Path}:FormatterOptions:TimestampFormat must be a format of times such as HH:mm:ss.";
        }

        return console.GetValue("MaxQueueLength", 1) < 1 ? $"{console.Path}:MaxQueueLength must be at least 1." : null;
    }

    private static bool IsTimeFormat(string format)
    {
        try
        {
            _ = DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // The settings that the framework reads in the section.
    private abstract class ConsoleOptions
    {
        public abstract IDictionary<string, LogLevel> LogLevel { get; }

        public abstract string FormatterName { get; }

        public abstract Formatter FormatterOptions { get; }

        public abstract LogLevel LogToStandardErrorThreshold { get; }

        public abstract int MaxQueueLength { get; }

        public abstract ConsoleLoggerQueueFullMode QueueFullMode { get; }
    }

    private abstract class Formatter
    {
        public abstract bool IncludeScopes { get; }

        public abstract string TimestampFormat { get; }

        public abstract bool UseUtcTimestamp { get; }

        public abstract LoggerColorBehavior ColorBehavior { get; }

        public abstract bool SingleLine { get; }

        public abstract JsonWriterOptions JsonWriterOptions { get; }
    }
}
