using Board.Application.BackgroundWork;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.BackgroundWork;

/// <summary>Runs all background work of an instance until the program stops, and retries what fails.</summary>
internal sealed class PeriodicWorkRunner(
    IEnumerable<PeriodicWork> works, IServiceScopeFactory scopes, TimeProvider time, ILogger<PeriodicWorkRunner> logger) : BackgroundService
{
    private static readonly TimeSpan MinPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(1);

    // Intervals count from here: the host starts the work on another thread, some time later.
    private readonly long created = time.GetTimestamp();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(works.SelectMany(work => Enumerable.Range(0, work.Concurrency).Select(_ => RepeatAsync(work, stoppingToken))));

    private async Task RepeatAsync(PeriodicWork work, CancellationToken stoppingToken)
    {
        var failures = 0;
        var begun = created;
        while (true)
        {
            await WaitAsync(work, time.GetElapsedTime(begun), stoppingToken);
            begun = time.GetTimestamp();
            try
            {
                await RunAsync(work, stoppingToken);
                failures = 0;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // One warning for each outage of the database, not one for each attempt.
                failures++;
                logger.Log(
                    failures == 1 ? LogLevel.Warning : LogLevel.Debug,
                    exception,
                    "The background work {Work} failed; the next attempt is in {Interval} at the latest.",
                    work.Name,
                    work.Interval);
            }
        }
    }

    // No PeriodicTimer: after a clock jump it would fire once for every skipped interval.
    private async Task WaitAsync(PeriodicWork work, TimeSpan sinceBegun, CancellationToken stoppingToken)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var remaining = work.Interval - sinceBegun;
        await Task.WhenAny(
            Task.Delay(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, time, wait.Token),
            work.Signal.WaitAsync(wait.Token));
        await wait.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    private async Task RunAsync(PeriodicWork work, CancellationToken stoppingToken)
    {
        var begun = time.GetTimestamp();
        while (await StepAsync(work, stoppingToken))
        {
            await Task.Delay(PauseAfter(time.GetElapsedTime(begun)), stoppingToken);
            begun = time.GetTimestamp();
        }
    }

    private async Task<bool> StepAsync(PeriodicWork work, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work.Step(scope.ServiceProvider, stoppingToken);
    }

    // Background work uses at most half of the database's time. The upper bound is for a clock that was moved during the step.
    private static TimeSpan PauseAfter(TimeSpan step) => new(Math.Clamp(step.Ticks, MinPause.Ticks, MaxPause.Ticks));
}
