using Board.Application.Persistence;
using Board.Application.Users.Passwords;

namespace Board.Infrastructure.Users.Passwords;

/// <summary>
/// Limits how many passwords are hashed at once, so that a flood of sign-ins does not starve other requests, and rejects those that would
/// wait too long.
/// </summary>
/// <param name="places">The number of concurrent hashes.</param>
/// <param name="expected">The assumed duration of a hash until one has been measured.</param>
/// <param name="time">The clock.</param>
internal sealed class HashingQueue(int places, TimeSpan expected, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> known = new();
    private readonly LinkedList<TaskCompletionSource> strangers = new();
    private TimeSpan duration = expected;
    private int running;

    /// <summary>Runs the work on a thread of its own when it is its turn.</summary>
    /// <exception cref="ServiceUnavailableException">The wait would be too long.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, HashingTurn turn, CancellationToken cancellationToken)
    {
        await EnterAsync(turn, cancellationToken);
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

    private async Task EnterAsync(HashingTurn turn, CancellationToken cancellationToken)
    {
        var queue = turn is HashingTurn.Known ? known : strangers;
        LinkedListNode<TaskCompletionSource> waiter;
        lock (gate)
        {
            if (running < places)
            {
                running++;
                return;
            }

            var ahead = known.Count + (turn is HashingTurn.Known ? 0 : strangers.Count);
            var wait = duration * (ahead + 1) / places;
            if (wait > LongestWait)
            {
                throw TooMany(wait);
            }

            waiter = queue.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        try
        {
            // The estimate was too low: others with priority have come since, or hashing takes longer now.
            await waiter.Value.Task.WaitAsync(LongestWait, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            GiveUp(queue, waiter);
            cancellationToken.ThrowIfCancellationRequested();
            throw TooMany(LongestWait);
        }
    }

    private void Leave(TimeSpan took)
    {
        lock (gate)
        {
            // Capped at the longest wait: a clock that is set forward must not lead to rejecting everyone.
            duration += ((took < LongestWait ? took : LongestWait) - duration) / 8;
            PassOn();
        }
    }

    private void GiveUp(LinkedList<TaskCompletionSource> queue, LinkedListNode<TaskCompletionSource> waiter)
    {
        lock (gate)
        {
            if (waiter.List is null)
            {
                // Its turn has just come.
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
        var queue = known.Count > 0 ? known : strangers;
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
