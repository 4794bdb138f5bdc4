namespace Board.Application.Common;

/// <summary>Reads the clock in the precision of the databases.</summary>
public static class TimeProviderExtensions
{
    /// <summary>Returns the time (UTC) in whole microseconds: databases drop the rest, and responses must equal stored values.</summary>
    public static DateTimeOffset UtcNow(this TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
