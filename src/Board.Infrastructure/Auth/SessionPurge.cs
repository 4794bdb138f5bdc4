using Board.Application.Auth;
using Board.Application.Common;
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
    private static readonly TimeSpan PauseBetweenBatches = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PurgeAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                logger.LogWarning(exception, "Old sessions could not be deleted; the next attempt is in {Interval}.", Interval);
            }
        }
    }

    private async Task PurgeAsync(CancellationToken cancellationToken)
    {
        var endedBefore = time.UtcNow() - options.Value.RefreshTokenLifetime;
        while (true)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                var sessions = scope.ServiceProvider.GetRequiredService<ISessionRepository>();
                if (await sessions.DeleteAsync(endedBefore, BatchSize, cancellationToken) < BatchSize)
                {
                    return;
                }
            }

            await Task.Delay(PauseBetweenBatches, cancellationToken);
        }
    }
}
