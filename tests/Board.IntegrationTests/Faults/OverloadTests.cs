using System.Net;
using System.Net.Sockets;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Faults;

/// <summary>The program with memory for a single long body.</summary>
public sealed class CrampedApp : SqliteApp
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Limits:RequestMemory", "16")];
}

/// <summary>More concurrent requests than fit into memory.</summary>
public sealed class OverloadTests(CrampedApp app) : IClassFixture<CrampedApp>
{
    private const string Body = """{"title":"t","content":"c"}""";

    [Fact]
    public async Task A_request_without_room_gets_503_and_all_others_are_served()
    {
        var author = await app.SignInAsync("author");
        var (upload, refused) = await UntilRefusedAsync(author);

        refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "service.unavailable").Header("Retry-After").ShouldBe("2");
        (await app.Anonymous().PostAsync("/posts", LongBody())).ShouldBeUnauthorized("access_token.missing");
        (await author.PutAsync("/posts", Body)).ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method.not_allowed");
        (await author.PostAsync("/nowhere", Body)).ShouldBeProblem(HttpStatusCode.NotFound, "resource.not_found");
        (await app.Anonymous().GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().GetAsync("/posts")).ShouldBe(HttpStatusCode.OK);
        (await author.PostAsync("/posts", Body)).ShouldBe(HttpStatusCode.Created);

        upload.Dispose();

        // The upload was aborted. The clock stands still, so this request waits until the server has noticed.
        (await author.PostAsync("/posts", LongBody())).ShouldRefuseFields("content");
    }

    [Fact]
    public async Task Slow_clients_with_short_bodies_do_not_block_other_writers()
    {
        var author = await app.SignInAsync("author");
        var slow = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => BeginUploadAsync(author, Body.Length)));

        (await author.PostAsync("/posts", Body)).ShouldBe(HttpStatusCode.Created);

        Array.ForEach(slow, client => client.Dispose());
    }

    private static string LongBody() => $$"""{"title":"t","content":"{{new string('x', 70_000)}}"}""";

    /// <summary>Starts an upload that uses all memory, and sends another long post.</summary>
    private async Task<(TcpClient Upload, ApiResponse Refused)> UntilRefusedAsync(TestUser author)
    {
        while (true)
        {
            var upload = await BeginUploadAsync(author, contentLength: 100_000);
            var answered = author.PostAsync("/posts", LongBody());
            while (await Task.WhenAny(answered, Task.Delay(500, TestContext.Current.CancellationToken)) != answered)
            {
                // It waits until a second has passed on the program's clock.
                app.Time.Advance(TimeSpan.FromSeconds(1));
            }

            if ((await answered).Status is not HttpStatusCode.BadRequest)
            {
                return (upload, await answered);
            }

            // It arrived before the upload.
            upload.Dispose();
        }
    }

    /// <summary>Sends a post without its text.</summary>
    private async Task<TcpClient> BeginUploadAsync(TestUser author, int contentLength)
    {
        var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port, TestContext.Current.CancellationToken);
        string[] head =
        [
            "POST /posts HTTP/1.1", $"Host: {app.Address.Authority}", $"Authorization: Bearer {author.AccessToken}",
            "Content-Type: application/json", $"Content-Length: {contentLength}", "", "{",
        ];
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", head)), TestContext.Current.CancellationToken);
        return client;
    }
}
