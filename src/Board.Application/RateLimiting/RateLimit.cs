using System.Reflection;
using Board.Application.Messaging;

namespace Board.Application.RateLimiting;

/// <summary>
/// The number of permits per key and time window. A module declares its limits as static fields of a class <c>…Limits</c>, one line each,
/// from which they and their settings are collected. The pipeline takes the permits of limits that name a command, by user; handlers take
/// the others (<see cref="RateLimits"/>).
/// </summary>
internal sealed class RateLimit
{
    // Lazy, because the declarations create limits themselves: a static initializer would run before they are complete.
    private static readonly Lazy<IReadOnlyList<RateLimit>> Declared = new(FindAll);

    private RateLimit(string setting, int permits, TimeSpan window, Type? command = null)
    {
        Setting = setting;
        Permits = permits;
        Window = window;
        Command = command;
    }

    /// <summary>Every declared limit.</summary>
    public static IReadOnlyList<RateLimit> All => Declared.Value;

    /// <summary>The setting under <c>RateLimiting</c> that replaces the permits.</summary>
    public string Setting { get; }

    /// <summary>The default number of permits of a window.</summary>
    public int Permits { get; }

    /// <summary>The length of a window.</summary>
    public TimeSpan Window { get; }

    /// <summary>The command whose callers the pipeline counts, if any.</summary>
    public Type? Command { get; }

    public static RateLimit PerMinute(int permits, string setting) => new(setting, permits, TimeSpan.FromMinutes(1));

    public static RateLimit PerHour(int permits, string setting) => new(setting, permits, TimeSpan.FromHours(1));

    /// <summary>A limit of how often a user may send a command in a minute.</summary>
    public static RateLimit PerMinute<TCommand>(int permits, string setting)
        where TCommand : ICallerCommand =>
        new(setting, permits, TimeSpan.FromMinutes(1), typeof(TCommand));

    /// <summary>A limit of how often a user may send a command in an hour.</summary>
    public static RateLimit PerHour<TCommand>(int permits, string setting)
        where TCommand : ICallerCommand =>
        new(setting, permits, TimeSpan.FromHours(1), typeof(TCommand));

    private static IReadOnlyList<RateLimit> FindAll() =>
    [
        .. from type in typeof(RateLimit).Assembly.GetTypes()
           where type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Limits", StringComparison.Ordinal)
           from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
           where field.FieldType == typeof(RateLimit)
           select (RateLimit)field.GetValue(null)!,
    ];
}
