using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Clock;

/// <summary>Rules about reading the clock.</summary>
internal static class ClockRules
{
    private static readonly string[] SystemClock =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Diagnostics.Stopwatch.GetTimestamp",
        "System.Diagnostics.Stopwatch.StartNew",
        "System.Environment.get_TickCount",
        "System.Environment.get_TickCount64",
    ];

    /// <summary>Finds uses of the system clock, which tests cannot set.</summary>
    public static IEnumerable<Violation> ReadsSystemClock(IEnumerable<CodeType> types) =>
        from type in types
        from call in type.Calls.Where(call => SystemClock.Contains(call.Key, StringComparer.Ordinal))
        select new Violation($"{type} calls {call.Key}", call.Value);
}
