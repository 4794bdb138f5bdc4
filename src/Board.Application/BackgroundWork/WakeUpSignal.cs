using System.Threading.Channels;

namespace Board.Application.BackgroundWork;

/// <summary>Wakes background work. Signals that arrive before the work waits again count as one.</summary>
public sealed class WakeUpSignal
{
    private readonly Channel<bool> channel =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Wakes the work, or lets its next wait end at once.</summary>
    public void Set() => channel.Writer.TryWrite(true);

    /// <summary>Waits for the next signal.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => channel.Reader.ReadAsync(cancellationToken).AsTask();
}
