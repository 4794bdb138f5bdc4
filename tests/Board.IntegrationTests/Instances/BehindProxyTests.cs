using System.Net;
using System.Net.Sockets;
using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Http;
using MySqlConnector;

namespace Board.IntegrationTests.Instances;

/// <summary>Three instances on one MariaDB, behind HAProxy. A test that stops one of them starts it again.</summary>
public sealed class BehindProxyTests(BehindProxyTests.Setup setup) : IClassFixture<BehindProxyTests.Setup>
{
    private const int Writers = 4;

    private readonly Instance[] instances = setup.Instances;

    [Fact]
    public async Task Instances_that_start_concurrently_on_an_empty_database_migrate_it_once()
    {
        await using var connection = new MySqlConnection(setup.Database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new MySqlCommand("SELECT COUNT(*) = COUNT(DISTINCT version) FROM schema_versions", connection);

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_works_on_every_instance_and_token_reuse_is_detected_on_every_instance()
    {
        var user = await TestUser.SignUpAsync(instances[0].Address, "wanderer@example.com", "wanderer");
        var (first, second, third) = (
            new ApiClient(instances[0].Address), new ApiClient(instances[1].Address), new ApiClient(instances[2].Address));

        var refreshed = (await second.RefreshAsync(user.RefreshToken, user.AccessToken)).ShouldBe(HttpStatusCode.OK);
        (await third.GetAsync("/users/me", AuthCalls.Bearer(refreshed.Value("accessToken")!))).ShouldBe(HttpStatusCode.OK);
        var again = (await third.RefreshAsync(refreshed.Value("refreshToken"))).ShouldBe(HttpStatusCode.OK);
        (await first.RefreshAsync(user.RefreshToken)).ShouldBeProblem(HttpStatusCode.Unauthorized, "refresh_token.reused");

        (await second.RefreshAsync(again.Value("refreshToken"))).ShouldBeProblem(HttpStatusCode.Unauthorized, "session.ended");
        (await second.GetAsync("/users/me", AuthCalls.Bearer(user.AccessToken))).ShouldBeProblem(
            HttpStatusCode.Unauthorized, "session.ended");
    }

    [Fact]
    public async Task Sessions_show_the_address_of_the_client_and_not_of_the_proxy_or_of_a_forged_header()
    {
        var user = await TestUser.SignUpAsync(setup.Address, "far-away@example.com", "far-away");
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectFrom(IPAddress.Parse("127.0.0.9")) });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(setup.Address, "/auth/sign-in"))
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { email = user.Email, password = TestUser.DefaultPassword }),
            Headers = { { "X-Forwarded-For", "203.0.113.7" } },
        };

        (await http.SendAsync(request, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        var sessions = (await user.GetAsync("/auth/sessions")).Json.GetProperty("items").EnumerateArray();
        sessions.Select(session => session.GetProperty("ipAddress").GetString()).ShouldBe(["127.0.0.9", "127.0.0.1"]);
    }

    [Fact]
    public async Task A_killed_instance_fails_only_the_requests_in_flight()
    {
        var writers = await StartWritersAsync("killed");

        instances[0].Kill();

        await FinishAsync(writers);
        writers.ShouldAllBe(writer => writer.Failures <= 1);
        await Ledger.ShouldHoldAsync(setup.Address, writers);
        await instances[0].StartAsync();
    }

    [Fact]
    public async Task An_instance_that_is_stopped_gracefully_fails_no_request()
    {
        var writers = await StartWritersAsync("stopped");

        instances[1].Stop();
        await instances[1].WaitForExitAsync();

        await FinishAsync(writers);
        writers.ShouldAllBe(writer => writer.Failures == 0);
        await Ledger.ShouldHoldAsync(setup.Address, writers);
        await instances[1].StartAsync();
    }

    private async Task<Writer[]> StartWritersAsync(string name)
    {
        var writers = await Writer.StartAsync(setup.Address, name, Writers);
        await Task.WhenAll(writers.Select(writer => writer.SucceedAsync(20)));
        return writers;
    }

    private static async Task FinishAsync(Writer[] writers)
    {
        await Task.WhenAll(writers.Select(writer => writer.SucceedAsync(60)));
        await Task.WhenAll(writers.Select(writer => writer.StopAsync()));
    }

    private static Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> ConnectFrom(IPAddress address) =>
        async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address.MapToIPv6(), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };

    public sealed class Setup : IAsyncLifetime
    {
        private HaProxy? proxy;

        public string Database { get; private set; } = "";

        public Uri Address => proxy!.Address;

        internal Instance[] Instances { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Database = await MariaDbServer.CreateDatabaseAsync();
            Instances =
            [
                .. Enumerable.Range(0, 3).Select(_ => new Instance(
                    Database, "--ForwardedHeaders:KnownProxies:0=127.0.0.1", "--Shutdown:Delay=00:00:03",
                    "--Auth:RefreshGracePeriod=00:00:00")),
            ];

            // All at once, on an empty database.
            await Task.WhenAll(Instances.Select(instance => instance.StartAsync()));
            proxy = new HaProxy(Instances);
            await Instance.WaitUntilReadyAsync(Address);
        }

        public async ValueTask DisposeAsync()
        {
            proxy?.Dispose();
            foreach (var instance in Instances)
            {
                await instance.DisposeAsync();
            }

            await MariaDbServer.DropDatabaseAsync(Database);
        }
    }
}
