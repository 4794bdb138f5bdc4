using System.Threading.RateLimiting;

namespace Board.Application.Common.RateLimiting;

/// <summary>
/// So many in each window of time. The limiter of the framework does the same, but says "retry after a whole window"
/// however little of it is left, and cannot be given a clock.
/// </summary>
internal sealed class FixedWindow(int permits, TimeSpan window, TimeProvider time) : RateLimiter
{
    private readonly Lock gate = new();
    private long start = time.GetTimestamp();
    private int taken;

    /// <inheritdoc />
    public override TimeSpan? IdleDuration
    {
        get
        {
            var idle = time.GetElapsedTime(start) - window;
            return idle > TimeSpan.Zero ? idle : null;
        }
    }

    /// <inheritdoc />
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            var elapsed = time.GetElapsedTime(start);
            if (elapsed >= window)
            {
                start = time.GetTimestamp();
                elapsed = TimeSpan.Zero;
                taken = 0;
            }

            // Asking for none asks whether there is one.
            if (taken + Math.Max(permitCount, 1) > permits)
            {
                return new Lease(window - elapsed);
            }

            taken += permitCount;
            return new Lease(retryAfter: null);
        }
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return retryAfter is not null && string.Equals(metadataName, MetadataName.RetryAfter.Name, StringComparison.Ordinal);
        }
    }
}
