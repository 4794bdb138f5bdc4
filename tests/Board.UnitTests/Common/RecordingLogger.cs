using Microsoft.Extensions.Logging;

namespace Board.UnitTests.Common;

/// <summary>Keeps every line, with its template and arguments.</summary>
internal sealed class RecordingLogger<T> : ILogger<T>
{
    public List<string> Lines { get; } = [];

    public List<LogLevel> Levels { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Add(state.ToString()!);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Levels.Add(logLevel);
        Lines.Add(formatter(state, exception));
        Lines.AddRange((state as IEnumerable<KeyValuePair<string, object?>> ?? []).Select(argument => $"{argument.Key}={argument.Value}"));
    }
}
