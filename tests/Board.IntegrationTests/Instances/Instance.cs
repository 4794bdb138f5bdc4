using System.Net;
using System.Security.Cryptography;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Instances;

/// <summary>A process of the program, one of several on a database. It keeps its address when it is restarted.</summary>
internal sealed class Instance(string database, params string[] settings) : IAsyncDisposable
{
    private static readonly string SigningKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private ApiProcess? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public async Task StartAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        process = new ApiProcess(
            "Production",
            [
                $"--urls={Address}", "--Database:Provider=MySql", $"--ConnectionStrings:Board={database}",
                "--Database:MigrateOnStartup=true",
                "--Auth:SigningKeys:0:Id=shared", $"--Auth:SigningKeys:0:Secret={SigningKey}", "--RateLimiting:Enabled=false",
                // Nothing reads its output, and a full pipe would block it.
                "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft=None", .. settings,
            ]);
        await WaitUntilReadyAsync(Address);
    }

    /// <summary>Kills the process.</summary>
    public void Kill() => process!.Kill();

    /// <summary>Sends SIGTERM.</summary>
    public void Stop() => process!.Stop();

    public Task WaitForExitAsync() => process!.WaitForExitAsync();

    /// <summary>Waits until an address is ready.</summary>
    public static async Task WaitUntilReadyAsync(Uri address)
    {
        while (true)
        {
            try
            {
                if ((await new ApiClient(address).GetAsync("/health/ready")).Status == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }
}
