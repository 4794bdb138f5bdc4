using System.Net;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Instances;

/// <summary>A client that writes without pause, and remembers what was acknowledged. It sends one request at a time.</summary>
internal sealed class Writer
{
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

    /// <summary>The paths of the posts that were acknowledged.</summary>
    public List<string> Posts { get; } = [];

    /// <summary>The paths of the comments that were acknowledged.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>How many requests succeeded, all in all.</summary>
    public int Successes { get; private set; }

    /// <summary>How many were answered with 503.</summary>
    public int Refused { get; private set; }

    /// <summary>How many lost their connection, or that of the proxy, before an answer.</summary>
    public int Broken { get; private set; }

    /// <summary>How many failed, in whichever way.</summary>
    public int Failures => Refused + Broken;

    /// <summary>Answers that no failure justifies.</summary>
    public List<ApiResponse> Unexpected { get; } = [];

    /// <summary>Starts writers, one by one: several sign-ups at once may be answered with 503 on a slow machine.</summary>
    public static async Task<Writer[]> StartAsync(Uri address, string name, int count)
    {
        var writers = new Writer[count];
        for (var number = 0; number < count; number++)
        {
            writers[number] = new Writer(await TestUser.SignUpAsync(address, $"{name}{number}@example.com", $"{name}{number}"));
        }

        return writers;
    }

    /// <summary>Waits until so many more requests have succeeded.</summary>
    public Task SucceedAsync(int more) => WaitAsync(() => Successes, more);

    /// <summary>Waits until one more request has failed, in whichever way.</summary>
    public Task FailAsync() => WaitAsync(() => Failures, more: 1);

    /// <summary>Stops after the request that is under way.</summary>
    public Task StopAsync()
    {
        isStopped = true;
        return running;
    }

    /// <summary>Whether the session goes on with the last refresh token that was acknowledged.</summary>
    public Task<ApiResponse> RefreshAsync() => user.RefreshAsync(refreshToken);

    private async Task WriteAsync()
    {
        while (!isStopped)
        {
            if (await TryAsync(() => user.PostAsync("/posts", new { title = "Kept", content = "Acknowledged means stored." })) is { } post)
            {
                Posts.Add(post.Header("Location")!);
            }

            //#if (comments)
            if (Posts.Count > 0
                && await TryAsync(() => user.PostAsync($"{Posts[^1]}/comments", new { content = "So is this." })) is { } comment)
            {
                Comments.Add(comment.Header("Location")!);
            }

            //#endif
            if (await TryAsync(RefreshAsync) is { } refreshed)
            {
                refreshToken = refreshed.Value("refreshToken")!;
            }
        }
    }

    /// <summary>The response, if it is a success.</summary>
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

        // After an answer that must not be, more may never come; the ledger tells it.
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
