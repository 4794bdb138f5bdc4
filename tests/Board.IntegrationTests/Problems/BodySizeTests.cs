using System.Net;
using System.Net.Sockets;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Problems;

/// <summary>Limits of bodies. Does not depend on the database.</summary>
public sealed class BodySizeTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int DefaultLimit = 64 * 1024;

    [Fact]
    public async Task A_body_may_have_64_KiB_and_not_one_byte_more()
    {
        (await app.Anonymous().PostAsync("/users", Body("email", DefaultLimit))).ShouldRefuseFields("email", "nickname", "password");
        (await app.Anonymous().PostAsync("/users", Body("email", DefaultLimit + 1)))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/auth/sign-in")]
    [InlineData("/auth/refresh")]
    [InlineData("/auth/sign-out")]
    public async Task A_body_without_Content_Length_is_limited_while_it_is_read(string path)
    {
        const int Size = DefaultLimit + 1;
        byte[] chunks = [.. Encoding.ASCII.GetBytes($"{Size:x}\r\n"), .. Enumerable.Repeat((byte)' ', Size), .. "\r\n0\r\n\r\n"u8];

        (await RawHttp.SendAsync(
                app.Address, [$"POST {path} HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked"], chunks))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }

    [Theory]
    [InlineData("text/plain", "Content-Length: 99999999")]
    [InlineData("application/json", "Content-Length: 99999999999999")]
    public async Task The_length_is_checked_before_type_and_content(string type, string length) =>
        (await RawHttp.SendAsync(app.Address, ["POST /users HTTP/1.1", $"Content-Type: {type}", length]))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");

    [Theory]
    [InlineData("POST /users", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("POST /auth/sign-out", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("DELETE /auth/sessions", HttpStatusCode.Unauthorized)]
    [InlineData("DELETE /users", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST /nowhere", HttpStatusCode.NotFound)]
    public async Task A_client_that_sends_all_of_a_long_body_first_gets_the_response_and_keeps_its_connection(
        string call, HttpStatusCode status)
    {
        var connections = 0;
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                connections++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(app.Address, path))
            {
                Content = new ByteArrayContent(new byte[4 * 1024 * 1024]),
            };
            (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(status);
        }

        connections.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_on_which_too_much_would_follow_is_closed()
    {
        var refused = await RawHttp.SendAsync(app.Address, ["POST /users HTTP/1.1", "Content-Length: 8388609"]);

        refused.ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
        refused.Header("Connection").ShouldBe("close");
    }

    [Fact]
    public async Task Authorisation_is_checked_before_the_length() =>
        (await RawHttp.SendAsync(app.Address, ["PATCH /users/01890a5d-ac96-774b-bcce-b302099a8057 HTTP/1.1", "Content-Length: 99999999"]))
            .ShouldBeUnauthorized("access_token.missing");

    /// <summary>A JSON object with one field, of so many bytes in all.</summary>
    internal static string Body(string field, int bytes)
    {
        var frame = $$"""{"{{field}}":""}""";
        return frame.Insert(frame.Length - 2, new string('x', bytes - frame.Length));
    }
}
