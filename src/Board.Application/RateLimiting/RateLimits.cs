using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Board.Application.Results;
using Microsoft.Extensions.Options;

namespace Board.Application.RateLimiting;

/// <summary>Counts what must not happen too often, in fixed windows, in the memory of this instance.</summary>
/// <remarks>Each limit has a table of its own, so that a flood of one kind makes nothing of another kind forgotten.</remarks>
internal sealed class RateLimits : IDisposable
{
    private const int BytesOfIPv6Site = 8;

    private static readonly TimeSpan TrimInterval = TimeSpan.FromMinutes(1);

    private readonly byte[] hashKey = RandomNumberGenerator.GetBytes(32);
    private readonly Dictionary<RateLimit, WindowCounters> counters;
    private readonly ITimer trimming;

    public RateLimits(IOptions<RateLimitingOptions> options, TimeProvider time)
    {
        counters = options.Value.Enabled
            ? Enum.GetValues<RateLimit>().ToDictionary(limit => limit, limit => Counters(limit, options.Value, time))
            : [];
        trimming = time.CreateTimer(_ => Trim(), state: null, TrimInterval, TrimInterval);
    }

    /// <summary>Counts one more, unless that would be one too many.</summary>
    /// <returns>The refusal, or <see langword="null"/>.</returns>
    public RateLimitedError? Take(RateLimit limit, string key) => ErrorOf(counters.GetValueOrDefault(limit)?.Take(Hash(key)));

    /// <summary>Whether one more would be too many, without counting.</summary>
    public RateLimitedError? Peek(RateLimit limit, string key) => ErrorOf(counters.GetValueOrDefault(limit)?.Peek(Hash(key)));

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

    public void Dispose() => trimming.Dispose();

    private static RateLimitedError? ErrorOf(TimeSpan? retryAfter) => retryAfter is { } wait ? new RateLimitedError(wait) : null;

    private void Trim()
    {
        foreach (var table in counters.Values)
        {
            table.Trim();
        }
    }

    /// <summary>Makes keys equally long, whatever strangers send; keyed, so that nobody can make two that share a count.</summary>
    private UInt128 Hash(string key) => BinaryPrimitives.ReadUInt128LittleEndian(HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(key)));

    private static WindowCounters Counters(RateLimit limit, RateLimitingOptions options, TimeProvider time)
    {
        var (permits, window) = limit switch
        {
            RateLimit.SignInOfAddressAndAccount => (options.SignInsPerMinuteOfAddressAndAccount, TimeSpan.FromMinutes(1)),
            RateLimit.SignInOfAddress => (options.SignInsPerMinuteOfAddress, TimeSpan.FromMinutes(1)),
            RateLimit.FailedSignInOfAccount => (options.FailedSignInsPerHourOfAccount, TimeSpan.FromHours(1)),
            RateLimit.SignInOfAddressAndThrottledAccount => (options.SignInsPerHourOfAddressAndThrottledAccount, TimeSpan.FromHours(1)),
            RateLimit.SignUpOfAddress => (options.SignUpsPerHourOfAddress, TimeSpan.FromHours(1)),
            RateLimit.RefreshOfSession => (options.RefreshesPerMinuteOfSession, TimeSpan.FromMinutes(1)),
            RateLimit.WrongPasswordOfSession => (options.WrongPasswordsPerHourOfSession, TimeSpan.FromHours(1)),
            _ => (options.WritesPerMinuteOfUser, TimeSpan.FromMinutes(1)),
        };
        return new WindowCounters(permits, window, options.MaxEntries, time);
    }
}
