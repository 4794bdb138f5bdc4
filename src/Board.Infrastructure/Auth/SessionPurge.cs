using Board.Application.Auth;
using Board.Application.Common;
using Board.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Board.Infrastructure.Auth;

/// <summary>
/// Deletes sessions, with their tokens, some time after their absolute end. Until then their tokens are known, so that a
/// client is told <em>expired</em>, <em>reused</em> or <em>ended</em> instead of <em>invalid</em>. Any number of instances
/// may do this at once: what one has deleted, the others do not find.
/// </summary>
internal sealed class SessionPurge(
    IServiceScopeFactory scopes, IOptions<AuthOptions> options, TimeProvider time, ILogger<SessionPurge> logger) : BackgroundService
{
    private const int BatchSize = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        PeriodicWork.RunAsync(
            Interval,
            scopes,
            time,
            PurgeAsync,
            exception => logger.LogWarning(exception, "Old sessions could not be deleted; the next attempt is in {Interval}.", Interval),
            stoppingToken);

    private async Task<bool> PurgeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var endedBefore = time.UtcNow() - options.Value.RefreshTokenLifetime;
        return await services.GetRequiredService<ISessionRepository>().DeleteAsync(endedBefore, BatchSize, cancellationToken) == BatchSize;
    }
}
