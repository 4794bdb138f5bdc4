namespace Board.Application.Common;

/// <summary>Time as it is stored.</summary>
public static class TimeProviderExtensions
{
    /// <summary>Now (UTC) in whole microseconds: databases drop the rest, and what is answered must equal what is stored.</summary>
    public static DateTimeOffset UtcNow(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
