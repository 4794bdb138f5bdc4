using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Board.Application.Messaging;
using Board.Application.Results;
using Microsoft.Extensions.Options;

namespace Board.Application.RateLimiting;

/// <summary>Applies rate limits in fixed windows, counted in the memory of this instance.</summary>
/// <remarks>Each limit has counters of its own, so that a flood against one limit does not evict keys of another.</remarks>
internal sealed class RateLimits : IDisposable
{
    private const int BytesOfIPv6Site = 8;

    private static readonly TimeSpan TrimInterval = TimeSpan.FromMinutes(1);

    private readonly byte[] hashKey = RandomNumberGenerator.GetBytes(32);
    private readonly FrozenDictionary<RateLimit, WindowCounters>? counters;
    private readonly ILookup<Type?, RateLimit> limitsByCommand;
    private readonly ITimer trimming;

    public RateLimits(IOptions<RateLimitingOptions> options, TimeProvider time)
        : this(options, time, RateLimit.All)
    {
    }

    internal RateLimits(IOptions<RateLimitingOptions> options, TimeProvider time, IReadOnlyList<RateLimit> declared)
    {
        limitsByCommand = declared.ToLookup(limit => limit.Command);
        counters = options.Value.Enabled
            ? declared.ToFrozenDictionary(
                limit => limit,
                limit => new WindowCounters(options.Value.PermitsOf(limit), limit.Window, options.Value.MaxEntries, time))
            : null;
        trimming = time.CreateTimer(_ => Trim(), state: null, TrimInterval, TrimInterval);
    }

    /// <summary>Takes a permit.</summary>
    /// <returns>The error if none is left.</returns>
    public RateLimitedError? Take(RateLimit limit, string key) => ErrorOf(CountersOf(limit)?.Take(Hash(key)));

    /// <summary>Returns the error that <see cref="Take(RateLimit, string)"/> would return, without taking a permit.</summary>
    public RateLimitedError? Peek(RateLimit limit, string key) => ErrorOf(CountersOf(limit)?.Peek(Hash(key)));

    /// <summary>Takes a permit of each limit of a command.</summary>
    /// <returns>The error of the first limit that has none left.</returns>
    public RateLimitedError? Take(ICallerCommand command) =>
        LimitsOf(command).Select(limit => Take(limit, KeyOf(command))).FirstOrDefault(error => error is not null);

    /// <summary>Returns the error that <see cref="Take(ICallerCommand)"/> would return, without taking a permit.</summary>
    public RateLimitedError? Peek(ICallerCommand command) =>
        LimitsOf(command).Select(limit => Peek(limit, KeyOf(command))).FirstOrDefault(error => error is not null);

    /// <summary>
    /// The key of an address. For IPv6 it is the first 64 bits, because a client usually controls the whole /64 network.
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

    private static string KeyOf(ICallerCommand command) => command.Caller.UserId.ToString();

    private static RateLimitedError? ErrorOf(TimeSpan? retryAfter) => retryAfter is { } wait ? new RateLimitedError(wait) : null;

    /// <summary>Returns the counters of a limit; <see langword="null"/> if limits are switched off.</summary>
    /// <exception cref="InvalidOperationException">The limit is declared where it is not collected.</exception>
    private WindowCounters? CountersOf(RateLimit limit) =>
        counters is null ? null
        : counters.GetValueOrDefault(limit) ?? throw new InvalidOperationException(
            $"The rate limit {limit.Setting} is not a static field of a class whose name ends with Limits.");

    /// <summary>The limit of writes, unless the command is exempt, and the limits that name the command.</summary>
    private IEnumerable<RateLimit> LimitsOf(ICallerCommand command)
    {
        IEnumerable<RateLimit> ofWrites = command is INotCountedAsWrite ? [] : [WriteLimits.OfUser];
        return ofWrites.Concat(limitsByCommand[command.GetType()]);
    }

    private void Trim()
    {
        foreach (var table in counters?.Values ?? [])
        {
            table.Trim();
        }
    }

    /// <summary>Bounds the memory of a key. The hash has a random key, so that clients cannot construct collisions.</summary>
    private UInt128 Hash(string key) => BinaryPrimitives.ReadUInt128LittleEndian(HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(key)));
}
