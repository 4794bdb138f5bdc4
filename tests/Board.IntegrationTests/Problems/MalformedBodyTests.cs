using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using CsCheck;

namespace Board.IntegrationTests.Problems;

/// <summary>Bodies that are not the JSON of the call. Does not depend on the database.</summary>
public sealed class MalformedBodyTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Valid = """{"email":"somebody@example.com","nickname":"some body","password":"correct horse"}""";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("{} {}")]
    [InlineData("{} x")]
    [InlineData("""{"email":"a",}""")]
    [InlineData("""{"email" "a"}""")]
    [InlineData("""{"email":}""")]
    [InlineData("""{"email":"a""")]
    [InlineData("""{'email':'a'}""")]
    [InlineData("""{email:"a"}""")]
    [InlineData("""{/* e-mail */"email":"a"}""")]
    [InlineData("{\"email\":\"a\nb\"}")]
    [InlineData("""{"email":"\x"}""")]
    [InlineData("""{"email":"\ud800"}""")]
    [InlineData("""{"email":"\udc00\ud800"}""")]
    [InlineData("""{"password":"\ud800"}""")]
    [InlineData("""{"\ud800":"a"}""")]
    [InlineData("""{"email":NaN}""")]
    public async Task A_body_that_does_not_match_the_call_is_malformed(string body)
    {
        (await app.Anonymous().PostAsync("/users", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
        (await (await app.KnownUserAsync("author")).PutAsync("/users/01890a5d-ac96-774b-bcce-b302099a8057/password", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest, "request.malformed");
    }

    [Theory]
    [InlineData("/auth/refresh")]
    [InlineData("/auth/sign-out")]
    public async Task A_null_body_is_not_an_absent_body(string path) =>
        (await app.Anonymous().PostAsync(path, "null")).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

    /// <summary>Sends the request as <c>curl -X POST</c> does.</summary>
    [Fact]
    public async Task An_absent_body_needs_no_Content_Length()
    {
        string[] headers = ["Content-Type: application/json"];

        (await RawHttp.SendAsync(app.Address, ["POST /auth/refresh HTTP/1.1", .. headers])).ShouldBeProblem(
            HttpStatusCode.Unauthorized, "refresh_token.missing");
        (await RawHttp.SendAsync(app.Address, ["POST /auth/sign-out HTTP/1.1", .. headers])).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("POST", "/users", """{"emial":"a"}""", "emial")]
    [InlineData("POST", "/users", """{"Email":"a"}""", "Email")]
    [InlineData("POST", "/users", """{"email":"a","email":"b"}""", "email")]
    [InlineData("POST", "/users", """{"email":null,"email":null}""", "email")]
    [InlineData("POST", "/users", """{"email":1}""", "email")]
    [InlineData("POST", "/users", """{"nickname":["a"]}""", "nickname")]
    [InlineData("POST", "/users", """{"password":{"a":1}}""", "password")]
    [InlineData("POST", "/users", """{"password":12345678}""", "password")]
    [InlineData("POST", "/auth/sign-in", """{"email":"a","password":"b","delivery":0}""", "delivery")]
    [InlineData("POST", "/auth/sign-in", """{"email":"a","password":"b","delivery":"pigeon"}""", "delivery")]
    [InlineData("POST", "/auth/refresh", """{"refreshToken":true}""", "refreshToken")]
    [InlineData("POST", "/auth/refresh", """{"refresh_token":"a"}""", "refresh_token")]
    [InlineData("PATCH", "/users/01890a5d-ac96-774b-bcce-b302099a8057", """{"createdAt":2}""", "createdAt")]
    [InlineData("PATCH", "/users/01890a5d-ac96-774b-bcce-b302099a8057", """{"nickname":false}""", "nickname")]
    [InlineData("PATCH", "/users/01890a5d-ac96-774b-bcce-b302099a8057", """{"nickname":"a","nickname":"b"}""", "nickname")]
    public async Task The_detail_names_the_property_that_is_wrong(string method, string path, string body, string property)
    {
        var author = await app.KnownUserAsync("author");

        var refused = await author.SendAsync(new HttpMethod(method), path, body);

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").Value("detail")!.ShouldContain(property, Case.Sensitive);
        refused.Text.ShouldNotContain("Board.");
        refused.Text.ShouldNotContain("System.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(30_000)]
    public async Task Deep_nesting_is_rejected(int depth)
    {
        var body = $"{{\"email\":{new string('[', depth)}{new string(']', depth)}}}";

        (await app.Anonymous().PostAsync("/users", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Theory]
    [InlineData("C0AF")]
    [InlineData("FF")]
    [InlineData("E2")]
    [InlineData("EDA080")]
    [InlineData("F4908080")]
    public async Task Invalid_UTF8_is_rejected(string hex)
    {
        byte[] body = [.. "{\"email\":\"x"u8, .. Convert.FromHexString(hex), .. "\",\"nickname\":\"n\"}"u8];

        (await app.Anonymous().PostAsync("/users", JsonContent(body))).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_byte_order_mark_is_ignored()
    {
        byte[] body = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Valid)];

        (await app.Anonymous().PostAsync("/users", JsonContent(body))).ShouldBe(HttpStatusCode.Created).Value("nickname").ShouldBe(
            "some body");
    }

    [Fact]
    public async Task Any_body_causes_no_500()
    {
        var author = await app.SignUpAsync();
        (HttpMethod Method, string Path)[] calls =
        [
            (HttpMethod.Post, "/users"), (HttpMethod.Post, "/auth/sign-in"), (HttpMethod.Post, "/auth/refresh"), (
                HttpMethod.Post, "/auth/sign-out"),
            (HttpMethod.Patch, $"/users/{author.Id}"), (HttpMethod.Patch, "/users/01890a5d-ac96-774b-bcce-b302099a8057"),
            (HttpMethod.Put, $"/users/{author.Id}/password"),
        ];
        string[] pieces =
        [
            "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0000", "\\ud83c", "\\udf63", "null", "0", "-1e999", "true", "\"email\"",
            "\"nickname\"",
            "\"password\"", "\"title\"", "\"content\"", "\"delivery\"", "\"refreshToken\"", "\"currentPassword\"", "\"newPassword\"",
            "\"a@b\"", "\u0301", "🍣", "\0", "\ufeff",
            "{\"email\":\"a@b\",\"password\":\"", "{\"title\":\"", "\",\"content\":\"", "\"}",
        ];

        await Gen.Select(Gen.Int[0, calls.Length - 1], Gen.Int[0, pieces.Length - 1].Array[0, 12]).SampleAsync(
            async (call, body) =>
            {
                var response = await author.SendAsync(
                    calls[call].Method, calls[call].Path, string.Concat(body.Select(piece => pieces[piece])));
                ((int)response.Status).ShouldBeLessThan(500, response.Text);
            },
            iter: 500,
            threads: 1);
    }

    private static ByteArrayContent JsonContent(byte[] body) => new(body) { Headers = { ContentType = new("application/json") } };
}
