using Board.Application.BackgroundWork;
using Board.Infrastructure.BackgroundWork;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.BackgroundWork;

public sealed class PeriodicWorkRunnerTests
{
    private readonly RecordingLogger<PeriodicWorkRunner> logger = new();
    private int steps;

    [Fact]
    public async Task A_clock_that_is_moved_during_a_step_does_not_delay_the_next_step()
    {
        await RunAsync(TimeSpan.FromMilliseconds(1), new LeapingTime(), step => step < 3, lastStep: 3);

        logger.Levels.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clock_jump_over_many_intervals_causes_one_step()
    {
        var time = new FakeTimeProvider();
        var (work, stepped) = Work(TimeSpan.FromMinutes(1), _ => false);
        await using (await StartAsync(time, work))
        {
            time.Advance(TimeSpan.FromDays(90));
            await stepped.WaitAsync(TestRun.Token);

            // The step that the signal starts is the next one.
            work.Signal.Set();
            await stepped.WaitAsync(TestRun.Token);
        }

        steps.ShouldBe(2);
    }

    [Fact]
    public async Task A_signal_starts_a_step_before_the_interval_ends()
    {
        var (work, stepped) = Work(TimeSpan.FromDays(1), _ => false);
        await using var running = await StartAsync(new FakeTimeProvider(), work);

        work.Signal.Set();

        await stepped.WaitAsync(TestRun.Token);
    }

    [Fact]
    public async Task A_failure_is_logged_once_and_the_work_continues()
    {
        await RunAsync(
            TimeSpan.FromMilliseconds(1),
            TimeProvider.System,
            step => step < 3 ? throw new InvalidOperationException("the database is gone") : false,
            lastStep: 4);

        logger.Levels.ShouldBe([LogLevel.Warning, LogLevel.Debug]);
    }

    [Fact]
    public async Task Slow_work_does_not_block_other_work()
    {
        var stuck = new PeriodicWork("stuck", TimeSpan.FromDays(1), async (_, ct) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            return false;
        });
        var (work, stepped) = Work(TimeSpan.FromDays(1), _ => false);
        await using var running = await StartAsync(new FakeTimeProvider(), stuck, work);

        stuck.Signal.Set();
        work.Signal.Set();

        await stepped.WaitAsync(TestRun.Token);
    }

    private (PeriodicWork Work, SemaphoreSlim Stepped) Work(TimeSpan interval, Func<int, bool> step)
    {
        var stepped = new SemaphoreSlim(0);
        var work = new PeriodicWork("the work", interval, (_, _) =>
        {
            try
            {
                return Task.FromResult(step(++steps));
            }
            finally
            {
                stepped.Release();
            }
        });
        return (work, stepped);
    }

    private async Task RunAsync(TimeSpan interval, TimeProvider time, Func<int, bool> step, int lastStep)
    {
        var (work, stepped) = Work(interval, step);
        await using var running = await StartAsync(time, work);
        for (var count = 0; count < lastStep; count++)
        {
            await stepped.WaitAsync(TestRun.Token);
        }
    }

    private async Task<IAsyncDisposable> StartAsync(TimeProvider time, params PeriodicWork[] works)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var runner = new PeriodicWorkRunner(works, services.GetRequiredService<IServiceScopeFactory>(), time, logger);
        await runner.StartAsync(TestRun.Token);
        return new Running(runner, services);
    }

    private sealed class Running(PeriodicWorkRunner runner, ServiceProvider services) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await runner.StopAsync(CancellationToken.None);
            runner.Dispose();
            await services.DisposeAsync();
        }
    }

    private sealed class LeapingTime : TimeProvider
    {
        private int looks;

        public override long GetTimestamp() => TimestampFrequency * (long)TimeSpan.FromDays(looks++).TotalSeconds;
    }
}
