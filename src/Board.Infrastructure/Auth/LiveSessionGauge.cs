using System.Diagnostics.Metrics;
using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.Auth;

/// <summary>
/// Tells how many sessions are live, of all instances together: each of them counts the same rows, once a minute, and only
/// while somebody listens.
/// </summary>
internal sealed class LiveSessionGauge(
    IMeterFactory meters, IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveSessionGauge> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Gauge<long> gauge =
        meters.Create(UseCaseTelemetry.MeterName).CreateGauge<long>("board.sessions.live", "{session}", "Sessions that have not ended, of all instances.");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        PeriodicWork.RunAsync(
            Interval,
            scopes,
            time,
            CountAsync,
            exception => logger.LogDebug(exception, "The live sessions could not be counted."),
            stoppingToken);

    private async Task<bool> CountAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (gauge.Enabled)
        {
            gauge.Record(await services.GetRequiredService<ISessionQueries>().CountLiveAsync(time.UtcNow(), cancellationToken));
        }

        return false;
    }
}
