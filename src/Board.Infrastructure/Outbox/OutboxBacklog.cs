using Board.Application.BackgroundWork;
using Board.Application.Common;
using Board.Application.Outbox;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Outbox;

/// <summary>Measures the backlog while its metrics are collected. Every instance counts the same rows.</summary>
internal sealed class OutboxBacklog(OutboxStore outbox, OutboxMetrics metrics, IEnumerable<OutboxHandler> handlers, TimeProvider time)
    : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (!metrics.CountsBacklog)
        {
            return false;
        }

        var backlog = (await outbox.CountAsync(cancellationToken)).ToDictionary(row => row.Handler, StringComparer.Ordinal);
        foreach (var name in backlog.Keys.Union(handlers.Select(handler => handler.Name), StringComparer.Ordinal))
        {
            var row = backlog.GetValueOrDefault(name);
            var age = row?.Oldest is { } oldest ? time.UtcNow() - oldest.AsUtc() : TimeSpan.Zero;
            metrics.RecordBacklog(name, row?.Waiting ?? 0, age, row?.Parked ?? 0);
        }

        return false;
    }
}
