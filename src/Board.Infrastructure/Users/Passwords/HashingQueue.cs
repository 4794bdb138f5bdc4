using Board.Application.Persistence;
using Board.Application.Users.Passwords;

namespace Board.Infrastructure.Users.Passwords;

/// <summary>
/// Limits how many passwords are hashed at once, so that a flood of sign-ins does not starve other requests, and rejects those that would
/// wait too long.
/// </summary>
/// <param name="maxConcurrent">The number of concurrent hashes.</param>
/// <param name="expected">The assumed duration of a hash until one has been measured.</param>
/// <param name="time">The clock.</param>
internal sealed class HashingQueue(int maxConcurrent, TimeSpan expected, TimeProvider time)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> prioritised = new();
    private readonly LinkedList<TaskCompletionSource> others = new();
    private TimeSpan duration = expected;
    private int running;

    /// <summary>Runs the work on a thread-pool thread once there is a place for it.</summary>
    /// <exception cref="ServiceUnavailableException">The wait would be too long.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, HashingPriority priority, CancellationToken cancellationToken)
    {
        await EnterAsync(priority, cancellationToken);
        var begun = time.GetTimestamp();
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            Leave(time.GetElapsedTime(begun));
        }
    }

    private async Task EnterAsync(HashingPriority priority, CancellationToken cancellationToken)
    {
        var queue = priority is HashingPriority.High ? prioritised : others;
        LinkedListNode<TaskCompletionSource> waiter;
        lock (gate)
        {
            if (running < maxConcurrent)
            {
                running++;
                return;
            }

            var ahead = prioritised.Count + (priority is HashingPriority.High ? 0 : others.Count);
            var wait = duration * (ahead + 1) / maxConcurrent;
            if (wait > MaxWait)
            {
                throw TooMany(wait);
            }

            waiter = queue.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            // The estimate was too low: calls with priority have arrived since, or hashing takes longer now.
            await waiter.Value.Task.WaitAsync(MaxWait, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            GiveUp(queue, waiter);
            cancellationToken.ThrowIfCancellationRequested();
            throw TooMany(MaxWait);
        }
    }

    private void Leave(TimeSpan took)
    {
        lock (gate)
        {
            // Capped at the longest wait: a clock that is set forward must not lead to rejecting everyone.
            duration += ((took < MaxWait ? took : MaxWait) - duration) / 8;
            PassOn();
        }
    }

    private void GiveUp(LinkedList<TaskCompletionSource> queue, LinkedListNode<TaskCompletionSource> waiter)
    {
        lock (gate)
        {
            if (waiter.List is null)
            {
                // Its wait ended concurrently, so the place goes to the next one.
                PassOn();
            }
            else
            {
                queue.Remove(waiter);
            }
        }
    }

    private void PassOn()
    {
        var queue = prioritised.Count > 0 ? prioritised : others;
        if (queue.First is not { } next)
        {
            running--;
            return;
        }

        queue.RemoveFirst();
        next.Value.SetResult();
    }

    private static ServiceUnavailableException TooMany(TimeSpan wait) =>
        new("Too many passwords are waiting to be hashed.") { RetryAfter = wait };
}
