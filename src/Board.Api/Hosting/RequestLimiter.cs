using System.Threading.RateLimiting;
using Board.Api.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Board.Api.Hosting;

/// <summary>
/// Limits concurrent requests so that the largest of each kind fit into <see cref="ServerLimitsOptions.RequestMemory"/>. Each kind
/// has its own share: sign-ins that wait for hashing do not block reads.
/// </summary>
internal sealed class RequestLimiters : IDisposable
{
    // KiB that the largest request of each kind takes, measured: body, string, JSON, and the buffers of the database driver.
    private const int MemoryOfRead = 2048;
    private const int MemoryOfChange = 256;
    private const int MemoryOfLongBody = 6144;

    private const int KiBInMiB = 1024;
    private const int QueuedForEach = 4;
    private const int MaxPermits = 100_000;

    public RequestLimiters(IOptions<ServerLimitsOptions> options, ServerResources resources)
    {
        var memory = (options.Value.RequestMemory ?? resources.RequestMemory) * (long)KiBInMiB;
        Reads = Limiter(memory / 2 / MemoryOfRead);
        Changes = Limiter(memory / 4 / MemoryOfChange);
        LongBodies = Limiter(memory / 4 / MemoryOfLongBody);
    }

    public RateLimiter Reads { get; }

    public RateLimiter Changes { get; }

    public RateLimiter LongBodies { get; }

    public void Dispose()
    {
        Reads.Dispose();
        Changes.Dispose();
        LongBodies.Dispose();
    }

    private static ConcurrencyLimiter Limiter(long permits) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = (int)Math.Clamp(permits, 1, MaxPermits),
        QueueLimit = (int)Math.Clamp(permits, 1, MaxPermits) * QueuedForEach,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}

/// <summary>
/// Lets a request wait briefly for memory, then answers 503. It runs after authorization: unauthorised requests are refused with
/// their own error and cost no memory.
/// </summary>
/// <remarks>
/// The framework's rate limiter middleware has no timeout for waiting requests. Clients are promised an answer within five seconds,
/// most of which a request needs itself when the database does not answer.
/// </remarks>
internal sealed class RequestLimiter(RequestDelegate next, RequestLimiters limiters, TimeProvider time)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(1);
    private static readonly Problem Busy = HttpErrors.ServiceUnavailable with { RetryAfter = MaxWait * 2 };

    public async Task InvokeAsync(HttpContext context)
    {
        if (LimiterOf(context) is not { } limiter)
        {
            await next(context);
            return;
        }

        if (limiter == limiters.Changes)
        {
            await ReceiveBodyAsync(context);
        }

        using var lease = await AcquireAsync(limiter, context.RequestAborted);
        await (lease is { IsAcquired: true } ? next(context) : ProblemWriter.WriteAsync(context, Busy));
    }

    private RateLimiter? LimiterOf(HttpContext context)
    {
        // Unknown paths and methods have no route, and their errors cost nothing.
        if (context.GetEndpoint() is not RouteEndpoint call || call.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            return null;
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return limiters.Reads;
        }

        var bodyBytes = context.Request.ContentLength ?? BodyLimits.MaxBytes(context);
        return bodyBytes > BodyLimits.Default ? limiters.LongBodies : limiters.Changes;
    }

    /// <summary>
    /// Receives the body into the connection's buffer before the request takes a permit: otherwise a few slow clients could block
    /// all writes. Long bodies do not fit into the buffer.
    /// </summary>
    private static async Task ReceiveBodyAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is not true)
        {
            return;
        }

        for (var isReceived = false; !isReceived;)
        {
            var received = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            context.Request.BodyReader.AdvanceTo(received.Buffer.Start, received.Buffer.End);
            isReceived = received.IsCompleted;
        }
    }

    private async ValueTask<RateLimitLease?> AcquireAsync(RateLimiter limiter, CancellationToken requestAborted)
    {
        var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        using var timeout = new CancellationTokenSource(MaxWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, requestAborted);
        try
        {
            return await limiter.AcquireAsync(permitCount: 1, either.Token);
        }
        catch (OperationCanceledException) when (!requestAborted.IsCancellationRequested)
        {
            return null;
        }
    }
}
