using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Instances;

/// <summary>A client that writes continuously, one request at a time, and records acknowledged writes.</summary>
internal sealed class Writer
{
    private static readonly IReadOnlyList<IKeptContent> Contents = ModuleParts.All<IKeptContent>();

    private readonly TestUser user;
    private readonly Task running;
    private volatile bool isStopped;
    private string refreshToken;

    private Writer(TestUser user)
    {
        this.user = user;
        refreshToken = user.RefreshToken;
        running = WriteAsync();
    }

    /// <summary>Paths of what was acknowledged.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Number of successful requests.</summary>
    public int Successes { get; private set; }

    /// <summary>Number of requests that were answered with 503.</summary>
    public int Refused { get; private set; }

    /// <summary>Number of requests whose connection, or that of the proxy, was lost before an answer.</summary>
    public int Broken { get; private set; }

    /// <summary>Number of failed requests.</summary>
    public int Failures => Refused + Broken;

    /// <summary>Answers that an outage does not explain.</summary>
    public List<ApiResponse> Unexpected { get; } = [];

    /// <summary>Starts writers one by one: on a slow machine, several sign-ups at once may be answered with 503.</summary>
    public static async Task<Writer[]> StartAsync(Uri address, string name, int count)
    {
        var writers = new Writer[count];
        for (var number = 0; number < count; number++)
        {
            writers[number] = new Writer(await TestUser.SignUpAsync(address, $"{name}{number}@example.com", $"{name}{number}"));
        }

        return writers;
    }

    /// <summary>Waits for a number of further successes.</summary>
    public Task SucceedAsync(int more) => WaitAsync(() => Successes, more);

    /// <summary>Waits for a further failure.</summary>
    public Task FailAsync() => WaitAsync(() => Failures, more: 1);

    /// <summary>Returns the paths of all that writers wrote and that is stored.</summary>
    public static async Task<IReadOnlySet<string>> FindAsync(ApiClient client)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var content in Contents)
        {
            found.UnionWith(await content.FindAsync(client));
        }

        return found;
    }

    /// <summary>Stops after the current request.</summary>
    public Task StopAsync()
    {
        isStopped = true;
        return running;
    }

    /// <summary>Refreshes the session with the last acknowledged refresh token.</summary>
    public Task<ApiResponse> RefreshAsync() => user.RefreshAsync(refreshToken);

    private async Task WriteAsync()
    {
        while (!isStopped)
        {
            foreach (var content in Contents)
            {
                if (content.CollectionAfter(Written) is { } collection
                    && await TryAsync(() => user.PostAsync(collection, content.Body)) is { } written)
                {
                    Written.Add(written.Header("Location")!);
                }
            }

            if (await TryAsync(RefreshAsync) is { } refreshed)
            {
                refreshToken = refreshed.Value("refreshToken")!;
            }
        }
    }

    /// <summary>Returns the response if it is a success.</summary>
    private async Task<ApiResponse?> TryAsync(Func<Task<ApiResponse>> send)
    {
        try
        {
            var response = await send();
            if (response.IsSuccess)
            {
                Successes++;
                return response;
            }

            switch (response.Status)
            {
                case HttpStatusCode.ServiceUnavailable:
                    Refused++;
                    break;
                case HttpStatusCode.BadGateway:
                    Broken++;
                    break;
                default:
                    Unexpected.Add(response);
                    break;
            }
        }
        catch (HttpRequestException)
        {
            Broken++;
        }

        await Task.Delay(20, TestContext.Current.CancellationToken);
        return null;
    }

    private async Task WaitAsync(Func<int> count, int more)
    {
        var enough = count() + more;

        // After an unexpected answer the count may never be reached; the ledger reports it.
        while (count() < enough && Unexpected.Count == 0)
        {
            if (running.IsCompleted)
            {
                await running;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
