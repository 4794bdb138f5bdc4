namespace Board.Application.RateLimiting;

/// <summary>
/// The settings under <c>RateLimiting</c>: these two, and one for each declared <see cref="RateLimit"/>. Each instance has counters of its
/// own.
/// </summary>
public sealed class RateLimitingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "RateLimiting";

    /// <summary>Whether limits apply.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Maximum number of keys for each limit. 100,000 keys take about 12 MB.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>The permits from settings.</summary>
    internal Dictionary<RateLimit, int> Permits { get; } = [];

    /// <summary>Returns the permits of a limit, from its setting or its default.</summary>
    internal int PermitsOf(RateLimit limit) => Permits.GetValueOrDefault(limit, limit.Permits);
}
