using System.Net;
using System.Net.Sockets;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Commands;

/// <summary>The command that the health check of the image runs.</summary>
public sealed class HealthTests(HealthTests.Served served) : IClassFixture<HealthTests.Served>
{
    [Fact]
    public async Task A_healthy_program_gives_exit_code_0()
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync(
            "Production", "health", new Uri(served.Address, "/health/ready").AbsoluteUri);

        exitCode.ShouldBe(0, error);
        output.Trim().ShouldBe("Healthy");
    }

    [Theory]
    [InlineData("/health/nowhere", "It answers 404.")]
    [InlineData("/posts/not-an-id", "It answers 404.")]
    [InlineData("/", "It answers 302.")]
    public async Task An_error_status_gives_exit_code_1(string path, string sentence)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", "health", new Uri(served.Address, path).AbsoluteUri);

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        error.Trim().ShouldBe(sentence);
    }

    [Theory]
    [InlineData("http", "What it answers is not HTTP.")]
    [InlineData("https", "A secure connection to it is not possible: check its certificate, or ask by http://.")]
    public async Task A_server_that_does_not_speak_HTTP_gives_exit_code_1(string scheme, string sentence)
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var greeted = GreetAsync(server);

        var (exitCode, _, error) = await ApiProcess.RunAsync("Production", "health", $"{scheme}://{server.LocalEndpoint}/health/ready");
        await greeted;

        exitCode.ShouldBe(1);
        error.Trim().ShouldBe(sentence);
    }

    [Fact]
    public async Task No_server_gives_exit_code_1()
    {
        var (exitCode, _, error) = await ApiProcess.RunAsync("Production", "health", $"http://127.0.0.1:{FreePort.Next()}/health/ready");

        exitCode.ShouldBe(1);
        error.Trim().ShouldBe("It does not answer.");
    }

    private static async Task GreetAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("220 mail.example.com\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
    }

    /// <summary>The program, serving for all tests of the class.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private readonly ApiProcess api = new("Development", "--urls=http://127.0.0.1:0");

        public Uri Address { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Address = await api.WaitForAddressAsync();

        public ValueTask DisposeAsync() => api.DisposeAsync();
    }
}
