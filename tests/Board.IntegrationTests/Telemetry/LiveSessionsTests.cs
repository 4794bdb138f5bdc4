using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Telemetry;

public sealed class LiveSessionsOnSqlite(SqliteApp app) : LiveSessionsTests<SqliteApp>(app);

public sealed class LiveSessionsOnMariaDb(MariaDbApp app) : LiveSessionsTests<MariaDbApp>(app);

public abstract class LiveSessionsTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Live_sessions_are_counted_every_minute_and_ended_ones_are_not()
    {
        var meters = await app.WithServiceAsync<IMeterFactory, IMeterFactory>(Task.FromResult);
        var counts = new ConcurrentQueue<long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            // Other tests have gauges of the same name.
            if (instrument.Name is "board.sessions.live" && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => counts.Enqueue(count));
        listener.Start();

        await app.SignUpAsync();
        var leaving = await app.SignUpAsync();
        await CountAsync();
        (await leaving.DeleteAsync("/auth/sessions")).Status.ShouldBe(System.Net.HttpStatusCode.NoContent);
        await CountAsync();

        counts.First().ShouldBe(2);
        counts.Last().ShouldBe(1);

        async Task CountAsync()
        {
            var before = counts.Count;
            app.Time.Advance(TimeSpan.FromMinutes(1));
            while (counts.Count == before)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }
}
