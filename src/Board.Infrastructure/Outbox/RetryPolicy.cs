namespace Board.Infrastructure.Outbox;

/// <summary>Computes when a failed message is retried.</summary>
internal static class RetryPolicy
{
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan PauseAfterGivingUp = TimeSpan.FromHours(1);
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    /// <summary>Pause until the next attempt; <see langword="null"/> if there is none.</summary>
    /// <param name="failures">Number of failures in a row, this one included.</param>
    /// <param name="failingFor">Time since the first of them.</param>
    /// <param name="neverGivesUp">Whether the handler has to succeed in the end.</param>
    public static TimeSpan? PauseAfter(int failures, TimeSpan failingFor, bool neverGivesUp)
    {
        if (failingFor < GiveUpAfter)
        {
            return failures > 8 ? MaxPause : new TimeSpan(Math.Min(MaxPause.Ticks, FirstPause.Ticks << (failures - 1)));
        }

        return neverGivesUp ? PauseAfterGivingUp : null;
    }
}
