using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Outbox;

public sealed class OutboxMetricsOnSqlite(OutboxOnSqliteApp app) : OutboxMetricsTests<OutboxOnSqliteApp>(app);

public sealed class OutboxMetricsOnMariaDb(OutboxOnMariaDbApp app) : OutboxMetricsTests<OutboxOnMariaDbApp>(app);

public abstract class OutboxMetricsTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp, IOutboxApp
{
    private readonly ConcurrentDictionary<string, double> sums = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double> last = new(StringComparer.Ordinal);

    [Fact]
    public async Task Waiting_handled_failed_and_parked_messages_are_measured_by_handler()
    {
        using var listener = await ListenAsync();
        app.Script.Fail(1);
        await app.PublishAsync(new NumberedMessage(1), new NumberedMessage(2), new NumberedMessage(3));
        await app.WaitForOutboxAsync();
        await UntilAsync(sums, "board.outbox.handled", 2);
        await UntilAsync(sums, "board.outbox.failed", 1);

        app.Time.Advance(TimeSpan.FromSeconds(90));
        await UntilAsync(last, "board.outbox.lag", 90);
        last["board.outbox.waiting"].ShouldBe(1);
        last["board.outbox.parked"].ShouldBe(0);

        await app.WaitForOutboxAsync();
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.WaitForOutboxAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(last, "board.outbox.parked", 1);
        last["board.outbox.waiting"].ShouldBe(0);
        last["board.outbox.lag"].ShouldBe(0);
        await UntilAsync(sums, "board.outbox.failed", 3);
        sums["board.outbox.handled"].ShouldBe(2);
    }

    private async Task<MeterListener> ListenAsync()
    {
        var meters = await app.WithServiceAsync<IMeterFactory, IMeterFactory>(Task.FromResult);
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            // Other tests have instruments of the same names.
            if (instrument.Name.StartsWith("board.outbox.", StringComparison.Ordinal) && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 1 && tags[0] is { Key: "handler", Value: "tests.handle" })
        {
            sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
            last[instrument.Name] = value;
        }
    }

    /// <summary>Waits, because metrics are recorded after the commit.</summary>
    private static Task UntilAsync(ConcurrentDictionary<string, double> measured, string name, double expected) =>
        BackgroundWork.UntilAsync(() => Task.FromResult(measured.TryGetValue(name, out var value) && value == expected));
}
