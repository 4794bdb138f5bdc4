using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Problems;

/// <summary>How large a body may be. Larger ones never get as far as a database.</summary>
public sealed class BodySizeTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_body_of_one_mebibyte_is_read_and_one_byte_more_is_not()
    {
        var body = $"{{\"email\":\"{new string('x', (1024 * 1024) - 12)}\"}}";
        body.Length.ShouldBe(1024 * 1024);

        (await app.Anonymous().PostAsync("/users", body)).ShouldRefuseFields("email", "nickname", "password");
        (await RawHttp.SendAsync(app.Address, ["POST /users HTTP/1.1", "Content-Type: application/json", "Content-Length: 1048577"]))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/auth/sign-in")]
    [InlineData("/auth/refresh")]
    [InlineData("/auth/sign-out")]
    public async Task A_body_that_does_not_say_its_length_is_measured_while_it_is_read(string path)
    {
        const int Size = (1024 * 1024) + 1;
        byte[] chunks = [.. Encoding.ASCII.GetBytes($"{Size:x}\r\n"), .. Enumerable.Repeat((byte)' ', Size), .. "\r\n0\r\n\r\n"u8];

        (await RawHttp.SendAsync(app.Address, [$"POST {path} HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked"], chunks))
            .ShouldBeProblem(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }
}
