namespace Board.Application.RateLimiting;

/// <summary>
/// The settings under <c>RateLimiting</c>: these two, and one for each declared <see cref="RateLimit"/>. Each instance counts for
/// itself.
/// </summary>
public sealed class RateLimitingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "RateLimiting";

    /// <summary>Whether limits apply.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The maximum number of keys that each limit remembers. 100,000 take about 12 MB.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>The permits that settings give.</summary>
    internal Dictionary<RateLimit, int> Permits { get; } = [];

    /// <summary>The permits of a limit: those of its setting, or its default.</summary>
    internal int PermitsOf(RateLimit limit) => Permits.GetValueOrDefault(limit, limit.Permits);
}
