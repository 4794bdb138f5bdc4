using System.Buffers.Binary;
using System.Collections.Frozen;
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
    private readonly FrozenDictionary<RateLimit, WindowCounters>? counters;
    private readonly ITimer trimming;

    public RateLimits(IOptions<RateLimitingOptions> options, TimeProvider time)
    {
        counters = options.Value.Enabled
            ? RateLimit.All.ToFrozenDictionary(
                limit => limit,
                limit => new WindowCounters(options.Value.PermitsOf(limit), limit.Window, options.Value.MaxEntries, time))
            : null;
        trimming = time.CreateTimer(_ => Trim(), state: null, TrimInterval, TrimInterval);
    }

    /// <summary>Counts one more, unless that would be one too many.</summary>
    /// <returns>The refusal, or <see langword="null"/>.</returns>
    public RateLimitedError? Take(RateLimit limit, string key) => ErrorOf(CountersOf(limit)?.Take(Hash(key)));

    /// <summary>Whether one more would be too many, without counting.</summary>
    public RateLimitedError? Peek(RateLimit limit, string key) => ErrorOf(CountersOf(limit)?.Peek(Hash(key)));

    /// <summary>
    /// What an address is counted by: of IPv6 the first 64 bits, because whoever has one such address has all of that network.
    /// </summary>
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

    /// <summary>The counters of a limit; none where limits are switched off.</summary>
    /// <exception cref="InvalidOperationException">The limit is declared where nothing collects it.</exception>
    private WindowCounters? CountersOf(RateLimit limit) =>
        counters is null ? null
        : counters.GetValueOrDefault(limit) ?? throw new InvalidOperationException(
            $"The rate limit {limit.Setting} is not a static field of a class that ends with Limits.");

    private void Trim()
    {
        foreach (var table in counters?.Values ?? [])
        {
            table.Trim();
        }
    }

    /// <summary>Makes keys equally long, whatever strangers send; keyed, so that nobody can make two that share a count.</summary>
    private UInt128 Hash(string key) => BinaryPrimitives.ReadUInt128LittleEndian(HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(key)));
}
