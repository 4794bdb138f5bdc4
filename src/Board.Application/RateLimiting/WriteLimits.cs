namespace Board.Application.RateLimiting;

/// <summary>The limits of the pipeline.</summary>
internal static class WriteLimits
{
    public static readonly RateLimit OfUser = RateLimit.PerMinute(120, "WritesPerMinuteOfUser");
}
