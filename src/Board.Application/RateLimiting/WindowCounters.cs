namespace Board.Application.RateLimiting;

/// <summary>
/// Counts per key in fixed windows, which begin with the first use of a key. The number of keys is bounded: beyond it the window that ends
/// first is evicted, exhausted windows last.
/// </summary>
/// <remarks>
/// To evict an exhausted window, an attacker has to exhaust the windows of <c>maxKeys</c> other keys. To evict a window that is not
/// exhausted takes as many other keys, whose permits are worth more than those that the eviction gives back.
/// </remarks>
internal sealed class WindowCounters(int permits, TimeSpan window, int maxKeys, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, Window> windows = [];

    // Ordered by beginning and therefore by end, because all windows are equally long.
    private readonly Queue<Window> open = new();
    private readonly Queue<Window> exhausted = new();

    /// <summary>The number of keys that have a window.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return windows.Count;
            }
        }
    }

    /// <summary>Takes a permit.</summary>
    /// <returns>The time to wait if none is left.</returns>
    public TimeSpan? Take(UInt128 key)
    {
        lock (gate)
        {
            DropEnded();
            var current = windows.GetValueOrDefault(key) ?? Begin(key);
            if (current.Taken >= permits)
            {
                return Remaining(current);
            }

            current.Take();
            return null;
        }
    }

    /// <summary>Returns the time to wait for a permit, without taking one.</summary>
    public TimeSpan? Peek(UInt128 key)
    {
        lock (gate)
        {
            DropEnded();
            return windows.TryGetValue(key, out var current) && current.Taken >= permits ? Remaining(current) : null;
        }
    }

    /// <summary>Frees the memory of windows that have ended.</summary>
    public void Trim()
    {
        lock (gate)
        {
            DropEnded();
            windows.TrimExcess();
            open.TrimExcess();
            exhausted.TrimExcess();
        }
    }

    private TimeSpan Remaining(Window current) => window - time.GetElapsedTime(current.Start);

    private Window Begin(UInt128 key)
    {
        if (windows.Count >= maxKeys)
        {
            windows.Remove(NextToEvict().Key);
        }

        var begun = new Window(key, time.GetTimestamp());
        windows.Add(key, begun);
        open.Enqueue(begun);
        return begun;
    }

    private Window NextToEvict()
    {
        while (open.TryDequeue(out var oldest))
        {
            if (oldest.Taken < permits)
            {
                return oldest;
            }

            exhausted.Enqueue(oldest);
        }

        return exhausted.Dequeue();
    }

    private void DropEnded()
    {
        DropEnded(open);
        DropEnded(exhausted);
    }

    private void DropEnded(Queue<Window> queue)
    {
        while (queue.TryPeek(out var oldest) && Remaining(oldest) <= TimeSpan.Zero)
        {
            windows.Remove(queue.Dequeue().Key);
        }
    }

    private sealed class Window(UInt128 key, long start)
    {
        public UInt128 Key { get; } = key;

        public long Start { get; } = start;

        public int Taken { get; private set; }

        public void Take() => Taken++;
    }
}
