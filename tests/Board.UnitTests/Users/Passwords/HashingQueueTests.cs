using Board.Application.Persistence;
using Board.Application.Users.Passwords;
using Board.Infrastructure.Users.Passwords;
using Microsoft.Extensions.Time.Testing;

namespace Board.UnitTests.Users.Passwords;

/// <summary>A queue with one place, whose work ends when the test completes it. Estimated duration: one second.</summary>
public sealed class HashingQueueTests
{
    private readonly FakeTimeProvider time = new(Some.Time);
    private readonly HashingQueue queue;
    private readonly List<string> begun = [];
    private readonly Dictionary<string, TaskCompletionSource> ends = [];
    private readonly Dictionary<string, TaskCompletionSource> beginnings = [];

    public HashingQueueTests() => queue = new HashingQueue(maxConcurrent: 1, TimeSpan.FromSeconds(1), time);

    [Fact]
    public async Task A_call_that_would_wait_longer_than_five_seconds_fails_at_once()
    {
        var running = await StartAsync("first");
        var waiting = Enumerable.Range(1, 5).Select(number => Run($"waiting {number}")).ToList();

        var refused = await Should.ThrowAsync<ServiceUnavailableException>(() => Run("one too many"));

        refused.RetryAfter.ShouldBe(TimeSpan.FromSeconds(6));
        await EndAllAsync([running, .. waiting]);
        begun.ShouldBe(["first", "waiting 1", "waiting 2", "waiting 3", "waiting 4", "waiting 5"]);
    }

    [Fact]
    public async Task Calls_with_high_priority_run_first_and_have_a_limit_of_their_own()
    {
        var running = await StartAsync("first");
        var strangers = Enumerable.Range(1, 5).Select(number => Run($"stranger {number}")).ToList();

        var known = Enumerable.Range(1, 5).Select(number => Run($"known {number}", HashingPriority.High)).ToList();
        await Should.ThrowAsync<ServiceUnavailableException>(() => Run("known too many", HashingPriority.High));

        await EndAllAsync([running, .. known, .. strangers]);
        begun.ShouldBe(
        [
            "first",
            .. Enumerable.Range(1, 5).Select(number => $"known {number}"),
            .. Enumerable.Range(1, 5).Select(number => $"stranger {number}"),
        ]);
    }

    [Fact]
    public async Task A_call_that_has_waited_five_seconds_fails()
    {
        var running = await StartAsync("first");
        var waiting = Run("waiting");

        time.Advance(TimeSpan.FromSeconds(5));

        await Should.ThrowAsync<ServiceUnavailableException>(() => waiting);
        await EndAllAsync([running]);
        await EndAllAsync([await StartAsync("next")]);
        begun.ShouldBe(["first", "next"]);
    }

    [Fact]
    public async Task A_cancelled_call_leaves_the_queue()
    {
        using var client = new CancellationTokenSource();
        var running = await StartAsync("first");
        var gone = queue.RunAsync(() => 1, HashingPriority.Normal, client.Token);
        var next = Run("next");

        await client.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => gone);
        await EndAllAsync([running, next]);
        begun.ShouldBe(["first", "next"]);
    }

    [Fact]
    public async Task The_estimate_follows_the_measured_duration()
    {
        for (var number = 0; number < 40; number++)
        {
            var quick = await StartAsync($"quick {number}");
            time.Advance(TimeSpan.FromMilliseconds(100));
            await EndAllAsync([quick]);
        }

        var running = await StartAsync("first");
        var waiting = Enumerable.Range(1, 40).Select(number => Run($"waiting {number}")).ToList();

        await EndAllAsync([running, .. waiting]);
        begun.Count.ShouldBe(81);
    }

    [Fact]
    public async Task A_failed_call_leaves_its_place()
    {
        await Should.ThrowAsync<InsufficientMemoryException>(
            () => queue.RunAsync<int>(() => throw new InsufficientMemoryException(), HashingPriority.Normal, TestRun.Token));

        (await queue.RunAsync(() => 7, HashingPriority.Normal, TestRun.Token)).ShouldBe(7);
    }

    private async Task<Task<int>> StartAsync(string name)
    {
        var work = Run(name);
        await beginnings[name].Task;
        return work;
    }

    private Task<int> Run(string name, HashingPriority priority = HashingPriority.Normal)
    {
        var (beginning, end) = (beginnings[name], ends[name]) =
            (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        return queue.RunAsync(
            () =>
            {
                begun.Add(name);
                beginning.SetResult();
                end.Task.Wait(TestRun.Token);
                return 1;
            },
            priority,
            TestRun.Token);
    }

    /// <summary>Completes all work in order.</summary>
    private async Task EndAllAsync(Task<int>[] work)
    {
        foreach (var end in ends.Values)
        {
            end.TrySetResult();
        }

        await Task.WhenAll(work);
    }
}
