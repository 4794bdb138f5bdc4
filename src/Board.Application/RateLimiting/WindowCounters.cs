namespace Board.Application.RateLimiting;

/// <summary>
/// Counts by key in fixed windows, which begin with the first use of a key. The number of keys is bounded: beyond it the window that
/// ends soonest makes room, unless it is exhausted.
/// </summary>
/// <remarks>
/// Whoever wants somebody's exhausted window forgotten has to exhaust windows of as many other keys as there is room for. Whoever
/// wants their own counts forgotten before they are exhausted needs as many other keys, each of which has permits of its own:
/// more than the one would get back.
/// </remarks>
internal sealed class WindowCounters(int permits, TimeSpan window, int maxKeys, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, Window> windows = [];

    // In the order in which windows begin, which is that in which they end.
    private readonly Queue<Window> open = new();
    private readonly Queue<Window> exhausted = new();

    /// <summary>How many keys have a window.</summary>
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

    /// <summary>Counts one more, unless that would be one too many.</summary>
    /// <returns>How long to wait, or <see langword="null"/>.</returns>
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

    /// <summary>Says how long to wait for one more, without counting.</summary>
    public TimeSpan? Peek(UInt128 key)
    {
        lock (gate)
        {
            DropEnded();
            return windows.TryGetValue(key, out var current) && current.Taken >= permits ? Remaining(current) : null;
        }
    }

    /// <summary>Gives back the memory of windows that have ended.</summary>
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
            windows.Remove(NextToForget().Key);
        }

        var begun = new Window(key, time.GetTimestamp());
        windows.Add(key, begun);
        open.Enqueue(begun);
        return begun;
    }

    private Window NextToForget()
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
