using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Board.Application.Common.Results;
using Microsoft.Extensions.Options;

namespace Board.Application.Common.RateLimiting;

/// <summary>Counts what must not happen too often, in fixed windows, in the memory of this instance.</summary>
internal sealed class RateLimits : IDisposable
{
    private const int BytesOfIPv6Site = 8;

    private readonly PartitionedRateLimiter<Partition> limiter;

    public RateLimits(IOptions<RateLimitingOptions> options, TimeProvider time)
    {
        limiter = PartitionedRateLimiter.Create<Partition, Partition>(partition => options.Value.Enabled
            ? RateLimitPartition.Get(partition, key => Window(key.Limit, options.Value, time))
            : RateLimitPartition.GetNoLimiter(partition));
    }

    /// <summary>Counts one more, unless that would be one too many.</summary>
    /// <returns>The refusal, or <see langword="null"/>.</returns>
    public RateLimitedError? Take(RateLimit limit, string key) => Acquire(limit, key, permits: 1);

    /// <summary>Whether one more would be too many, without counting.</summary>
    public RateLimitedError? Peek(RateLimit limit, string key) => Acquire(limit, key, permits: 0);

    /// <summary>What an address is counted by: of IPv6 the first 64 bits, because whoever has one such address has all of that network.</summary>
    public static string AddressKey(string? ipAddress)
    {
        if (!IPAddress.TryParse(ipAddress, out var address))
        {
            return "";
        }

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfIPv6Site))
            : address.ToString();
    }

    public void Dispose() => limiter.Dispose();

    private RateLimitedError? Acquire(RateLimit limit, string key, int permits)
    {
        using var lease = limiter.AttemptAcquire(new Partition(limit, key), permits);
        if (lease.IsAcquired)
        {
            return null;
        }

        return new RateLimitedError(lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : TimeSpan.FromSeconds(1));
    }

    private static FixedWindow Window(RateLimit limit, RateLimitingOptions options, TimeProvider time)
    {
        var (permits, window) = limit switch
        {
            RateLimit.SignInOfAddressAndAccount => (options.SignInsPerMinuteOfAddressAndAccount, TimeSpan.FromMinutes(1)),
            RateLimit.SignInOfAddress => (options.SignInsPerMinuteOfAddress, TimeSpan.FromMinutes(1)),
            RateLimit.FailedSignInOfAccount => (options.FailedSignInsPerHourOfAccount, TimeSpan.FromHours(1)),
            RateLimit.SignInOfAddressAndBrakedAccount => (options.SignInsPerHourOfAddressAndBrakedAccount, TimeSpan.FromHours(1)),
            RateLimit.SignUpOfAddress => (options.SignUpsPerHourOfAddress, TimeSpan.FromHours(1)),
            RateLimit.RefreshOfSession => (options.RefreshesPerMinuteOfSession, TimeSpan.FromMinutes(1)),
            RateLimit.PasswordCheckOfUser => (options.PasswordChecksPerMinuteOfUser, TimeSpan.FromMinutes(1)),
            _ => (options.WritesPerMinuteOfUser, TimeSpan.FromMinutes(1)),
        };
        return new FixedWindow(permits, window, time);
    }

    private readonly record struct Partition(RateLimit Limit, string Key);
}
