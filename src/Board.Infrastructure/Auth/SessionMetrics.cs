using System.Diagnostics.Metrics;
using Board.Application.Messaging;

namespace Board.Infrastructure.Auth;

/// <summary>Metrics of sessions.</summary>
internal sealed class SessionMetrics(IMeterFactory meters)
{
    private readonly Gauge<long> live = meters.Create(UseCaseTelemetry.MeterName)
        .CreateGauge<long>("board.sessions.live", "{session}", "Sessions that have not ended, of all instances.");

    /// <summary>Whether the metric is collected: each value costs a query.</summary>
    public bool CountsLiveSessions => live.Enabled;

    public void RecordLiveSessions(long count) => live.Record(count);
}
