using System.Net;
using System.Net.Sockets;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Startup;

/// <summary>Connections beyond the limit of open files are closed, and the program continues.</summary>
public sealed class ConnectionLimitTests
{
    private const int MaxFiles = 600;

    private static readonly string[] Arguments =
        ["--Auth:SigningKeys:0:Id=key", "--Auth:SigningKeys:0:Secret=czNjcjN0LWtleS1vZi10aGUtdGVzdHMtMzItYnl0ZXM="];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_the_program_recovers()
    {
        var (one, other) = (FreePort.Next(), FreePort.Next());
        await using var api = new ApiProcess(
            "Production", [], [$"--urls=http://127.0.0.1:{one};http://127.0.0.1:{other}", .. Arguments], MaxFiles);
        await api.WaitForAddressAsync();
        using var idle = new IdleConnections();

        // Both addresses share one limit.
        await idle.OpenAsync(one, 350);
        await idle.OpenAsync(other, 350);
        (await idle.CountClosedAsync(atLeast: 200)).ShouldBeLessThan(700);
        idle.Dispose();

        await UntilAnsweredAsync(new ApiClient(new Uri($"http://127.0.0.1:{other}")));
        (await new ApiClient(new Uri($"http://127.0.0.1:{one}")).GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(MaxFiles, "--Limits:MaxConnections=0", "Limits:MaxConnections must be at least 1.")]
    [InlineData(MaxFiles, "--Limits:MaxConnections=600", "Limits:MaxConnections must be at most ")]
    [InlineData(MaxFiles, "--Limits:RequestMemory=1", "Limits:RequestMemory must be between 16 and ")]
    [InlineData(MaxFiles, "--Limits:MaxConections=5", "no such setting")]
    [InlineData(270, "--Limits:RequestMemory=16", "The process may open only 270 files")]
    public async Task An_invalid_limit_stops_the_program_with_a_sentence(int maxFiles, string setting, string sentence)
    {
        await using var api = new ApiProcess("Production", [], ["--urls=http://127.0.0.1:0", setting, .. Arguments], maxFiles);

        var (exitCode, output, error) = await api.WaitForExitAsync();

        exitCode.ShouldBe(1, output + error);
        error.ShouldContain(sentence);
        error.Trim().ShouldNotContain("\n");
    }

    private static async Task UntilAnsweredAsync(ApiClient client)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                (await client.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, Cancellation);
            }
        }

        throw new TimeoutException("The program does not answer any more.");
    }

    /// <summary>Connections of a client that sends nothing.</summary>
    private sealed class IdleConnections : IDisposable
    {
        private readonly List<Socket> sockets = [];

        public async Task OpenAsync(int port, int count)
        {
            for (var index = 0; index < count; index++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, port, Cancellation);
            }
        }

        /// <summary>Waits until the server has closed at least this many.</summary>
        public async Task<int> CountClosedAsync(int atLeast)
        {
            for (var attempt = 0; attempt < 100 && CountClosed() < atLeast; attempt++)
            {
                await Task.Delay(50, Cancellation);
            }

            CountClosed().ShouldBeGreaterThanOrEqualTo(atLeast);
            return CountClosed();
        }

        public void Dispose() => sockets.ForEach(socket => socket.Dispose());

        private int CountClosed() => sockets.Count(socket => socket.Poll(0, SelectMode.SelectRead));
    }
}
