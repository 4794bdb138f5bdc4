using Board.Application.Auth;
using Board.Application.BackgroundWork;
using Board.Application.Common;

namespace Board.Infrastructure.Auth;

/// <summary>Counts live sessions while the metric is collected. Every instance counts the same rows.</summary>
internal sealed class LiveSessionCount(SessionMetrics metrics, ISessionQueries sessions, TimeProvider time) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (metrics.CountsLiveSessions)
        {
            metrics.RecordLiveSessions(await sessions.CountLiveAsync(time.UtcNow(), cancellationToken));
        }

        return false;
    }
}
