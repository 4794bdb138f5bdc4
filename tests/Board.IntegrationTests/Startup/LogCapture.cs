using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Board.IntegrationTests.Startup;

/// <summary>Keeps every line that the program logs, at every level.</summary>
public sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Settings that log every line here and none to the console.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Logging:LogLevel:Default", "Trace"),
        new("Logging:LogLevel:Microsoft", "Trace"),
        new("Logging:Console:LogLevel:Default", "None"),
        new("Logging:Console:LogLevel:Microsoft", "None"),
    ];

    public string Text => string.Join('\n', lines);

    public void Register(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(this);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Keep(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            capture.lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            Keep(state);
        }

        /// <summary>The structured values of a line.</summary>
        private void Keep(object? state)
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                capture.lines.Enqueue(string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")));
            }
            else
            {
                capture.lines.Enqueue($"{state}");
            }
        }
    }
}
