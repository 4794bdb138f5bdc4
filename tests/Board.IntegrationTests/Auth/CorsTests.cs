using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

/// <summary>Cross-origin requests. Does not depend on the database.</summary>
public sealed class CorsTests(CorsTests.App app) : IClassFixture<CorsTests.App>
{
    private const string Allowed = "https://app.example.com";
    private const string Foreign = "https://evil.example";

    [Theory]
    [InlineData("POST", "/users")]
    [InlineData("DELETE", "/auth/sessions")]
    [InlineData("PATCH", "/users/01890a5d-ac96-774b-bcce-b302099a8057")]
    public async Task An_allowed_origin_may_send_credentials(string method, string path)
    {
        var preflight = await PreflightAsync(path, Allowed, method);

        preflight.ShouldBe(HttpStatusCode.NoContent);
        preflight.Header("Access-Control-Allow-Origin").ShouldBe(Allowed);
        preflight.Header("Access-Control-Allow-Credentials").ShouldBe("true");
        preflight.Header("Access-Control-Allow-Methods")!.Split(',').ShouldContain(method);
        preflight.Header("Access-Control-Allow-Headers")!.ShouldContain("content-type", Case.Insensitive);
        preflight.Header("Access-Control-Allow-Headers")!.ShouldContain("if-match", Case.Insensitive);
    }

    [Fact]
    public async Task A_preflight_of_another_origin_is_rejected()
    {
        var preflight = await PreflightAsync("/users", Foreign, "POST");

        preflight.Header("Access-Control-Allow-Origin").ShouldBeNull();
        preflight.Header("Access-Control-Allow-Credentials").ShouldBeNull();
    }

    [Theory]
    [InlineData("/errors", HttpStatusCode.OK)]
    [InlineData("/users/me", HttpStatusCode.Unauthorized)]
    [InlineData("/nothing/here", HttpStatusCode.NotFound)]
    public async Task An_allowed_origin_can_read_every_response_and_the_headers_that_clients_need(string path, HttpStatusCode status)
    {
        var response = await app.Anonymous().GetAsync(path, ("Origin", Allowed));

        response.ShouldBe(status);
        response.Header("Access-Control-Allow-Origin").ShouldBe(Allowed);
        response.Header("Access-Control-Allow-Credentials").ShouldBe("true");
        response.Header("Access-Control-Expose-Headers")!.Split(',').Select(name => name.Trim())
            .ShouldBe(["WWW-Authenticate", "ETag", "Link", "Location", "Retry-After"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Allowed)]
    [InlineData(Foreign)]
    public async Task Responses_vary_by_Origin(string origin)
    {
        var response = await app.Anonymous().GetAsync("/health/live", ("Origin", origin));

        response.Header("Vary").ShouldBe("Origin");
    }

    [Fact]
    public async Task An_allowed_origin_can_read_the_error_for_a_malformed_request()
    {
        var response = await app.Anonymous().PostAsync("/users", "{", ("Origin", Allowed));

        response.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").Header("Access-Control-Allow-Origin").ShouldBe(Allowed);
    }

    [Theory]
    [InlineData(Foreign)]
    [InlineData("null")]
    [InlineData("http://app.example.com")]
    [InlineData("https://app.example.com:8443")]
    public async Task Another_origin_cannot_read_responses(string origin)
    {
        var response = await app.Anonymous().GetAsync("/errors", ("Origin", origin));

        response.ShouldBe(HttpStatusCode.OK).Header("Access-Control-Allow-Origin").ShouldBeNull();
        response.Header("Access-Control-Allow-Credentials").ShouldBeNull();
    }

    [Fact]
    public async Task No_origin_is_allowed_by_default()
    {
        var response = await new ApiClient(app.StartInstance(("Cors:AllowedOrigins:0", "https://other.example")))
            .GetAsync("/errors", ("Origin", Allowed));

        response.ShouldBe(HttpStatusCode.OK).Header("Access-Control-Allow-Origin").ShouldBeNull();
    }

    private Task<ApiResponse> PreflightAsync(string path, string origin, string method) =>
        app.Anonymous().SendAsync(
            HttpMethod.Options,
            path,
            body: null,
            ("Origin", origin),
            ("Access-Control-Request-Method", method),
            ("Access-Control-Request-Headers", "content-type,if-match"));

    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Cors:AllowedOrigins:0", Allowed)];
    }
}
