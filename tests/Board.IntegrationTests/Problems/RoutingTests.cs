using System.Net;
using Board.IntegrationTests.Access;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using CsCheck;

namespace Board.IntegrationTests.Problems;

/// <summary>Paths, methods and queries. Does not depend on the database.</summary>
public sealed class RoutingTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";

    private static readonly string[] Methods = ["POST", "PUT", "PATCH", "DELETE", "BREW"];

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("POST", "/nothing/here")]
    [InlineData("GET", "/post")]
    [InlineData("GET", "/posts/1/2")]
    [InlineData("GET", "/index.html")]
    [InlineData("GET", "/appsettings.json")]
    [InlineData("GET", "/auth")]
    [InlineData("GET", "/errors/no.such.code")]
    [InlineData("GET", "/health")]
    [InlineData("GET", "/openapi/v2.json")]
    public async Task An_unknown_path_gets_404(string method, string path)
    {
        var problem = await app.Anonymous().SendAsync(new HttpMethod(method), path, body: null);

        problem.ShouldBeProblem(HttpStatusCode.NotFound, "resource.not_found").Value("instance").ShouldBe(path);
        problem.Header("WWW-Authenticate").ShouldBeNull();
    }

    [Theory]
    [InlineData("DELETE", "/users", "GET, HEAD, POST")]
    [InlineData("DELETE", "/users/me", "GET, HEAD")]
    [InlineData("PATCH", "/users/me", "GET, HEAD")]
    [InlineData("BREW", "/users/me", "GET, HEAD")]
    [InlineData("POST", $"/users/{SomeId}", "DELETE, GET, HEAD, PATCH")]
    [InlineData("POST", $"/users/{SomeId}/password", "PUT")]
    [InlineData("GET", "/auth/sign-in", "POST")]
    [InlineData("PATCH", "/auth/session", "GET, HEAD")]
    [InlineData("POST", "/auth/sessions", "DELETE, GET, HEAD")]
    [InlineData("GET", $"/auth/sessions/{SomeId}", "DELETE")]
    [InlineData("POST", "/errors", "GET, HEAD")]
    [InlineData("DELETE", "/errors/validation", "GET, HEAD")]
    [InlineData("POST", "/health/live", "GET, HEAD")]
    [InlineData("POST", "/openapi/v1.json", "GET, HEAD")]
    [InlineData("POST", "/docs", "GET, HEAD")]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("BREW", "/users", "GET, HEAD, POST")]
    [InlineData("TRACE", "/users", "GET, HEAD, POST")]
    public async Task A_wrong_method_gets_405_with_Allow(string method, string path, string allowed)
    {
        var problem = await app.Anonymous().SendAsync(new HttpMethod(method), path, body: null);

        problem.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method.not_allowed");
        problem.Header("Allow")!.Split(", ").Order(StringComparer.Ordinal).ShouldBe(allowed.Split(", "));
    }

    [Fact]
    public async Task Each_path_answers_a_wrong_method_with_405_and_Allow()
    {
        foreach (var path in AccessTables.Rules.GroupBy(rule => rule.PathWith(SomeId), StringComparer.Ordinal))
        {
            var methods = path.Select(rule => rule.Method).ToHashSet(StringComparer.Ordinal);
            string[] allowed = [.. methods, .. methods.Contains("GET") ? ["HEAD"] : Array.Empty<string>()];
            foreach (var method in Methods.Except(methods, StringComparer.Ordinal))
            {
                var problem = await app.Anonymous().SendAsync(new HttpMethod(method), path.Key, body: null);

                problem.ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method.not_allowed");
                problem.Header("Allow")!.Split(", ").ShouldBe(allowed, ignoreOrder: true, $"{method} {path.Key}");
            }
        }
    }

    [Theory]
    [InlineData("/users?limit=%00", "limit")]
    [InlineData("/users?limit=%FF", "limit")]
    [InlineData("/users?limit=%ED%95%9C", "limit")]
    [InlineData("/users?limit=0x10", "limit")]
    [InlineData("/users?LIMIT=x", "limit")]
    public async Task A_parameter_of_the_wrong_type_is_named(string path, string field) =>
        (await (await app.KnownUserAsync("reader")).GetAsync(path)).ShouldRefuseFields(field);

    [Fact]
    public async Task An_unknown_parameter_is_ignored() =>
        (await app.Anonymous().GetAsync("/errors?utm_source=mail&limit=1")).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task The_instance_of_a_problem_is_a_valid_URI()
    {
        var problem = await app.Anonymous().GetAsync("/%ED%95%9C %22<a>?secret=1");

        Uri.IsWellFormedUriString(problem.Value("instance"), UriKind.Relative).ShouldBeTrue(problem.Value("instance"));
        problem.Text.ShouldNotContain("secret");
    }

    [Fact]
    public async Task The_trace_id_of_a_problem_is_that_of_the_callers_trace()
    {
        var problem = await app.Anonymous().GetAsync(
            "/nothing", ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        problem.Value("traceId").ShouldBe("0af7651916cd43dd8448eb211c80319c");
    }

    [Fact]
    public async Task Any_path_and_query_cause_no_500()
    {
        string[] pieces =
        [
            "/", "posts", "users", "me", "auth", "sessions", "errors", "health", "live", "docs", "openapi", SomeId, "?", "&", "=", "#",
            "limit", "cursor",
            "authorId", "except", "current", "%00", "%ff", "%", "%2F", "%2e%2e", "..", "\\", "{", "}", "[", "*", "+", ";", "1",
            "999999999999999999999",
            "AYkKXayWd0u8zrMCCZqAVw", "%ED%95%9C", "%ED%A0%80",
        ];

        await Gen.Int[0, pieces.Length - 1].Array[0, 8].SampleAsync(
            async path =>
            {
                var response = await RawHttp.SendAsync(
                    app.Address, [$"GET /{string.Concat(path.Select(piece => pieces[piece]))} HTTP/1.1"]);
                ((int)response.Status).ShouldBeLessThan(500, response.Text);
            },
            iter: 500,
            threads: 1);
    }
}
