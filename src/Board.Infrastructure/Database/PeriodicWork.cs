using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Database;

/// <summary>Work on the database that is done in the background again and again, in small steps.</summary>
internal static class PeriodicWork
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Does the work at every interval until the program stops, however often it fails.</summary>
    /// <param name="interval">How long it waits before it begins, and begins again.</param>
    /// <param name="scopes">Makes what a step uses, new for each.</param>
    /// <param name="time">The clock.</param>
    /// <param name="step">One step; whether there is more to do now.</param>
    /// <param name="failed">What to do about a failure.</param>
    /// <param name="stoppingToken">Stops it.</param>
    public static async Task RunAsync(
        TimeSpan interval,
        IServiceScopeFactory scopes,
        TimeProvider time,
        Func<IServiceProvider, CancellationToken, Task<bool>> step,
        Action<Exception> failed,
        CancellationToken stoppingToken)
    {
        var lastBegun = time.GetTimestamp();
        while (true)
        {
            // Not a periodic timer: it makes up for every interval that a clock leaps over, one by one.
            var wait = interval - time.GetElapsedTime(lastBegun);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, stoppingToken);
            lastBegun = time.GetTimestamp();
            try
            {
                var begun = lastBegun;
                while (await StepAsync(scopes, step, stoppingToken))
                {
                    await Task.Delay(PauseAfter(time.GetElapsedTime(begun)), stoppingToken);
                    begun = time.GetTimestamp();
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failed(exception);
            }
        }
    }

    // Others want to use the database too, and half of the time it is theirs.
    // A clock that was moved meanwhile makes a step seem longer than any is, hence the upper bound.
    private static TimeSpan PauseAfter(TimeSpan step) => new(Math.Clamp(step.Ticks, ShortestPause.Ticks, LongestPause.Ticks));

    private static async Task<bool> StepAsync(
        IServiceScopeFactory scopes, Func<IServiceProvider, CancellationToken, Task<bool>> step, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider, stoppingToken);
    }
}
