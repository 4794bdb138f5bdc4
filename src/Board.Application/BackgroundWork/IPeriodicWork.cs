namespace Board.Application.BackgroundWork;

/// <summary>
/// Work that every instance repeats in the background, in short steps. Several instances may run the same step at once, so a step must be
/// idempotent.
/// </summary>
public interface IPeriodicWork
{
    /// <summary>Time from the start of one run to the start of the next.</summary>
    static abstract TimeSpan Interval { get; }

    /// <summary>Runs one step, in a scope of its own.</summary>
    /// <returns>Whether another step should follow after a short pause.</returns>
    Task<bool> StepAsync(CancellationToken cancellationToken);
}
