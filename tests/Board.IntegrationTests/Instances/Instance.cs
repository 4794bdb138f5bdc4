using System.Net;
using System.Security.Cryptography;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Instances;

/// <summary>An instance of the installed program, one of several on a database. It keeps its address when it is started again.</summary>
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
                // Nobody reads what it says, and it would wait until somebody does.
                "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft=None", .. settings,
            ]);
        await WaitUntilReadyAsync(Address);
    }

    /// <summary>Ends it without warning.</summary>
    public void Kill() => process!.Kill();

    /// <summary>Asks it to end.</summary>
    public void Stop() => process!.Stop();

    public Task WaitForExitAsync() => process!.WaitForExitAsync();

    /// <summary>Waits until what listens at an address can answer calls.</summary>
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
                // It does not listen yet.
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
