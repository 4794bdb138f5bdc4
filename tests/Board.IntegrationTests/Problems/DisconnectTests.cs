using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net.Sockets;
using System.Text;
using Board.IntegrationTests.Access;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Problems;

public sealed class DisconnectsOnSqlite(DisconnectsOnSqlite.App app) : DisconnectTests<DisconnectsOnSqlite.App>(app, app.Log)
{
    public sealed class App : SqliteApp
    {
        public LogCapture Log { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings => LogCapture.Settings;

        protected override void ConfigureServices(IServiceCollection services) => Log.Register(services);
    }
}

public sealed class DisconnectsOnMariaDb(DisconnectsOnMariaDb.App app) : DisconnectTests<DisconnectsOnMariaDb.App>(app, app.Log)
{
    public sealed class App : MariaDbApp
    {
        public LogCapture Log { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings => LogCapture.Settings;

        protected override void ConfigureServices(IServiceCollection services) => Log.Register(services);
    }
}

/// <summary>Clients that disconnect. That is no failure of the program, and operators should not be alerted.</summary>
public abstract class DisconnectTests<TApp>(TApp app, LogCapture log) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const int ConnectionReset = 0;

    private static readonly string[] Uploads =
    [
        "POST /users HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{\"email\":\"",
        "POST /auth/refresh HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "ffff\r\n{\"refreshToken\":\"",
        "POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n",
    ];

    [Fact]
    public async Task A_disconnect_of_the_client_is_not_logged_or_measured_as_a_failure()
    {
        using var statuses = await StatusesAsync();
        var email = $"{Guid.NewGuid():N}@example.com";
        var signUp = $$"""{"email":"{{email}}","nickname":"{{email[..20]}}","password":"correct horse battery staple"}""";
        string[] whole =
        [
            .. Uploads.Select(upload => upload + new string('x', 10_000)),
            $"POST /users HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {signUp.Length}\r\n\r\n{signUp}",
            .. AccessTables.Rules.Where(rule => rule.IsPublicRead)
                .Select(rule => $"GET {rule.PathWith("01890a5d-ac96-774b-bcce-b302099a8057")} HTTP/1.1\r\nHost: a\r\n\r\n"),
        ];

        // The server may first notice the broken connection or the incomplete body: many runs cover both.
        await Parallel.ForEachAsync(
            from request in Uploads.Concat(whole)
            from reset in (bool[])[true, false]
            from times in Enumerable.Range(0, 20)
            select (request, reset, times % 4),
            TestContext.Current.CancellationToken,
            async (attempt, cancellationToken) => await HangUpAsync(attempt.request, attempt.reset, attempt.Item3, cancellationToken));
        (await app.Anonymous().GetAsync("/health/live")).IsSuccess.ShouldBeTrue();

        string[] levels = ["Warning ", "Error ", "Critical "];
        log.Text.Split('\n').Where(line => levels.Any(level => line.StartsWith(level, StringComparison.Ordinal))).ShouldBeEmpty();
        log.Text.ShouldNotContain("answered with 50");
        statuses.Seen.ShouldNotBeEmpty();
        statuses.Seen.ShouldAllBe(status => status < 500);
    }

    private async Task HangUpAsync(string request, bool reset, int wait, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port, cancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), cancellationToken);

        // Time is the subject: the client disconnects before, while and after the server reads and answers.
        await Task.Delay(TimeSpan.FromMilliseconds(wait * wait), cancellationToken);
        if (reset)
        {
            client.Client.Close(ConnectionReset);
        }
    }

    private Task<StatusListener> StatusesAsync() =>
        app.WithServiceAsync<IMeterFactory, StatusListener>(meters => Task.FromResult(new StatusListener(meters)));

    /// <summary>The statuses that this program's request metric counts.</summary>
    private sealed class StatusListener : IDisposable
    {
        private readonly MeterListener listener = new();

        public StatusListener(IMeterFactory meters)
        {
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name is "http.server.request.duration" && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
            {
                foreach (var tag in tags)
                {
                    if (tag is { Key: "http.response.status_code", Value: int status })
                    {
                        Seen.Enqueue(status);
                    }
                }
            });
            listener.Start();
        }

        public ConcurrentQueue<int> Seen { get; } = new();

        public void Dispose() => listener.Dispose();
    }
}
