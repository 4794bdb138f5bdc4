namespace Board.Application.BackgroundWork;

/// <summary>A registration of background work.</summary>
/// <param name="Name">Name in the log.</param>
/// <param name="Interval">Time from the start of one run to the start of the next.</param>
/// <param name="Step">Runs one step in the given scope; returns whether another should follow.</param>
public sealed record PeriodicWork(string Name, TimeSpan Interval, Func<IServiceProvider, CancellationToken, Task<bool>> Step)
{
    /// <summary>Number of runs that may be under way at once in one instance.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Starts a run before the interval is over.</summary>
    public WakeUpSignal Signal { get; init; } = new();
}
