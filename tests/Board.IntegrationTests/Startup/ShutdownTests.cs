using System.Net;
using System.Net.Sockets;
using System.Text;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Startup;

/// <summary>Graceful shutdown by SIGTERM.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task A_stopping_program_becomes_unready_first_and_still_answers()
    {
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0", "--Shutdown:Delay=00:00:06");
        var client = new ApiClient(await api.WaitForAddressAsync());
        (await client.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);

        api.Stop();
        while ((await client.GetAsync("/health/ready")).Status != HttpStatusCode.ServiceUnavailable)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        (await client.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/errors")).ShouldBe(HttpStatusCode.OK);
        (await api.WaitForExitAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_stopping_program_finishes_requests_in_flight()
    {
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0");
        var client = new ApiClient(await api.WaitForAddressAsync());
        using var body = new HeldBody($$"""{"email":"late@example.com","nickname":"late","password":"{{TestUser.DefaultPassword}}"}""");

        var signUp = client.PostAsync("/users", body, ("Expect", "100-continue"));
        await body.Wanted;
        api.Stop();
        await UntilNobodyListensAsync(client.Address);
        body.Release();

        (await signUp).ShouldBe(HttpStatusCode.Created);
        (await api.WaitForExitAsync()).ExitCode.ShouldBe(0);
    }

    private static async Task UntilNobodyListensAsync(Uri address)
    {
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    /// <summary>A body that is held back until released; the program has asked for it with <c>100 Continue</c>.</summary>
    private sealed class HeldBody : StringContent
    {
        private readonly TaskCompletionSource wanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HeldBody(string json)
            : base(json, Encoding.UTF8, "application/json")
        {
        }

        public Task Wanted => wanted.Task;

        public void Release() => released.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            wanted.TrySetResult();
            await released.Task.WaitAsync(cancellationToken);
            await base.SerializeToStreamAsync(stream, context, cancellationToken);
        }
    }
}
