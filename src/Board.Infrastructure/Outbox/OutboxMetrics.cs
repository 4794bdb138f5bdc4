using System.Diagnostics.Metrics;
using Board.Application.Messaging;

namespace Board.Infrastructure.Outbox;

/// <summary>Metrics of the outbox, all with the tag <c>handler</c>.</summary>
internal sealed class OutboxMetrics
{
    private readonly Counter<long> handled;
    private readonly Counter<long> failed;
    private readonly Gauge<long> waiting;
    private readonly Gauge<double> lag;
    private readonly Gauge<long> parked;

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(UseCaseTelemetry.MeterName);
        handled = meter.CreateCounter<long>("board.outbox.handled", "{message}", "Messages that were handled.");
        failed = meter.CreateCounter<long>("board.outbox.failed", "{attempt}", "Attempts to handle messages that failed.");
        waiting = meter.CreateGauge<long>("board.outbox.waiting", "{message}", "Messages that are not handled yet, of all instances.");
        lag = meter.CreateGauge<double>("board.outbox.lag", "s", "Age of the oldest message that is not handled yet.");
        parked = meter.CreateGauge<long>("board.outbox.parked", "{message}", "Messages that were given up, of all instances.");
    }

    /// <summary>Whether one of the metrics that cost a query is collected.</summary>
    public bool CountsBacklog => waiting.Enabled || lag.Enabled || parked.Enabled;

    public void RecordHandled(string handler, int count) => handled.Add(count, Tag(handler));

    public void RecordFailed(string handler) => failed.Add(1, Tag(handler));

    public void RecordBacklog(string handler, long waitingMessages, TimeSpan age, long parkedMessages)
    {
        waiting.Record(waitingMessages, Tag(handler));
        lag.Record(age.TotalSeconds, Tag(handler));
        parked.Record(parkedMessages, Tag(handler));
    }

    private static KeyValuePair<string, object?> Tag(string handler) => new("handler", handler);
}
