using Board.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.Database;

public sealed class PeriodicWorkTests
{
    private readonly List<Exception> failures = [];

    [Fact]
    public async Task A_clock_that_is_moved_during_a_step_does_not_keep_the_next_one_away()
    {
        await RunAsync(new LeapingTime(), step => step < 3, lastStep: 3);

        failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clock_that_leaps_over_many_intervals_makes_one_step()
    {
        var time = new FakeTimeProvider();
        var steps = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestRun.Token);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var working = PeriodicWork.RunAsync(
            TimeSpan.FromMinutes(1),
            services.GetRequiredService<IServiceScopeFactory>(),
            time,
            (_, _) => Task.FromResult(++steps < 0),
            failures.Add,
            stop.Token);

        time.Advance(TimeSpan.FromDays(90));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(working);

        steps.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_told_and_the_work_is_begun_again()
    {
        await RunAsync(TimeProvider.System, step => step == 1 ? throw new InvalidOperationException("the database is gone") : false, lastStep: 2);

        failures.ShouldHaveSingleItem().Message.ShouldBe("the database is gone");
    }

    // Returns once the last step was done, which is what the tests are about.
    private async Task RunAsync(TimeProvider time, Func<int, bool> work, int lastStep)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestRun.Token);
        await using var services = new ServiceCollection().BuildServiceProvider();
        var steps = 0;

        await Should.ThrowAsync<OperationCanceledException>(PeriodicWork.RunAsync(
            TimeSpan.FromMilliseconds(1),
            services.GetRequiredService<IServiceScopeFactory>(),
            time,
            async (_, _) =>
            {
                steps++;
                if (steps == lastStep)
                {
                    await stop.CancelAsync();
                }

                return work(steps);
            },
            failures.Add,
            stop.Token));

        steps.ShouldBe(lastStep);
    }

    private sealed class LeapingTime : TimeProvider
    {
        private int looks;

        public override long GetTimestamp() => TimestampFrequency * (long)TimeSpan.FromDays(looks++).TotalSeconds;
    }
}
